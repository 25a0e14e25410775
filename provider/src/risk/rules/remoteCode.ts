import type { RiskRule } from "./rule";

export const remoteCodeRules = {
  "run-download": {
    category: "remote code",
    severity: "high",
    message: "Whoever controls the address or the way to it runs code as root.",
    alternative:
      "Download a fixed version to a file, compare its sha256 with one that the script holds, then run it.",
  },
  "remote-shell": {
    category: "remote code",
    severity: "high",
    message: "Somebody elsewhere gets a shell on this server.",
    alternative: "Log in over ssh, or let COC run the command.",
  },
  "run-hidden": {
    category: "remote code",
    severity: "high",
    message: "The code was disguised, and does something that would not pass in the open.",
    alternative: "Write the commands as they are.",
  },
  "run-unknown": {
    category: "remote code",
    severity: "medium",
    message: "The code that runs here can't be told from the script.",
    alternative: "Keep the code in the script, or compare its sha256 before it runs.",
  },
  "untrusted-package": {
    category: "remote code",
    severity: "high",
    message: "The source of the packages is not checked, and their install scripts run as root.",
    alternative: "Install from the distribution's signed repositories.",
  },
} as const satisfies Record<string, RiskRule>;
