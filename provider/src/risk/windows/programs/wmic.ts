/** wmic, in which much of Windows can be reached. */
import type { Program } from "../../analysis/analysis";
import { content, outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { literal, rendered } from "../../text/text";
import { judgeWindowsDeletion } from "../deletion";
import { judgeLine, lineOf, type LineRule } from "../line";
import { memoryOf } from "../memory";
import { SYSTEM_PROCESS } from "./power";
import { disableService, stopService } from "./services";

const RULES: readonly LineRule[] = [
  { pattern: / shadowcopy .*(?:delete|call delete)| shadowcopy delete/, rule: "delete-snapshots" },
  { pattern: / os .*call (?:reboot|shutdown|win32shutdown)/, rule: "power-off" },
  { pattern: / computersystem .*call (?:rename|unjoin)/, rule: "weaken-login" },
  {
    pattern:
      / product .*(?:like ['"]?%*['"]?(?: |\)|$)|like ['"]%'?|<> ?'|name ?!=).*(?:call uninstall|delete)/,
    rule: "remove-many-packages",
  },
  { pattern: / product (?:call uninstall|delete)/, rule: "remove-many-packages" },
  {
    pattern: / product .*like .*call uninstall/,
    rule: "remove-many-packages",
    severity: "medium",
  },
  { pattern: / useraccount (?:.*)delete/, rule: "delete-account" },
  { pattern: / useraccount .*(?:set passwordrequired ?= ?"?false)/, rule: "weaken-login" },
  {
    pattern: / useraccount .*(?:disabled ?= ?"?true|call rename)/,
    rule: "delete-account",
    severity: "medium",
  },
  { pattern: / (?:nic|path win32_networkadapter)\b.*call disable/, rule: "interface-down" },
  { pattern: / nicconfig .*call releasedhcplease/, rule: "interface-down" },
  {
    pattern: / nicconfig .*call (?:enablestatic|setgateways)/,
    rule: "interface-down",
    severity: "medium",
  },
  {
    pattern: / (?:nteventlog|nteventlogfile|path win32_nteventlogfile)\b.*call cleareventlog/,
    rule: "clear-logs",
  },
  { pattern: / (?:volume|path win32_volume)\b.*call format/, rule: "make-file-system" },
  { pattern: / (?:volume|path win32_volume)\b.*call dismount/, rule: "remove-volume" },
  {
    pattern: / (?:datafile|path cim_datafile)\b.*(?:call delete|delete)/,
    rule: "delete-unknown",
  },
  {
    pattern: / (?:fsdir|path win32_directory)\b.*(?:call delete|delete)/,
    rule: "delete-protected",
  },
  { pattern: / rdtoggle .*setallowtsconnections/, rule: "weaken-login", severity: "medium" },
  { pattern: / qfe .*call uninstall/, rule: "remove-essential-package", severity: "medium" },
  { pattern: / recoveros .*set/, rule: "stop-audit", severity: "medium" },
  {
    pattern:
      / \/namespace:\S*subscription .*(?:eventconsumer|eventfilter|filtertoconsumer).* create/,
    rule: "scheduled-code",
  },
  { pattern: / \/namespace:\S*defender.*exclusion/, rule: "disable-access-control" },
  { pattern: / job (?:call )?(?:delete|create)/, rule: "scheduled-code", severity: "medium" },
];

export const wmic: Program = (command, analysis) => {
  const line = lineOf(command);
  const resolved = resolvedCommand(command.argv);
  const words = command.argv.map((word) => rendered(word));
  const text = words.join(" ");
  if (/ product (?:get|list)/.test(line)) memoryOf(analysis).listedProducts = true;
  const start = /process\s+call\s+create\s+(.*)$/is.exec(text)?.[1];
  if (start !== undefined) {
    const code = start.replace(/^["'](.*?)["']$/s, "$1").replace(/","[^"]*"$/, "");
    return analysis.run("BAT", content(literal(code)), command, command.at);
  }
  const file = / datafile .*name ?= ?['"]?([a-z]:[^'"]+?)['"]? .*delete/.exec(line)?.[1];
  if (file !== undefined) {
    const path = literal(file.replaceAll("\\\\", "\\"));
    const deletion = { path, at: command.at, resolved, what: "files" } as const;
    judgeWindowsDeletion(deletion, command, analysis);
  } else if (/\/format:"?(?:https?|ftp|\\\\)/.test(line)) {
    analysis.report.add("run-download", command.at, resolved);
  } else if (/ process .*(?:delete|terminate)/.test(line)) {
    const image = /(?:name|caption) ?(?:=|like) ?['"]?([^'" )]+)/.exec(line)?.[1];
    const isWide =
      image === undefined ? !/processid ?=|commandline/.test(line) : /^%+$/.test(image);
    if (isWide || (image !== undefined && SYSTEM_PROCESS.test(image))) {
      analysis.report.add("kill-everything", command.at, resolved);
    }
  } else if (
    / service .*call (?:stopservice|changestartmode|delete)| service .*delete/.test(line)
  ) {
    const name = /name ?(?:=|like) ?['"]?([^'")]+)/.exec(line)?.[1]?.trim();
    if (name === undefined) {
      analysis.report.add("stop-system-service", command.at, resolved, { severity: "medium" });
    } else if (line.includes("stopservice")) stopService(name, command, analysis);
    else if (/disabled|delete/.test(line)) disableService(name, command, analysis);
  } else judgeLine(line, RULES, command, analysis);
  return outputOf("(wmic)");
};
