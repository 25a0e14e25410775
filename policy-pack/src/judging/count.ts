import { isCustom, isPostMigrationWide, type Workflow } from "@pulumi-mgc/provider/judging";
import type { StepCount } from "./judged";

/**
 * The steps of a stage in a workflow as it would be; undefined where the limit doesn't apply,
 * because the stage is no post-migration one.
 */
export function countedStage(
  workflow: Workflow,
  stageId: string,
  declared: { readonly inline?: number; readonly separate?: number },
): StepCount | undefined {
  const at = workflow.stages.findIndex(({ id }) => id === stageId);
  const stage = workflow.stages[at];
  if (!stage || !isCustom(stage) || !isPostMigrationWide(workflow, at)) return undefined;
  const { inline = 0, separate = 0 } = declared;
  return { stage: stage.name, inline, separate, others: stage.steps.length - inline - separate };
}
