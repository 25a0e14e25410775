/** Examples of each rule, by the language of the script. */
import { RULES, type RuleId } from "..";
import type { RiskExamples } from "../rule";
import { batExamples } from "./bat";
import { pythonExamples } from "./python";
import { shellExamples } from "./shell";
import { shellFileExamples } from "./shellFiles";

function examplesOf(id: RuleId): RiskExamples {
  const [shell, python, bat] = [
    shellExamples[id] ?? shellFileExamples[id],
    pythonExamples[id],
    batExamples[id],
  ];
  return {
    ...(shell && { SHELL: shell }),
    ...(python && { PYTHON: python }),
    ...(bat && { BAT: bat }),
  };
}

export const EXAMPLES: Readonly<Record<RuleId, RiskExamples>> = Object.fromEntries(
  (Object.keys(RULES) as RuleId[]).map((id) => [id, examplesOf(id)]),
) as Record<RuleId, RiskExamples>;
