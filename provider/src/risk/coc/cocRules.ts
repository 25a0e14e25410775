/**
 * The rules by which COC calls a script's content high-risk: name, rule and example as published
 * ("High-Risk Commands", AOM user guide, 2024-06-28, whose row about rm is the one that COC gives
 * as its example). The page prints the rules escaped for Java; here they are not. It goes on behind
 * these 13 rows, but no copy of the rest could be read. The message is COC's for rm, and ours in its
 * words for the others.
 */
import type { RiskCategory } from "../finding";

export interface CocRule {
  readonly id: string;
  readonly category: RiskCategory;
  readonly name: string;
  /** A regular expression; a content that contains it is a hit. */
  readonly rule: string;
  readonly example: string;
  /** Why a hit is risky. */
  readonly message: string;
  /** A safer way to the same end. */
  readonly alternative: string;
}

export const COC_RULES = [
  {
    id: "coc-vi",
    category: "boot and system state",
    name: "vi /etc/xxx.xx command",
    rule: String.raw`\s*(vi|vim)\s+/(boot|etc|lib|sys|selinux|bin|sbin|root|usr|var|proc|opt|srv)+\s*`,
    example: "vi /etc/vconsole.conf",
    message: "A system file is edited, the system or services may not recover.",
    alternative:
      "Nobody sits at the editor: write the new file beside the old one, check it, keep a copy, and move it into place.",
  },
  {
    id: "coc-service",
    category: "boot and system state",
    name: "service xxx restart/stop command",
    rule: String.raw`\s*service\s+.*\s+(restart|stop)\s*`,
    example: "service network stop",
    message: "The service restart or stop command is included, services may be interrupted.",
    alternative:
      "Reload the service where a new configuration is all that it needs, or put a checkpoint in front of the step that interrupts it.",
  },
  {
    id: "coc-mkfs",
    category: "disk and file-system destruction",
    name: "mkfs.ext3 /dev/sdxxx command",
    rule: String.raw`\s*mkfs\.ext3\s+/dev/[a-z]d[a-z]+\s*`,
    example: "mkfs.ext3 /dev/sda",
    message: "The mkfs.ext3 command is included, a block device may be formatted.",
    alternative:
      "Attach disks that are formatted already; else format by a stable name below /dev/disk/by-id, after `blkid` has shown that nothing is there.",
  },
  {
    id: "coc-umount",
    category: "boot and system state",
    name: "umount command",
    rule: String.raw`\s*umount\s+.*`,
    example: "umount -v /dev/sda1",
    message: "The umount command is included, the system or services may be affected.",
    alternative:
      "Stop what uses the file system first (`fuser -m` shows it), and unmount the one mount point by its name.",
  },
  {
    id: "coc-poweroff",
    category: "boot and system state",
    name: "poweroff command",
    rule: String.raw`\s*poweroff\s*`,
    example: "poweroff",
    message: "The poweroff command is included, the system may be powered off.",
    alternative: "Leave stopping a server to the console or its API, behind a checkpoint.",
  },
  {
    id: "coc-kill",
    category: "boot and system state",
    name: "kill command",
    rule: String.raw`\s*kill\s+.*`,
    example: "kill 12345",
    message: "The kill command is included, running programs may be ended.",
    alternative:
      "Stop the unit that runs the program (`systemctl stop NAME`), so that it ends cleanly and is the right one.",
  },
  {
    id: "coc-mv-null",
    category: "data loss",
    name: "mv xxx /dev/null command",
    rule: String.raw`\s*mv\s+.*\s+/dev/null\s*`,
    example: "mv test /dev/null",
    message: "Files are moved to /dev/null and may be lost.",
    alternative: "Move the files to a directory from which they can be fetched back.",
  },
  {
    id: "coc-disk-write",
    category: "disk and file-system destruction",
    name: "xxx > /dev/sdx command",
    rule: String.raw`\s*.*\s+>\s+/dev/sd[a-z]+\s*`,
    example: "cat test.txt > /dev/sda",
    message: "A block device is written to, its data may be lost.",
    alternative: "Write to a file, or restore an image with the tool of the backup that made it.",
  },
  {
    id: "coc-init",
    category: "boot and system state",
    name: "init 0 command",
    rule: String.raw`\s*init\s+0\s*`,
    example: "init 0",
    message: "The init 0 command is included, the system may be halted.",
    alternative: "Leave stopping a server to the console or its API, behind a checkpoint.",
  },
  {
    id: "coc-reboot",
    category: "boot and system state",
    name: "reboot command",
    rule: String.raw`\s*reboot\s*`,
    example: "reboot",
    message: "The reboot command is included, the system may be restarted.",
    alternative:
      "Restart the services concerned; where the system must be restarted, do it from the console or its API, behind a checkpoint.",
  },
  {
    id: "coc-halt",
    category: "boot and system state",
    name: "halt command",
    rule: String.raw`\s*halt\s*`,
    example: "halt",
    message: "The halt command is included, the system may be halted.",
    alternative: "Leave stopping a server to the console or its API, behind a checkpoint.",
  },
  {
    id: "coc-fork-bomb",
    category: "boot and system state",
    name: "Fork Bomb",
    rule: String.raw`\s*:\(\)\{:\|:&\};:\s*`,
    example: ":(){:|:&};:",
    message: "A fork bomb is included, the system may crash.",
    alternative: "Take it out; to try limits, use a load generator on a test server.",
  },
  {
    id: "coc-rm",
    category: "recursive delete",
    name: "rm command",
    rule: String.raw`\s*rm\s+.*`,
    example: "rm test.txt ",
    message:
      "The rm command is included, special system files may be maliciously deleted or modified.",
    alternative:
      "Name the files one by one with `rm -- PATH`, guard variables with `${x:?}`, or move them to a directory from which they can be fetched back.",
  },
] as const satisfies readonly CocRule[];

export type CocRuleId = (typeof COC_RULES)[number]["id"];
