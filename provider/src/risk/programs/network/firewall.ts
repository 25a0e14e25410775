/** iptables and its like. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { rendered, UNKNOWN } from "../../text/text";
import { wordsOf } from "../arguments";
import { FIREWALL, LOGIN_PORT } from "./firewallState";
import { argumentLine, reported, under } from "../patterns";
import { ranAsInitScript } from "../system/services";

interface IptablesRule {
  readonly table: string;
  readonly action: string;
  readonly chain: string;
  readonly target: string;
  readonly source: string;
  readonly port: string;
  readonly protocol: string;
  /** How many things it looks at besides those that everything has. */
  readonly matches: number;
}

const LONG: Readonly<Record<string, string>> = {
  "--flush": "-F",
  "--delete-chain": "-X",
  "--policy": "-P",
  "--append": "-A",
  "--insert": "-I",
  "--delete": "-D",
  "--list": "-L",
  "--list-rules": "-S",
  "--check": "-C",
  "--new-chain": "-N",
  "--zero": "-Z",
  "--replace": "-R",
  "--jump": "-j",
  "--goto": "-g",
  "--table": "-t",
  "--source": "-s",
  "--src": "-s",
  "--protocol": "-p",
  "--in-interface": "-i",
  "--destination-port": "--dport",
};

/** Matches that leave the rule as wide as it is. */
const WIDE = /^(?:0\.0\.0\.0\/0|0\/0|::\/0|any|all)$/;

function ruleOf(words: readonly string[]): IptablesRule {
  let table = "filter";
  let action = "";
  let chain = "";
  let target = "";
  let source = "";
  let port = "";
  let protocol = "";
  let matches = 0;
  let negated = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const [, joinedFlag, joinedValue] = /^(-[FXPAIDLSCNZRt])(\w.*)$/.exec(word) ?? [];
    const flag = LONG[word] ?? joinedFlag ?? word;
    const value = joinedValue ?? words[index + 1] ?? "";
    if (flag === "!") negated = true;
    else if (flag === "-t") table = value;
    else if (/^-[FXPAIDLSCNZR]$/.test(flag)) {
      action = flag;
      chain = value.startsWith("-") ? "" : value;
      if (flag === "-P") target = words[index + 2] ?? "";
    } else if (flag === "-j" || flag === "-g") target = value;
    else if (flag === "-s" || flag === "-d") {
      if (WIDE.test(value)) continue;
      matches += negated ? 2 : 1;
      source ||= negated ? `!${value}` : value;
      negated = false;
    } else if (flag === "-p") protocol = value;
    else if (/^--(?:dports?|sports?|icmp-type|destination-ports?|set|name|seconds)$/.test(flag)) {
      if (flag.startsWith("--d")) port = value;
      matches += 1;
    } else if (flag === "-i" || flag === "-o") {
      if (value.startsWith("lo") || /^(?:docker|br-|veth|cni|virbr|tun|wg)/.test(value))
        matches += 2;
    } else if (/^--(?:ct)?state$/.test(flag) && !value.includes("NEW")) matches += 1;
    else if (
      /^--(?:match-set|mac-source|uid-owner|gid-owner|string|tcp-flags|mark|connlimit-above|hitcount|limit|src-range|dst-range|syn|algo)$/.test(
        flag,
      )
    )
      matches += 1;
  }
  return { table, action, chain, target, source, port, protocol, matches };
}

const CLOSES = /^(?:DROP|REJECT|TARPIT|BLACKHOLE)$/i;

function judgeChain(rule: IptablesRule, command: Command, analysis: Analysis): void {
  const firewall = FIREWALL.of(analysis);
  const { action, chain, target, port, source, protocol, matches } = rule;
  const inward = chain === "INPUT" || (chain === "PREROUTING" && rule.table !== "nat");
  if (!inward && chain !== "OUTPUT") return;
  if (target === "ACCEPT" && action !== "-D") {
    const whole = matches === 0 && protocol === "" && !action.startsWith("-P");
    if (whole && inward && action === "-I") {
      reported(command, analysis, {
        rule: "flush-firewall",
        because: "The rule lets everything in.",
      });
    }
    if (inward && (LOGIN_PORT.test(port) || (source !== "" && port === "") || whole)) {
      firewall.letsIn = true;
      firewall.settle(firewall.closed, analysis);
      firewall.settle(firewall.flushed, analysis);
    }
    if (chain === "OUTPUT") {
      firewall.letsOut = true;
      firewall.settle(firewall.closedOut, analysis);
    }
    return;
  }
  if (!CLOSES.test(target) || protocol === "icmp" || protocol === "icmpv6" || protocol === "udp")
    return;
  const narrow =
    matches > 0 &&
    !(LOGIN_PORT.test(port) && !port.includes(UNKNOWN) && source === "" && inward && matches === 1);
  if (narrow) return;
  const open = inward ? firewall.letsIn : firewall.letsOut;
  if (open && action !== "-I") return;
  firewall.report(
    inward ? firewall.closed : firewall.closedOut,
    command,
    analysis,
    "block-network",
  );
}

