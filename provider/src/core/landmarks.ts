/** Where a workflow's cut-over is, and which places count as post-migration. */
import { CUTOVER_STAGE, isCustom, MIGRATE_STAGE, type Stage, type Workflow } from "./model";

function lastPredefinedIndex(workflow: Workflow): number {
  return workflow.stages.findLastIndex((stage) => !isCustom(stage));
}

/** The predefined stage named "Complete cutover", else the last predefined one. */
export function cutoverStage(workflow: Workflow): Stage | undefined {
  return (
    workflow.stages.find((stage) => !isCustom(stage) && stage.name === CUTOVER_STAGE) ??
    workflow.stages[lastPredefinedIndex(workflow)]
  );
}

/**
 * Narrow sense (MGC006, MGC007): a custom stage behind the last predefined stage.
 * @param at index of an existing stage, or the index that an inserted one would get
 */
export function isPostMigrationNarrow(workflow: Workflow, at: number): boolean {
  const last = lastPredefinedIndex(workflow);
  return last >= 0 && at > last;
}

/**
 * Wide sense (MGC005): a custom stage anywhere behind the predefined stage "Migrate", or behind the
 * first predefined one where none has that name.
 * @param at index of an existing custom stage, or the index that an inserted one would get
 */
export function isPostMigrationWide(workflow: Workflow, at: number): boolean {
  const predefined = workflow.stages.filter((stage) => !isCustom(stage));
  const from = predefined.find((stage) => stage.name === MIGRATE_STAGE) ?? predefined[0];
  return from !== undefined && at > workflow.stages.indexOf(from);
}
