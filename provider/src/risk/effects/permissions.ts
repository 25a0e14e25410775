/** Modes and owners, by what they are changed on. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { isDisk } from "../paths/devices";
import { pathReadings } from "../paths/posix";
import { protectedPlace } from "../paths/protected";
import type { PathEffect } from "./deletion";

/** What a mode says. */
export interface Mode {
  readonly everybodyWrites: boolean;
  readonly setsUserId: boolean;
  /** Takes reading or entering away from everybody, or all from all. */
  readonly takesAway: boolean;
}

/** `0777`, `u+s`, `a+rwx`, `go-rwx`: undefined where it can't be read. */
export function modeOf(mode: string): Mode | undefined {
  if (/^[0-7]{1,5}$/.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return {
      everybodyWrites: (bits & 0o002) !== 0 && (bits & 0o1000) === 0,
      setsUserId: (bits & 0o4000) !== 0,
      takesAway:
        (bits & 0o500) !== 0o500 &&
        (bits & 0o077) === 0 &&
        (bits & 0o700) !== 0o600 &&
        (bits & 0o700) !== 0o400,
    };
  }
  if (!/^[ugoarwxXst+=,-]+$/.test(mode)) return undefined;
  const clauses = mode.split(",").map((clause) => /^([ugoa]*)([+=-])([rwxXst]*)$/.exec(clause));
  const has = (test: (who: string, how: string, what: string) => boolean) =>
    clauses.some((clause) => clause && test(clause[1] ?? "", clause[2] ?? "", clause[3] ?? ""));
  return {
    everybodyWrites:
      has((who, how, what) => how !== "-" && /[oa]|^$/.test(who) && what.includes("w")) &&
      !mode.includes("t"),
    setsUserId: has((who, how, what) => how !== "-" && what.includes("s") && !/^[go]+$/.test(who)),
    takesAway: has(
      (who, how, what) =>
        (how === "-" && /a|u|^$/.test(who) && /[rxX]/.test(what)) ||
        (how === "=" && /a|u|^$/.test(who) && what === ""),
    ),
  };
}

export interface ModeChange extends PathEffect {
  readonly mode: Mode;
  readonly recursive: boolean;
}

const SENSITIVE =
  /^\/(?:etc\/(?:passwd|shadow|gshadow|group|sudoers|sudoers\.d\/.*|crontab|cron\.\w+\/.*|ssh\/.*|pam\.d\/.*|ld\.so\.preload|profile|ssl\/private\/.*)|root\/\.ssh.*|home\/[^/]+\/\.ssh.*|boot\/.*|dev\/(?:k?mem|port)|var\/run\/docker\.sock|run\/docker\.sock|(?:usr\/)?s?bin\/[^/]+|etc\/kubernetes\/.*|var\/spool\/cron.*)$/;

const SHELLS =
  /\/(?:[bdkzc]?sh|bash|dash|zsh|ksh|busybox|python[\d.]*|perl|find|vim?|nano|env|cp|less|more|awk|gawk|nmap|tar|tee|dd)$/;

export function judgeModeChange(change: ModeChange, frame: Frame, analysis: Analysis): void {
  const { at, resolved, mode, recursive } = change;
  const { report } = analysis;
  for (const { path } of pathReadings(change.path, frame.directory)) {
    const place = protectedPlace(path);
    const deep = recursive || /[*?]/.test(path);
    const dear =
      place !== undefined && place.kind !== "scratch" && place.kind !== "unknown directory";
    if (mode.setsUserId) {
      const system =
        /^\/(?:usr\/)?s?bin\//.test(path) ||
        SHELLS.test(path) ||
        /^\/(?:tmp|var\/tmp|dev\/shm)\//.test(path);
      report.add("set-user-id", at, resolved, { severity: system || deep ? "high" : "medium" });
      return;
    }
    if (mode.everybodyWrites && (dear || SENSITIVE.test(path) || isDisk(path))) {
      report.add(deep && dear ? "recursive-permissions" : "open-permissions", at, resolved);
      return;
    }
    if (mode.everybodyWrites && recursive && place?.kind === "unknown directory") {
      report.add("open-permissions", at, resolved);
      return;
    }
    if (mode.takesAway && (dear || /^\/(?:usr\/)?s?bin\/[^/]+$/.test(path))) {
      report.add("remove-access", at, resolved);
      return;
    }
    if (
      deep &&
      dear &&
      place.kind !== "logs" &&
      place.kind !== "data" &&
      place.kind !== "home" &&
      place.kind !== "mounts"
    ) {
      report.add("recursive-permissions", at, resolved);
      return;
    }
    if (mode.everybodyWrites && recursive)
      report.add("open-permissions", at, resolved, { severity: "medium" });
  }
}

export interface OwnerChange extends PathEffect {
  readonly owner: string;
  readonly recursive: boolean;
}

export function judgeOwnerChange(change: OwnerChange, frame: Frame, analysis: Analysis): void {
  const { at, resolved, owner, recursive } = change;
  const toRoot = /^(?:root|0)?(?:[:.](?:root|0)?)?$/.test(owner);
  for (const { path } of pathReadings(change.path, frame.directory)) {
    const place = protectedPlace(path);
    const deep = recursive || /[*?]/.test(path);
    if (!toRoot && SENSITIVE.test(path) && /passwd|shadow|sudoers|\/s?bin\/|boot|cron/.test(path)) {
      analysis.report.add("open-permissions", at, resolved);
      return;
    }
    if (!deep || !place) continue;
    const owned =
      ["data", "logs", "mounts", "scratch", "home"].includes(place.kind) &&
      !/^\/(?:home|root)$/.test(path);
    if (
      owned ||
      (place.kind === "unknown directory" && !path.endsWith("..")) ||
      /^\/(?:srv|opt|var\/www)(?:\/|$)/.test(path)
    )
      continue;
    analysis.report.add("recursive-permissions", at, resolved);
    return;
  }
}
