/** Files whose content the system runs later by itself: schedules, units, profiles, preloads. */
import type { Analysis } from "../analysis/analysis";
import type { Content } from "../analysis/content";
import { rendered, UNKNOWN } from "../text/text";
import type { RuleId } from "../rules";
import type { Writing } from "./writing";

const START: Frameless = { directory: [], entered: true, depth: 1, system: "posix" };

type Frameless = Parameters<Analysis["run"]>[2];

const SCHEDULES =
  /^\/(?:etc\/cron(?:tab$|\.(?:d|hourly|daily|weekly|monthly)\/)|var\/spool\/(?:cron|at)\/)/;
const PROFILES =
  /^(?:\/etc\/(?:profile|bash\.bashrc|bashrc|zshrc|environment|profile\.d\/.+|rc\.local|rc\.d\/.+|init\.d\/.+|update-motd\.d\/.+|network\/if-up\.d\/.+|NetworkManager\/dispatcher\.d\/.+|X11\/Xsession\.d\/.+|xdg\/autostart\/.+)|(?:\/root|\/home\/[^/]+)\/\.(?:bashrc|bash_profile|bash_login|profile|zshrc|bash_logout|config\/autostart\/.+))$/;
const UNITS =
  /^\/(?:etc|usr\/lib|lib|run)\/systemd\/(?:system|user)\/.+\.(?:service|timer|path|socket|conf)$/;

/** The commands in lines of a schedule. */
export function scheduledCommands(text: string, hasUser: boolean): string[] {
  return text.split("\n").flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return [];
    const found = /^(?:@\w+|(?:\S+\s+){4}\S+)\s+(.*)$/.exec(trimmed) ?? undefined;
    if (!found || /^[A-Za-z_]\w*\s*=/.test(trimmed)) return [];
    const rest = found[1] ?? "";
    return [hasUser ? rest.replace(/^\S+\s+/, "") : rest];
  });
}

function unitCommands(text: string): string[] {
  return [
    ...text.matchAll(/^\s*Exec(?:Start|StartPre|StartPost|Stop|StopPost|Reload)=[-@:+!]*(.*)$/gm),
  ].map(([, command]) => command ?? "");
}

/** A program in a place that everybody may write to. */
const FROM_SCRATCH =
  /^\s*(?:(?:\/usr)?\/bin\/)?(?:(?:ba|da|z|k)?sh\s+|python3?\s+|nohup\s+|exec\s+)*(?:\/tmp|\/var\/tmp|\/dev\/shm)\/\S/;

/** Runs the code in thought; anything high in it counts as high under the rule. */
function judgeCode(code: string[], rule: RuleId, writing: Writing, analysis: Analysis): void {
  for (const command of code) {
    if (command.trim() === "") continue;
    const inner: Content = { text: [command.replaceAll(UNKNOWN, "x")], downloaded: false };
    const [worst] = analysis.trial("SHELL", inner, START, writing.at);
    const from = rendered(writing.content.text).indexOf(command);
    const at = writing.content.locate?.(Math.max(0, from)) ?? writing.at;
    if (worst) {
      analysis.report.add(rule, at, command, { because: `It would run: ${worst.message}` });
    } else if (FROM_SCRATCH.test(command)) {
      const because = "Everybody may put a file there.";
      analysis.report.add(rule, at, command, { because });
    }
  }
}

export function judgeStartUpFile(path: string, writing: Writing, analysis: Analysis): void {
  const { at, resolved, content, mode } = writing;
  const { report } = analysis;
  if (/^\/etc\/ld\.so\.preload$/.test(path)) {
    report.add("preload-library", at, resolved);
    return;
  }
  const isSchedule = SCHEDULES.test(path);
  const isProfile = PROFILES.test(path);
  const isUnit = UNITS.test(path);
  if (!isSchedule && !isProfile && !isUnit) return;
  const rule = isSchedule ? "scheduled-code" : "start-up-code";
  if (content.downloaded) {
    report.add(rule, at, resolved);
    return;
  }
  const text = rendered(content.text);
  if (isProfile && /(?:^|\n)\s*(?:export\s+)?LD_PRELOAD=/.test(text))
    report.add("preload-library", at, resolved);
  const scripts = /cron\.(?:hourly|daily|weekly|monthly)\//.test(path) || isProfile;
  const code = isUnit
    ? unitCommands(text)
    : scripts
      ? [text]
      : scheduledCommands(text, path.startsWith("/etc/"));
  judgeCode(code, rule, writing, analysis);
  if (mode === "overwrite" && path.startsWith("/var/spool/cron/") && text.trim() === "") {
    report.add("remove-schedule", at, resolved);
  }
}
