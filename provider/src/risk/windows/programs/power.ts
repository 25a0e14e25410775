/** Shutting down, and ending processes. */
import type { Program } from "../../analysis/analysis";
import { resolvedCommand } from "../../programs/dispatch";
import { byLine, lineOf } from "../line";

/** Processes without which Windows stops. */
export const SYSTEM_PROCESS =
  /^(?:\*|lsass|csrss|winlogon|wininit|services|smss|svchost|system|lsm|ntoskrnl|dwm|fontdrvhost|explorer\.exe\*)(?:\.exe|\*)?$/;

const LOG_PROCESS =
  /^(?:sysmon(?:64)?|msmpeng|mssense|nxlog|winlogbeat|splunkd|senseir)(?:\.exe)?$/;

const shutdown: Program = (command, analysis) => {
  const line = lineOf(command).replaceAll(/(?<= \/[a-z])(?=\/)/g, " ");
  const resolved = resolvedCommand(command.argv);
  if (/ \/a(?: |$)/.test(line)) return undefined;
  if (/ \/(?:s|sg|r|g|p|h|o|fw|hybrid)(?: |$)/.test(line)) {
    analysis.report.add("power-off", command.at, resolved);
  } else if (/ \/l(?: |$)/.test(line)) {
    analysis.report.add("power-off", command.at, resolved, { severity: "medium" });
  }
  return undefined;
};

const taskkill: Program = (command, analysis) => {
  const line = lineOf(command);
  const resolved = resolvedCommand(command.argv);
  const images = [...line.matchAll(/ \/im (\S+)/g)].map(([, image]) => image ?? "");
  const filter = /\/fi (.*?)(?= \/|$)/.exec(line)?.[1] ?? "";
  const wide =
    /(?:pid|memusage|cputime|session) (?:gt|ge|ne)|username (?:eq|ne)|status eq running|imagename (?:ne|eq \*)/.test(
      filter,
    );
  const isWide = images.includes("*")
    ? !/windowtitle|services eq/.test(filter)
    : images.length === 0 && wide;
  const isRemote = / \/pid [048](?: |$)/.test(line);
  if (isWide || isRemote || images.some((image) => image !== "*" && SYSTEM_PROCESS.test(image))) {
    analysis.report.add("kill-everything", command.at, resolved);
  } else if (images.some((image) => LOG_PROCESS.test(image))) {
    analysis.report.add("stop-audit", command.at, resolved);
  }
  return undefined;
};

const oneProcess: Program = (command, analysis) => {
  const words = lineOf(command).trim().split(" ");
  if (words.some((word) => SYSTEM_PROCESS.test(word))) {
    analysis.report.add("kill-everything", command.at, resolvedCommand(command.argv));
  }
  return undefined;
};

export const POWER: Readonly<Record<string, Program>> = {
  shutdown,
  psshutdown: shutdown,
  psshutdown64: shutdown,
  taskkill,
  tskill: oneProcess,
  pskill: oneProcess,
  pskill64: oneProcess,
  iisreset: byLine({
    pattern: / \/(?:stop|reboot)/,
    rule: "stop-system-service",
    severity: "medium",
  }),
  logoff: byLine({ pattern: /./, rule: "power-off", severity: "medium" }),
  notmyfault: byLine({ pattern: / (?:\/)?(?:crash|hang)/, rule: "power-off" }),
  notmyfault64: byLine({ pattern: / (?:\/)?(?:crash|hang)/, rule: "power-off" }),
};
