/** Interfaces and routes. */
import type { Analysis, Program } from "../../analysis/analysis";
import { commandFrom, type Command } from "../../analysis/command";
import { literal, rendered } from "../../text/text";
import type { RuleId } from "../../rules";
import { wordsOf } from "../arguments";
import { runCommand } from "../dispatch";
import { Memory } from "../memory";
import { reported } from "../patterns";

/** Where each interface or route was taken away, and the interfaces that the script made. */
const LINKS = new Memory(() => ({
  down: new Map<string, { rule: RuleId; at: number }>(),
  made: new Set<string>(),
}));

/** Interfaces of containers, tunnels and tests. */
const VIRTUAL =
  /^(?:veth|docker|br-|cni|flannel|cali|tunl|vxlan|tun|tap|wg|virbr|dummy|lxc|kube|ifb|gre|sit|ipvl|macvl|nodelocaldns|test)/;

export function takeDown(name: string, rule: RuleId, command: Command, analysis: Analysis): void {
  const { down, made } = LINKS.of(analysis);
  if (VIRTUAL.test(name) || made.has(name)) return;
  reported(command, analysis, { rule });
  down.set(name, { rule, at: command.at });
}

/** What went down comes up again. */
export function bringUp(name: string, analysis: Analysis): void {
  const { down } = LINKS.of(analysis);
  const before = down.get(name);
  if (before) analysis.report.withdraw(before.rule, before.at, "medium");
  down.delete(name);
}

const ROUTE = "(default route)";
const DEFAULT = /^(?:default|0\.0\.0\.0\/0|0\/0|::\/0)$/;

function link(words: readonly string[], command: Command, analysis: Analysis): void {
  const [verb, ...rest] = words;
  const named = rest.filter((word) => word !== "dev" && word !== "name" && word !== "link");
  const [name = ""] = named;
  if (verb === "add" || verb === "a") {
    const { made } = LINKS.of(analysis);
    const at = rest.indexOf("name");
    const peer = rest.indexOf("peer");
    made.add(at >= 0 && (peer < 0 || at < peer) ? (rest[at + 1] ?? "") : name);
    if (peer >= 0) made.add(rest[peer + 2] ?? "");
  } else if (/^s(?:et)?$/.test(verb ?? "")) {
    if (named.includes("down")) takeDown(name, "interface-down", command, analysis);
    else if (named.includes("up")) bringUp(name, analysis);
    else if (named.includes("netns")) takeDown(name, "interface-down", command, analysis);
  } else if (/^del(?:ete)?$/.test(verb ?? "")) takeDown(name, "interface-down", command, analysis);
}

function address(words: readonly string[], command: Command, analysis: Analysis): void {
  const [verb = ""] = words;
  const at = words.indexOf("dev");
  const name = at >= 0 ? (words[at + 1] ?? "") : (words[1] ?? "");
  if (/^f(?:lush)?$/.test(verb)) takeDown(name, "interface-down", command, analysis);
  else if (/^(?:add|replace|a)$/.test(verb)) bringUp(name, analysis);
  else if (/^d(?:el|elete)?$/.test(verb) && !VIRTUAL.test(name) && name !== "lo")
    reported(command, analysis, { rule: "interface-down", severity: "medium" });
}

function route(words: readonly string[], command: Command, analysis: Analysis): void {
  const [verb = "", ...rest] = words;
  const [first = ""] = rest;
  if (/^f(?:lush)?$/.test(verb)) {
    if (rest.includes("cache")) return;
    const at = rest.indexOf("table");
    const table = at >= 0 ? rest[at + 1] : undefined;
    const narrow = table !== undefined && !/^(?:main|all|default|local|254|255|253|0)$/.test(table);
    const one = /^\d/.test(first) && !DEFAULT.test(first);
    if (narrow || one) reported(command, analysis, { rule: "drop-route", severity: "medium" });
    else takeDown(ROUTE, "drop-route", command, analysis);
  } else if (/^d(?:el|elete)?$/.test(verb)) {
    if (rest.some((word) => DEFAULT.test(word))) takeDown(ROUTE, "drop-route", command, analysis);
  } else if (/^(?:add|replace|change|append|a|r)$/.test(verb)) {
    const blocks = /^(?:blackhole|unreachable|prohibit|throw)$/.test(first);
    if (blocks && rest.some((word) => DEFAULT.test(word)))
      reported(command, analysis, { rule: "drop-route" });
    else if (rest.some((word) => DEFAULT.test(word))) bringUp(ROUTE, analysis);
  }
}

