import type { RiskRule } from "./rule";

export const persistenceRules = {
  "scheduled-code": {
    category: "persistence",
    severity: "high",
    message: "Code that isn't known now runs again and again.",
    alternative: "Schedule a script that was reviewed and is stored on the server.",
  },
  "start-up-code": {
    category: "persistence",
    severity: "high",
    message: "Code that isn't known now, or that opens a way in, runs at every start or login.",
    alternative: "Install a reviewed unit from a package.",
  },
  "preload-library": {
    category: "persistence",
    severity: "high",
    message: "The library is loaded into every program, root's too.",
    alternative: "Set LD_PRELOAD for one program in its unit file.",
  },
  "replace-program": {
    category: "persistence",
    severity: "high",
    message: "A program that everybody trusts is replaced.",
    alternative: "Install programs below /usr/local or /opt, from a package.",
  },
  "remove-schedule": {
    category: "persistence",
    severity: "high",
    message: "All jobs of the user's schedule go at once.",
    alternative: "Edit the one line, and keep a copy (crontab -l).",
  },
} as const satisfies Record<string, RiskRule>;
