import type { RiskRule } from "./rule";

export const disksRules = {
  "write-device": {
    category: "disk and file-system destruction",
    severity: "high",
    message: "Writing to the device destroys the file systems on it.",
    alternative: "Write to a regular file on a mounted file system.",
  },
  "make-file-system": {
    category: "disk and file-system destruction",
    severity: "high",
    message: "A new file system destroys what the device holds.",
    alternative:
      "Make file systems on a new, empty disk by hand, after blkid has shown that it holds nothing.",
  },
  "change-partitions": {
    category: "disk and file-system destruction",
    severity: "high",
    message: "A changed partition table makes the file systems of the disk unreachable.",
    alternative:
      "Look with lsblk or parted print; change partitions by hand, with a backup of the table.",
  },
  "remove-volume": {
    category: "disk and file-system destruction",
    severity: "high",
    message: "The volume goes with all the data in it.",
    alternative: "Take a snapshot, and remove the volume by hand once nothing uses it.",
  },
  "erase-disk": {
    category: "disk and file-system destruction",
    severity: "high",
    message: "What is erased like this can't be recovered.",
    alternative:
      "Leave the erasure of disks to their decommissioning, with two people looking at the device name.",
  },
  "fill-disk": {
    category: "disk and file-system destruction",
    severity: "medium",
    message: "It writes without a bound until the disk is full.",
    alternative: "Give dd a count, or head -c a size.",
  },
} as const satisfies Record<string, RiskRule>;
