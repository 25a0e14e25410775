/** The lifecycle of a single checkpoint step in a stage that exists already. */
import { isGone } from "../client/errors";
import { canChangeStep, canDeleteStep } from "../core/change";
import { checkpointStepInputs, type CheckpointStepInputs } from "../core/fields";
import { placeIssues, shapeIssues } from "../core/inputIssues";
import { canInsertStep } from "../core/insertion";
import type { NewStep, Stage, Step, Workflow } from "../core/model";
import { observedPlace, relationHolds } from "../core/placement";
import { refusalSentences } from "../core/refusal";
import { parseStepState, STATE_VERSION, type StepState } from "../core/state";
import { isIdenticalStep } from "./block";
import { placeChanged } from "./changedKeys";
import { stepDiff, stageReferences } from "./checkpointStepDiff";
import { createOnce, readBack } from "./createOnce";
import { deleteIfThere } from "./deletion";
import { PartialError, reasonOf, refuse, RefusedError } from "./failure";
import type { Created, Lifecycle, Saved, Session } from "./lifecycle";
import { requireItem, resolveOrRefuse, resolvePosition } from "./place";
import { removalOf } from "./removal";
import { withoutUndefined } from "./saved";
import { observedText } from "./stageWords";

export const checkpointStepLifecycle: Lifecycle = {
  shape: (inputs) => [...shapeIssues(checkpointStepInputs, inputs), ...placeIssues(inputs, false)],
  references: stageReferences,
  diff: stepDiff,
  create,
  read,
  update,
  delete: remove,
};

function declaredStep({ name, description }: CheckpointStepInputs): NewStep {
  return { name, description: description ?? "", type: "CHECKPOINT" };
}

interface Learned {
  readonly stageId: string;
  readonly stepId: string;
  readonly anchorId: string | undefined;
  readonly takenOver: boolean;
  readonly complete: boolean;
}

function savedStep(inputs: object, learned: Learned): Saved {
  return withoutUndefined({ ...inputs, ...learned, stateVersion: STATE_VERSION });
}

function pulumiId(workflowId: string, stageId: string, stepId: string): string {
  return `${workflowId}/${stageId}/${stepId}`;
}

async function create(session: Session, raw: Saved): Promise<Created> {
  const inputs = checkpointStepInputs.parse(raw);
  const { workflowId } = inputs;
  const wanted = declaredStep(inputs);
  const action = `create step "${wanted.name}" in workflow ${workflowId}`;
  return session.snapshots.exclusive(workflowId, async (fresh) => {
    const workflow = await fresh();
    const stage = resolveOrRefuse(action, "stage", "stage", inputs.stage, workflow.stages);
    const position = resolvePosition(action, "step", inputs, stage.steps);
    const result = (stepId: string, takenOver: boolean, complete: boolean): Created => ({
      id: pulumiId(workflowId, stage.id, stepId),
      saved: savedStep(inputs, {
        stageId: stage.id,
        stepId,
        anchorId: position?.anchorId,
        takenOver,
        complete,
      }),
    });
    const inPlace = (steps: readonly Step[], id: string) =>
      !position || relationHolds(steps, id, position.side, position.anchorId);
    const twin = stage.steps.find(
      (step) =>
        isIdenticalStep(step, wanted) &&
        inPlace(stage.steps, step.id) &&
        !session.owners.isHeld(step.id),
    );
    if (twin && session.adopt === "never") {
      throw new RefusedError(action, [
        `the same step is there already (${twin.id}) and MGC_ADOPT is "never". Delete it, or allow taking it over`,
      ]);
    }
    if (twin) {
      session.owners.takeOver(twin.id);
      session.say(
        `step "${twin.name}" was in stage "${stage.name}" of workflow ${workflowId} already, just as declared; it was taken over, nothing was written`,
      );
      return result(twin.id, true, true);
    }
    const known = new Set(stage.steps.map((step) => step.id));
    const made = await createOnce(session, workflow, {
      workflowId,
      gate: (latest) => {
        requireItem(action, "stage", stage.id, latest.stages);
        refuse(action, canInsertStep(latest, stage.id, wanted, position));
      },
      send: () => session.workflows.createStep(workflowId, stage.id, wanted, position),
      look: (latest) =>
        stepsOf(latest, stage.id).find(
          (step) => !known.has(step.id) && isIdenticalStep(step, wanted),
        ),
    });
    session.owners.hold(made.id);
    const partial = (reason: string) => {
      const { id, saved } = result(made.id, false, false);
      return new PartialError(id, saved, [`${action}: ${reason}`]);
    };
    const { workflow: after, found } = await readBack(session, workflowId, fresh, (latest) =>
      stepsOf(latest, stage.id).find((step) => step.id === made.id),
    ).catch((error: unknown) => {
      throw partial(`it was made, but could not be read back: ${reasonOf(error)}`);
    });
    const steps = stepsOf(after, stage.id);
    if (!found || !inPlace(steps, made.id)) {
      throw partial(
        "it was made, but somebody else changed the stage meanwhile and it is not where it belongs. Run `pulumi refresh` and `pulumi up`",
      );
    }
    return result(made.id, false, true);
  });
}

