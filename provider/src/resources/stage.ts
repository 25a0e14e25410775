/** The lifecycle of a custom stage with its inline steps. */
import { isGone } from "../client/errors";
import { canChangeStage, canDeleteStage, changeStage } from "../core/change";
import { inlineStepKeys, stageInputs } from "../core/fields";
import { duplicateStepIssues, placeIssues, shapeIssues } from "../core/inputIssues";
import { canInsertStage } from "../core/insertion";
import type { Stage, Workflow } from "../core/model";
import { relationHolds } from "../core/placement";
import { refusalSentences } from "../core/refusal";
import { parseStageState, type StageState } from "../core/state";
import {
  applyBlock,
  judgeBlock,
  ownSteps,
  stageOf,
  withoutRetained,
  type BlockState,
} from "./block";
import { placeChanged } from "./changedKeys";
import { createOnce, readBack } from "./createOnce";
import { deleteIfThere } from "./deletion";
import { PartialError, reasonOf, refuse, RefusedError } from "./failure";
import type { Created, Lifecycle, Saved, Session } from "./lifecycle";
import { requireItem, resolvePosition } from "./place";
import { removalOf } from "./removal";
import { anchorReferences } from "./references";
import { stageDiff } from "./stageDiff";
import {
  declaredStage,
  isIdenticalStage,
  matchingStepIds,
  observedStage,
  savedStage,
} from "./stageWords";

export const stageLifecycle: Lifecycle = {
  shape: (inputs) => [
    ...shapeIssues(stageInputs, inputs, inlineStepKeys),
    ...placeIssues(inputs, true),
    ...duplicateStepIssues(inputs),
  ],
  references: anchorReferences("stage", (workflow) => workflow.stages),
  diff: stageDiff,
  create,
  read,
  update,
  delete: remove,
};

function pulumiId(workflowId: string, stageId: string): string {
  return `${workflowId}/${stageId}`;
}

async function create(session: Session, raw: Saved): Promise<Created> {
  const inputs = stageInputs.parse(raw);
  const { workflowId } = inputs;
  const wanted = declaredStage(inputs);
  const action = `create stage "${wanted.name}" in workflow ${workflowId}`;
  return session.snapshots.exclusive(workflowId, async (fresh) => {
    const workflow = await fresh();
    const position = resolvePosition(action, "stage", inputs, workflow.stages);
    if (!position) throw new RefusedError(action, ["give before or after"]);
    const result = (stage: Stage, takenOver: boolean, complete: boolean): Created => ({
      id: pulumiId(workflowId, stage.id),
      saved: savedStage(inputs, {
        stageId: stage.id,
        anchorId: position.anchorId,
        ownedStepIds: matchingStepIds(stage, wanted.steps),
        takenOver,
        complete,
      }),
    });
    const twin = workflow.stages.find(
      (stage) =>
        isIdenticalStage(stage, wanted) &&
        relationHolds(workflow.stages, stage.id, position.side, position.anchorId) &&
        !session.owners.isHeld(stage.id),
    );
    if (twin && session.adopt === "never") {
      throw new RefusedError(action, [
        `the same stage is there already (${twin.id}) and MGC_ADOPT is "never". Delete it, or allow taking it over`,
      ]);
    }
    if (twin) {
      session.owners.takeOver(twin.id, ...matchingStepIds(twin, wanted.steps));
      session.say(
        `stage "${twin.name}" was in workflow ${workflowId} already, just as declared; it was taken over, nothing was written`,
      );
      return result(twin, true, true);
    }
    const known = new Set(workflow.stages.map((stage) => stage.id));
    const made = await createOnce(session, workflow, {
      workflowId,
      gate: (latest) => {
        refuse(action, canInsertStage(latest, wanted, position));
      },
      send: () => session.workflows.createStage(workflowId, wanted, position),
      look: (latest) =>
        latest.stages.find((stage) => !known.has(stage.id) && isIdenticalStage(stage, wanted)),
    });
    session.owners.hold(made.id, ...made.steps.map((step) => step.id));
    const partial = (reason: string) => {
      const { id, saved } = result(made, false, false);
      return new PartialError(id, saved, [`${action}: ${reason}`]);
    };
    const { workflow: after, found: seen } = await readBack(session, workflowId, fresh, (latest) =>
      latest.stages.find((stage) => stage.id === made.id),
    ).catch((error: unknown) => {
      throw partial(`it was made, but could not be read back: ${reasonOf(error)}`);
    });
    if (!seen || !relationHolds(after.stages, made.id, position.side, position.anchorId)) {
      throw partial(
        "it was made, but somebody else changed the workflow meanwhile and it is not where it belongs. Run `pulumi refresh` and `pulumi up`",
      );
    }
    return result(seen, false, true);
  });
}

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
  const inputs = observedStage(workflow, stage, state);
  const alive = stage.steps.map((step) => step.id).filter((id) => state.ownedStepIds.includes(id));
  return { inputs, saved: savedStage(inputs, { ...learnedOf(state), ownedStepIds: alive }) };
}

