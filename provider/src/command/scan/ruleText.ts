/** What is known of a rule apart from its findings. */
import { RISK_RULES, type RiskRule } from "../../risk";

const TEXTS: ReadonlyMap<string, RiskRule> = new Map(Object.entries(RISK_RULES));

/** @returns undefined for a rule of another version; then its findings speak for it */
export function ruleText(id: string): RiskRule | undefined {
  return TEXTS.get(id);
}
