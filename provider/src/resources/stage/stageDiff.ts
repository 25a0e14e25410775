/** What a changed declaration of a stage means, judged on the live workflow where the place changes. */
import { canDeleteStage, deleteStage } from "../../core/change";
import { declaredStage, placedStage } from "../../core/declaredStage";
import { stageInputs } from "../../core/fields";
import { canInsertStage } from "../../core/insertion";
import type { Stage, Workflow } from "../../core/model";
import type { RawInputs } from "../../core/inputIssues";
import { refusalSentences } from "../../core/refusal";
import { parseStageState, type StageState } from "../../core/state";
import { changedKeys } from "../changedKeys";
import { TAKEN_AWAY, type DiffResult, type Saved, type Session } from "../lifecycle";
import { judgeMove } from "../move";
import { placesToMove } from "../placesToMove";
import { tellSecretChanges } from "../secretChanges";
import { holdsOtherPin } from "../script/learnedScript";

export async function stageDiff(
  session: Session,
  saved: Saved,
  news: RawInputs,
): Promise<DiffResult> {
  const state = parseStageState(saved);
  if (session.owners.isHeldByOther(state.claim, state.stageId)) return TAKEN_AWAY;
  session.owners.hold(state.claim, state.stageId, ...state.ownedStepIds);
  const keys = changedKeys(state, news);
  if (keys.includes("workflowId")) {
    return { changes: true, replaces: ["workflowId"], deleteBeforeReplace: false };
  }
  const update = `update stage "${state.name}" in workflow ${state.workflowId}`;
  tellSecretChanges(session, update, "secretParameters", state, news);
  const changes = keys.length > 0 || !state.complete || holdOtherPins(state, news);
  const placed = { ...state, id: state.stageId };
  const moved = await placesToMove(
    session,
    "stage",
    placed,
    keys,
    news,
    (workflow) => workflow.stages,
  );
  if (moved.length === 0) {
    return { changes, replaces: [], deleteBeforeReplace: false };
  }
  const action = `move stage "${state.name}" in workflow ${state.workflowId}`;
  const workflow = await session.snapshots.seen(state.workflowId);
  const stage = workflow.stages.find(({ id }) => id === state.stageId);
  // A run that was killed in the middle of a move has deleted it: there is only something to make.
  if (!stage) return { changes: true, replaces: moved, deleteBeforeReplace: true };
  const stays = judgeMove<Stage>(action, "stage", stage, workflow.stages, news, {
    leave: (item) => refusalSentences(canDeleteStage(item)),
    arrive: (item, position) => {
      const without: Workflow = deleteStage(workflow, item.id);
      const inputs = stageInputs.safeParse(news);
      const wanted = placedStage(declaredStage(inputs.success ? inputs.data : state));
      return refusalSentences(canInsertStage(without, wanted, position));
    },
  });
  return { changes: changes || !stays, replaces: stays ? [] : moved, deleteBeforeReplace: !stays };
}

function holdOtherPins(state: StageState, news: RawInputs): boolean {
  const steps = Array.isArray(news.steps) ? (news.steps as RawInputs[]) : [];
  return steps.some((step, i) => {
    const learned = state.stepScripts?.find(({ stepId }) => stepId === state.ownedStepIds[i]);
    return holdsOtherPin(learned, step.script);
  });
}
