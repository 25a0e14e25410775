/** The lifecycle of a single step, checkpoint or script, in a stage that exists already. */
import { isGone } from "../../client/errors";
import { nested } from "../../core/fields";
import { placeIssues, shapeIssues } from "../../core/inputIssues";
import type { Stage, Step, Workflow } from "../../core/model";
import { scriptStepIssues } from "../../core/scriptIssues";
import type { Lifecycle, Saved, Seen, Session } from "../lifecycle";
import { removeStep } from "../stepRemoval";
import { createStep } from "./stepCreate";
import { stepDiff } from "./stepDiff";
import { scriptStepReferences, stageReferences } from "./stepReferences";
import { updateStep } from "./stepUpdate";
import { observedStep, savedStep, STEP_KINDS, type AnyStepState, type StepKind } from "./stepWords";
import { learnScript } from "../script/learnedScript";

function lifecycle(kind: StepKind, own: Pick<Lifecycle, "shape" | "references">): Lifecycle {
  return {
    shape: (inputs) => [
      ...shapeIssues(kind.inputs, inputs, nested),
      ...placeIssues(inputs, false),
      ...own.shape(inputs),
    ],
    references: own.references,
    diff: (session, saved, news) => stepDiff(kind, session, saved, news),
    create: (session, inputs) => createStep(kind, session, inputs),
    read: (session, saved) => read(kind, session, saved),
    update: (session, saved, news) => updateStep(kind, session, saved, news),
    delete: (session, saved) => remove(kind, session, saved),
  };
}

export const checkpointStepLifecycle = lifecycle(STEP_KINDS.checkpoint, {
  shape: () => [],
  references: stageReferences,
});

export const scriptStepLifecycle = lifecycle(STEP_KINDS.script, {
  shape: scriptStepIssues,
  references: scriptStepReferences,
});

/** The stage and the step, or undefined where either is gone. */
async function find(
  state: AnyStepState,
  readWorkflow: () => Promise<Workflow>,
): Promise<{ readonly stage: Stage; readonly step: Step } | undefined> {
  try {
    const workflow = await readWorkflow();
    const stage = workflow.stages.find((candidate) => candidate.id === state.stageId);
    const step = stage?.steps.find((candidate) => candidate.id === state.stepId);
    return stage && step ? { stage, step } : undefined;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function read(kind: StepKind, session: Session, saved: Saved): Promise<Seen> {
  const state: AnyStepState = kind.state(saved);
  const found = await find(state, () => session.snapshots.seen(state.workflowId));
  if (!found) return undefined;
  const { stage, step } = found;
  const { stageId, stepId, anchorId, claim, takenOver, complete } = state;
  const stepScript = step.script && (await learnScript(session, step.script));
  const inputs = observedStep(stage, step, state, stepScript);
  const learned = { stageId, stepId, anchorId, claim, takenOver, complete, stepScript };
  return { inputs, saved: savedStep(inputs, learned) };
}

async function remove(kind: StepKind, session: Session, saved: Saved): Promise<void> {
  const state: AnyStepState = kind.state(saved);
  const { workflowId } = state;
  const action = `delete step "${state.name}" from workflow ${workflowId}`;
  if (session.owners.isHeldByOther(state.claim, state.stepId)) {
    session.say(`${action}: another resource holds it; it stays`);
    return;
  }
  await session.snapshots.exclusive(workflowId, async (fresh) => {
    const found = await find(state, fresh);
    if (!found) return;
    const { stage, step } = found;
    const onStarted = state.onStarted ?? session.onStarted;
    await removeStep(session, action, workflowId, stage, step, onStarted);
  });
}
