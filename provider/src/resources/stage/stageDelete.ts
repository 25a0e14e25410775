/** Taking a stage away, or what of it nobody else has taken over. */
import { isGone } from "../../client/errors";
import { canDeleteStage } from "../../core/change";
import type { Stage, Workflow } from "../../core/model";
import { refusalSentences } from "../../core/refusal";
import { parseStageState, type StageState } from "../../core/state";
import { deleteIfThere } from "../deletion";
import { refuseAll } from "../failure";
import type { Saved, Session } from "../lifecycle";
import { removalOf } from "../removal";
import { removeStep } from "../stepRemoval";

export async function deleteStage(session: Session, saved: Saved): Promise<void> {
  const state = parseStageState(saved);
  const { workflowId } = state;
  const action = `delete stage "${state.name}" from workflow ${workflowId}`;
  const takenOver = session.owners.isHeldByOther(state.claim, state.stageId);
  if (takenOver) session.say(`${action}: another resource holds it; it stays`);
  if (takenOver && leftSteps(session, state).length === 0) return;
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
    if (takenOver) await deleteLeftSteps(session, action, stage, state);
    else await deleteWhole(session, action, stage, state);
  });
}

async function deleteWhole(
  session: Session,
  action: string,
  stage: Stage,
  state: StageState,
): Promise<void> {
  const { workflowId } = state;
  const removal = removalOf("stage", stage, state.onStarted ?? session.onStarted);
  if (removal.kind === "retain") {
    session.say(`${action}: ${removal.reason}`);
    return;
  }
  const foreign = stage.steps.filter((step) => !state.ownedStepIds.includes(step.id));
  refuseAll(action, [
    ...(removal.kind === "refuse" ? [removal.reason] : []),
    ...(foreign.length > 0
      ? [
          `it holds steps that this resource did not make: ${foreign.map((step) => `"${step.name}"`).join(", ")}. Move or delete them first`,
        ]
      : []),
    ...(removal.kind === "refuse" ? [] : refusalSentences(canDeleteStage(stage))),
  ]);
  await session.snapshots.writing(workflowId, () =>
    deleteIfThere(() => session.workflows.deleteStage(workflowId, stage.id)),
  );
  session.owners.release(stage.id, ...state.ownedStepIds);
}

/** The steps of the old resource that the one which holds the stage now does not declare. */
function leftSteps(session: Session, { claim, ownedStepIds }: StageState): string[] {
  return ownedStepIds.filter((id) => !session.owners.isHeldByOther(claim, id));
}

async function deleteLeftSteps(
  session: Session,
  action: string,
  stage: Stage,
  state: StageState,
): Promise<void> {
  const left = leftSteps(session, state);
  const onStarted = state.onStarted ?? session.onStarted;
  let now = stage;
  for (const step of stage.steps.filter(({ id }) => left.includes(id))) {
    if (await removeStep(session, action, state.workflowId, now, step, onStarted)) {
      now = { ...now, steps: now.steps.filter((other) => other !== step) };
    }
  }
}
