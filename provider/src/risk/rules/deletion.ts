import type { RiskRule } from "./rule";

export const deletionRules = {
  "delete-protected": {
    category: "recursive delete",
    severity: "high",
    message: "What is deleted here keeps the server alive, or exists only once.",
    alternative:
      "Delete one directory of the application by its full name, behind a check that it is the one.",
  },
  "delete-maybe-empty": {
    category: "recursive delete",
    severity: "high",
    message: "A variable that is unset or empty leaves a path that everything else is below.",
    alternative:
      "Write ${name:?} in the path, so that the script ends instead when the variable is empty.",
  },
  "delete-unbounded": {
    category: "recursive delete",
    severity: "high",
    message:
      "Nothing says in which directory this deletes, so it deletes wherever the script happens to be.",
    alternative: "Name the directory in full: rm -rf /opt/app/cache/* instead of rm -rf *.",
  },
  "delete-unknown": {
    category: "recursive delete",
    severity: "medium",
    message: "What it deletes can't be told from the script.",
    alternative:
      "Take the path from a list of paths that the script itself holds, and check it before the deletion.",
  },
  "move-protected": {
    category: "recursive delete",
    severity: "high",
    message: "Without the directory that is moved away the server doesn't run.",
    alternative: "Copy what is needed, and leave the directory where programs look for it.",
  },
} as const satisfies Record<string, RiskRule>;
