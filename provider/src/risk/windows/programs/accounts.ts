/** Accounts and groups: net, wmic's accounts, the directory's tools. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { rendered, UNKNOWN } from "../../text/text";
import { byLine, judgeLine, lineOf, type LineRule } from "../line";
import { netService } from "./services";

export const ADMINISTRATORS =
  /^(?:administrators|administratoren|administrateurs|administradores|domain admins|enterprise admins|schema admins|s-1-5-32-544|\*s-1-5-32-544|backup operators|dnsadmins)$/i;

const OTHERS: readonly LineRule[] = [
  {
    pattern: /^ accounts .*\/(?:minpwlen:0|lockoutthreshold:0|uniquepw:0)(?: |$)/,
    rule: "weaken-login",
  },
  {
    pattern: /^ accounts .*\/(?:maxpwage:unlimited|minpwlen:[1-7](?: |$)|forcelogoff)/,
    rule: "weaken-login",
    severity: "medium",
  },
  {
    pattern:
      /^ share .*=[a-z]:(?:\\?|\\windows.*|\\users)? .*\/grant:(?:everyone|jeder|authenticated users|guests|users),(?:full|change)/,
    rule: "open-permissions",
  },
  {
    pattern: /^ share .*\/grant:(?:everyone|jeder|guests|"?anonymous logon"?),full/,
    rule: "open-permissions",
  },
  { pattern: /^ share (?:c\$|admin\$|ipc\$|sysvol|netlogon) \/del/, rule: "stop-network-service" },
  { pattern: /^ share .*\/del/, rule: "stop-network-service", severity: "medium" },
  { pattern: /^ computer \\\\\S+ \/del/, rule: "delete-account" },
  { pattern: /^ session .*\/del/, rule: "stop-network-service", severity: "medium" },
  {
    pattern: /^ use .* \/user:\S+ (?!\*)[^/\s]|^ use \S+ (?:\\\\\S+ )?(?!\*|\/)[^/\s]\S* \/user:/,
    rule: "leak-credentials",
    severity: "medium",
  },
];

function user(command: Command, analysis: Parameters<Program>[1]): void {
  const words = command.argv.slice(2).map((word) => rendered(word));
  const plain = words.filter((word) => !word.startsWith("/"));
  const switches = words.filter((word) => word.startsWith("/")).map((word) => word.toLowerCase());
  const [name = "", password] = plain;
  const { at } = command;
  const resolved = resolvedCommand(command.argv);
  if (name === "") return;
  if (switches.some((word) => /^\/del(?:ete)?$/.test(word))) {
    analysis.report.add("delete-account", at, resolved);
    return;
  }
  const isKey = /^(?:administrator|admin|guest|gast|krbtgt|defaultaccount)$/i.test(name);
  if (switches.some((word) => word.startsWith("/active:y")) && /^(?:guest|gast)$/i.test(name)) {
    analysis.report.add("weaken-login", at, resolved);
  } else if (switches.some((word) => word.startsWith("/active:n"))) {
    const severity = /^administrator$/i.test(name) ? "high" : "medium";
    if (!/^(?:guest|gast)$/i.test(name))
      analysis.report.add("delete-account", at, resolved, { severity });
  } else if (switches.some((word) => /^\/(?:passwordreq:n)/.test(word))) {
    analysis.report.add("weaken-login", at, resolved);
  }
  const isGiven = password !== undefined && password !== "*";
  if (isGiven || switches.includes("/random")) {
    const known = isGiven && !password.includes(UNKNOWN);
    analysis.report.add("set-password", at, resolved, {
      severity: known || isKey ? "high" : "medium",
    });
  } else if (switches.includes("/add")) {
    analysis.report.add("add-root-account", at, resolved, { severity: "medium" });
  }
}

function group(command: Command, analysis: Parameters<Program>[1]): void {
  const words = command.argv.slice(2).map((word) => rendered(word));
  const plain = words.filter((word) => !word.startsWith("/"));
  const switches = words.filter((word) => word.startsWith("/")).map((word) => word.toLowerCase());
  const [name = "", member] = plain;
  const { at } = command;
  const resolved = resolvedCommand(command.argv);
  const isAdmin = ADMINISTRATORS.test(name);
  const isRemote = /^remote (?:desktop|management) users$/i.test(name);
  if (switches.includes("/add") && member !== undefined) {
    if (isAdmin) analysis.report.add("add-root-account", at, resolved);
    else if (isRemote) {
      const severity = /^(?:everyone|guest|jeder|domain users|users|authenticated users)$/i.test(
        member,
      )
        ? "high"
        : "medium";
      analysis.report.add("weaken-login", at, resolved, { severity });
    }
  } else if (switches.some((word) => /^\/del(?:ete)?$/.test(word))) {
    const all = member === undefined || /^(?:administrator|domain admins)$/i.test(member);
    if (isAdmin && all) analysis.report.add("delete-account", at, resolved);
    else if (isAdmin) analysis.report.add("delete-account", at, resolved, { severity: "medium" });
  }
}

const net: Program = (command, analysis) => {
  const verb = rendered(command.argv[1] ?? []).toLowerCase();
  if (/^(?:stop|start|pause)$/.test(verb)) netService(command, analysis);
  else if (/^users?$/.test(verb)) user(command, analysis);
  else if (/^(?:localgroup|group)$/.test(verb)) group(command, analysis);
  else judgeLine(lineOf(command), OTHERS, command, analysis);
  return outputOf("(net)");
};

export const ACCOUNTS: Readonly<Record<string, Program>> = {
  net,
  net1: net,
  dsrm: byLine(
    { pattern: / \/(?:subtree|exclude)/, rule: "delete-account" },
    { pattern: / \/noprompt|./, rule: "delete-account" },
  ),
  dsmod: byLine(
    { pattern: /^ user .*\/pwd (?!\*)/, rule: "set-password" },
    {
      pattern: /^ group .*(?:domain|enterprise|schema) admins.*\/addmbr/,
      rule: "add-root-account",
    },
    { pattern: /^ user .*\/disabled yes/, rule: "delete-account", severity: "medium" },
  ),
  dsadd: byLine({ pattern: /^ user .*\/pwd (?!\*)/, rule: "set-password" }),
  netdom: byLine({ pattern: /^ (?:remove|resetpwd)/, rule: "weaken-login" }),
  cmdkey: byLine({
    pattern: / \/(?:add|generic):.*\/pass:(?!\*)\S/,
    rule: "set-password",
    severity: "medium",
  }),
  procdump: byLine({ pattern: / lsass/, rule: "leak-credentials" }),
  procdump64: byLine({ pattern: / lsass/, rule: "leak-credentials" }),
  mimikatz: byLine({ pattern: /.*/, rule: "leak-credentials" }),
  ntdsutil: byLine({
    pattern: / (?:ifm|"?ac i ntds|"?activate instance ntds|snapshot|"?metadata cleanup)/,
    rule: "leak-credentials",
  }),
  esentutl: byLine({
    pattern: /(?:ntds\.dit|\\config\\sam|\\config\\security)/,
    rule: "leak-credentials",
  }),
  secedit: byLine(
    { pattern: / \/configure .*(?:defltbase|defltsv|defltdc)/, rule: "recursive-permissions" },
    { pattern: / \/(?:configure|import)/, rule: "recursive-permissions", severity: "medium" },
  ),
  nltest: byLine({
    pattern: / \/sc_reset|\/sc_change_pwd/,
    rule: "weaken-login",
    severity: "medium",
  }),
};
