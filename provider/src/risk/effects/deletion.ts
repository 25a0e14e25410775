/** Deleting, moving away and emptying files, by where they are. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { baseName, normalPath, pathReadings, type PathReading } from "../paths/posix";
import { emptiedDirectory, protectedPlace, type ProtectedPlace } from "../paths/protected";
import { holes, isSurelyEmpty, START, UNKNOWN, type Text } from "../text/text";
import type { RuleId } from "../rules";

/** Something done to a path. */
export interface PathEffect {
  readonly path: Text;
  /** Offset in the script at which it is reported. */
  readonly at: number;
  /** The command as it would run. */
  readonly resolved: string;
}

export interface Deletion extends PathEffect {
  /** With all that is below. Else only files go, and directories stay. */
  readonly recursive: boolean;
}

const RULE_OF: Partial<Record<ProtectedPlace["kind"], RuleId>> = {
  logs: "clear-logs",
  "unknown directory": "delete-unbounded",
};

function namesOf(path: Text, wanted: (empty: "never" | "maybe" | "surely") => boolean): string {
  return [
    ...new Set(
      holes(path)
        .filter(({ empty }) => wanted(empty))
        .map(({ shown }) => shown),
    ),
  ].join(", ");
}

/** Single files without which nobody logs in or nothing boots. */
const SINGLE_KINDS = new Set<ProtectedPlace["kind"]>(["boot", "accounts"]);

function hit(path: string, recursive: boolean): ProtectedPlace | undefined {
  const place = protectedPlace(path);
  if (!place || recursive) return place;
  const { inside } = emptiedDirectory(path);
  if (inside) return place.kind === "root" || place.kind === "scratch" ? undefined : place;
  return SINGLE_KINDS.has(place.kind) ? place : undefined;
}

function fromEmptiness(
  { path: own, at, resolved }: Deletion,
  directory: Text,
  place: ProtectedPlace,
  analysis: Analysis,
): void {
  const path = [...directory, ...own];
  const unset = namesOf(path, (empty) => empty === "surely");
  const names = unset || namesOf(path, (empty) => empty === "maybe");
  const verb = unset ? "is never set" : "may be empty";
  const because = `${names} ${verb}, and then this deletes ${place.what}.`;
  analysis.report.add("delete-maybe-empty", at, resolved, { because });
}

/** A whole path of which nothing is known: `rm -rf "$dir"`. */
function isAnywhere(path: string): boolean {
  const { path: target } = emptiedDirectory(path);
  const first = target.replace(/^\//, "").split("/");
  return first.length === 1 && (first[0] ?? "").includes(UNKNOWN);
}

/** Below a symbolic link that the script made, it is the other place that is meant. */
function followed(reading: PathReading, { links }: Analysis): PathReading {
  for (const [link, target] of links) {
    if (!reading.path.startsWith(`${link}/`)) continue;
    return { ...reading, path: normalPath(`${target}/${reading.path.slice(link.length + 1)}`) };
  }
  return reading;
}

/** Judges a deletion on a POSIX system. */
export function judgeDeletion(deletion: Deletion, frame: Frame, analysis: Analysis): void {
  const { path, at, resolved, recursive } = deletion;
  if (isSurelyEmpty(path)) return;
  const hollow = holes(path);
  if (hollow.some(({ scratch }) => scratch)) return;
  const readings = pathReadings(path, frame.directory).map((reading) =>
    followed(reading, analysis),
  );
  for (const reading of readings) {
    const place = hit(reading.path, recursive);
    if (!place) continue;
    if (place.kind === "scratch") {
      if (recursive) {
        const because = `It deletes ${place.what}, and other programs' files are there too.`;
        analysis.report.add("delete-unknown", at, resolved, { because });
      }
      continue;
    }
    const because = `It deletes ${place.what}.`;
    const severity = analysis.report.maintained ? "medium" : undefined;
    const isRelative = reading.path.startsWith(START) || !reading.path.startsWith("/");
    const hollowed = reading.emptied || hollow.some(({ empty }) => empty === "surely");
    if (hollowed && SINGLE_KINDS.has(place.kind) && !recursive) {
      // `$ROOT/etc/passwd`: with nothing in front, it is the file that is meant.
      analysis.report.add("delete-protected", at, resolved, {
        because,
        severity: reading.emptied ? "medium" : severity,
      });
    } else if (analysis.report.maintained && place.kind !== "root" && place.kind !== "home") {
      analysis.report.add("delete-protected", at, resolved, { because, severity: "medium" });
    } else if (hollowed) {
      fromEmptiness(deletion, frame.directory, place, analysis);
    } else if (hollow.length > 0 && !isRelative && place.kind === "home") {
      analysis.report.add("delete-unknown", at, resolved, { because });
    } else if (
      place.kind === "unknown directory" &&
      !emptiedDirectory(reading.path).inside &&
      !recursive
    ) {
      continue;
    } else
      analysis.report.add(RULE_OF[place.kind] ?? "delete-protected", at, resolved, { because });
    return;
  }
  const [filled] = readings;
  if (!filled || !recursive) return;
  if (isAnywhere(filled.path)) analysis.report.add("delete-unknown", at, resolved);
  else if (!frame.entered && emptiedDirectory(filled.path).inside) {
    const because = "Where the directory can't be entered, this deletes in another one.";
    analysis.report.add("delete-unknown", at, resolved, { because });
  }
}

/** Copies that programs keep beside a file: `passwd.bak`, `sudoers~`. */
const KEPT_COPY = /(?:\.(?:bak|org|orig|old|save|saved|dpkg-\w+|rpm\w+|pam-\w+|backup|\d+)|[-~])$/;

/** Judges moving a path away, which its users notice as they would a deletion. */
export function judgeMoveAway(effect: PathEffect, frame: Frame, analysis: Analysis): void {
  for (const { path, emptied } of pathReadings(effect.path, frame.directory)) {
    const place = protectedPlace(path);
    if (
      !place ||
      emptied ||
      KEPT_COPY.test(path) ||
      place.kind === "scratch" ||
      place.kind === "unknown directory"
    )
      continue;
    if (place.kind === "logs" && baseName(path) !== "log") continue;
    analysis.report.add("move-protected", effect.at, effect.resolved, {
      because: `It moves ${place.what} away.`,
    });
    return;
  }
}
