/** The script analyser, for policies, gates, commands and programs. */
export { scan } from "./scan";
export { cocRisk } from "./coc/cocRisk";
export { COC_RULES, type CocRule, type CocRuleId } from "./coc/cocRules";
export {
  RISK_CATEGORIES,
  type RiskCategory,
  type RiskFinding,
  type RiskSeverity,
  type ScriptText,
} from "./finding";
export { RULES as RISK_RULES, type RiskRule, type RuleId as RiskRuleId } from "./rules";
export { EXAMPLES as RISK_EXAMPLES } from "./rules/examples";
export type { RiskExample, RiskExamples } from "./rules/rule";
