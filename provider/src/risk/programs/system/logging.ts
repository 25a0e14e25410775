/** Audit, the journal, and the record of logins. */
import type { Program } from "../../analysis/analysis";
import { UNKNOWN } from "../../text/text";
import { argumentLine, clean, high, judgedBy, medium, reported, under } from "../patterns";

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  second: 1,
  seconds: 1,
  m: 60,
  min: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  hours: 3600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
  w: 604_800,
  week: 604_800,
  weeks: 604_800,
  M: 2_592_000,
  month: 2_592_000,
  months: 2_592_000,
  y: 31_536_000,
  year: 31_536_000,
  years: 31_536_000,
  ms: 0,
  us: 0,
};

const DAY = 86_400;

function secondsOf(span: string): number | undefined {
  const parts = [...span.matchAll(/(\d+(?:\.\d+)?)\s*([a-zA-Z]*)/g)];
  if (parts.length === 0) return undefined;
  return parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * (SECONDS[unit ?? ""] ?? 1),
    0,
  );
}

const MEGABYTES: Readonly<Record<string, number>> = {
  "": 1e-6,
  B: 1e-6,
  K: 1e-3,
  M: 1,
  G: 1e3,
  T: 1e6,
};

const VACUUM = / --vacuum-(time|size|files)[ =]([^ ]+)/g;

const journalctl: Program = (command, analysis) => {
  const line = argumentLine(command);
  for (const [, what, value = ""] of line.matchAll(VACUUM)) {
    if (value.includes(UNKNOWN)) {
      reported(command, analysis, { rule: "clear-logs", severity: "medium" });
      continue;
    }
    const amount = Number(/^\d+/.exec(value)?.[0] ?? "0");
    const unit = /^\d+(?:\.\d+)?([KMGT]?)/i.exec(value)?.[1]?.toUpperCase() ?? "";
    const seconds = secondsOf(value) ?? 0;
    const size = amount * (MEGABYTES[unit] ?? 1);
    const little =
      what === "time" ? seconds < DAY : what === "size" ? size < 16 : amount > 0 && amount < 2;
    const some =
      what === "time" ? seconds < 3 * DAY : what === "size" ? size < 64 : amount < 4 && amount > 0;
    if (little) reported(command, analysis, { rule: "clear-logs" });
    else if (some) reported(command, analysis, { rule: "clear-logs", severity: "medium" });
  }
  return undefined;
};

const clears = judgedBy(high(/./, "clear-logs"));

export const LOGGING_PROGRAMS: Readonly<Record<string, Program>> = {
  auditctl: judgedBy(
    high(/ (?:-D|-e ?0|--signal (?:stop|TERM)) /, "stop-audit"),
    high(/ -[aA] (?:never,\w+|\w+,never) +$/, "stop-audit"),
    high(/ -[aA] (?:never,task|task,never)/, "stop-audit"),
    medium(/ (?:-[Wd]|--backlog-off|-r ?1|-b ?[0-9]{1,2}) /, "stop-audit"),
  ),
  journalctl,
  dmesg: judgedBy(medium(/ (?:-\w*[cC]\w*|--clear|--read-clear) /, "clear-logs")),
  ...under("wtmpclean logtamper zap zap2 logcleaner", clears),
  lastlog: judgedBy(high(/ (?:-\w*C\w*|--clear) /, "clear-logs")),
  accton: judgedBy(high(/ off /, "stop-audit")),
  ...under(
    "osqueryctl ossec-control wazuh-control agent-control snoopyctl auditbeat falconctl",
    judgedBy(high(/ (?:stop|disable|uninstall) /, "stop-audit"), clean(/./)),
  ),
  "fail2ban-client": judgedBy(medium(/ (?:stop|unban --all|-x stop) /, "stop-audit")),
  syslogd: judgedBy(clean(/./)),
  ausyscall: judgedBy(clean(/./)),
};
