/** Firewalls, adapters, addresses and routes. */
import type { Program } from "../../analysis/analysis";
import { outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { byLine, judgeLine, lineOf, type LineRule } from "../line";
import { takeBack, unlessTakenBack } from "../memory";

const FIREWALL: readonly LineRule[] = [
  { pattern: /^ advfirewall set \w+ state off/, rule: "flush-firewall" },
  { pattern: /^ advfirewall reset/, unless: / export /, rule: "flush-firewall" },
  { pattern: /^ advfirewall import/, rule: "flush-firewall", severity: "medium" },
  { pattern: /^ advfirewall set \w+ firewallpolicy \S*blockoutbound/, rule: "block-network" },
  { pattern: /^ advfirewall set \w+ firewallpolicy blockinboundalways/, rule: "block-network" },
  { pattern: /^ advfirewall set \w+ firewallpolicy allowinbound/, rule: "flush-firewall" },
  {
    pattern: /^ advfirewall firewall delete rule .*name=all(?: |$)/,
    unless: / (?:localport|remoteport|program|service|remoteip)=(?!any)/,
    rule: "flush-firewall",
  },
  {
    pattern: /^ advfirewall firewall set rule .*(?:name=all|group=\S+).* new .*enable=no/,
    rule: "flush-firewall",
    severity: "medium",
  },
  {
    pattern: /^ advfirewall firewall add rule .*action=block/,
    unless:
      / (?:localport|remoteport|remoteip|program|service)=(?!any|0\.0\.0\.0\/0|0-65535|1-65535|\*)/,
    rule: "block-network",
  },
  {
    pattern:
      /^ advfirewall firewall add rule .*action=block.* localport=\S*\b(?:22|3389|5985|5986|443|445)\b/,
    unless: / remoteip=(?!any)/,
    rule: "block-network",
    severity: "medium",
  },
  {
    pattern: /^ advfirewall firewall add rule .*action=allow/,
    unless:
      / (?:localport|program|service|remoteip)=(?!any|0\.0\.0\.0\/0|0-65535|1-65535|\*)| dir=out| protocol=icmp/,
    rule: "flush-firewall",
    because: "The rule lets everything in.",
  },
  { pattern: /^ firewall set opmode (?:mode=)?disable/, rule: "flush-firewall" },
  { pattern: /^ firewall reset/, rule: "flush-firewall" },
  { pattern: /^ add helper /, rule: "preload-library" },
  { pattern: /^ interface portproxy add/, rule: "remote-shell", severity: "medium" },
];

const ADDRESSES: readonly LineRule[] = [
  { pattern: /^ (?:interface|int) ip(?:v[46])? reset/, rule: "interface-down" },
  {
    pattern: /^ (?:interface|int) ip(?:v[46])? del(?:ete)? (?:address|addr)/,
    rule: "interface-down",
  },
  {
    pattern: /^ (?:interface|int) ip(?:v[46])? del(?:ete)? route .*(?:0\.0\.0\.0\/0|::\/0)/,
    rule: "drop-route",
  },
  { pattern: /^ (?:interface|int) ip(?:v[46])? uninstall/, rule: "interface-down" },
  {
    pattern: /^ (?:interface|int) ip(?:v[46])? set (?:address|interface)/,
    rule: "interface-down",
    severity: "medium",
  },
  { pattern: /^ winsock reset/, rule: "interface-down", severity: "medium" },
  { pattern: /^ wlan show profile.*key=clear/, rule: "leak-credentials" },
];

const netsh: Program = (command, analysis) => {
  const line = lineOf(command);
  const resolved = resolvedCommand(command.argv);
  const state =
    /^ (?:interface|int) set (?:interface|int) (.*?)(?:admin=)?(disable|enable)d?(?: |$)/.exec(
      line,
    );
  if (state) {
    const what = `adapter ${(state[1] ?? "").replace("name=", "").trim()}`;
    if (state[2] === "disable") {
      unlessTakenBack(what, "interface-down", command.at, resolved, analysis);
    } else takeBack(what, analysis);
  } else if (!judgeLine(line, FIREWALL, command, analysis)) {
    judgeLine(line, ADDRESSES, command, analysis);
  }
  return outputOf("(netsh)");
};

const ipconfig: Program = (command, analysis) => {
  const line = lineOf(command);
  if (/ \/release6?(?: |$)/.test(line)) {
    unlessTakenBack("lease", "interface-down", command.at, resolvedCommand(command.argv), analysis);
  }
  if (/ \/renew6?(?: |$)/.test(line)) takeBack("lease", analysis);
  return outputOf("(ipconfig)");
};

export const NETWORK: Readonly<Record<string, Program>> = {
  netsh,
  ipconfig,
  route: byLine(
    { pattern: / \/f(?: |$)/, rule: "drop-route" },
    {
      pattern: / (?:add|change) 0\.0\.0\.0 mask 0\.0\.0\.0 (?:127\.|0\.0\.0\.0)/,
      rule: "drop-route",
    },
    { pattern: / delete (?:0\.0\.0\.0|\*|0(?: |$)|::\/0)/, rule: "drop-route" },
  ),
  devcon: byLine({ pattern: / (?:disable|remove) (?:.*=net|\*|@?pci)/, rule: "interface-down" }),
  pnputil: byLine(
    { pattern: / \/(?:disable|remove)-device/, rule: "interface-down", severity: "medium" },
    {
      pattern: / \/delete-driver (?:oem)?\*|\/delete-driver .*\/force/,
      rule: "force-package-removal",
    },
    { pattern: / \/delete-driver/, rule: "force-package-removal", severity: "medium" },
    { pattern: / \/(?:f) \/d /, rule: "force-package-removal" },
  ),
  arp: byLine({ pattern: / \/d (?:\*|$)/, rule: "drop-route", severity: "medium" }),
};
