/** COC's check for high-risk commands. What would be MEDIUM is not published. */
import { cocRisk } from "../../risk/coc/cocRisk";
import { RISK_RULES } from "./riskRules";
import type { BlacklistCommand } from "./wire";

export function checkRisk(content: string): {
  risk_level: "HIGH" | "LOW";
  blacklist_commands: BlacklistCommand[];
} {
  const hit = new Set(cocRisk(content).map(({ rule }) => rule));
  const commands = [...RISK_RULES].filter(([id]) => hit.has(id)).map(([, command]) => command);
  return { risk_level: commands.length > 0 ? "HIGH" : "LOW", blacklist_commands: commands };
}
