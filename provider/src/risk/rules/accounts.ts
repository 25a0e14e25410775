import type { RiskRule } from "./rule";

export const accountsRules = {
  "add-root-account": {
    category: "accounts and credentials",
    severity: "high",
    message: "A second account has root's rights, and nobody watches it.",
    alternative: "Make an ordinary account, and let sudo allow it single commands.",
  },
  "set-password": {
    category: "accounts and credentials",
    severity: "high",
    message: "A password in a script is known to all who read the script.",
    alternative:
      "Let people set passwords themselves (chage -d 0), or use keys from a secret store.",
  },
  "passwordless-sudo": {
    category: "accounts and credentials",
    severity: "high",
    message: "The account may become root without a password.",
    alternative:
      "Allow single commands with their arguments in a file below /etc/sudoers.d, checked by visudo -c.",
  },
  "authorize-key": {
    category: "accounts and credentials",
    severity: "high",
    message: "Whoever holds the key can log in as root from then on.",
    alternative: "Give keys to a named account through the image or the key service of the cloud.",
  },
  "weaken-login": {
    category: "accounts and credentials",
    severity: "high",
    message: "The way to log in becomes weaker for everybody.",
    alternative: "Keep root logins and empty passwords off; allow one group with AllowGroups.",
  },
  "delete-account": {
    category: "accounts and credentials",
    severity: "high",
    message: "People or services can't log in any more, and their files may go too.",
    alternative:
      "Lock the one account that is meant (usermod -L), after a look at what runs under it.",
  },
  "leak-credentials": {
    category: "accounts and credentials",
    severity: "high",
    message: "Secrets of the server leave it, or are laid open.",
    alternative: "Leave secrets where they are; send nothing but a digest or a count.",
  },
  "edit-accounts": {
    category: "accounts and credentials",
    severity: "high",
    message: "The account files are written past the tools that keep them consistent.",
    alternative: "Use useradd, usermod and vipw.",
  },
} as const satisfies Record<string, RiskRule>;
