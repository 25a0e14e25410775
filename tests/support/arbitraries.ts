/** Random workflows, with every status, kind and type that the service may send. */
import fc from "fast-check";
import type { Stage, Step, Workflow } from "../../provider/src/core/model";
import type { Question, Token, Wanted } from "./blockOracle";

export const statuses = fc.constantFrom(
  "WAITING",
  "RUNNING",
  "PAUSED",
  "COMPLETE",
  "FAILED",
  "SKIPPED",
  "ARCHIVED",
);
const kind = fc.constantFrom("PREDEFINED", "CUSTOM", "IMPORTED");
const own = { status: statuses, kind };

function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === "object" && inner !== null) frozen(inner as object);
  }
  return Object.freeze(value);
}

/** A workflow that can't be changed; names and ids are `S1`, `S1.1`, …, one stage may be "Migrate". */
export const workflows: fc.Arbitrary<Workflow> = fc
  .record({
    type: fc.constantFrom("BATCH_SERVER", "CROSS_AZ_SERVER", "OBJECT_STORAGE", "FILE_STORAGE", "X"),
    status: statuses,
    migrate: fc.nat(6),
    stages: fc.array(
      fc.record({ ...own, steps: fc.array(fc.record(own), { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ migrate, stages, ...fields }) =>
    frozen({
      ...fields,
      id: "wf",
      name: "wf",
      description: "",
      stages: stages.map((stage, i): Stage => {
        const id = `s${String(i)}`;
        const steps = stage.steps.map((step, j): Step => {
          const name = `${id}.${String(j)}`;
          return {
            ...step,
            id: name,
            name: `N${name}`,
            description: "",
            type: "BUILTIN",
            repeatable: false,
          };
        });
        return { ...stage, id, name: i === migrate ? "Migrate" : `N${id}`, description: "", steps };
      }),
    }),
  );

/** An index among `count` things, from any number. */
export function pick<T>(items: readonly T[], any: number): T {
  const item = items[any % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

export const sides = fc.constantFrom("before" as const, "after" as const);

/** One step of a block, and what becomes of it in the declaration. */
const fates = fc.record({
  status: fc.oneof(
    { arbitrary: fc.constant("WAITING"), weight: 2 },
    { arbitrary: statuses, weight: 3 },
  ),
  type: fc.constantFrom("CHECKPOINT", "CHECKPOINT", "SCRIPT"),
  content: fc.constantFrom("", "d"),
  fate: fc.constantFrom(
    ...(["stays", "stays", "stays", "goes", "is new", "is edited"] as const),
    ...(["changes its type", "is renamed", "moves", "takes a name"] as const),
  ),
  to: fc.nat(4),
});
type Fate = Parameters<Parameters<typeof fates.map>[0]>[0];

/** What has begun does only what the rules allow it. */
function fateOf({ status, fate }: Fate): Fate["fate"] {
  if (status === "WAITING" || fate === "is new") return fate;
  const open = status === "PAUSED" && (fate === "is edited" || fate === "is renamed");
  return open ? fate : "stays";
}

function blockQuestion(steps: readonly Fate[]): { live: Token[]; declared: Wanted[] } {
  const live: Token[] = [];
  const declared: Wanted[] = [];
  const moving: { readonly to: number; readonly step: Wanted }[] = [];
  steps.forEach((step, i) => {
    const { type, content, status, to } = step;
    const name = pick(Array.from("abcdef"), i);
    const wanted = { name, type, content };
    const fate = fateOf(step);
    if (fate !== "is new") live.push({ ...wanted, status, own: true });
    const other = type === "SCRIPT" ? "CHECKPOINT" : "SCRIPT";
    if (fate === "moves") moving.push({ to, step: wanted });
    else if (fate === "is edited") declared.push({ ...wanted, content: "e" });
    else if (fate === "changes its type") declared.push({ ...wanted, type: other });
    else if (fate === "is renamed") declared.push({ ...wanted, name: name.toUpperCase() });
    else if (fate === "takes a name") declared.push({ ...wanted, name: pick(live, to).name });
    else if (fate !== "goes") declared.push(wanted);
  });
  for (const { to, step } of moving) declared.splice(to, 0, step);
  return { live, declared };
}

/** How many other steps fill the stage up, and on which side of the block they are. */
const fillings = fc.record({ room: fc.nat(2), status: fc.constantFrom("WAITING", "COMPLETE") });
const noFilling = fc.constant(undefined);

/**
 * A block of a few steps in any status with other people's steps between them, and a declaration
 * that keeps the order of most that has begun. History that is declared no more is set aside.
 * @param filling whether other people's steps fill the stage up to ten or a little less
 */
export function blockQuestions(most: number, filling: "empty" | "full"): fc.Arbitrary<Question> {
  return fc
    .record({
      steps: fc.array(fates, { minLength: 1, maxLength: most }),
      foreign: fc.array(fc.record({ at: fc.nat(most), status: statuses, name: fc.nat(9) }), {
        maxLength: 2,
      }),
      scripts: fc.constantFrom(true, true, true, false),
      filling: filling === "full" ? fillings : noFilling,
    })
    .map(({ steps, foreign, scripts, filling }) => {
      const { live, declared } = blockQuestion(steps);
      const theirs = (name: string, status: string): Token => {
        return { name, type: "CHECKPOINT", content: "", status, own: false };
      };
      foreign.forEach(({ at, status, name }, i) => {
        const chosen = name === 0 ? "A" : name === 1 ? "a (old)" : `x${String(i)}`;
        live.splice(at, 0, theirs(chosen, status));
      });
      for (let i = 0; filling && live.length < 10 - filling.room; i++) {
        const at = filling.status === "COMPLETE" ? 0 : live.length;
        live.splice(at, 0, theirs(`f${String(i)}`, filling.status));
      }
      const names = new Set(declared.map(({ name }) => name));
      const history = ({ name, status }: Token) =>
        !names.has(name) && (status === "COMPLETE" || status === "SKIPPED");
      const set = live.map((step) => (history(step) ? { ...step, own: false } : step));
      return { live: set, declared, scripts };
    })
    .filter(({ live, declared }) => {
      const distinct = (steps: readonly { readonly name: string }[]) =>
        new Set(steps.map(({ name }) => name)).size === steps.length;
      return live.length > 0 && declared.length > 0 && distinct(live) && distinct(declared);
    });
}
