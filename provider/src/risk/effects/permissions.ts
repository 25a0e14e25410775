/** Modes and owners, by what they are changed on. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import type { RiskSeverity } from "../finding";
import { isDisk } from "../paths/devices";
import { pathReadings, type PathReading } from "../paths/posix";
import { protectedPlace, type ProtectedPlace } from "../paths/protected";
import { secretAt } from "../paths/secrets";
import type { RuleId } from "../rules";
import { holes, START, UNKNOWN } from "../text/text";
import type { PathEffect } from "./deletion";
import type { Mode } from "./modes";

export { modeOf, type Mode } from "./modes";

export interface ModeChange extends PathEffect {
  readonly mode: Mode;
  readonly recursive: boolean;
}

/** Files of the system, by which somebody who writes them becomes root. */
const TRUSTED =
  /^\/(?:etc\/(?!motd$|issue$).+|root\/.+|home\/[^/]+\/\.(?:ssh|bashrc|profile|bash_profile)(?:\/.*)?|boot\/.+|dev\/(?:k?mem|port)|(?:var\/)?run\/(?:docker|containerd\/containerd|crio\/crio)\.sock|(?:usr\/)?s?bin\/[^/]+|usr\/(?:local\/)?(?:s?bin|lib|lib64|libexec)\/.+|lib(?:64)?\/.+|var\/spool\/cron(?:\/.*)?)$/;

const SHELLS =
  /\/(?:[bdkzc]?sh|bash|dash|zsh|ksh|busybox|python[\d.]*|perl|ruby|node|php|lua|gdb|find|vim?|nano|env|cp|mv|less|more|awk|gawk|nmap|tar|tee|dd|socat|systemctl|docker)$/;

/** Programs that come with that bit from their packages. */
const SET_BY_PACKAGES =
  /\/(?:passwd|su|sudo|ping6?|mount|umount|newgrp|chsh|chfn|gpasswd|pkexec|crontab|at|fusermount3?|ssh-keysign|unix_chkpwd|chrome-sandbox|dbus-daemon-launch-helper|polkit-agent-helper-1|mount\.nfs|expiry|chage)$/;

/** Files that every program and user reads. */
const READ_BY_ALL =
  /^\/etc\/(?:passwd|group|hosts|resolv\.conf|nsswitch\.conf|ld\.so\.(?:cache|conf)|profile|services|protocols|localtime|bashrc|bash\.bashrc|os-release|login\.defs)$/;

const PROGRAM = /^\/(?:usr\/)?(?:local\/)?s?bin\/[^/]+$/;

const SYSTEM_KINDS = new Set<ProtectedPlace["kind"]>(["root", "system", "boot", "accounts"]);

/** Places whose programs and data belong to applications. */
const APPLICATION = /^\/(?:srv|opt|var\/www|var\/lib|var\/mail|data|backups?)(?:\/|$)/;

function isDear(place: ProtectedPlace | undefined): boolean {
  return place !== undefined && place.kind !== "scratch" && place.kind !== "unknown directory";
}

type Verdict = readonly [RuleId, RiskSeverity] | undefined;