/** What acts on the network that the rest of the server uses, unless it runs in a namespace. */
const NETWORK_NAMES = /^(?:ip|ip6?tables|nft|ifconfig|route|tc|ifdown|ifup|ethtool|sysctl)$/;

function inNamespace(from: number, command: Command, analysis: Analysis): void {
  const inner = commandFrom(command, from);
  const name = rendered(inner.argv[0] ?? []).replace(/^.*\//, "");
  if (inner.argv.length > 0 && !NETWORK_NAMES.test(name)) runCommand(inner, analysis);
}

const OBJECTS: readonly (readonly [RegExp, typeof link])[] = [
  [/^l(?:i|in|ink)?$/, link],
  [/^a(?:d|ddr|ddress)?$/, address],
  [/^r(?:o|oute)?$/, route],
  [
    /^ru(?:le)?$/,
    (words, command, analysis) => {
      if (/^f(?:lush)?$/.test(words[0] ?? "")) reported(command, analysis, { rule: "drop-route" });
    },
  ],
  [
    /^x(?:frm)?$/,
    (words, command, analysis) => {
      if (words.includes("flush") || words.includes("deleteall"))
        reported(command, analysis, { rule: "drop-route", severity: "medium" });
    },
  ],
];

/** Lines of a batch that are followed. */
const MAX_BATCH = 64;

const ip: Program = (command, analysis) => {
  const words = wordsOf(command);
  let index = 1;
  for (let word = words[index] ?? ""; word.startsWith("-"); word = words[index] ?? "") {
    if (/^-(?:n|netns)$/.test(word)) return undefined;
    if (/^-b(?:atch)?$/.test(word)) {
      const lines = rendered(command.input.text).split("\n").slice(0, MAX_BATCH);
      for (const line of lines.filter((one) => one.trim() !== ""))
        ip({ ...command, argv: ["ip", ...line.trim().split(/\s+/)].map(literal) }, analysis);
      return undefined;
    }
    index += /^-(?:f|family|rc|rcvbuf|l|loops)$/.test(word) ? 2 : 1;
  }
  const object = words[index] ?? "";
  const rest = words.slice(index + 1);
  if (/^netns$/.test(object) && rest[0] === "exec") {
    inNamespace(index + 3, command, analysis);
    return undefined;
  }
  OBJECTS.find(([pattern]) => pattern.test(object))?.[1](rest, command, analysis);
  return undefined;
};

const ifconfig: Program = (command, analysis) => {
  const [, name = "", ...rest] = wordsOf(command);
  if (rest.includes("down") || (rest[0] === "0.0.0.0" && rest.length === 1) || rest[0] === "0")
    takeDown(name, "interface-down", command, analysis);
  else if (rest.includes("up") || /^\d/.test(rest[0] ?? "")) bringUp(name, analysis);
  return undefined;
};

function names(command: Command): readonly string[] {
  const words = wordsOf(command).slice(1);
  const plain = words.filter((word) => !word.startsWith("-"));
  return plain.length > 0 ? plain : words.filter((word) => /^-\w*a/.test(word));
}

const ifdown: Program = (command, analysis) => {
  if (wordsOf(command).some((word) => /^(?:-n|--no-act|--help)$/.test(word))) return undefined;
  for (const name of names(command)) takeDown(name, "interface-down", command, analysis);
  return undefined;
};

const ifup: Program = (command, analysis) => {
  for (const name of names(command)) bringUp(name, analysis);
  return undefined;
};

const oldRoute: Program = (command, analysis) => {
  const words = wordsOf(command)
    .slice(1)
    .filter((word) => !/^-(?:A|4|6|net|host|inet6?)$/.test(word));
  const [verb, ...rest] = words;
  const named = rest.some((word) => DEFAULT.test(word) || word === "0.0.0.0");
  if (verb === "flush" || (/^del(?:ete)?$/.test(verb ?? "") && named))
    takeDown(ROUTE, "drop-route", command, analysis);
  else if (verb === "add" && named) bringUp(ROUTE, analysis);
  return undefined;
};

const dhclient: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  const name = words.findLast((word) => !word.startsWith("-")) ?? "(all)";
  if (words.some((word) => /^-(?:r|x|k|-release)$/.test(word)))
    takeDown(name, "interface-down", command, analysis);
  else bringUp(name, analysis);
  return undefined;
};

export const NETWORK_PROGRAMS: Readonly<Record<string, Program>> = {
  ip,
  ifconfig,
  ifdown,
  ifup,
  route: oldRoute,
  dhclient,
  dhcpcd: dhclient,
};
