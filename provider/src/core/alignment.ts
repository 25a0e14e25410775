/** The cheapest way from the live steps of a block to the declared ones, in writes. */
import type { NewStep, Step } from "./model";
import { hasContent } from "./sameStep";

/** A live step that stays and serves as the declared step with this index. */
export interface Pair {
  readonly live: Step;
  readonly declared: NewStep;
  readonly index: number;
}

export interface Alignment {
  readonly kept: readonly Pair[];
  readonly deleted: readonly Step[];
  readonly inserted: readonly { readonly step: NewStep; readonly index: number }[];
}

/** Dearer than any number of writes: what has begun is touched only if nothing else can do. */
const STARTED = 1000;
const WRITE = 1;
/** Between equal plans the one with fewer renames is taken: an item keeps its identity by its name. */
const RENAME = 1.001;

/**
 * Aligns live with declared steps, both in order. A step stays where it is at no cost, or at one
 * write if its fields or its script differ; a deletion and an insertion are one write each, and so a move is two.
 * Steps are the same by name. A live step whose name is declared no more may serve as a declared
 * step that is not in its place: a rename, one write instead of two. If a live step has that name,
 * it is among the deleted ones and has to go first. The type of a step can't change.
 */
export function align(live: readonly Step[], declared: readonly NewStep[]): Alignment {
  const liveNames = new Set(live.map((step) => step.name));
  const declaredNames = new Set(declared.map((step) => step.name));

  const keepCost = (step: Step, to: NewStep): number => {
    if (step.type !== to.type) return Infinity;
    const touched = step.status === "WAITING" || step.status === "PAUSED" ? 0 : STARTED;
    if (step.name === to.name) {
      return hasContent(step, to, "different") ? 0 : WRITE + touched;
    }
    // A gate at which the workflow waits never takes the name of another one that is there.
    const impostor = step.status !== "WAITING" && liveNames.has(to.name);
    return impostor || declaredNames.has(step.name) ? Infinity : RENAME + touched;
  };
  const deleteCost = (step: Step) => WRITE + (step.status === "WAITING" ? 0 : STARTED);

  // cost[i][j]: the cheapest way from live[i…] to declared[j…]
  const cost = Array.from({ length: live.length + 1 }, () =>
    new Array<number>(declared.length + 1).fill(0),
  );
  const at = (i: number, j: number) => cost[i]?.[j] ?? Infinity;
  for (let i = live.length; i >= 0; i--) {
    for (let j = declared.length; j >= 0; j--) {
      if (i === live.length && j === declared.length) continue;
      const step = live[i];
      const to = declared[j];
      const row = cost[i];
      if (!row) continue;
      row[j] = Math.min(
        step && to ? keepCost(step, to) + at(i + 1, j + 1) : Infinity,
        step ? deleteCost(step) + at(i + 1, j) : Infinity,
        to ? WRITE + at(i, j + 1) : Infinity,
      );
    }
  }

  const kept: Pair[] = [];
  const deleted: Step[] = [];
  const inserted: { step: NewStep; index: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < live.length || j < declared.length) {
    const step = live[i];
    const to = declared[j];
    if (step && to && at(i, j) === keepCost(step, to) + at(i + 1, j + 1)) {
      kept.push({ live: step, declared: to, index: j });
      i++;
      j++;
    } else if (step && at(i, j) === deleteCost(step) + at(i + 1, j)) {
      deleted.push(step);
      i++;
    } else if (to) {
      inserted.push({ step: to, index: j });
      j++;
    } else {
      break;
    }
  }
  return { kept, deleted, inserted };
}
