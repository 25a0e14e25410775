/** The lifecycle of a custom stage with its inline steps. */
import { isGone } from "../../client/errors";
import { canDeleteStage } from "../../core/change";
import { nested, stageInputs } from "../../core/fields";
import { duplicateStepIssues, placeIssues, shapeIssues } from "../../core/inputIssues";
import type { Workflow } from "../../core/model";
import { refusalSentences } from "../../core/refusal";
import { inlineScriptIssues } from "../../core/scriptIssues";
import { parseStageState } from "../../core/state";
import { deleteIfThere } from "../deletion";
import { RefusedError } from "../failure";
import type { Lifecycle, Saved, Session } from "../lifecycle";
import { observedStage } from "./observedStage";
import { removalOf } from "../removal";
import { stageReferences } from "./stageReferences";
import { createStage } from "./stageCreate";
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
  delete: remove,
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
  const { stageId, anchorId, takenOver, complete } = state;
  const own = stage.steps.filter(({ id }) => state.ownedStepIds.includes(id));
  const stepScripts = await readScripts(session, own);
  const inputs = observedStage(workflow, stage, state, stepScripts);
  const ownedStepIds = own.map(({ id }) => id);
  return {
    inputs,
    saved: savedStage(inputs, {
      stageId,
      anchorId,
      takenOver,
      complete,
      ownedStepIds,
      stepScripts,
    }),
  };
}

async function remove(session: Session, saved: Saved): Promise<void> {
  const state = parseStageState(saved);
  const { workflowId } = state;
  const action = `delete stage "${state.name}" from workflow ${workflowId}`;
  if (session.owners.wasTakenOver(state.stageId)) {
    session.say(`${action}: another resource took it over in this run; it stays`);
    return;
  }
  await session.snapshots.exclusive(workflowId, async (fresh) => {
    let workflow: Workflow;
    try {
      workflow = await fresh();
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
    const stage = workflow.stages.find((candidate) => candidate.id === state.stageId);
    if (!stage) return;
    const removal = removalOf("stage", stage, state.onStarted ?? session.onStarted);
    if (removal.kind === "retain") {
      session.say(`${action}: ${removal.reason}`);
      return;
    }
    const foreign = stage.steps.filter((step) => !state.ownedStepIds.includes(step.id));
    const reasons = [
      ...(removal.kind === "refuse" ? [removal.reason] : []),
      ...(foreign.length > 0
        ? [
            `it holds steps that this resource did not make: ${foreign.map((step) => `"${step.name}"`).join(", ")}. Move or delete them first`,
          ]
        : []),
      ...(removal.kind === "refuse" ? [] : refusalSentences(canDeleteStage(stage))),
    ];
    if (reasons.length > 0) throw new RefusedError(action, reasons);
    await session.snapshots.writing(workflowId, () =>
      deleteIfThere(() => session.workflows.deleteStage(workflowId, stage.id)),
    );
    session.owners.release(stage.id, ...state.ownedStepIds);
  });
}
