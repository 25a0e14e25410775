/** COC's check for high-risk commands, in the words of its answer. */
import { cocHits } from "../../risk/cocRisk";
import type { BlacklistCommand } from "./wire";

export function checkRisk(content: string): {
  risk_level: "HIGH" | "LOW";
  blacklist_commands: BlacklistCommand[];
} {
  const hits = cocHits(content).map((rule) => ({
    command_name: rule.name,
    command_rule: rule.rule,
    example: rule.example,
    description_en: rule.descriptionEn,
    description_zh: rule.descriptionZh,
  }));
  return { risk_level: hits.length > 0 ? "HIGH" : "LOW", blacklist_commands: hits };
}
