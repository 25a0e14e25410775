/** Deleting and moving away on Windows, by where it is. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import type { ProtectedPlace } from "../paths/protected";
import type { RuleId } from "../rules";
import { holes, START, UNKNOWN, type Text } from "../text/text";
import { memoryOf } from "./memory";
import { lastName, parentOf, windowsReadings } from "./paths";
import { emptiedFolder, isEverything, protectedWindowsPlace } from "./protected";

export interface WindowsDeletion {
  readonly path: Text;
  readonly at: number;
  readonly resolved: string;
  /** tree: the directory itself with all below; files: what matches, in the one directory. */
  readonly what: "tree" | "files" | "files below";
}

/** Kinds of files that are made again by themselves. */
const JUNK = /\.(?:tmp|_mp|temp|gid|chk|fts|dmp|old|etl|cache|ds_store|partial|crdownload)$/;

/** Files that hold data, whose loss a pattern makes complete. */
const DATA =
  /^\*\.(?:mdf|ndf|ldf|ibd|frm|myd|myi|edb|dbf|db|sqlite3?|vhdx?|vmdk|pst|ost|dit|wt|dat)$/;
const BACKUPS = /^\*\.(?:bak|trn|vbk|vib|vbm|bkf|wim|dump|vhd|vhdx|wbcat)$/;

interface Hit {
  readonly rule: RuleId;
  readonly place: ProtectedPlace;
}

function ruleOf({ kind }: ProtectedPlace): RuleId {
  if (kind === "logs") return "clear-logs";
  return kind === "unknown directory" ? "delete-unbounded" : "delete-protected";
}

function hitOf(place: ProtectedPlace | undefined): Hit | undefined {
  return place && place.kind !== "scratch" ? { rule: ruleOf(place), place } : undefined;
}

/** Files that match a pattern in a directory. */
function filesHit(path: string, below: boolean): Hit | undefined {
  const name = lastName(path);
  const middle = path.indexOf("\\*\\");
  const folder = middle >= 0 ? path.slice(0, middle + 1) : parentOf(path);
  const isDeep = below || middle >= 0;
  const place = protectedWindowsPlace(folder === "" ? START : folder.replace(/(.)\\$/, "$1"));
  if (isEverything(name)) {
    if (!isDeep && place?.kind === "home") return undefined;
    return hitOf(place);
  }
  if (/\*\.evtx?$/.test(name)) {
    return { rule: "clear-logs", place: { kind: "logs", what: "event logs" } };
  }
  if (/[*?]/.test(name)) {
    if (DATA.test(name) && (isDeep || place)) {
      return { rule: "delete-protected", place: { kind: "data", what: "files of databases" } };
    }
    if (BACKUPS.test(name) && (isDeep || place?.kind === "data")) {
      return { rule: "delete-backups", place: { kind: "data", what: "backups" } };
    }
    if (JUNK.test(name) || !place || place.kind === "unknown directory") return undefined;
    if (isDeep) return place.kind === "logs" ? undefined : hitOf(place);
    return /^(?:system|boot|accounts)$/.test(place.kind) && !/\.(?:log|txt|bak)$/.test(name)
      ? hitOf(place)
      : undefined;
  }
  const whole = protectedWindowsPlace(path);
  if (!whole) return undefined;
  if (below) return hitOf(whole);
  // A directory's name means the files in it.
  if (whole.kind === "home" || whole.kind === "root") return undefined;
  return hitOf(whole);
}

function treeHit(path: string): Hit | undefined {
  return hitOf(protectedWindowsPlace(path));
}

function fromEmptiness(deletion: WindowsDeletion, hit: Hit, analysis: Analysis): void {
  const { path, at, resolved } = deletion;
  const hollow = holes(path).filter(({ empty }) => empty !== "never");
  const names = [...new Set(hollow.map(({ shown }) => shown))].join(", ");
  const unset = hollow.some(({ empty }) => empty === "surely");
  const verb = unset ? "is set nowhere in the script" : "may be empty";
  const because = `${names} ${verb}, and then this deletes ${hit.place.what}.`;
  analysis.report.add("delete-maybe-empty", at, resolved, { because });
}

/** The original of a file that was encrypted just before. */
function removesOriginal(deletion: WindowsDeletion, frame: Frame, analysis: Analysis): boolean {
  const key = windowsReadings(deletion.path, frame.directory)[0]?.path;
  const found = memoryOf(analysis).encrypted.find(({ path }) => path === key);
  if (!found) return false;
  analysis.report.add("encrypt-files", found.at, found.resolved);
  return true;
}

/** Judges a deletion on Windows. */
export function judgeWindowsDeletion(
  deletion: WindowsDeletion,
  frame: Frame,
  analysis: Analysis,
): void {
  analysis.budget.spend();
  const { path, at, resolved, what } = deletion;
  if (removesOriginal(deletion, frame, analysis)) return;
  const hollow = holes(path);
  if (hollow.some(({ scratch }) => scratch)) return;
  const readings = windowsReadings(path, frame.directory);
  for (const reading of readings) {
    const hit = what === "tree" ? treeHit(reading.path) : filesHit(reading.path, what !== "files");
    if (!hit) continue;
    const because = `It deletes ${hit.place.what}.`;
    if (reading.emptied || hollow.some(({ empty }) => empty === "surely")) {
      fromEmptiness(deletion, hit, analysis);
    } else if (hollow.length > 0 && hit.place.kind !== "root") {
      analysis.report.add("delete-unknown", at, resolved, { because });
    } else if (hollow.length > 0 && reading.path.startsWith(UNKNOWN) && what !== "tree") {
      analysis.report.add("delete-unknown", at, resolved, { because });
    } else analysis.report.add(hit.rule, at, resolved, { because });
    return;
  }
  if (readings.some(({ path: one }) => SYSTEM_PROGRAM.test(one))) {
    const because = "It deletes a program of Windows.";
    analysis.report.add("delete-protected", at, resolved, { severity: "medium", because });
  }
  if (what === "files") return;
  const [filled] = readings;
  const target = filled && emptiedFolder(filled.path).path;
  const first = target?.split("\\") ?? [];
  const name = first[0] === START ? first[1] : first[0];
  if (first.length <= 2 && name?.includes(UNKNOWN) && !name.includes(":")) {
    analysis.report.add("delete-unknown", at, resolved);
  }
}

/** Programs and libraries of Windows itself. */
const SYSTEM_PROGRAM =
  /^[a-z*?]:\\windows\\(?:system32|syswow64)\\[^\\*?]+\.(?:exe|dll|sys|ocx|drv)$/;

/** Judges moving or renaming a path, which its users notice as they would a deletion. */
export function judgeWindowsMove(
  path: Text,
  at: number,
  resolved: string,
  frame: Frame,
  analysis: Analysis,
): void {
  for (const reading of windowsReadings(path, frame.directory)) {
    const place = SYSTEM_PROGRAM.test(reading.path)
      ? ({ kind: "system", what: "a program of Windows" } as const)
      : protectedWindowsPlace(reading.path);
    if (!place || reading.emptied || /^(?:scratch|unknown directory|data)$/.test(place.kind)) {
      continue;
    }
    if (place.kind === "logs" && !/evtx?|winevt/.test(reading.path)) continue;
    const because = `It moves ${place.what} away.`;
    analysis.report.add("move-protected", at, resolved, { because });
    return;
  }
}