function stepsOf(workflow: Workflow, stageId: string): readonly Step[] {
  return workflow.stages.find((stage) => stage.id === stageId)?.steps ?? [];
}

/** The stage and the step, or undefined where either is gone. */
async function find(
  state: StepState,
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

async function read(session: Session, saved: Saved) {
  const state = parseStepState(saved);
  const found = await find(state, () => session.snapshots.seen(state.workflowId));
  if (!found) return undefined;
  const { stage, step } = found;
  const { workflowId, before, after, onStarted, stageId, stepId, anchorId } = state;
  const { takenOver, complete } = state;
  const inputs = withoutUndefined({
    workflowId,
    stage: state.stage,
    onStarted,
    ...observedPlace(stage.steps, step.id, { before, after }, anchorId),
    name: step.name,
    description: observedText(step.description, state.description),
  });
  return { inputs, saved: savedStep(inputs, { stageId, stepId, anchorId, takenOver, complete }) };
}

async function update(session: Session, saved: Saved, raw: Saved): Promise<Saved> {
  const state = parseStepState(saved);
  const inputs = checkpointStepInputs.parse(raw);
  const { workflowId, stageId, stepId, takenOver } = state;
  const wanted = declaredStep(inputs);
  const action = `update step "${wanted.name}" in workflow ${workflowId}`;
  return session.snapshots.exclusive(workflowId, async (fresh) => {
    const workflow = await fresh();
    const stage = requireItem(action, "stage", stageId, workflow.stages);
    const step = requireItem(action, "step", stepId, stage.steps);
    const anchorId = placeChanged(state, inputs)
      ? resolvePosition(action, "step", inputs, stage.steps)?.anchorId
      : state.anchorId;
    if (step.name !== wanted.name || step.description !== wanted.description) {
      refuse(action, canChangeStep(stage, step, wanted));
      await session.snapshots.writing(workflowId, () =>
        session.workflows.updateStep(workflowId, stageId, stepId, wanted),
      );
    }
    return savedStep(inputs, { stageId, stepId, anchorId, takenOver, complete: true });
  });
}

async function remove(session: Session, saved: Saved): Promise<void> {
  const state = parseStepState(saved);
  const { workflowId } = state;
  const action = `delete step "${state.name}" from workflow ${workflowId}`;
  if (session.owners.wasTakenOver(state.stepId)) {
    session.say(`${action}: another resource took it over in this run; it stays`);
    return;
  }
  await session.snapshots.exclusive(workflowId, async (fresh) => {
    const found = await find(state, fresh);
    if (!found) return;
    const { stage, step } = found;
    const removal = removalOf("step", step, state.onStarted ?? session.onStarted);
    if (removal.kind === "retain") {
      session.say(`${action}: ${removal.reason}`);
      return;
    }
    const reasons =
      removal.kind === "refuse" ? [removal.reason] : refusalSentences(canDeleteStep(stage, step));
    if (reasons.length > 0) throw new RefusedError(action, reasons);
    await session.snapshots.writing(workflowId, () =>
      deleteIfThere(() => session.workflows.deleteStep(workflowId, stage.id, step.id)),
    );
    session.owners.release(step.id);
  });
}
