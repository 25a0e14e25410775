/** Firewalls by their own tools: nft, ufw, firewalld. */
import type { Analysis, Program } from "../../analysis/analysis";
import { commandFrom, type Command } from "../../analysis/command";
import { literal, rendered } from "../../text/text";
import { runCommand } from "../dispatch";
import { FIREWALL, LOGIN_PORT } from "./firewallState";
import { argumentLine, clean, high, judgedBy, medium, reported } from "../patterns";
import { ranAsInitScript } from "../system/services";

/** What `nft -f` reads, where the script has written it. */
function rulesRead(command: Command, analysis: Analysis): string | undefined {
  const words = command.argv;
  const at = words.findIndex((word) => /^(?:-f|--file)$/.test(rendered(word)));
  const path = at > 0 ? words[at + 1] : undefined;
  if (!path) return undefined;
  if (/^(?:-|\/dev\/stdin)$/.test(rendered(path))) return rendered(command.input.text);
  const file = analysis.written(path, command.directory);
  return file && rendered(file.text);
}

const LOGIN_ACCEPTED =
  /dport (?:\{[^}]*\b22\b[^}]*\}|22|ssh|\uE000)[^\n;]*accept|saddr [^\n;]*accept|policy accept/;
const BARE_DROP =
  /^ (?:add|insert) rule (?:(?:inet|ip|ip6) )?\S+ (?:input|INPUT|output|OUTPUT)(?: (?:position|index|handle) \d+)?(?: counter)? (?:drop|reject) $/;

function judgeRules(text: string, whole: boolean, command: Command, analysis: Analysis): void {
  const firewall = FIREWALL.of(analysis);
  const line = ` ${text.replaceAll(/[;\s]+/g, " ").trim()} `;
  if (LOGIN_ACCEPTED.test(text)) {
    firewall.letsIn = true;
    firewall.settle(firewall.closed, analysis);
    firewall.settle(firewall.flushed, analysis);
    if (whole) return;
  }
  if (
    line.includes(" flush ruleset ") ||
    / (?:delete|flush) table (?:\S+ )?(?:filter|firewalld|nat|\*) /.test(line) ||
    / flush chain (?:\S+ )*(?:input|INPUT) /.test(line)
  )
    firewall.report(firewall.flushed, command, analysis, "flush-firewall");
  else if (/ (?:delete|flush) (?:table|chain) /.test(line))
    reported(command, analysis, { rule: "flush-firewall", severity: "medium" });
  if (
    BARE_DROP.test(line) ||
    (/ hook (?:input|output) /.test(line) && line.includes("policy drop") && !firewall.letsIn)
  )
    firewall.report(firewall.closed, command, analysis, "block-network");
}

const nft: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ (?:-\w*c\w*|--check|--help) |^ (?:-\w+ )*list /.test(line)) return undefined;
  const text = rulesRead(command, analysis);
  if (text !== undefined) judgeRules(text, true, command, analysis);
  else if (!/ (?:-f|--file) /.test(line))
    judgeRules(line.replace(/^(?: -\w+)+ /, " "), false, command, analysis);
  else FIREWALL.of(analysis).settle(FIREWALL.of(analysis).flushed, analysis);
  return undefined;
};

