/**
 * The shortest plan of a block by iterative deepening: the cost of the alignment is never more than
 * what is left to do, and in all but the corners just that, so that the first descent succeeds.
 */
import { align, BLOCKED, pairKey, RENAME, WRITE } from "./alignment";
import { applied, stageOf, writeRefusals, type BlockState, type StepWrite } from "./block";
import { moves } from "./blockMoves";
import type { NewStep } from "./model";

/** A write with the workflow as it is before it. */
export interface PlannedWrite {
  readonly state: BlockState;
  readonly write: StepWrite;
}

/** By how many writes a plan may be longer than its alignment: two for room, the others for names. */
const DETOUR = 6;
/** States that are looked at for one plan. It bounds the time of a block that no real stage resembles. */
const MAX_STATES = 10_000;

interface Search {
  readonly declared: readonly NewStep[];
  readonly startNames: ReadonlyMap<string, string>;
  readonly limit: number;
  /** What was spent at least to get to a state. */
  readonly spent: Map<string, number>;
  states: number;
  /** Whether something was left out because it is dearer than the limit. */
  dearer: boolean;
}

function costOf(write: StepWrite): number {
  return write.kind === "change" && write.step.name !== write.to.name ? RENAME : WRITE;
}

function keyOf(state: BlockState): string {
  const words = stageOf(state).steps.map(({ id, name, description, script }) => [
    ...[id, name, description, script],
  ]);
  return JSON.stringify(words);
}

/** The id that a step has in a plan until the service gives it one. */
export function plannedId(write: StepWrite, declared: readonly NewStep[]): string {
  return write.kind === "insert" ? `\0new-${String(declared.indexOf(write.step))}` : write.step.id;
}

/**
 * @param without changes that are not made: each was tried as the next write, and if one is made at
 * all, then it can be made first
 */
function descend(
  search: Search,
  state: BlockState,
  spent: number,
  without: ReadonlySet<string>,
): PlannedWrite[] | undefined {
  const { declared, startNames, limit } = search;
  const alignment = align(state, declared, startNames, without);
  if (alignment.cost === 0) return [];
  if (alignment.cost >= BLOCKED) return undefined;
  if (spent + alignment.cost > limit) {
    search.dearer = true;
    return undefined;
  }
  for (const write of moves(stageOf(state), declared, alignment)) {
    if (writeRefusals(state, write).length > 0) continue;
    const next = applied(state, write, plannedId(write, declared));
    const total = spent + costOf(write);
    if (isNews(search, next, total, without)) {
      const rest = descend(search, next, total, without);
      if (rest) return [{ state, write }, ...rest];
    }
    if (write.kind === "change" && declared.includes(write.to)) {
      return descend(search, state, spent, new Set([...without, pairKey(write.step, write.to)]));
    }
  }
  return undefined;
}

/** Whether a state was not seen at this price or a lower one. */
function isNews(
  search: Search,
  state: BlockState,
  total: number,
  without: ReadonlySet<string>,
): boolean {
  const key = `${keyOf(state)}${[...without].sort().join()}`;
  if (search.states >= MAX_STATES || total >= (search.spent.get(key) ?? Infinity)) return false;
  search.spent.set(key, total);
  search.states++;
  return true;
}

/** The shortest plan of which every write is allowed, or undefined where there is none. */
export function shortestPlan(
  start: BlockState,
  declared: readonly NewStep[],
  startNames: ReadonlyMap<string, string>,
): PlannedWrite[] | undefined {
  const alignment = align(start, declared, startNames);
  if (alignment.cost >= BLOCKED) return undefined;
  const writes = Math.floor(alignment.cost / WRITE);
  const limits = Array.from({ length: DETOUR + 1 }, (_, more) => (writes + more + 1) * WRITE - 1);
  let states = 0;
  for (const limit of [alignment.cost, ...limits]) {
    const search: Search = { declared, startNames, limit, spent: new Map(), states, dearer: false };
    const found = descend(search, start, 0, new Set());
    states = search.states;
    if (found || !search.dearer || states >= MAX_STATES) return found;
  }
  return undefined;
}
