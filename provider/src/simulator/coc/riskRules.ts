/**
 * The rules by which COC calls a script's content high-risk: name, rule and example as published
 * ("High-Risk Commands", AOM user guide, 2024-06-28, whose row about rm is the one that COC gives
 * as its example). The page prints the rules escaped for Java; here they are not. It goes on behind
 * these 13 rows, but no copy of the rest could be read. The descriptions are COC's for rm, and ours
 * in its words for the others.
 */
import type { BlacklistCommand } from "./wire";

const rule = (
  command_name: string,
  command_rule: string,
  example: string,
  description_en: string,
  description_zh: string,
): BlacklistCommand => ({ command_name, command_rule, example, description_en, description_zh });

export const RISK_RULES: readonly BlacklistCommand[] = [
  rule(
    "vi /etc/xxx.xx command",
    String.raw`\s*(vi|vim)\s+/(boot|etc|lib|sys|selinux|bin|sbin|root|usr|var|proc|opt|srv)+\s*`,
    "vi /etc/vconsole.conf",
    "A system file is edited, the system or services may not recover.",
    "包含编辑系统文件的命令,系统或服务可能无法恢复。",
  ),
  rule(
    "service xxx restart/stop command",
    String.raw`\s*service\s+.*\s+(restart|stop)\s*`,
    "service network stop",
    "The service restart or stop command is included, services may be interrupted.",
    "包含service restart或stop命令,服务可能中断。",
  ),
  rule(
    "mkfs.ext3 /dev/sdxxx command",
    String.raw`\s*mkfs\.ext3\s+/dev/[a-z]d[a-z]+\s*`,
    "mkfs.ext3 /dev/sda",
    "The mkfs.ext3 command is included, a block device may be formatted.",
    "包含mkfs.ext3命令,块设备可能被格式化。",
  ),
  rule(
    "umount command",
    String.raw`\s*umount\s+.*`,
    "umount -v /dev/sda1",
    "The umount command is included, the system or services may be affected.",
    "包含umount命令,系统或服务可能受到影响。",
  ),
  rule(
    "poweroff command",
    String.raw`\s*poweroff\s*`,
    "poweroff",
    "The poweroff command is included, the system may be powered off.",
    "包含poweroff命令,系统可能关机。",
  ),
  rule(
    "kill command",
    String.raw`\s*kill\s+.*`,
    "kill 12345",
    "The kill command is included, running programs may be ended.",
    "包含kill命令,运行中的程序可能被终止。",
  ),
  rule(
    "mv xxx /dev/null command",
    String.raw`\s*mv\s+.*\s+/dev/null\s*`,
    "mv test /dev/null",
    "Files are moved to /dev/null and may be lost.",
    "包含移动文件到/dev/null的命令,文件可能丢失。",
  ),
  rule(
    "xxx > /dev/sdx command",
    String.raw`\s*.*\s+>\s+/dev/sd[a-z]+\s*`,
    "cat test.txt > /dev/sda",
    "A block device is written to, its data may be lost.",
    "包含写入块设备的命令,设备上的数据可能丢失。",
  ),
  rule(
    "init 0 command",
    String.raw`\s*init\s+0\s*`,
    "init 0",
    "The init 0 command is included, the system may be halted.",
    "包含init 0命令,系统可能停机。",
  ),
  rule(
    "reboot command",
    String.raw`\s*reboot\s*`,
    "reboot",
    "The reboot command is included, the system may be restarted.",
    "包含reboot命令,系统可能重启。",
  ),
  rule(
    "halt command",
    String.raw`\s*halt\s*`,
    "halt",
    "The halt command is included, the system may be halted.",
    "包含halt命令,系统可能停机。",
  ),
  rule(
    "Fork Bomb",
    String.raw`\s*:\(\)\{:\|:&\};:\s*`,
    ":(){:|:&};:",
    "A fork bomb is included, the system may crash.",
    "包含Fork炸弹,系统可能崩溃。",
  ),
  rule(
    "rm command",
    String.raw`\s*rm\s+.*`,
    "rm test.txt ",
    "The rm command is included, special system files may be maliciously deleted or modified.",
    "包含rm命令,可能造成系统特殊文件被恶意删除或修改。",
  ),
];
