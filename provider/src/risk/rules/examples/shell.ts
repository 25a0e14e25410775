import type { RuleId } from "..";
import type { RiskExample } from "../rule";

export const shellExamples: Partial<Record<RuleId, RiskExample>> = {};
