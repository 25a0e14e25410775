/** Disks, volumes, snapshots and what the server boots from. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { NOTHING, outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import type { RuleId } from "../../rules";
import { rendered, UNKNOWN } from "../../text/text";
import { readText } from "../files";
import { byLine, lineOf } from "../line";
import { protectedWindowsPlace } from "../protected";
import { windowsReadings } from "../paths";

const DISKPART: readonly (readonly [RegExp, RuleId])[] = [
  [/^\s*clean\b/i, "change-partitions"],
  [/^\s*format\b/i, "make-file-system"],
  [/^\s*delete\s+(?:partition|par|disk)/i, "change-partitions"],
  [/^\s*delete\s+vol/i, "remove-volume"],
  [/^\s*del(?:ete)?\s+/i, "change-partitions"],
  [/^\s*convert\s+(?:gpt|mbr|dynamic|basic)/i, "change-partitions"],
  [/^\s*offline\s+(?:disk|volume)/i, "remove-volume"],
  [/^\s*set\s+id\b/i, "change-partitions"],
  [/^\s*(?:break|shrink)\b/i, "change-partitions"],
];

const DISKSHADOW: readonly (readonly [RegExp, RuleId])[] = [
  [/^\s*delete\s+shadows\b/i, "delete-snapshots"],
  [/^\s*(?:revert|resync)\b/i, "overwrite-data"],
];

/** A program that takes its commands from a file, or from standard input. */
function byScript(rules: readonly (readonly [RegExp, RuleId])[]): Program {
  return (command, analysis) => {
    const index = command.argv.findIndex((word) => /^[/-]s$/i.test(rendered(word)));
    const path = index < 0 ? undefined : command.argv[index + 1];
    const script = path
      ? readText(path, command, analysis)
      : command.piped
        ? command.input
        : undefined;
    if (!script) {
      if (path) analysis.report.add("not-analysed", command.at, resolvedCommand(command.argv));
      return undefined;
    }
    const text = rendered(script.text);
    if (text.includes(UNKNOWN)) {
      analysis.report.add("not-analysed", command.at, resolvedCommand(command.argv));
    }
    let offset = 0;
    for (const line of text.split("\n")) {
      const at = script.locate?.(offset) ?? command.at;
      const found = rules.find(([pattern]) => pattern.test(line));
      if (found) analysis.report.add(found[1], at, line);
      offset += line.length + 1;
    }
    return undefined;
  };
}

const format: Program = (command, analysis) => {
  const drive = command.argv
    .slice(1)
    .find((word) => /^(?:[a-z*?\uE000]:?|\\\\[.?]\\.*|\uE000.*)\\?$/i.test(rendered(word)));
  if (drive) analysis.report.add("make-file-system", command.at, resolvedCommand(command.argv));
  return undefined;
};

/** Encrypts below a directory, or overwrites all free space. */
const cipher: Program = (command, analysis) => {
  const line = lineOf(command);
  const resolved = resolvedCommand(command.argv);
  if (line.includes(" /w")) analysis.report.add("erase-disk", command.at, resolved);
  else if (/ \/e(?: |$)/.test(line)) {
    const folder =
      / \/s:(\S.*?)(?= \/|$)/.exec(line)?.[1] ??
      / \/e(?: \/\w+)* ([a-z\uE000]:.*?)(?= \/|$)/.exec(line)?.[1];
    if (folder !== undefined) analysis.report.add("encrypt-files", command.at, resolved);
    else analysis.report.add("encrypt-files", command.at, resolved, { severity: "medium" });
  }
  return NOTHING;
};

const fsutilFile: Program = (command, analysis) => {
  const line = lineOf(command);
  const resolved = resolvedCommand(command.argv);
  const { at } = command;
  const { report } = analysis;
  if (line.startsWith(" usn deletejournal")) report.add("clear-logs", at, resolved);
  else if (/^ file (?:setzerodata|setvaliddata)/.test(line))
    report.add("overwrite-data", at, resolved);
  else if (line.startsWith(" file seteof")) report.add("overwrite-data", at, resolved);
  else if (line.startsWith(" dirty set"))
    report.add("break-boot", at, resolved, { severity: "medium" });
  else if (/^ volume (?:dismount|delete)/.test(line)) report.add("remove-volume", at, resolved);
  else if (line.startsWith(" reparsepoint delete")) {
    const path = command.argv[3];
    const hit =
      path &&
      windowsReadings(path, command.directory).some(({ path: one }) => protectedWindowsPlace(one));
    if (hit) report.add("delete-protected", at, resolved);
  } else if (line.startsWith(" file createnew")) {
    const size = Number(/ (\d+)$/.exec(line)?.[1] ?? 0);
    if (size > 20e9) report.add("fill-disk", at, resolved);
  }
  return outputOf("(fsutil)");
};

