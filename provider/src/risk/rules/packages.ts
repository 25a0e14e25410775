import type { RiskRule } from "./rule";

export const packagesRules = {
  "remove-essential-package": {
    category: "package removal",
    severity: "high",
    message:
      "The system needs the package: logins, the network or the package manager itself stop working.",
    alternative:
      "Name the application's package, and look with a simulation (apt-get -s remove) at what goes with it.",
  },
  "force-package-removal": {
    category: "package removal",
    severity: "high",
    message: "Packages go although others need them.",
    alternative: "Let the package manager resolve what depends on them.",
  },
  "remove-many-packages": {
    category: "package removal",
    severity: "high",
    message: "A wildcard or a list takes away packages that nobody has looked at.",
    alternative: "Name the packages one by one.",
  },
} as const satisfies Record<string, RiskRule>;