function learnedOf({ stageId, anchorId, ownedStepIds, takenOver, complete }: StageState) {
  return { stageId, anchorId, ownedStepIds, takenOver, complete };
}

async function update(session: Session, saved: Saved, raw: Saved): Promise<Saved> {
  const state = parseStageState(saved);
  const inputs = stageInputs.parse(raw);
  const { workflowId } = state;
  const wanted = declaredStage(inputs);
  const onStarted = inputs.onStarted ?? session.onStarted;
  const action = `update stage "${wanted.name}" in workflow ${workflowId}`;
  return session.snapshots.exclusive(workflowId, async (fresh) => {
    const workflow = await fresh();
    const stage = requireItem(action, "stage", state.stageId, workflow.stages);
    const anchorId = placeChanged(state, inputs)
      ? resolvePosition(action, "stage", inputs, workflow.stages)?.anchorId
      : state.anchorId;
    const own = ownSteps(session, stage, state.ownedStepIds, wanted.steps);
    session.owners.hold(stage.id, ...own.owned);
    session.owners.takeOver(...own.adopted.map((step) => step.id));
    const fieldsDiffer = stage.name !== wanted.name || stage.description !== wanted.description;
    const start: BlockState = { workflow, stageId: stage.id, owned: own.owned };
    const block = withoutRetained(start, wanted.steps, onStarted);

    if (fieldsDiffer) refuse(action, canChangeStage(workflow, stage, wanted));
    judgeBlock(action, block.state, wanted.steps, onStarted);
    for (const step of own.adopted) {
      session.say(`${action}: step "${step.name}" was there already; it was taken over`);
    }
    for (const step of block.retained) {
      const removal = removalOf("step", step, onStarted);
      if (removal.kind === "retain") session.say(`${action}: ${removal.reason}`);
    }

    let now = block.state;
    let written = false;
    const outcome = (complete: boolean) =>
      savedStage(inputs, {
        ...learnedOf(state),
        anchorId,
        ownedStepIds: stageOf(now)
          .steps.map((step) => step.id)
          .filter((id) => now.owned.has(id)),
        complete,
      });
    try {
      if (fieldsDiffer) {
        await session.snapshots.writing(workflowId, () =>
          session.workflows.updateStage(workflowId, stage.id, wanted),
        );
        written = true;
        now = { ...now, workflow: changeStage(now.workflow, stage.id, wanted) };
      }
      now = await applyBlock(session, action, now, wanted.steps, onStarted, (state) => {
        now = state;
        written = true;
      });
      if (written) await fresh();
    } catch (error) {
      if (!written) throw error;
      throw new PartialError(pulumiId(workflowId, stage.id), outcome(false), [
        reasonOf(error),
        `${action}: what was written before is kept; the next \`pulumi up\` completes the rest`,
      ]);
    }
    return outcome(true);
  });
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
