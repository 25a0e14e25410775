import type { RuleId } from "..";
import type { RiskExample } from "../rule";

export const pythonExamples: Partial<Record<RuleId, RiskExample>> = {};
