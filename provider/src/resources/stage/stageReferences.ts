/** What the references of a stage and of its script steps lead to. */
import type { RawInputs } from "../../core/inputIssues";
import type { Lifecycle } from "../lifecycle";
import { anchorReferences, known } from "../references";
import { scriptProblems } from "../script/scriptReferences";

const anchor = anchorReferences("stage", (workflow) => workflow.stages);

/** The script steps with their secret parameters, and where they stand. */
function scriptSteps(inputs: RawInputs): { readonly path: string; readonly step: RawInputs }[] {
  const steps = Array.isArray(inputs.steps) ? (inputs.steps as unknown[]) : [];
  const secrets = (inputs.secretParameters ?? {}) as RawInputs;
  return steps.flatMap((value, i) => {
    if (typeof value !== "object" || value === null) return [];
    const step = value as RawInputs;
    if (step.type !== "script") return [];
    const secretParameters = typeof step.name === "string" ? secrets[step.name] : undefined;
    return [{ path: `steps[${String(i)}].`, step: { ...step, secretParameters } }];
  });
}

export const stageReferences: Lifecycle["references"] = async (session, olds, news) => {
  const problems = await anchor(session, olds, news);
  const workflowId = known(news.workflowId);
  // A workflow that is not there has no servers either; one message is enough.
  if (problems.some((problem) => problem.startsWith("workflowId:"))) return problems;
  const before = olds?.workflowId === news.workflowId ? scriptSteps(olds ?? {}) : [];
  for (const { path, step } of scriptSteps(news)) {
    const was = before.find((other) => other.step.name === step.name)?.step;
    problems.push(...(await scriptProblems(session, workflowId, path, was, step)));
  }
  return problems;
};
