/** Writing to files, by what they are to the system and by what is written. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import type { Content } from "../analysis/content";
import { isDisk } from "../paths/devices";
import { pathReadings } from "../paths/posix";
import { rendered, shown } from "../text/text";
import { judgeAccountFile } from "./accountFiles";
import type { PathEffect } from "./deletion";
import { judgeStartUpFile } from "./startUpFiles";

export interface Writing extends PathEffect {
  readonly content: Content;
  /** append keeps what is there; edit changes single lines of it. */
  readonly mode: "overwrite" | "append" | "edit";
}

/** Files whose whole content nothing should replace, each with what it is. */
const SYSTEM_FILES: readonly (readonly [RegExp, string])[] = [
  [
    /^\/etc\/(?:fstab|crypttab|inittab|nsswitch\.conf|ld\.so\.conf|environment|login\.defs|securetty)$/,
    "a file of the system",
  ],
  [/^\/etc\/(?:ssh\/sshd_config|pam\.d\/[^/]+|selinux\/config)$/, "a file of the login"],
  [/^\/boot\/./, "what the server boots from"],
  [/^\/etc\/(?:grub2?\.(?:cfg|conf)|default\/grub)$/, "what the server boots from"],
];

const PROGRAM_FOLDER = /^(?:\/usr)?\/(?:s?bin|lib|lib64)\/[^/]+$/;

const LOG_FILE =
  /^\/var\/log\/(?:[^/]+\/)?(?:\*|\*\.log|syslog|messages|secure|auth\.log|audit\.log|wtmp|btmp|lastlog|utmp|kern\.log|cron|maillog|faillog|dpkg\.log|yum\.log|boot\.log|daemon\.log|user\.log|debug)$/;

const HISTORY_FILE = /\/\.(?:bash|zsh|sh|mysql|psql|python|ash)_history$/;

/** A copy of the file itself, put back. */
function isRestored(path: string, { content: { text } }: Writing): boolean {
  const from = /^\(content of (\S+)\)$/.exec(shown(text))?.[1];
  return (
    from !== undefined &&
    from !== path &&
    from.startsWith(path) &&
    /^[.~_-]/.test(from.slice(path.length))
  );
}

/** A whole file that was made elsewhere: what it holds can't be told, but it isn't nothing. */
function isPrepared({ content: { text, downloaded } }: Writing): boolean {
  return !downloaded && text.length === 1 && /^\(content of \/(?!dev\/)/.test(shown(text));
}

/** A copy of what lies where everybody may write. */
function isFromScratch({ content: { text } }: Writing): boolean {
  return /^\(content of (?:\/tmp|\/var\/tmp|\/dev\/shm)\//.test(shown(text));
}

function judgeOverwriting(path: string, writing: Writing, analysis: Analysis): void {
  const { at, resolved, mode } = writing;
  const { report } = analysis;
  const found = SYSTEM_FILES.find(([pattern]) => pattern.test(path));
  if (found && mode === "overwrite") {
    const because = `It replaces ${found[1]}.`;
    report.add(path.startsWith("/boot/") ? "break-boot" : "overwrite-system-file", at, resolved, {
      because,
      severity: isPrepared(writing) ? "medium" : undefined,
    });
  } else if (PROGRAM_FOLDER.test(path) && mode === "overwrite") {
    report.add("replace-program", at, resolved, {
      severity: writing.content.downloaded || isFromScratch(writing) ? "high" : "medium",
    });
  }
  if (
    /^\/etc\/(?:selinux\/config|sysconfig\/selinux)$/.test(path) &&
    /SELINUX=(?:disabled|permissive)/.test(rendered(writing.content.text))
  ) {
    report.add("disable-access-control", at, resolved);
  }
  if (mode === "append") return;
  if (LOG_FILE.test(path)) report.add("clear-logs", at, resolved);
  else if (HISTORY_FILE.test(path)) report.add("hide-history", at, resolved);
  else if (/^\/var\/lib\/(?:mysql|pgsql|postgresql|mongodb?|redis|etcd)\/./.test(path)) {
    report.add("overwrite-data", at, resolved);
  }
}

/** What the kernel does when something is written to its files. */
function judgeKernelFile(path: string, writing: Writing, analysis: Analysis): void {
  const { at, resolved, content } = writing;
  const text = rendered(content.text).trim();
  if (path === "/proc/sysrq-trigger" && /[bocieu\uE000]/.test(text)) {
    analysis.report.add("power-off", at, resolved, { because: "The kernel obeys at once." });
  } else if (
    /^\/sys\/(?:class|block|devices)\/.*\/device\/delete$|^\/sys\/.*\/remove$/.test(path)
  ) {
    analysis.report.add("change-kernel", at, resolved, { because: "It takes a device away." });
  } else if (/^\/sys\/(?:class\/net\/[^/]+\/device\/)?.*\/unbind$/.test(path)) {
    analysis.report.add("change-kernel", at, resolved, { because: "It takes a driver away." });
  } else if (path === "/sys/power/state") analysis.report.add("power-off", at, resolved);
  else if (
    /^\/proc\/sys\/(?:kernel\/(?:panic|core_pattern|modprobe|randomize_va_space)|vm\/panic_on_oom)$/.test(
      path,
    )
  ) {
    if (
      /core_pattern|modprobe/.test(path)
        ? /[|/\uE000]/.test(text)
        : !path.endsWith("panic") && /^[01]$/.test(text)
    ) {
      analysis.report.add("change-kernel", at, resolved, {
        severity: /core_pattern|modprobe/.test(path) ? "high" : "medium",
      });
    }
  } else if (
    /^\/proc\/\d+\/|^\/proc\/kcore|^\/sys\/firmware\/efi\/efivars\//.test(path) &&
    !/oom|comm|clear_refs|limits|coredump/.test(path)
  ) {
    analysis.report.add("change-kernel", at, resolved);
  }
}

/** Judges a write on a POSIX system, and remembers what the file holds. */
export function judgeWriting(writing: Writing, frame: Frame, analysis: Analysis): void {
  const { at, resolved, content, mode } = writing;
  for (const { path } of pathReadings(writing.path, frame.directory)) {
    if (isDisk(path)) {
      analysis.report.add("write-device", at, resolved);
      return;
    }
    if (path.startsWith("/proc/") || path.startsWith("/sys/"))
      judgeKernelFile(path, writing, analysis);
    if (!frame.absent?.has(path) && !isRestored(path, writing)) {
      judgeOverwriting(path, writing, analysis);
      judgeAccountFile(path, writing, analysis);
    }
    judgeStartUpFile(path, writing, analysis);
  }
  const [first] = pathReadings(writing.path, frame.directory);
  if (first && mode !== "edit") analysis.wrote(first.path, content, mode === "append");
}
