import type { RuleId } from "..";
import type { RiskExample } from "../rule";

export const batExamples: Partial<Record<RuleId, RiskExample>> = {};
