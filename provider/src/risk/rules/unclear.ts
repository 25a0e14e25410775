import type { RiskRule } from "./rule";

export const unclearRules = {
  "not-analysed": {
    category: "not analysed",
    severity: "medium",
    message: "It cannot be analysed, so nobody can say what it does.",
    alternative: "Write it in a simpler way: plain commands, one a line.",
  },
  "unclear-command": {
    category: "not analysed",
    severity: "medium",
    message: "Which command runs can't be told from the script, and what it is given is risky.",
    alternative: "Write the command's name in full.",
  },
} as const satisfies Record<string, RiskRule>;