function setUserId(path: string, deep: boolean): Verdict {
  if (SHELLS.test(path) || /^\/(?:tmp|var\/tmp|dev\/shm)\//.test(path) || deep)
    return ["set-user-id", "high"];
  if (SET_BY_PACKAGES.test(path)) return ["set-user-id", "medium"];
  const own = /^\/(?:opt|srv|mnt|var\/lib|usr\/local\/(?!s?bin|lib)|home)\//.test(path);
  return ["set-user-id", own || !path.startsWith("/") ? "medium" : "high"];
}

function opened(
  path: string,
  place: ProtectedPlace | undefined,
  recursive: boolean,
  deep: boolean,
): Verdict {
  if (isDear(place)) return [deep ? "recursive-permissions" : "open-permissions", "high"];
  if (TRUSTED.test(path) || isDisk(path)) return ["open-permissions", "high"];
  if (!recursive) return undefined;
  if (place?.kind === "unknown directory") return ["open-permissions", "high"];
  const scratch = /^\/(?:tmp|var\/tmp|dev\/shm|run)(?:\/|$)/.test(path);
  const named = path.startsWith("/") && !path.startsWith(`/${UNKNOWN}`);
  return ["open-permissions", named && !scratch ? "high" : "medium"];
}

function closed(
  path: string,
  place: ProtectedPlace | undefined,
  mode: Mode,
  deep: boolean,
): Verdict {
  const programs = PROGRAM.test(path) || /^\/(?:usr\/)?(?:lib|lib64)\/[^/]+\.so[.\d]*$/.test(path);
  if (mode.takesAway && /^\/etc\/(?:g?shadow)-?$/.test(path)) return undefined;
  if (mode.takesAway && (isDear(place) || programs)) return ["remove-access", "high"];
  if (!mode.othersLose) return undefined;
  if (READ_BY_ALL.test(path)) return ["remove-access", "high"];
  const shared = place && (place.kind === "root" || place.kind === "system" || path === "/home");
  if (shared && !deep && !APPLICATION.test(path) && !/^\/etc\/(?:cron|init)/.test(path))
    return ["remove-access", /^\/[^/]*$/.test(path) ? "high" : "medium"];
  return undefined;
}

function recursed(path: string, place: ProtectedPlace | undefined, mode: Mode): Verdict {
  if (!place || mode.tightens || !(SYSTEM_KINDS.has(place.kind) || path === "/home"))
    return undefined;
  if (APPLICATION.test(path)) return ["recursive-permissions", "medium"];
  if (place.kind === "boot" || /^\/etc\/(?:cron|ssh|ssl|pki)|\/\.ssh$/.test(path))
    return mode.othersLose ? undefined : ["recursive-permissions", "medium"];
  return ["recursive-permissions", "high"];
}

function verdictOf({ path }: PathReading, { mode, recursive }: ModeChange): Verdict {
  const deep = recursive || /[*?]/.test(path);
  if (mode.setsUserId) return setUserId(path, deep);
  const place = protectedPlace(path);
  if (mode.everybodyWrites) {
    const verdict = opened(path, place, recursive, deep);
    if (verdict) return verdict;
  }
  if (mode.everybodyReads && secretAt(path) !== undefined && !path.endsWith(".ssh"))
    return ["open-permissions", "high"];
  return closed(path, place, mode, deep) ?? (deep ? recursed(path, place, mode) : undefined);
}

/** What happens where a variable is empty counts fully only where everything is hit. */
function weighed(severity: RiskSeverity, { path, emptied }: PathReading): RiskSeverity {
  return emptied && !/^\/\*?$/.test(path) ? "medium" : severity;
}

export function judgeModeChange(change: ModeChange, frame: Frame, analysis: Analysis): void {
  if (holes(change.path).some(({ scratch }) => scratch) && !change.mode.setsUserId) return;
  for (const reading of pathReadings(change.path, frame.directory)) {
    const verdict = verdictOf(reading, change);
    if (!verdict) continue;
    const [rule, severity] = verdict;
    analysis.report.add(rule, change.at, change.resolved, { severity: weighed(severity, reading) });
    if (severity === "high") return;
  }
}

export interface OwnerChange extends PathEffect {
  readonly owner: string;
  readonly recursive: boolean;
}

/** Files that give whoever owns them the rights of root. */
const OWNED_BY_ROOT =
  /^\/(?:etc\/(?:g?shadow|passwd|group|sudoers(?:\.d\/.*)?|crontab|cron\.\w+(?:\/.*)?|ssh\/sshd_config|pam\.d\/.*|ld\.so\.preload)|boot\/.+|(?:usr\/)?s?bin\/[^/]+|root\/\.ssh.*)$/;

/** Directories in which root owns everything, with no special bits. */
const WHOLLY_ROOT =
  /^\/(?:boot|root(?:\/.*)?|usr\/local(?:\/.*)?|etc\/(?:cron\.\w+|systemd(?:\/.*)?|ssh|ssl(?:\/certs)?|pki|yum\.repos\.d|apt|sysconfig|init\.d|ld\.so\.conf\.d|netplan|grub\.d)|lib\/modules)$/;

function ownerVerdict({ path }: PathReading, { owner, recursive }: OwnerChange): Verdict {
  const toRoot = /^(?:root|0)?(?:[:.](?:root|0|wheel)?)?$/.test(owner);
  if (!toRoot && OWNED_BY_ROOT.test(path)) {
    const harmless = /^(?:root|0)[:.](?:shadow|ssl-cert|crontab|adm)$/.test(owner);
    return harmless ? undefined : ["open-permissions", "high"];
  }
  const place = protectedPlace(path);
  if (!(recursive || /[*?]/.test(path)) || !place) return undefined;
  if (toRoot && WHOLLY_ROOT.test(path)) return undefined;
  if (path === "/home" || path === "/home/*") return ["recursive-permissions", "high"];
  const owned = ["data", "logs", "mounts", "scratch", "home"].includes(place.kind);
  if (owned && path !== "/root") return undefined;
  if (place.kind === "unknown directory" && !path.endsWith("..")) return undefined;
  if (/^\/(?:srv|opt|var\/www|var\/mail)(?:\/|$)/.test(path)) return undefined;
  return ["recursive-permissions", "high"];
}

export function judgeOwnerChange(change: OwnerChange, frame: Frame, analysis: Analysis): void {
  for (const reading of pathReadings(change.path, frame.directory)) {
    const verdict = ownerVerdict(reading, change);
    if (!verdict) continue;
    const [rule, severity] = verdict;
    analysis.report.add(rule, change.at, change.resolved, { severity: weighed(severity, reading) });
    return;
  }
}

/** Whether writing to it makes somebody root. */
export function isTrusted(path: string): boolean {
  return TRUSTED.test(path.replaceAll(START, "."));
}
