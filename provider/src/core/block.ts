/**
 * The steps that one stage resource declares are a block: they stand in the declared order, with
 * other people's steps wherever those people put them. `nextWrite` names the next write that brings
 * a live stage nearer to the declaration, so that repeating it until it has nothing left to say is
 * the whole plan. A block is never taken down to 0 steps between two writes, and never above 10 if
 * both ends are within the limit.
 */
import { align, type Pair } from "./alignment";
import { MAX_NAME, type NewStep, type Position, type Stage, type Step } from "./model";
import { hasContent } from "./sameStep";

/** One write of a step. */
export type StepWrite =
  | { readonly kind: "insert"; readonly step: NewStep; readonly position?: Position }
  | { readonly kind: "change"; readonly step: Step; readonly to: NewStep }
  | { readonly kind: "delete"; readonly step: Step };

/** A live stage, which of its steps the block owns, and what is declared. */
export interface Block {
  readonly stage: Stage;
  /** Ids of the live steps that the resource made or took over. */
  readonly owned: ReadonlySet<string>;
  readonly declared: readonly NewStep[];
}

function settled(step: Step): boolean {
  return step.status === "COMPLETE" || step.status === "SKIPPED";
}

/**
 * The owned steps that the declaration no longer names and that stay all the same, because they are
 * history: Complete or skipped, and with `keepStarted` all that have begun.
 */
export function retainedSteps(block: Block, keepStarted: boolean): Step[] {
  const names = new Set(block.declared.map((step) => step.name));
  return block.stage.steps.filter(
    (step) =>
      block.owned.has(step.id) &&
      !names.has(step.name) &&
      (settled(step) || (keepStarted && step.status !== "WAITING")),
  );
}

function differs({ live, declared }: Pair): boolean {
  return live.name !== declared.name || !hasContent(live, declared, "different");
}

/**
 * Where a declared step goes: directly behind the declared step in front of it, else directly in
 * front of the next declared one, else last. Where the statuses close that place and other people's
 * steps lie between the two, the nearest open place between them.
 */
function slot(stage: Stage, kept: readonly Pair[], index: number): Position[] {
  const previous = kept.findLast((pair) => pair.index < index)?.live;
  const next = kept.find((pair) => pair.index > index)?.live;
  const from = previous ? stage.steps.indexOf(previous) : -1;
  const to = next ? stage.steps.indexOf(next) : stage.steps.length;
  const between = stage.steps.slice(from + 1, to);
  const after = [...(previous ? [previous] : []), ...(previous ? between : [])];
  return [
    ...after.map((step): Position => ({ side: "after", anchorId: step.id })),
    ...(next ? [{ side: "before", anchorId: next.id } as const] : []),
  ];
}

function open(stage: Stage, position: Position): boolean {
  const at = stage.steps.findIndex((step) => step.id === position.anchorId);
  const anchor = stage.steps[at];
  if (anchor?.status !== "WAITING" && anchor?.status !== "PAUSED") return false;
  const predecessor = stage.steps[at - 1];
  return position.side === "after" || !predecessor || predecessor.status === "WAITING";
}

/**
 * The next write, or undefined where the block stands as declared. Changes to names that are free
 * come first, then deletions while another step remains, those that free a declared name before the
 * others, then insertions from the front.
 */
export function nextWrite(block: Block): StepWrite | undefined {
  const { stage, declared } = block;
  const mine = stage.steps.filter((step) => block.owned.has(step.id));
  const { kept, deleted, inserted } = align(mine, declared);

  const taken = new Set(deleted.map((step) => step.name));
  const changed = kept.find((pair) => differs(pair) && !taken.has(pair.declared.name));
  if (changed) return { kind: "change", step: changed.live, to: changed.declared };

  const wanted = new Set(inserted.map(({ step }) => step.name));
  const gone = deleted.find((step) => wanted.has(step.name)) ?? deleted[0];
  if (gone && stage.steps.length > 1) return { kind: "delete", step: gone };

  const free = inserted.find(({ step }) => !taken.has(step.name));
  if (free) {
    const places = slot(stage, kept, free.index);
    const position = places.find((place) => open(stage, place)) ?? places[0];
    return { kind: "insert", step: free.step, ...(position ? { position } : {}) };
  }
  return gone ? setAside(gone) : undefined;
}

/**
 * The only step of the stage gives way to one of its name and another type: it can't go before the
 * other is there, and the other can't come while the name is taken.
 */
function setAside(step: Step): StepWrite {
  const mark = " (old)";
  const { description, script } = step;
  const name = `${step.name.slice(0, MAX_NAME - mark.length)}${mark}`;
  const type = step.type === "SCRIPT" ? "SCRIPT" : "CHECKPOINT";
  return { kind: "change", step, to: { name, description, type, script } };
}
