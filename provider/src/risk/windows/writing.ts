/** Writing to files on Windows, by what they are to the system and by what is written. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import type { Content } from "../analysis/content";
import { isDisk } from "../paths/devices";
import { holes, rendered, type Text } from "../text/text";
import { writeFile } from "./files";
import { windowsReadings } from "./paths";
import { LOOSE_FOLDER } from "./registry";
import { worstOf } from "./trial";

export interface WindowsWriting {
  readonly path: Text;
  readonly at: number;
  readonly resolved: string;
  readonly content: Content;
  readonly mode: "overwrite" | "append";
}

const BOOT_FILES =
  /^[a-z*?]:\\(?:bootmgr|boot\.ini|ntldr|boot\\bcd|efi\\.*)$|\\windows\\system32\\(?:config\\[^\\]+|winload\.\w+|ntoskrnl\.exe|hal\.dll|ntdll\.dll|kernel32\.dll|drivers\\[^\\]+\.sys)$/;

const PROGRAMS = /^[a-z*?]:\\windows\\(?:system32|syswow64)\\(?:[^\\]+\\)?[^\\]+\.(?:exe|dll|com)$/;

/** Programs that anybody may start before logging in. */
const BEFORE_LOGIN =
  /\\windows\\system32\\(?:sethc|utilman|osk|magnify|narrator|displayswitch|atbroker)\.exe$/;

const START_UP = /\\start menu\\programs\\start ?up(?:\\|$)/;

const DATA_FILES = /\.(?:mdf|ndf|ldf|ibd|edb|dbf|vhdx?|vmdk|dit)$/;

function judgeHosts(writing: WindowsWriting, analysis: Analysis): void {
  const { at, resolved, mode, content } = writing;
  if (mode === "overwrite") {
    const because = "It replaces the server's own list of names.";
    analysis.report.add("overwrite-system-file", at, resolved, { because });
  } else if (content.downloaded) {
    analysis.report.add("overwrite-system-file", at, resolved, { severity: "medium" });
  }
}

function judgeStartUp(path: string, writing: WindowsWriting, analysis: Analysis): void {
  const { at, resolved, content } = writing;
  const isShell = /\.(?:bat|cmd)$/.test(path);
  const worst = isShell ? worstOf("BAT", content, at, analysis) : undefined;
  const isSelf = holes(content.text).some(({ shown }) => shown === "(script.bat)");
  const fetches = /(?:https?:|-enc|downloadstring|iwr |webclient)/i.test(rendered(content.text));
  const isLoose = holes(content.text).some(
    ({ shown }) => shown.startsWith("(\\\\") || LOOSE_FOLDER.test(shown),
  );
  if (content.downloaded || worst || isSelf || fetches || isLoose) {
    const because = worst && `It would run: ${worst}`;
    analysis.report.add("start-up-code", at, resolved, { because });
  } else analysis.report.add("start-up-code", at, resolved, { severity: "medium" });
}

function judgeOne(path: string, writing: WindowsWriting, analysis: Analysis): void {
  const { at, resolved, mode } = writing;
  const { report } = analysis;
  if (isDisk(path)) {
    report.add("write-device", at, resolved);
    return;
  }
  if (path.endsWith("\\drivers\\etc\\hosts")) judgeHosts(writing, analysis);
  else if (BEFORE_LOGIN.test(path)) report.add("replace-program", at, resolved);
  else if (BOOT_FILES.test(path)) report.add("break-boot", at, resolved);
  else if (PROGRAMS.test(path)) {
    const severity = writing.content.downloaded ? "high" : "medium";
    report.add("replace-program", at, resolved, { severity });
  }
  if (START_UP.test(path)) judgeStartUp(path, writing, analysis);
  if (mode === "append") return;
  if (/\.evtx?$/.test(path) && /winevt|config/.test(path)) report.add("clear-logs", at, resolved);
  const known = rendered(writing.content.text).trim();
  if (DATA_FILES.test(path) && known === "" && !writing.content.downloaded) {
    report.add("overwrite-data", at, resolved);
  }
  if (path.endsWith("consolehost_history.txt")) report.add("hide-history", at, resolved);
}

/** Judges a write, and remembers what the file holds. */
export function judgeWindowsWriting(
  writing: WindowsWriting,
  frame: Frame,
  analysis: Analysis,
): void {
  const readings = windowsReadings(writing.path, frame.directory);
  for (const { path } of readings) judgeOne(path, writing, analysis);
  const [first] = readings;
  if (first) writeFile(first.path, writing.content, writing.mode === "append", analysis);
}