const ufw: Program = (command, analysis) => {
  if (ranAsInitScript(command, analysis)) return undefined;
  const line = argumentLine(command).replace(/ --force /, " ");
  if (line.includes(" --dry-run ")) return undefined;
  const firewall = FIREWALL.of(analysis);
  const login = LOGIN_PORT.test(line);
  if (/^ (?:insert \d+ )?(?:allow|limit) /.test(line)) {
    if (!login && !/ from \S+ (?!to any port)/.test(line)) return undefined;
    firewall.letsIn = true;
    firewall.settle(firewall.closed, analysis);
    firewall.settle(firewall.flushed, analysis);
  } else if (/^ (?:disable|reset) /.test(line)) {
    firewall.report(firewall.flushed, command, analysis, "flush-firewall");
    firewall.letsIn = false;
  } else if (/^ default allow(?: incoming)? /.test(line))
    reported(command, analysis, { rule: "flush-firewall" });
  else if (/^ default (?:deny|reject)(?: incoming)? |^ enable /.test(line)) {
    if (!firewall.letsIn) firewall.report(firewall.closed, command, analysis, "block-network");
  } else if (/^ default (?:deny|reject) outgoing /.test(line))
    reported(command, analysis, { rule: "block-network" });
  else if (/^ (?:insert \d+ )?(?:deny|reject) /.test(line)) {
    const oneSource = / from (?!any )/.test(line);
    if (
      (login && !oneSource && !line.includes("\uE000")) ||
      / (?:deny|reject) (?:in )?(?:from any|0\.0\.0\.0\/0|to any) +$/.test(line)
    )
      reported(command, analysis, { rule: "block-network" });
  } else if (/^ delete (?:allow|limit) /.test(line) && login && !line.includes("\uE000"))
    reported(command, analysis, { rule: "block-network" });
  else if (line.startsWith(" logging off "))
    reported(command, analysis, { rule: "stop-audit", severity: "medium" });
  return undefined;
};

const firewallRules = judgedBy(
  clean(/ --(?:list|get|query|info|state|check-config)/),
  high(/ --panic-on /, "block-network"),
  high(/ --remove-service[ =]["']?ssh\b| --remove-port[ =]22\/tcp /, "block-network"),
  high(
    / --set-default-zone[ =](?:drop|block) | --set-target[ =](?:DROP|REJECT|%%REJECT%%) /,
    "block-network",
  ),
  high(
    / --set-default-zone[ =]trusted | --set-target[ =]ACCEPT | --reset-to-defaults | --zone[ =]trusted .*--(?:add|change)-interface/,
    "flush-firewall",
  ),
  high(/ --add-rich-rule[ =](?!.*source).*(?:ssh|port="?22"?\s).*(?:drop|reject)/, "block-network"),
  high(/ --add-rich-rule[ =].*source address="?0\.0\.0\.0\/0"? *(?:drop|reject)/, "block-network"),
  medium(
    / --(?:complete-reload|delete-zone|lockdown-on|remove-interface|remove-rules)/,
    "flush-firewall",
  ),
);

const firewallCmd: Program = (command, analysis) => {
  const words = command.argv.map((word) => rendered(word));
  const direct = words.indexOf("--passthrough");
  const added = words.indexOf("--add-rule");
  if (direct > 0) {
    const { argv } = commandFrom(command, direct + 2);
    runCommand({ ...command, argv: [literal("iptables"), ...argv] }, analysis);
  } else if (added > 0) {
    const [, table, chain] = words.slice(added + 1);
    const rest = command.argv.slice(added + 5);
    const argv = ["iptables", "-t", table ?? "filter", "-A", chain ?? "INPUT"].map(literal);
    runCommand({ ...command, argv: [...argv, ...rest] }, analysis);
  } else firewallRules(command, analysis);
  return undefined;
};

export const FIREWALL_TOOL_PROGRAMS: Readonly<Record<string, Program>> = {
  nft,
  ufw,
  "firewall-cmd": firewallCmd,
  "firewall-offline-cmd": judgedBy(
    high(/ --disabled /, "flush-firewall"),
    high(/ --remove-service[ =]ssh /, "block-network"),
  ),
  ipset: judgedBy(medium(/^ (?:-?flush|-F|destroy|-X) +$/, "flush-firewall")),
  conntrack: judgedBy(medium(/ (?:-F|--flush) /, "block-network")),
  csf: judgedBy(high(/ (?:-x|-f|--disable|--stop) /, "flush-firewall")),
  shorewall: judgedBy(high(/^ (?:clear|stop) /, "flush-firewall")),
};