function isAsked(command: Command): boolean {
  return lineOf(command).includes(" /?");
}

export const DISKS: Readonly<Record<string, Program>> = {
  format: (command, analysis) => (isAsked(command) ? NOTHING : format(command, analysis)),
  diskpart: byScript(DISKPART),
  diskshadow: byScript(DISKSHADOW),
  cipher,
  fsutil: fsutilFile,
  vssadmin: byLine(
    { pattern: /^ delete shadow/, rule: "delete-snapshots" },
    {
      pattern: /^ resize shadowstorage .*\/maxsize=(?:[1-9]?\d?\d(?:mb?)?|[1-2]gb?|[1-9]%)(?: |$)/,
      rule: "delete-snapshots",
      because: "So small a storage drops the snapshots that are there.",
    },
    { pattern: /^ (?:resize|delete) shadowstorage/, rule: "delete-snapshots", severity: "medium" },
  ),
  wbadmin: byLine(
    {
      pattern: /^ delete (?:catalog|backup|systemstatebackup)/,
      unless: /keepversions:(?:[3-9]|\d\d)/,
      rule: "delete-backups",
    },
    { pattern: /^ disable backup/, rule: "delete-backups", because: "No further backup is made." },
    { pattern: /^ start (?:sys)?recovery/, rule: "overwrite-data", severity: "medium" },
  ),
  "manage-bde": byLine(
    { pattern: / \/(?:forcerecovery|fr)(?: |$)/, rule: "break-boot" },
    { pattern: / \/protectors \/(?:delete|disable)/, rule: "break-boot" },
    { pattern: / \/lock(?: |$)/, rule: "remove-volume" },
    { pattern: / \/(?:wipefreespace|w)(?: |$)/, rule: "erase-disk" },
    { pattern: / \/changekey/, rule: "break-boot", severity: "medium" },
    { pattern: / \/on(?: |$)/, rule: "encrypt-files", severity: "medium" },
    {
      pattern: / \/off(?: |$)/,
      rule: "encrypt-files",
      severity: "medium",
      because: "It takes the encryption off.",
    },
  ),
  mountvol: byLine(
    { pattern: / \/[dp](?: |$)/, rule: "remove-volume" },
    { pattern: / \/n(?: |$)/, rule: "remove-volume", severity: "medium" },
  ),
  bcdedit: byLine(
    {
      pattern:
        / \/(?:delete|import|deletevalue|createstore|bootsequence) *.*\{(?:current|default|bootmgr|globalsettings)\}/,
      rule: "break-boot",
    },
    { pattern: / \/(?:delete|import)(?: |$)/, unless: / \/store /, rule: "break-boot" },
    {
      pattern:
        / (?:recoveryenabled (?:no|off|0|false)|bootstatuspolicy ignoreallfailures|testsigning (?:on|yes|true)|nointegritychecks (?:on|yes|true)|safeboot(?: |$)|safebootalternateshell|winpe (?:yes|on|true)|(?:os)?device |path |systemroot |detecthal|debug (?:on|yes|true)|truncatememory|removememory|numproc|kernel |hal |nx alwaysoff|bootems|ems on|disableelamdrivers|loadoptions|hypervisorlaunchtype off)/,
      unless: / \/(?:enum|store|deletevalue) ?/,
      rule: "break-boot",
    },
    {
      pattern: / \/(?:set|default|displayorder|deletevalue|debug|ems)/,
      unless: / \/deletevalue .*safeboot/,
      rule: "break-boot",
      severity: "medium",
    },
  ),
  bootrec: byLine({ pattern: / \/(?:fixmbr|fixboot|rebuildbcd)/, rule: "break-boot" }),
  bootsect: byLine({ pattern: / \/(?:nt52|nt60)/, rule: "break-boot" }),
  bcdboot: byLine({ pattern: /./, rule: "break-boot", severity: "medium" }),
  bootcfg: byLine({ pattern: / \/(?:delete|default|raw|rmsw|addsw|copy)/, rule: "break-boot" }),
  reagentc: byLine({
    pattern: / \/disable/,
    rule: "break-boot",
    because: "Recovery is switched off.",
  }),
  chkntfs: byLine({ pattern: / \/x/, rule: "break-boot", severity: "medium" }),
};
