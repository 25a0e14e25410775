/** The lifecycle of a custom stage with its inline steps. */
import { isGone } from "../../client/errors";
import { nested, stageInputs } from "../../core/fields";
import { duplicateStepIssues, placeIssues, shapeIssues } from "../../core/inputIssues";
import type { Workflow } from "../../core/model";
import { inlineScriptIssues } from "../../core/scriptIssues";
import { parseStageState } from "../../core/state";
import type { Lifecycle, Saved, Session } from "../lifecycle";
import { observedStage } from "./observedStage";
import { stageReferences } from "./stageReferences";
import { createStage } from "./stageCreate";
import { deleteStage } from "./stageDelete";
import { stageDiff } from "./stageDiff";
import { updateStage } from "./stageUpdate";
import { savedStage } from "./stageWords";
import { readScripts } from "../script/learnedScript";

export const stageLifecycle: Lifecycle = {
  shape: (inputs) => [
    ...shapeIssues(stageInputs, inputs, nested),
    ...placeIssues(inputs, true),
    ...duplicateStepIssues(inputs),
    ...inlineScriptIssues(inputs),
  ],
  references: stageReferences,
  diff: stageDiff,
  create: createStage,
  read,
  update: updateStage,
  delete: deleteStage,
};

async function read(session: Session, saved: Saved) {
  const state = parseStageState(saved);
  let workflow: Workflow;
  try {
    workflow = await session.snapshots.seen(state.workflowId);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
  const stage = workflow.stages.find((candidate) => candidate.id === state.stageId);
  if (!stage) return undefined;
  const { stageId, anchorId, claim, takenOver, complete } = state;
  const own = stage.steps.filter(({ id }) => state.ownedStepIds.includes(id));
  const stepScripts = await readScripts(session, own);
  const inputs = observedStage(workflow, stage, state, stepScripts);
  const ownedStepIds = own.map(({ id }) => id);
  return {
    inputs,
    saved: savedStage(inputs, {
      stageId,
      anchorId,
      claim,
      takenOver,
      complete,
      ownedStepIds,
      stepScripts,
    }),
  };
}
