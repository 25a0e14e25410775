/** The cheapest way from the live steps of a block to the declared ones, in writes. */
import { isOpen, mayDelete, stageOf, type BlockState } from "./block";
import { isCustom, type NewStep, type Step } from "./model";
import { postMigrationWindow, scriptPlacement, stepLimit } from "./rules";
import { hasContent } from "./sameStep";

/** A live step that stays and serves as the declared step with this index. */
export interface Pair {
  readonly live: Step;
  readonly declared: NewStep;
  readonly index: number;
}

export interface Alignment {
  /** No plan is cheaper; at least `BLOCKED` where the rules allow none. */
  readonly cost: number;
  readonly kept: readonly Pair[];
  readonly deleted: readonly Step[];
  readonly inserted: readonly { readonly step: NewStep; readonly index: number }[];
}

export const WRITE = 1000;
/** Between equal plans the one with fewer renames is taken: an item keeps its identity by its name. */
export const RENAME = WRITE + 1;
/** Dearer than any number of writes: the rules forbid it, and a plan with it only shows what they say. */
export const BLOCKED = 1_000_000;
/** What has begun stays, if something has to be refused: the reason is then that no place is open. */
const BEGUN = 2 * BLOCKED;

/**
 * What is known of the place at which the next step would be inserted: between the last item that
 * was passed and the next one.
 *
 * - `front`: nothing is in front of it; it is open if the first item is.
 * - `closed`: what is in front of it has begun, and nothing Waiting or Paused lies between.
 * - `open`: there is an item behind which an insertion is allowed, if only one that is deleted later.
 * - `clash`: the only such item is deleted, and has just the name that is inserted next. It has to be
 *   renamed to serve as an anchor and to give its name away: one write more.
 * - `frontClash`: the same in front of everything, where another first item would do as well.
 * - `frontOwed`: in that place something was inserted, and it is not known yet what came first there.
 */
const GAPS = ["front", "closed", "open", "clash", "frontClash", "frontOwed"] as const;
type Gap = (typeof GAPS)[number];

interface Choice {
  readonly cost: number;
  readonly act: "keep" | "delete" | "insert" | "pass" | "end";
  /** The place behind it. */
  readonly gap: Gap;
}

function behindDeleted(gap: Gap, sameAsNext: boolean, sameAsLast: boolean): Gap {
  if (gap === "front") return sameAsNext ? "frontClash" : "open";
  if (gap === "closed") return sameAsNext ? "clash" : "open";
  return gap === "frontOwed" && sameAsLast ? gap : "open";
}

function behindForeign(gap: Gap, open: boolean): Gap {
  if (open || gap === "frontOwed") return "open";
  if (gap === "front") return "closed";
  return gap === "frontClash" ? "clash" : gap;
}

/** What an insertion into the place costs beside its own write, and what the place is then. */
function entering(gap: Gap, first: Step | undefined, to: NewStep): [extra: number, gap: Gap] {
  switch (gap) {
    case "closed":
      return [BLOCKED, "open"];
    case "clash":
      return [RENAME, "open"];
    case "frontClash":
      return [0, first && isOpen(first) ? "open" : "frontOwed"];
    case "front":
      if (first && !isOpen(first)) return [BLOCKED, "open"];
      return [0, first?.name === to.name ? "frontOwed" : "open"];
    case "frontOwed":
    case "open":
      return [0, "open"];
  }
}

export function pairKey(live: Step, declared: NewStep): string {
  return JSON.stringify([live.id, declared.name]);
}

/** Whether the rules that look at no place allow the insertion of a step into the stage (MGC005–007, 014). */
function enterable(state: BlockState, declared: readonly NewStep[]): (to: NewStep) => boolean {
  const { workflow, owned } = state;
  const stage = stageOf(state);
  const at = workflow.stages.indexOf(stage);
  const foreign = stage.steps.filter(({ id }) => !owned.has(id));
  const size = foreign.length + declared.length;
  const full = isCustom(stage) && stepLimit(workflow, at, stage.name, size).length > 0;
  const noScripts = postMigrationWindow(workflow, "script step").length > 0;
  return (to) =>
    !full &&
    !foreign.some(({ name }) => name === to.name) &&
    !(to.type === "SCRIPT" && noScripts) &&
    scriptPlacement(workflow, at, stage.name, to).length === 0;
}