function judgeIptables(command: Command, words: readonly string[], analysis: Analysis): void {
  const rule = ruleOf(words);
  const firewall = FIREWALL.of(analysis);
  const { action, chain, table, target } = rule;
  const six = (wordsOf(command)[0] ?? "").includes("6");
  if (action === "-F" || action === "-X") {
    const whole = chain === "" || /^(?:INPUT|PREROUTING|POSTROUTING)$/.test(chain);
    const partly = /^(?:OUTPUT|FORWARD)$/.test(chain);
    if (!whole && !partly) return;
    const mild = partly || action === "-X" || /^(?:mangle|raw|security)$/.test(table);
    firewall.report(
      firewall.flushed,
      command,
      analysis,
      "flush-firewall",
      mild ? "medium" : "high",
    );
    firewall.letsIn = false;
  } else if (action === "-P") {
    if (target === "ACCEPT" && chain === "INPUT") {
      reported(command, analysis, { rule: "flush-firewall", severity: "medium" });
    } else if (CLOSES.test(target) && (chain === "INPUT" || chain === "OUTPUT")) {
      const inward = chain === "INPUT";
      if (inward ? firewall.letsIn : firewall.letsOut) return;
      firewall.report(
        inward ? firewall.closed : firewall.closedOut,
        command,
        analysis,
        "block-network",
        six ? "medium" : "high",
      );
    }
  } else if (action === "-A" || action === "-I" || action === "-R")
    judgeChain(rule, command, analysis);
  else if (
    action === "-D" &&
    rule.target === "ACCEPT" &&
    LOGIN_PORT.test(rule.port) &&
    !rule.port.includes(UNKNOWN) &&
    rule.source === ""
  )
    reported(command, analysis, { rule: "block-network", severity: "medium" });
}

const iptables: Program = (command, analysis) => {
  if (ranAsInitScript(command, analysis)) return undefined;
  judgeIptables(command, wordsOf(command).slice(1), analysis);
  return undefined;
};

const iptablesRestore: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ (?:-n|--noflush|-t|--test) /.test(line)) return undefined;
  const firewall = FIREWALL.of(analysis);
  const text = rendered(command.input.text);
  if (text === "" || text.includes(UNKNOWN)) {
    firewall.restored = true;
    for (const list of [firewall.flushed, firewall.closed, firewall.closedOut])
      firewall.settle(list, analysis);
    return undefined;
  }
  const accepts = text
    .split("\n")
    .some(
      (one) =>
        /^-[AI] INPUT .*-j ACCEPT/.test(one) && (LOGIN_PORT.test(one) || one.includes(" -s ")),
    );
  if (/^:INPUT (?:DROP|REJECT)/m.test(text) && !accepts)
    reported(command, analysis, { rule: "block-network" });
  else if (!/^-[AI] /m.test(text)) reported(command, analysis, { rule: "flush-firewall" });
  return undefined;
};

const bridgeTables: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ -\w*P (?:INPUT|OUTPUT|FORWARD) DROP | -[AI] (?:INPUT|OUTPUT) -j DROP /.test(line))
    reported(command, analysis, { rule: "block-network" });
  else if (/ (?:-F|--flush) +$| (?:-F|--flush) INPUT | --init-table /.test(line))
    reported(command, analysis, { rule: "flush-firewall" });
  return undefined;
};

export const IPTABLES_PROGRAMS: Readonly<Record<string, Program>> = {
  ...under(
    "iptables ip6tables iptables-nft iptables-legacy ip6tables-nft ip6tables-legacy",
    iptables,
  ),
  ...under(
    "iptables-restore ip6tables-restore iptables-nft-restore iptables-legacy-restore",
    iptablesRestore,
  ),
  ...under("ebtables arptables", bridgeTables),
};
