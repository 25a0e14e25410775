/** What the references of a single step lead to. */
import { resolveItem } from "../../core/anchors";
import type { Lifecycle } from "../lifecycle";
import { anchorReferences, known } from "../references";
import { scriptProblems } from "../script/scriptReferences";

/** The stage exists, and in it the anchor; a stage of the same run is looked into once it is there. */
export const stageReferences = anchorReferences("step", (workflow, news) => {
  const reference = known(news.stage);
  if (reference === undefined) return undefined;
  const result = resolveItem("stage", reference, workflow.stages);
  return "problem" in result ? `stage: ${result.problem}` : result.found.steps;
});

/** The same, and the script with its parameters and servers. */
export const scriptStepReferences: Lifecycle["references"] = async (session, olds, news) => {
  const problems = await stageReferences(session, olds, news);
  if (problems.some((problem) => problem.startsWith("workflowId:"))) return problems;
  const before = olds?.workflowId === news.workflowId ? olds : undefined;
  const workflowId = known(news.workflowId);
  return [...problems, ...(await scriptProblems(session, workflowId, "", before, news))];
};
