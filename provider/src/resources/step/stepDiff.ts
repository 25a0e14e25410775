/** What a changed declaration of a single step means, judged on the live workflow where the place changes. */
import { resolveItem } from "../../core/anchors";
import { canDeleteStep, deleteStep } from "../../core/change";
import { canInsertStep } from "../../core/insertion";
import type { RawInputs } from "../../core/inputIssues";
import type { Stage, Step } from "../../core/model";
import { refusalSentences } from "../../core/refusal";
import { isUnknown } from "../../core/unknown";
import { changedKeys } from "../changedKeys";
import { TAKEN_AWAY, type DiffResult, type Saved, type Session } from "../lifecycle";
import { judgeMove } from "../move";
import { placesToMove } from "../placesToMove";
import { tellSecretChanges } from "../secretChanges";
import { declaredStep, scriptState, type AnyStepState, type StepKind } from "./stepWords";
import { holdsOtherPin } from "../script/learnedScript";

export async function stepDiff(
  kind: StepKind,
  session: Session,
  saved: Saved,
  news: RawInputs,
): Promise<DiffResult> {
  const state: AnyStepState = kind.state(saved);
  if (session.owners.isHeldByOther(state.claim, state.stepId)) return TAKEN_AWAY;
  session.owners.hold(state.claim, state.stepId);
  const keys = changedKeys(state, news);
  const anew = (key: string) => ({ changes: true, replaces: [key], deleteBeforeReplace: false });
  if (keys.includes("workflowId")) return anew("workflowId");
  // A stage that is not known yet is one that is made anew, and its steps go with it.
  if (keys.includes("stage") && isUnknown(news.stage)) return anew("stage");

  const update = `update step "${state.name}" in workflow ${state.workflowId}`;
  tellSecretChanges(session, update, "secretParameters", state, news);
  const unpinned = holdsOtherPin(scriptState(state)?.stepScript, news.script);
  const changes = keys.length > 0 || !state.complete || unpinned;
  const placed = { ...state, id: state.stepId };
  const moved = await placesToMove(session, "step", placed, keys, news, (workflow) => {
    return workflow.stages.find(({ id }) => id === state.stageId)?.steps ?? [];
  });
  const placeKnown = moved.length > 0;
  if (!keys.includes("stage") && !placeKnown) {
    return { changes, replaces: [], deleteBeforeReplace: false };
  }
  const workflow = await session.snapshots.seen(state.workflowId);
  if (keys.includes("stage")) {
    const result = resolveItem<Stage>("stage", String(news.stage), workflow.stages);
    if ("problem" in result || result.found.id !== state.stageId) return anew("stage");
  }
  const stage = workflow.stages.find(({ id }) => id === state.stageId);
  if (!stage || !placeKnown) return { changes, replaces: [], deleteBeforeReplace: false };
  const action = `move step "${state.name}" in workflow ${state.workflowId}`;
  const step = stage.steps.find(({ id }) => id === state.stepId);
  // A run that was killed in the middle of a move has deleted it: there is only something to make.
  if (!step) return { changes: true, replaces: moved, deleteBeforeReplace: true };
  const stays = judgeMove<Step>(action, "step", step, stage.steps, news, {
    leave: (item) => refusalSentences(canDeleteStep(stage, item)),
    arrive: (item, position) => {
      const without = deleteStep(workflow, stage.id, item.id);
      const inputs = kind.inputs.safeParse(news);
      const { name, description, type } = declaredStep(inputs.success ? inputs.data : state);
      const moving = { name, description, type };
      return refusalSentences(canInsertStep(without, stage.id, moving, position));
    },
  });
  return { changes: changes || !stays, replaces: stays ? [] : moved, deleteBeforeReplace: !stays };
}
