/**
 * The rules by which COC calls a script's content high-risk: name, rule and example as published
 * ("High-Risk Commands", AOM user guide, 2024-06-28, whose row about rm is the one that COC gives
 * as its example). The page prints the rules escaped for Java; here they are not. It goes on behind
 * these 13 rows, but no copy of the rest could be read. The descriptions are COC's for rm, and ours
 * in its words for the others.
 */
import type { RiskCategory } from "./finding";

/** A rule as COC publishes it, with what we add to it. */
export interface CocRule {
  /** Ours, by which waivers name it. */
  readonly id: string;
  readonly category: RiskCategory;
  readonly name: string;
  /** A regular expression; a content that holds a match of it is a hit. */
  readonly rule: string;
  readonly example: string;
  readonly descriptionEn: string;
  readonly descriptionZh: string;
  /** Ours: a safer way. */
  readonly alternative: string;
}

const rule = (
  [id, category, alternative]: readonly [string, RiskCategory, string],
  name: string,
  rule: string,
  example: string,
  descriptionEn: string,
  descriptionZh: string,
): CocRule => ({ id, category, name, rule, example, descriptionEn, descriptionZh, alternative });

export const COC_RULES: readonly CocRule[] = [
  rule(
    [
      "coc-vi",
      "boot and system state",
      "Write the file with a tool that keeps a copy, for example `sed -i.bak`, and check the result before it is used.",
    ],
    "vi /etc/xxx.xx command",
    String.raw`\s*(vi|vim)\s+/(boot|etc|lib|sys|selinux|bin|sbin|root|usr|var|proc|opt|srv)+\s*`,
    "vi /etc/vconsole.conf",
    "A system file is edited, the system or services may not recover.",
    "包含编辑系统文件的命令,系统或服务可能无法恢复。",
  ),
  rule(
    [
      "coc-service",
      "boot and system state",
      "Reload instead of restarting where the service can, and check its configuration first.",
    ],
    "service xxx restart/stop command",
    String.raw`\s*service\s+.*\s+(restart|stop)\s*`,
    "service network stop",
    "The service restart or stop command is included, services may be interrupted.",
    "包含service restart或stop命令,服务可能中断。",
  ),
  rule(
    [
      "coc-mkfs",
      "disk and file-system destruction",
      "Format only a device that the script has shown to be empty and not mounted.",
    ],
    "mkfs.ext3 /dev/sdxxx command",
    String.raw`\s*mkfs\.ext3\s+/dev/[a-z]d[a-z]+\s*`,
    "mkfs.ext3 /dev/sda",
    "The mkfs.ext3 command is included, a block device may be formatted.",
    "包含mkfs.ext3命令,块设备可能被格式化。",
  ),
  rule(
    [
      "coc-umount",
      "boot and system state",
      "Check with `findmnt` and `fuser` that nobody uses the file system, and unmount that one only.",
    ],
    "umount command",
    String.raw`\s*umount\s+.*`,
    "umount -v /dev/sda1",
    "The umount command is included, the system or services may be affected.",
    "包含umount命令,系统或服务可能受到影响。",
  ),
  rule(
    [
      "coc-poweroff",
      "boot and system state",
      "Leave switching servers off to the migration workflow, or to an operator.",
    ],
    "poweroff command",
    String.raw`\s*poweroff\s*`,
    "poweroff",
    "The poweroff command is included, the system may be powered off.",
    "包含poweroff命令,系统可能关机。",
  ),
  rule(
    [
      "coc-kill",
      "boot and system state",
      "Stop the service by its manager (`systemctl stop NAME`) instead of a process by its number.",
    ],
    "kill command",
    String.raw`\s*kill\s+.*`,
    "kill 12345",
    "The kill command is included, running programs may be ended.",
    "包含kill命令,运行中的程序可能被终止。",
  ),
  rule(
    [
      "coc-mv-null",
      "data loss",
      "Move the file to a dated folder, from which it can be taken back.",
    ],
    "mv xxx /dev/null command",
    String.raw`\s*mv\s+.*\s+/dev/null\s*`,
    "mv test /dev/null",
    "Files are moved to /dev/null and may be lost.",
    "包含移动文件到/dev/null的命令,文件可能丢失。",
  ),
  rule(
    [
      "coc-device-write",
      "disk and file-system destruction",
      "Write to a file, never to a disk device.",
    ],
    "xxx > /dev/sdx command",
    String.raw`\s*.*\s+>\s+/dev/sd[a-z]+\s*`,
    "cat test.txt > /dev/sda",
    "A block device is written to, its data may be lost.",
    "包含写入块设备的命令,设备上的数据可能丢失。",
  ),
  rule(
    [
      "coc-init-0",
      "boot and system state",
      "Leave switching servers off to the migration workflow, or to an operator.",
    ],
    "init 0 command",
    String.raw`\s*init\s+0\s*`,
    "init 0",
    "The init 0 command is included, the system may be halted.",
    "包含init 0命令,系统可能停机。",
  ),
  rule(
    [
      "coc-reboot",
      "boot and system state",
      "Leave restarts to a maintenance window: a checkpoint in front of a separate step.",
    ],
    "reboot command",
    String.raw`\s*reboot\s*`,
    "reboot",
    "The reboot command is included, the system may be restarted.",
    "包含reboot命令,系统可能重启。",
  ),
  rule(
    [
      "coc-halt",
      "boot and system state",
      "Leave switching servers off to the migration workflow, or to an operator.",
    ],
    "halt command",
    String.raw`\s*halt\s*`,
    "halt",
    "The halt command is included, the system may be halted.",
    "包含halt命令,系统可能停机。",
  ),
  rule(
    ["coc-fork-bomb", "boot and system state", "Take it out."],
    "Fork Bomb",
    String.raw`\s*:\(\)\{:\|:&\};:\s*`,
    ":(){:|:&};:",
    "A fork bomb is included, the system may crash.",
    "包含Fork炸弹,系统可能崩溃。",
  ),
  rule(
    [
      "coc-rm",
      "recursive delete",
      "Name the exact files, guard variables (`${dir:?}`), or move them to a dated folder first.",
    ],
    "rm command",
    String.raw`\s*rm\s+.*`,
    "rm test.txt ",
    "The rm command is included, special system files may be maliciously deleted or modified.",
    "包含rm命令,可能造成系统特殊文件被恶意删除或修改。",
  ),
];
