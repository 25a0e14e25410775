/**
 * How many writes a block needs at least, by trying every allowed write after every other one. The
 * rules are written down here once more, so that a wrong one can't agree with itself.
 */

/** A step of the stage. Contents are the same if they are the same text; `own`: of the block. */
export interface Token {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly status: string;
  readonly own: boolean;
  /** What it was named at first, where it has been renamed. */
  readonly origin?: string;
}

export type Wanted = Pick<Token, "name" | "type" | "content">;

export interface Question {
  readonly live: readonly Token[];
  readonly declared: readonly Wanted[];
  /** Whether the window for script steps is open. */
  readonly scripts: boolean;
}

const LIMIT = 10;
const SPARE = ["~1", "~2"];
/** Stages that are tried at most; a question that needs more is too large for this. */
const MAX_TRIED = 40_000;

const waiting = (step: Token) => step.status === "WAITING";
const open = (step: Token) => waiting(step) || step.status === "PAUSED";

/** Whether something may stand between these two neighbours: beside one that allows it. */
function mayStandBetween(left: Token | undefined, right: Token | undefined): boolean {
  if (left && open(left)) return true;
  return right !== undefined && open(right) && (left === undefined || waiting(left));
}

/** Every stage that one allowed write makes of this one. */
function* successors(
  steps: readonly Token[],
  { declared, scripts }: Question,
  startNames: ReadonlySet<string>,
): Generator<readonly Token[]> {
  const names = new Set(steps.map(({ name }) => name));
  const stays = ({ name, type, origin = name }: Token) =>
    declared.some((to) => to.name === origin && to.type === type);
  const spare = SPARE.find((name) => !names.has(name));
  for (const [i, step] of steps.entries()) {
    if (!step.own || !open(step)) continue;
    if (waiting(step) && steps.length > 1) yield steps.toSpliced(i, 1);
    for (const to of declared) {
      if (to.type !== step.type) continue;
      const free = !names.has(to.name) && !stays(step);
      const impostor = !waiting(step) && startNames.has(to.name);
      if (to.name === step.name ? to.content !== step.content : free && !impostor) {
        yield steps.with(i, { ...step, ...to, origin: step.origin ?? step.name });
      }
    }
    if (waiting(step) && step.origin === undefined && spare !== undefined) {
      yield steps.with(i, { ...step, name: spare, origin: step.name });
    }
  }
  if (steps.length >= LIMIT) return;
  const passing = spare === undefined ? [] : [{ name: spare, type: "CHECKPOINT", content: "" }];
  for (const to of [...declared, ...passing]) {
    if (names.has(to.name) || (to.type === "SCRIPT" && !scripts)) continue;
    for (let i = 0; i <= steps.length; i++) {
      if (!mayStandBetween(steps[i - 1], steps[i])) continue;
      yield steps.toSpliced(i, 0, { ...to, status: "WAITING", own: true });
    }
  }
}

function stands(steps: readonly Token[], declared: readonly Wanted[]): boolean {
  const own = steps.filter((step) => step.own);
  return (
    own.length === declared.length &&
    own.every(({ name, type, content }, i) => {
      const to = declared[i];
      return to?.name === name && to.type === type && to.content === content;
    })
  );
}

const keyOf = (steps: readonly Token[]) =>
  steps
    .map(({ name, type, content, status, own, origin }) =>
      [name, type, content, status, own, origin].join(":"),
    )
    .join();

/**
 * The length of the shortest plan.
 * @param most where to stop: undefined if there is none of so many writes (or too much to try)
 */
export function fewestWrites(question: Question, most: number): number | undefined {
  const startNames = new Set(question.live.filter(({ own }) => own).map(({ name }) => name));
  let front: (readonly Token[])[] = [question.live];
  const seen = new Set(front.map(keyOf));
  for (let writes = 0; writes <= most; writes++) {
    if (front.some((steps) => stands(steps, question.declared))) return writes;
    if (front.length === 0 || seen.size > MAX_TRIED) return undefined;
    const next: (readonly Token[])[] = [];
    for (const steps of front) {
      for (const made of successors(steps, question, startNames)) {
        const key = keyOf(made);
        if (!seen.has(key)) {
          seen.add(key);
          next.push(made);
        }
      }
    }
    front = next;
  }
  return undefined;
}
