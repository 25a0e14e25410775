/** Bringing a stage and its inline steps to what is declared. */
import { stageOf, withoutRetained, type BlockState } from "../../core/block";
import { planBlock } from "../../core/blockPlan";
import { canChangeStage, changeStage } from "../../core/change";
import { declaredStage } from "../../core/declaredStage";
import { stageInputs, type StageInputs } from "../../core/fields";
import { withSteps } from "../../core/insertion";
import type { Stage, Step } from "../../core/model";
import { keepsScript } from "../../core/sameStep";
import { parseStageState, type StageState } from "../../core/state";
import { applyBlock, judgeBlock, ownSteps, setAsideScripts, tellKept, writtenSteps } from "./block";
import { readBlockBack } from "./blockReadBack";
import { placeChanged } from "../changedKeys";
import { PartialError, reasonOf, refuse, refuseAll } from "../failure";
import type { Saved, Session } from "../lifecycle";
import { requireItem, resolvePosition } from "../place";
import { stageId } from "./stageCreate";
import { knownScript, revealedStage, savedStage } from "./stageWords";
import { learnScripts, type LearnedStepScript } from "../script/learnedScript";
import { isRepinned, scriptGate } from "../script/scriptGate";
import { asItIs, resolveSteps, type ResolvedStep } from "../script/scriptSteps";

export async function updateStage(session: Session, saved: Saved, raw: Saved): Promise<Saved> {
  const state = parseStageState(saved);
  const inputs = stageInputs.parse(raw);
  const { workflowId } = state;
  const declared = declaredStage(inputs);
  const onStarted = inputs.onStarted ?? session.onStarted;
  const action = `update stage "${declared.name}" in workflow ${workflowId}`;
  return session.snapshots.exclusive(workflowId, async (fresh) => {
    const seen = await fresh();
    const stage = revealedStage(requireItem(action, "stage", state.stageId, seen.stages), state);
    const workflow = withSteps(seen, stage.id, () => stage.steps);
    const anchorId = placeChanged(state, inputs)
      ? resolvePosition(action, "stage", inputs, workflow.stages)?.anchorId
      : state.anchorId;
    const known = knownScript(state, inputs);
    const steps = await resolveSteps(session, action, workflowId, declared.steps, known);
    const wanted = { ...declared, steps };
    const own = ownSteps(session, stage, state, steps);
    session.owners.hold(state.claim, stage.id, ...own.owned);
    const fieldsDiffer = stage.name !== wanted.name || stage.description !== wanted.description;
    const start: BlockState = { workflow, stageId: stage.id, owned: own.owned };
    const block = withoutRetained(start, steps, onStarted === "retain");
    const plan = planBlock(block.state, steps);
    const written = writtenSteps(plan, steps);
    const repinned = steps.filter((step) => isRepinnedStep(step, stage, state, inputs));
    const judged = [...new Set([...written.keys(), ...repinned])];
    const keeps = (step: ResolvedStep) => {
      const live = written.get(step);
      return live !== undefined && !repinned.includes(step) && keepsScript(live, step);
    };
    const aside = setAsideScripts(plan, steps).map(asItIs);
    const scripts = await scriptGate(
      session,
      workflowId,
      [...judged, ...aside],
      (step) => aside.includes(step) || keeps(step),
    );
    const judge = { action, onStarted, scripts, claim: state.claim };

    if (fieldsDiffer) refuse(action, canChangeStage(workflow, stage, wanted));
    judgeBlock(plan, judge);
    refuseAll(action, [...repinned, ...aside].flatMap(scripts));
    tellKept(session, action, own.adopted, block.retained, onStarted);

    let now = block.state;
    let wrote = false;
    const names = new Set(judged.map(({ name }) => name));
    const outcome = async (complete: boolean) => {
      const owned = stageOf(now).steps.filter(({ id }) => now.owned.has(id));
      return savedStage(inputs, {
        stageId: state.stageId,
        anchorId,
        claim: state.claim,
        takenOver: state.takenOver,
        ownedStepIds: owned.map(({ id }) => id),
        stepScripts: await learnScripts(session, owned, stillKnown(state, owned, names)),
        complete,
      });
    };
    try {
      if (fieldsDiffer) {
        await session.snapshots.writing(workflowId, () =>
          session.workflows.updateStage(workflowId, stage.id, wanted),
        );
        wrote = true;
        now = { ...now, workflow: changeStage(now.workflow, stage.id, wanted) };
      }
      now = await applyBlock(session, now, plan, steps, judge, (state) => {
        now = state;
        wrote = true;
      });
      if (wrote) await readBlockBack(session, fresh, action, now, steps);
    } catch (error) {
      if (!wrote) throw error;
      const there = stageOf(now).steps.filter(({ id }) => now.owned.has(id));
      const missing = steps.filter(({ name }) => !there.some((step) => step.name === name));
      const named = missing.map(({ name }) => `"${name}"`).join(", ");
      throw new PartialError(stageId(workflowId, stage.id), await outcome(false), [
        reasonOf(error),
        `${action}: what was written before is kept${named && `, still missing: ${named}`}; the next \`pulumi up\` completes the rest`,
      ]);
    }
    return outcome(true);
  });
}

function isRepinnedStep(
  { name }: ResolvedStep,
  stage: Stage,
  state: StageState,
  inputs: StageInputs,
): boolean {
  const scriptOf = (steps: StageInputs["steps"]) => {
    const step = steps.find((candidate) => candidate.name === name);
    return step?.type === "script" ? step.script : undefined;
  };
  const live = stage.steps.find((step) => step.name === name);
  return isRepinned(live, scriptOf(state.steps), scriptOf(inputs.steps));
}

/** What was learned of the scripts of steps that were neither written nor judged now. */
function stillKnown(
  { stepScripts = [] }: StageState,
  owned: readonly Step[],
  written: ReadonlySet<string>,
): Map<string, LearnedStepScript> {
  const untouched = owned.filter(({ name }) => !written.has(name)).map(({ id }) => id);
  return new Map(
    stepScripts
      .filter(({ stepId }) => untouched.includes(stepId))
      .map((learned) => [learned.stepId, learned]),
  );
}
