/** Brings the steps of a live stage to what is declared, write by write. */
import type { StepWrite } from "../../core/block";
import {
  applied,
  nextOf,
  planBlock,
  stageOf,
  writeRefusals,
  type BlockState,
} from "../../core/blockPlan";
import type { OnStarted } from "../../core/fields";
import { withSteps } from "../../core/insertion";
import type { NewStep, Stage, Step } from "../../core/model";
import { refusalSentences } from "../../core/refusal";
import { isIdenticalStep, revealed } from "../../core/sameStep";
import type { StageState } from "../../core/state";
import { createOnce } from "../createOnce";
import { deleteIfThere } from "../deletion";
import { RefusedError } from "../failure";
import type { Session } from "../lifecycle";
import { removalOf } from "../removal";
import type { ScriptGate } from "../script/scriptGate";

/**
 * The live steps that a declaration may call its own: those it made and no other resource has taken
 * over since, and identical custom ones that no resource holds (made by hand, or by a run whose state was lost).
 * @param adopted steps of the second kind
 */
export function ownSteps(
  session: Session,
  stage: Stage,
  { claim, ownedStepIds }: Pick<StageState, "claim" | "ownedStepIds">,
  declared: readonly NewStep[],
): { readonly owned: Set<string>; readonly adopted: readonly Step[] } {
  const known = ownedStepIds.filter((id) => !session.owners.isHeldByOther(claim, id));
  const owned = new Set(stage.steps.map(({ id }) => id).filter((id) => known.includes(id)));
  const names = new Set(stage.steps.filter(({ id }) => owned.has(id)).map(({ name }) => name));
  const adopted =
    session.adopt === "never"
      ? []
      : stage.steps.filter(
          (step) =>
            !owned.has(step.id) &&
            !names.has(step.name) &&
            !session.owners.isHeld(step.id) &&
            declared.some((wanted) => isIdenticalStep(step, wanted)),
        );
  for (const { id } of adopted) owned.add(id);
  return { owned, adopted };
}

/** By what every write is judged. */
export interface BlockJudge {
  readonly action: string;
  readonly onStarted: OnStarted;
  readonly scripts: ScriptGate;
  /** Of the stage's resource. */
  readonly claim: string;
}

/** Why this write is not allowed now. */
function refusals(state: BlockState, write: StepWrite, { onStarted, scripts }: BlockJudge) {
  const rules = refusalSentences(writeRefusals(state, write));
  switch (write.kind) {
    case "insert":
      return [...rules, ...scripts(write.step)];
    case "change":
      return [...rules, ...scripts(write.to)];
    case "delete": {
      const removal = removalOf("step", write.step, onStarted);
      return removal.kind === "delete" ? rules : [removal.reason, ...rules];
    }
  }
}

/** The declared steps that the plan writes, each with the live one that it changes. */
export function writtenSteps<T extends NewStep>(
  start: BlockState,
  declared: readonly T[],
): Map<T, Step | undefined> {
  const written = new Map<NewStep, Step | undefined>();
  for (const { write } of planBlock(start, declared).writes) {
    if (write.kind === "insert") written.set(write.step, undefined);
    if (write.kind === "change") written.set(write.to, write.step);
  }
  return new Map(
    declared.filter((step) => written.has(step)).map((step) => [step, written.get(step)]),
  );
}

/**
 * Judges the whole plan before anything of it is sent.
 * @throws {RefusedError} with every reason why some write of it is not allowed
 */
export function judgeBlock(
  start: BlockState,
  declared: readonly NewStep[],
  judge: BlockJudge,
): void {
  const reasons = planBlock(start, declared).writes.flatMap(({ state, write }) =>
    refusals(state, write, judge),
  );
  if (reasons.length > 0) throw new RefusedError(judge.action, [...new Set(reasons)]);
}

/**
 * Sends the plan. `progress` hears the state after each write, so that a failure in the middle
 * loses nothing of what was done.
 */
export async function applyBlock(
  session: Session,
  start: BlockState,
  declared: readonly NewStep[],
  judge: BlockJudge,
  progress: (state: BlockState) => void,
): Promise<BlockState> {
  let state = start;
  for (let write = nextOf(state, declared); write; write = nextOf(state, declared)) {
    const reasons = refusals(state, write, judge);
    if (reasons.length > 0) throw new RefusedError(judge.action, reasons);
    state = await send(session, state, write, judge);
    progress(state);
  }
  return state;
}

async function send(
  session: Session,
  state: BlockState,
  write: StepWrite,
  judge: BlockJudge,
): Promise<BlockState> {
  const { workflow, stageId } = state;
  const { workflows, owners, snapshots } = session;
  if (write.kind === "insert") {
    const before = new Set(stageOf(state).steps.map(({ id }) => id));
    const step = await createOnce(session, workflow, {
      workflowId: workflow.id,
      gate: (latest) => {
        const reasons = refusals({ ...state, workflow: latest }, write, judge);
        if (reasons.length > 0) throw new RefusedError(judge.action, reasons);
      },
      send: () => workflows.createStep(workflow.id, stageId, write.step, write.position),
      look: (latest) =>
        latest.stages
          .find(({ id }) => id === stageId)
          ?.steps.find((seen) => !before.has(seen.id) && isIdenticalStep(seen, write.step)),
    });
    owners.hold(judge.claim, step.id);
    const after = applied(state, write, step.id);
    const seen = revealed(step, write.step.script?.parameters ?? []);
    const asSeen = (steps: readonly Step[]) => steps.map((s) => (s.id === step.id ? seen : s));
    return { ...after, workflow: withSteps(after.workflow, stageId, asSeen) };
  }
  await snapshots.writing(workflow.id, async () => {
    if (write.kind === "change") {
      await workflows.updateStep(workflow.id, stageId, write.step.id, write.to);
    } else {
      await deleteIfThere(() => workflows.deleteStep(workflow.id, stageId, write.step.id));
      owners.release(write.step.id);
    }
  });
  return applied(state, write, write.step.id);
}
