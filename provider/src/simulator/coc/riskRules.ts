/** COC's published rules for high-risk commands as its answers show them, in both languages. */
import { COC_RULES, type CocRuleId } from "../../risk/coc/cocRules";
import type { BlacklistCommand } from "./wire";

/** COC's sentence for rm, and ours in its words for the others. */
const CHINESE: Record<CocRuleId, string> = {
  "coc-vi": "包含编辑系统文件的命令,系统或服务可能无法恢复。",
  "coc-service": "包含service restart或stop命令,服务可能中断。",
  "coc-mkfs": "包含mkfs.ext3命令,块设备可能被格式化。",
  "coc-umount": "包含umount命令,系统或服务可能受到影响。",
  "coc-poweroff": "包含poweroff命令,系统可能关机。",
  "coc-kill": "包含kill命令,运行中的程序可能被终止。",
  "coc-mv-null": "包含移动文件到/dev/null的命令,文件可能丢失。",
  "coc-disk-write": "包含写入块设备的命令,设备上的数据可能丢失。",
  "coc-init": "包含init 0命令,系统可能停机。",
  "coc-reboot": "包含reboot命令,系统可能重启。",
  "coc-halt": "包含halt命令,系统可能停机。",
  "coc-fork-bomb": "包含Fork炸弹,系统可能崩溃。",
  "coc-rm": "包含rm命令,可能造成系统特殊文件被恶意删除或修改。",
};

/** By the rule's id, in the order of the table. */
export const RISK_RULES: ReadonlyMap<string, BlacklistCommand> = new Map(
  COC_RULES.map(({ id, name, rule, example, message }) => [
    id,
    {
      command_name: name,
      command_rule: rule,
      example,
      description_en: message,
      description_zh: CHINESE[id],
    },
  ]),
);
