import type { RiskRule } from "./rule";

export const encryptionRules = {
  "encrypt-files": {
    category: "ransom-like encryption",
    severity: "high",
    message: "Files are encrypted and the originals removed: without the key they are lost.",
    alternative:
      "Encrypt a copy, with a key from the key service, and check that it can be read again.",
  },
  "delete-snapshots": {
    category: "ransom-like encryption",
    severity: "high",
    message: "Without snapshots nothing can be restored, which is what ransomware does first.",
    alternative: "Let the retention of the backup tool remove old snapshots.",
  },
} as const satisfies Record<string, RiskRule>;