/**
 * Aligns live with declared steps, both in order. A step stays where it is at no cost, or at one
 * write if its fields or its script differ; a deletion and an insertion are one write each, and so a
 * move is two. Steps are the same by name and type, of which the type can't change. A live step that
 * is declared no more may serve as a declared one that is not in its place: a rename, one write
 * instead of two. If a live step has that name, it is among the deleted ones and has to go first.
 * @param startNames the names of the block's steps by their ids, when the work on it began
 * @param without pairs of a live step and a declared one, by `pairKey`, that are not to be
 */
export function align(
  state: BlockState,
  declared: readonly NewStep[],
  startNames: ReadonlyMap<string, string>,
  without: ReadonlySet<string> = new Set(),
): Alignment {
  const { owned } = state;
  const { steps } = stageOf(state);
  const begunWith = new Set(startNames.values());
  const stays = (name: string, type: string) =>
    declared.some((to) => to.name === name && to.type === type);
  const mayEnter = enterable(state, declared);
  const foreignNames = new Set(steps.filter(({ id }) => !owned.has(id)).map(({ name }) => name));

  const keepCost = (step: Step, to: NewStep): number => {
    if (step.type !== to.type || without.has(pairKey(step, to))) return Infinity;
    const touched = isCustom(step) && isOpen(step) ? 0 : BLOCKED;
    if (step.name === to.name) return hasContent(step, to, "different") ? 0 : WRITE + touched;
    // A gate at which the workflow waits never takes the name of another one that is there.
    const impostor = step.status !== "WAITING" && begunWith.has(to.name);
    if (impostor || stays(startNames.get(step.id) ?? step.name, step.type)) return Infinity;
    return RENAME + touched + (foreignNames.has(to.name) ? BLOCKED : 0);
  };

  const options = (i: number, j: number, gap: Gap): Choice[] => {
    const step = steps[i];
    const to = declared[j];
    if (!step && !to) return [{ cost: gap === "frontOwed" ? RENAME : 0, act: "end", gap }];
    const found: Choice[] = [];
    const option = (act: Choice["act"], cost: number, next: Gap, k: number, l: number) => {
      if (cost < Infinity) found.push({ act, gap: next, cost: cost + best(k, l, next).cost });
    };
    const owed = gap === "frontOwed" && step && !isOpen(step) ? RENAME : 0;
    if (step && !owned.has(step.id)) {
      option("pass", owed, behindForeign(gap, isOpen(step)), i + 1, j);
    } else if (step) {
      if (to)
        option("keep", keepCost(step, to) + owed, isOpen(step) ? "open" : "closed", i + 1, j + 1);
      const next = behindDeleted(gap, step.name === to?.name, step.name === declared[j - 1]?.name);
      option("delete", WRITE + (mayDelete(step) ? 0 : BEGUN), next, i + 1, j);
    }
    if (to) {
      const [extra, next] = entering(gap, step, to);
      option("insert", WRITE + extra + (mayEnter(to) ? 0 : BLOCKED), next, i, j + 1);
    }
    return found;
  };

  const known: Choice[] = [];
  const best = (i: number, j: number, gap: Gap): Choice => {
    const key = (i * (declared.length + 1) + j) * GAPS.length + GAPS.indexOf(gap);
    return (known[key] ??= options(i, j, gap).reduce((a, b) => (b.cost < a.cost ? b : a)));
  };

  const kept: Pair[] = [];
  const deleted: Step[] = [];
  const inserted: { step: NewStep; index: number }[] = [];
  let [i, j] = [0, 0];
  for (let now = best(0, 0, "front"); now.act !== "end"; now = best(i, j, now.gap)) {
    const step = steps[i];
    const to = declared[j];
    if (now.act === "keep" && step && to) kept.push({ live: step, declared: to, index: j });
    if (now.act === "delete" && step) deleted.push(step);
    if (now.act === "insert" && to) inserted.push({ step: to, index: j });
    if (now.act !== "insert") i++;
    if (now.act === "keep" || now.act === "insert") j++;
  }
  return { cost: best(0, 0, "front").cost, kept, deleted, inserted };
}
