import type { RiskRule } from "./rule";

export const permissionsRules = {
  "open-permissions": {
    category: "permissions",
    severity: "high",
    message: "Everybody on the server may then change what the system trusts.",
    alternative:
      "Give one user or group what it needs: chown app:app and chmod 750 on the application's directory.",
  },
  "recursive-permissions": {
    category: "permissions",
    severity: "high",
    message:
      "Owners or modes of system files change all at once, and programs, logins and sudo stop working.",
    alternative: "Name the application's directory, and no directory of the system.",
  },
  "set-user-id": {
    category: "permissions",
    severity: "high",
    message: "Whoever runs that program becomes root.",
    alternative: "Let sudo allow one command to one group.",
  },
  "disable-access-control": {
    category: "permissions",
    severity: "high",
    message: "The system's access control is switched off for everything.",
    alternative: "Write a rule for the one program (semanage, audit2allow, an AppArmor profile).",
  },
  "remove-access": {
    category: "permissions",
    severity: "high",
    message: "Programs and users lose access to what they need, root's tools among them.",
    alternative: "Take a permission away from one file at a time.",
  },
} as const satisfies Record<string, RiskRule>;
