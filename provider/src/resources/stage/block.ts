/** Brings the steps of a live stage to what is declared, write by write. */
import { isGone, isRefused } from "../../client/errors";
import { stageOf, withoutRetained, type BlockState, type StepWrite } from "../../core/block";
import { planBlock, type BlockPlan } from "../../core/blockPlan";
import { plannedId } from "../../core/blockSearch";
import { contestedSteps } from "../../core/contested";
import type { OnStarted } from "../../core/fields";
import { withSteps } from "../../core/insertion";
import type { NewStep, Stage, Step } from "../../core/model";
import { isIdenticalStep, keepsScript } from "../../core/sameStep";
import type { StageState } from "../../core/state";
import { reasonOf, refuseAll, RefusedError } from "../failure";
import type { Session } from "../lifecycle";
import { requireItem } from "../place";
import { removalOf } from "../removal";
import { revealedAs } from "./blockReadBack";
import { refusals, sendWrite, type BlockJudge } from "./blockWrite";

/** How often a plan is made anew because somebody else writes at the same time. */
const MAX_CONTESTS = 3;

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
  const isFree = (step: Step) =>
    !owned.has(step.id) &&
    !names.has(step.name) &&
    !session.owners.isHeld(step.id) &&
    declared.some((wanted) => isIdenticalStep(step, wanted));
  const adopted: Step[] = [];
  for (const step of session.adopt === "never" ? [] : stage.steps) {
    // Of two that people made just alike, one.
    if (!isFree(step)) continue;
    adopted.push(step);
    names.add(step.name);
  }
  for (const { id } of adopted) owned.add(id);
  return { owned, adopted };
}

/** The declared steps that the plan writes, each with the live one that it changes. */
export function writtenSteps<T extends NewStep>(
  { writes }: BlockPlan,
  declared: readonly T[],
): Map<T, Step | undefined> {
  const written = new Map<NewStep, Step | undefined>();
  for (const { write } of writes) {
    if (write.kind === "insert") written.set(write.step, undefined);
    if (write.kind === "change") written.set(write.to, write.step);
  }
  return new Map(
    declared.filter((step) => written.has(step)).map((step) => [step, written.get(step)]),
  );
}

/**
 * The script steps that the plan gives another name for a while, because another step needs theirs
 * and they can't go before it is there. The service takes their scripts with the name.
 */
export function setAsideScripts({ writes }: BlockPlan, declared: readonly NewStep[]): NewStep[] {
  return writes.flatMap(({ write }) =>
    write.kind === "change" && write.to.script && !declared.includes(write.to) ? [write.to] : [],
  );
}

function planRefusals({ writes }: BlockPlan, judge: BlockJudge): string[] {
  return [...new Set(writes.flatMap(({ state, write }) => refusals(state, write, judge)))];
}

/**
 * Judges the whole plan before anything of it is sent.
 * @throws {RefusedError} with every reason why some write of it is not allowed
 */
export function judgeBlock(plan: BlockPlan, judge: BlockJudge): void {
  refuseAll(judge.action, planRefusals(plan, judge));
}

/** Says which steps were taken over, and which are given up and stay. */
export function tellKept(
  session: Session,
  action: string,
  adopted: readonly Step[],
  retained: readonly Step[],
  onStarted: OnStarted,
): void {
  for (const { name } of adopted) {
    session.say(`${action}: step "${name}" was there already; it was taken over`);
  }
  for (const step of retained) {
    const removal = removalOf("step", step, onStarted);
    if (removal.kind === "retain") session.say(`${action}: ${removal.reason}`);
  }
}

/**
 * Sends the plan. `progress` hears the state after each write, so that a failure in the middle
 * loses nothing of what was done. Where the service refuses a write because somebody else has
 * changed the stage, it is read again, and what is left to do is planned and judged anew.
 */
export async function applyBlock(
  session: Session,
  start: BlockState,
  judgedPlan: BlockPlan,
  declared: readonly NewStep[],
  judge: BlockJudge,
  progress: (state: BlockState) => void,
): Promise<BlockState> {
  const judged = writtenSteps(judgedPlan, declared);
  let state = start;
  let wrote = false;
  let plan = judgedPlan;
  for (let contests = 0; ; contests++) {
    try {
      const ids = new Map<string, string>();
      for (const { write } of plan.writes) {
        const now = withIds(write, ids);
        refuseAll(judge.action, refusals(state, now, judge));
        const sent = await sendWrite(session, state, now, judge);
        state = sent.state;
        ids.set(plannedId(write, declared), sent.stepId);
        wrote = true;
        progress(state);
      }
      return state;
    } catch (error) {
      if (!isRefused(error) && !isGone(error)) throw error;
      const seen = await readAgain(session, state, declared, judge);
      const contested = contestedSteps(stageOf(state), stageOf(seen));
      if (contested.length === 0) throw error;
      state = seen;
      if (wrote) progress(state);
      plan = planBlock(state, declared);
      const reasons = [...planRefusals(plan, judge), ...unjudged(plan, judged)];
      if (contests === MAX_CONTESTS) reasons.push(reasonOf(error));
      if (reasons.length > 0) {
        const meanwhile = `somebody else changed the stage meanwhile: ${contested.join(", ")}`;
        throw new RefusedError(judge.action, [meanwhile, ...reasons]);
      }
    }
  }
}

/** The write with the ids that the service gave to what the plan has made so far. */
function withIds(write: StepWrite, ids: ReadonlyMap<string, string>): StepWrite {
  if (write.kind !== "insert" || !write.position) return write;
  const { side, anchorId } = write.position;
  return { ...write, position: { side, anchorId: ids.get(anchorId) ?? anchorId } };
}

/**
 * The block as it is live now. What has become history meanwhile, or was made by somebody just as
 * it is declared, counts as it would in a run that begins now.
 */
async function readAgain(
  session: Session,
  state: BlockState,
  declared: readonly NewStep[],
  { action, claim, onStarted }: BlockJudge,
): Promise<BlockState> {
  const workflow = await session.workflows.get(state.workflow.id);
  const live = requireItem(action, "stage", state.stageId, workflow.stages);
  const { steps } = revealedAs(live, stageOf(state));
  const held = { claim, ownedStepIds: [...state.owned] };
  const { owned, adopted } = ownSteps(session, { ...live, steps }, held, declared);
  session.owners.hold(claim, ...adopted.map(({ id }) => id));
  const seen = { ...state, owned, workflow: withSteps(workflow, live.id, () => steps) };
  const block = withoutRetained(seen, declared, onStarted === "retain");
  tellKept(session, action, adopted, block.retained, onStarted);
  return block.state;
}

/** Scripts that a new plan writes and that nobody has judged in this run. */
function unjudged({ writes }: BlockPlan, judged: ReadonlyMap<NewStep, Step | undefined>): string[] {
  return writes.flatMap(({ write }) => {
    if (write.kind === "delete") return [];
    const to = write.kind === "insert" ? write.step : write.to;
    const live = judged.get(to);
    const wholly = judged.has(to) && !(live && keepsScript(live, to));
    const keeps = write.kind === "change" && keepsScript(write.step, to);
    if (!to.script || wholly || keeps) return [];
    return [`step "${to.name}" has to be written now, and its script was not judged in this run`];
  });
}
