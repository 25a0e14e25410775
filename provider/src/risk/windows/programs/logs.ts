/** Event logs and auditing. */
import type { Program } from "../../analysis/analysis";
import { byLine } from "../line";

export const LOGS: Readonly<Record<string, Program>> = {
  wevtutil: byLine(
    { pattern: /^ (?:cl|clear-log)(?: |$)/, rule: "clear-logs" },
    { pattern: /^ (?:sl|set-log) .*\/(?:e|enabled):f/, rule: "stop-audit" },
    {
      pattern: /^ (?:sl|set-log) .*\/ms:(?:\d{1,6})(?: |$)/,
      rule: "stop-audit",
      severity: "medium",
    },
    { pattern: /^ (?:um|uninstall-manifest)/, rule: "stop-audit", severity: "medium" },
  ),
  auditpol: byLine(
    { pattern: / \/(?:clear|remove)(?: |$)/, rule: "stop-audit" },
    { pattern: / \/set .*(?:success|failure):disable/, rule: "stop-audit" },
    { pattern: / \/restore(?: |$)/, rule: "stop-audit", severity: "medium" },
  ),
  logman: byLine(
    { pattern: /^ (?:stop|delete) .*eventlog/, rule: "stop-audit" },
    { pattern: /^ (?:stop|delete)/, rule: "stop-audit", severity: "medium" },
  ),
  fltmc: byLine(
    { pattern: /^ unload (?:sysmon|sysmondrv|wdfilter|mssecflt)/, rule: "stop-audit" },
    { pattern: /^ (?:unload|detach)/, rule: "stop-audit", severity: "medium" },
  ),
  sysmon: byLine({ pattern: / \/u(?: |$)/, rule: "stop-audit" }),
  sysmon64: byLine({ pattern: / \/u(?: |$)/, rule: "stop-audit" }),
  doskey: byLine({ pattern: / \/reinstall/, rule: "hide-history", severity: "medium" }),
};
