/** The whole plan of a block: every write, each with the workflow as it is before it. */
import { align } from "./alignment";
import { applied, stageOf, type BlockState, type StepWrite } from "./block";
import { differing, isOpenPlace, leaving, places } from "./blockMoves";
import { plannedId, shortestPlan, type PlannedWrite } from "./blockSearch";
import type { NewStep } from "./model";

export interface BlockPlan {
  readonly writes: readonly PlannedWrite[];
  /** The block as declared. */
  readonly end: BlockState;
}

/**
 * Where no plan is allowed, the one that would be the cheapest: what the rules say against its
 * writes is what stands in the way.
 */
function refusedPlan(
  start: BlockState,
  declared: readonly NewStep[],
  startNames: ReadonlyMap<string, string>,
): PlannedWrite[] {
  const alignment = align(start, declared, startNames);
  const writes: PlannedWrite[] = [];
  let state = start;
  const write = (write: StepWrite) => {
    writes.push({ state, write });
    state = applied(state, write, plannedId(write, declared));
  };
  const gone = leaving(alignment);
  const goneNames = new Set(gone.map(({ name }) => name));
  const changes = differing(alignment);
  const waits = ({ declared: to }: (typeof changes)[number]) => goneNames.has(to.name);
  const last = gone.length === stageOf(start).steps.length ? gone.splice(-1) : [];

  for (const pair of changes.filter((pair) => !waits(pair))) {
    write({ kind: "change", step: pair.live, to: pair.declared });
  }
  for (const step of gone) write({ kind: "delete", step });
  for (const pair of changes.filter(waits)) {
    write({ kind: "change", step: pair.live, to: pair.declared });
  }
  const kept = new Map(alignment.kept.map(({ live, index }) => [live.id, index]));
  for (const { step, index } of alignment.inserted) {
    const stage = stageOf(state);
    const pairs = stage.steps.flatMap((live) => {
      const at = kept.get(live.id);
      return at === undefined ? [] : [{ live, declared: step, index: at }];
    });
    const all = places(stage, pairs, index);
    const position = all.find((place) => isOpenPlace(stage, place)) ?? all[0];
    const insert: StepWrite = { kind: "insert", step, ...(position ? { position } : {}) };
    write(insert);
    kept.set(plannedId(insert, declared), index);
  }
  for (const step of last) write({ kind: "delete", step });
  return writes;
}

/**
 * Every write of the plan, each with the state before it; nothing is sent. Where the rules allow a
 * way from one to the other, it is a shortest one, and each write of it is allowed.
 */
export function planBlock(start: BlockState, declared: readonly NewStep[]): BlockPlan {
  const { steps } = stageOf(start);
  const startNames = new Map(
    steps.filter(({ id }) => start.owned.has(id)).map(({ id, name }) => [id, name]),
  );
  const writes =
    shortestPlan(start, declared, startNames) ?? refusedPlan(start, declared, startNames);
  const last = writes.at(-1);
  const end = last ? applied(last.state, last.write, plannedId(last.write, declared)) : start;
  return { writes, end };
}
