/** The script analyser, for policies and programs. */
export { scan } from "./scan";
export { cocRisk } from "./coc/cocRisk";
export { COC_RULES, type CocRule, type CocRuleId } from "./coc/cocRules";
export { RULES, type RiskRule } from "./rules";
export {
  RISK_CATEGORIES,
  type RiskCategory,
  type RiskFinding,
  type RiskSeverity,
  type ScriptText,
} from "./finding";
