/** The writes that may bring a block nearer to the declaration, the likeliest first. */
import type { Alignment, Pair } from "./alignment";
import { isOpen, mayDelete, type StepWrite } from "./block";
import { MAX_NAME, type NewStep, type Position, type Stage, type Step } from "./model";
import { hasContent } from "./sameStep";

/** Kept steps that are not yet as declared. */
export function differing({ kept }: Alignment): Pair[] {
  return kept.filter(
    ({ live, declared }) => live.name !== declared.name || !hasContent(live, declared, "different"),
  );
}

/** Deleted steps, those first whose name is waited for. */
export function leaving({ deleted, kept, inserted }: Alignment): Step[] {
  const wanted = new Set(
    [...inserted.map(({ step }) => step), ...kept.map((pair) => pair.declared)].map(
      ({ name }) => name,
    ),
  );
  return [
    ...deleted.filter(({ name }) => wanted.has(name)),
    ...deleted.filter(({ name }) => !wanted.has(name)),
  ];
}

/**
 * Every place for a declared step between the declared step in front of it and the next one, with
 * what lies there of other people: directly behind the one, else directly in front of the other,
 * else last, then the nearest to that.
 */
export function places(stage: Stage, kept: readonly Pair[], index: number): Position[] {
  const previous = kept.findLast((pair) => pair.index < index)?.live;
  const next = kept.find((pair) => pair.index > index)?.live;
  const from = previous ? stage.steps.indexOf(previous) : -1;
  const to = next ? stage.steps.indexOf(next) : stage.steps.length;
  const between = stage.steps.slice(from + 1, to);
  const after = (step: Step): Position => ({ side: "after", anchorId: step.id });
  const [first] = stage.steps;
  if (previous) return [previous, ...between].map(after);
  const before = next ? [{ side: "before", anchorId: next.id } as const] : [];
  const atFront = first && first !== next ? [{ side: "before", anchorId: first.id } as const] : [];
  return [...before, ...between.toReversed().map(after), ...atFront];
}

/** Whether the statuses (MGC001, MGC002) allow an insertion at this place. */
export function isOpenPlace({ steps }: Stage, { side, anchorId }: Position): boolean {
  const at = steps.findIndex(({ id }) => id === anchorId);
  const anchor = steps[at];
  const predecessor = steps[at - 1];
  if (!anchor || !isOpen(anchor)) return false;
  return side === "after" || !predecessor || predecessor.status === "WAITING";
}

/** A name for a step that gives its own away for the rest of the plan: one that nobody has. */
function freeName(name: string, stage: Stage, declared: readonly NewStep[]): string {
  const taken = new Set([...stage.steps, ...declared].map((step) => step.name));
  for (let i = 1; ; i++) {
    const mark = i === 1 ? " (old)" : ` (old ${String(i)})`;
    // Half of a surrogate pair is no character.
    const short = name.slice(0, MAX_NAME - mark.length).replace(/[\uD800-\uDBFF]$/, "");
    if (!taken.has(short + mark)) return short + mark;
  }
}

/**
 * A step is deleted later than its name is needed: because it would leave the stage empty, or
 * because an insertion has no other anchor.
 */
function setAside(step: Step, stage: Stage, declared: readonly NewStep[]): StepWrite {
  const { description, script } = step;
  const name = freeName(step.name, stage, declared);
  const type = step.type === "SCRIPT" ? "SCRIPT" : "CHECKPOINT";
  return { kind: "change", step, to: { name, description, type, script } };
}

/**
 * Changes come first, then deletions, those that free a declared name before the others, then
 * insertions from the front. What only a block in a corner needs comes last: a step gives its name
 * away before it goes, or one that stays makes room for a while.
 */
export function* moves(
  stage: Stage,
  declared: readonly NewStep[],
  alignment: Alignment,
): Generator<StepWrite> {
  const { kept, deleted, inserted } = alignment;
  for (const { live, declared: to } of differing(alignment))
    yield { kind: "change", step: live, to };
  const gone = leaving(alignment).filter(mayDelete);
  for (const step of gone) yield { kind: "delete", step };
  for (const { step, index } of inserted) {
    if (stage.steps.length === 0) yield { kind: "insert", step };
    for (const position of places(stage, kept, index)) {
      if (isOpenPlace(stage, position)) yield { kind: "insert", step, position };
    }
  }
  const names = new Set(declared.map(({ name }) => name));
  for (const step of deleted) {
    if (mayDelete(step) && names.has(step.name)) yield setAside(step, stage, declared);
  }
  for (const { live } of kept) if (mayDelete(live)) yield { kind: "delete", step: live };
}
