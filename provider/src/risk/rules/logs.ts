import type { RiskRule } from "./rule";

export const logsRules = {
  "clear-logs": {
    category: "logs and audit tampering",
    severity: "high",
    message: "What happened on the server can't be found out any more.",
    alternative: "Let logrotate or journald's limits remove old entries.",
  },
  "stop-audit": {
    category: "logs and audit tampering",
    severity: "high",
    message: "From here on nobody sees what happens on the server.",
    alternative: "Leave auditing and logging on; lower the volume by a rule.",
  },
  "hide-history": {
    category: "logs and audit tampering",
    severity: "high",
    message: "The record of what was typed is removed or switched off.",
    alternative: "Leave the history as it is; keep secrets out of command lines.",
  },
} as const satisfies Record<string, RiskRule>;
