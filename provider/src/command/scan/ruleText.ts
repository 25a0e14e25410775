/** What is known of a rule apart from its findings. */
import { RULES, type RiskCategory } from "../../risk";

export interface RuleText {
  readonly category: RiskCategory;
  readonly message: string;
  readonly alternative: string;
}

const TEXTS: ReadonlyMap<string, RuleText> = new Map(Object.entries(RULES));

/** @returns undefined for a rule that has no text of its own; then its findings speak for it */
export function ruleText(id: string): RuleText | undefined {
  return TEXTS.get(id);
}
