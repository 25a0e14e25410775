/** Several processes, or several resources of one, at the same workflow at once (F10, F11, F31). */
import fc from "fast-check";
import { gate, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy, Sync) > Cutover";

describe("two processes", () => {
  it("that insert stages at one anchor both land, and none is lost (F10)", async () => {
    const world = await scene(LINE);
    const names = ["One", "Two"];
    const resources = names.map(() => new Resource("stage"));
    await Promise.all(
      resources.map((own, i) => own.up(world.session(), stage({ name: names[i] }))),
    );
    expect(world.stages.slice(0, 2)).toEqual(["Migrate", "Cutover"]);
    expect(world.stages.slice(2).toSorted()).toEqual(names);
    for (const [i, own] of resources.entries()) {
      expect(await own.up(world.session(), stage({ name: names[i] }))).toBe("same");
    }
  });

  it("that insert steps at one anchor both land (F10)", async () => {
    const world = await scene(LINE);
    const names = ["One", "Two", "Three"];
    await Promise.all(
      names.map((name) =>
        new Resource("checkpointStep").up(world.session(), gate({ name, before: "Sync" })),
      ),
    );
    const steps = world.steps("Migrate");
    expect([steps[0], steps.at(-1)]).toEqual(["Copy", "Sync"]);
    expect(steps.slice(1, -1).toSorted()).toEqual(names.toSorted());
  });

  it("that insert the very same stage end with one of it", async () => {
    const world = await scene(LINE);
    const results = await Promise.allSettled(
      [0, 1].map(() => new Resource("stage").up(world.session(), stage())),
    );
    expect(world.stages).toEqual(["Migrate", "Cutover", "Own"]);
    expect(results.map(({ status }) => status)).toContain("fulfilled");
  });

  it("of which one edits while people add keeps what they added (F11)", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    let first = true;
    const session = world.session({
      onAnswer: () => {
        if (first) world.addStep("Own", "Theirs", 1);
        first = false;
      },
    });
    await own.up(session, stage({ steps: steps("A", "B", "C") }));
    expect(world.steps("Own")).toEqual(["A", "Theirs", "B", "C"]);
    expect(own.saved.ownedStepIds).toEqual(["id-2", "id-3", "id-4"]);
  });
});

describe("resources of one process", () => {
  it("end in the same relations whatever the order of arrival (I2)", async () => {
    const declared = ["One", "Two", "Three", "Four"].map((name, i) =>
      gate(i % 2 === 0 ? { name, before: "Sync" } : { name, after: "Sync" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(declared, { minLength: 4 }), async (order) => {
        const world = await scene(LINE);
        const session = world.session();
        await Promise.all(
          order.map((inputs) => new Resource("checkpointStep").up(session, inputs)),
        );
        const steps = world.steps("Migrate");
        const sync = steps.indexOf("Sync");
        expect(steps).toHaveLength(6);
        for (const { name, before } of declared) {
          expect(steps.indexOf(String(name)) < sync).toBe(before !== undefined);
        }
      }),
      { numRuns: 15, seed: 11 },
    );
  });
});

describe("any fault at any request", () => {
  const fault = fc.record({
    nth: fc.integer({ min: 1, max: 8 }),
    times: fc.integer({ min: 1, max: 6 }),
    when: fc.constantFrom("before" as const, "after" as const),
    kind: fc.constantFrom("drop", 500, 503, 403, 409, 429),
    method: fc.constantFrom("*" as const, "POST" as const, "PUT" as const, "DELETE" as const),
  });

  it("leaves, after one clean run, each item once and the state in line (I1, I5, I6, I7)", async () => {
    const from = stage({ steps: steps("A", "B", "C") });
    const to = stage({ name: "New", steps: steps("C", "A: d", "X") });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fault, async (lost, { kind, ...where }) => {
        const world = await scene(LINE);
        const own = new Resource("stage");
        await own.up(world.session(), from);
        const effect = kind === "drop" ? ({ drop: true } as const) : { status: Number(kind) };
        world.simulator.setFaults([{ path: "**", ...where, ...effect }]);
        await own.up(world.session(), to).catch(() => undefined);
        world.simulator.setFaults([{ path: "**", ...where, ...effect }]);
        const other = new Resource("checkpointStep");
        await other.up(world.session(), gate({ after: "Copy" })).catch(() => undefined);
        world.simulator.setFaults([]);
        if (lost) other.forget();
        await own.up(world.session(), to);
        await other.up(world.session(), gate({ after: "Copy" }));
        expect(world.line).toBe("Migrate(Copy, +Gate, Sync) > Cutover(Cutover) > +New(+C, +A, +X)");
        expect(own.saved.ownedStepIds).toEqual(
          world.stage("New").steps.map(({ step_id }) => step_id),
        );
        world.requests();
        expect(await own.up(world.session(), to)).toBe("same");
        expect(await other.up(world.session(), gate({ after: "Copy" }))).toBe("same");
        expect(world.writes()).toEqual([]);
        await world.simulator.stop();
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
