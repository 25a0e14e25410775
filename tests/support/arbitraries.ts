/** Random workflows, with every status, kind and type that the service may send. */
import fc from "fast-check";
import type { Stage, Step, Workflow } from "../../provider/src/core/model";

const status = fc.constantFrom(
  "WAITING",
  "RUNNING",
  "PAUSED",
  "COMPLETE",
  "FAILED",
  "SKIPPED",
  "ARCHIVED",
);
const kind = fc.constantFrom("PREDEFINED", "CUSTOM", "IMPORTED");
const own = { status, kind };

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
    status,
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
