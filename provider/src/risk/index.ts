/** The analyser of scripts. */
export { cocHits } from "./cocRisk";
export { COC_RULES, type CocRule } from "./cocRules";
export type { RiskCategory, RiskFinding, ScriptText } from "./finding";
export { scan } from "./scan";
