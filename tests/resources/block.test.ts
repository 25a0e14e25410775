/** The steps of a stage as one block: few writes, and never an eleventh step or none (I9). */
import fc from "fast-check";
import { failure, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene, type Scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy) > Cutover";
const TEN = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];

/** A process that fails as soon as the stage has no step or more than ten. */
function watched(world: Scene) {
  const counts: number[] = [];
  const session = world.session({
    onAnswer: () => {
      const own = world.live.stages.find(({ name }) => name === "Own");
      if (own) counts.push(own.steps.length);
    },
  });
  return { session, counts };
}

async function block(names: readonly string[], foreign: readonly [string, number][] = []) {
  const world = await scene(LINE);
  const own = new Resource("stage");
  await own.up(world.session(), stage({ steps: steps(...names) }));
  for (const [name, at] of foreign) world.addStep("Own", name, at);
  world.requests();
  return { world, own };
}

describe("a block of ten steps", () => {
  it.each<[string, string[], number]>([
    ["the last to the front", ["J", ...TEN.slice(0, 9)], 2],
    ["two neighbours swapped", ["B", "A", ...TEN.slice(2)], 2],
    ["turned round", TEN.toReversed(), 18],
    ["one renamed", ["X", ...TEN.slice(1)], 1],
    ["one swapped for another elsewhere", [...TEN.slice(1), "X"], 2],
    ["all renamed", TEN.map((name) => `${name}${name}`), 10],
    ["one left", ["E"], 9],
    ["one left, renamed", ["X"], 10],
    ["one removed", TEN.slice(1), 1],
    ["half of them new", ["A", "V", "C", "W", "E", "X", "G", "Y", "I", "Z"], 5],
  ])("%s", async (_what, wanted, writes) => {
    const { world, own } = await block(TEN);
    const { session, counts } = watched(world);
    await own.up(session, stage({ steps: steps(...wanted) }));
    expect(world.steps("Own")).toEqual(wanted);
    expect(world.writes()).toHaveLength(writes);
    expect(Math.max(...counts)).toBe(10);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    expect(await own.up(world.session(), stage({ steps: steps(...wanted) }))).toBe("same");
  });

  it("of which people made two swaps one without an eleventh (F22)", async () => {
    const { world, own } = await block(TEN.slice(0, 8), [
      ["Theirs", 3],
      ["Also", 9],
    ]);
    const { session, counts } = watched(world);
    const wanted = ["X", "A", "B", "C", "D", "E", "F", "G"];
    await own.up(session, stage({ steps: steps(...wanted) }));
    expect(world.steps("Own").filter((name) => wanted.includes(name))).toEqual(wanted);
    expect(world.steps("Own")).toEqual(expect.arrayContaining(["Theirs", "Also"]));
    expect(world.step("Own", "Theirs").step_id).toBe("by-hand-Theirs");
    expect(Math.max(...counts)).toBe(10);
  });

  it("of which people made one takes no further one (F22)", async () => {
    const { world, own } = await block(TEN.slice(0, 9), [["Theirs", 0]]);
    const error = await failure(own.up(world.session(), stage({ steps: steps(...TEN) })));
    expect(error.message).toContain('MGC005 step-limit: stage "Own" would have 11 steps');
    expect(world.writes()).toEqual([]);
  });
});

describe("a block of one step", () => {
  it("is swapped without ever being empty", async () => {
    const { world, own } = await block(["A"]);
    const { session, counts } = watched(world);
    await own.up(session, stage({ steps: steps("B") }));
    expect(world.steps("Own")).toEqual(["B"]);
    expect(world.writes()).toEqual(["PUT /stages/id-1/steps/id-2"]);
    expect(Math.min(...counts)).toBe(1);
  });

  it("that people deleted is made again beside theirs", async () => {
    const { world, own } = await block(["A"], [["Theirs", 1]]);
    world.removeStep("Own", "A");
    await own.refresh(world.session());
    await own.up(world.session(), stage({ steps: steps("A") }));
    expect(world.steps("Own").toSorted()).toEqual(["A", "Theirs"]);
  });
});

describe("any block", () => {
  const names = fc.uniqueArray(fc.constantFrom(...TEN, "K", "L"), { minLength: 1, maxLength: 10 });

  it("becomes any other, within the limits at every write, people's steps untouched (I3, I9)", async () => {
    const world = await scene(LINE);
    await fc.assert(
      fc.asyncProperty(names, names, fc.integer({ min: 0, max: 2 }), async (from, to, theirs) => {
        const room = 10 - Math.max(from.length, to.length);
        const own = new Resource("stage");
        await own.up(world.session({ adopt: "never" }), stage({ steps: steps(...from) }));
        const foreign = Array.from({ length: Math.min(theirs, room) }, (_, i) => `T${String(i)}`);
        foreign.forEach((name, i) => {
          world.addStep("Own", name, (i * 3) % (from.length + 1));
        });
        const order = world.steps("Own").filter((name) => foreign.includes(name));
        const { session, counts } = watched(world);
        const inputs = stage({ steps: steps(...to) });
        world.requests();
        await own.up(session, inputs);
        const writes = world.writes().length;
        const live = world.steps("Own");
        expect(live.filter((name) => !foreign.includes(name))).toEqual(to);
        expect(live.filter((name) => foreign.includes(name))).toEqual(order);
        expect(Math.max(...counts)).toBeLessThanOrEqual(10);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
        expect(writes).toBeLessThanOrEqual(from.length + to.length);
        expect(await own.up(world.session(), inputs)).toBe("same");
        world.removeStage("Own");
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe("a step of the block that has begun", () => {
  it.each([
    ["COMPLETE", "fail"],
    ["SKIPPED", "fail"],
    ["COMPLETE", "retain"],
    ["PAUSED", "retain"],
    ["RUNNING", "retain"],
    ["FAILED", "retain"],
  ] as const)("and is %s stays and is forgotten with onStarted %s", async (status, onStarted) => {
    const { world, own } = await block(["A", "B", "C"]);
    world.status("Own", status, "A");
    const { session, said } = world.process();
    const inputs = stage({ steps: steps("B", "C"), onStarted });
    await own.up(session, inputs);
    expect(world.writes()).toEqual([]);
    expect(world.steps("Own")).toEqual(["A", "B", "C"]);
    expect(said[0]).toMatch(/^update stage "Own" in workflow wf: step "A" is \w+; it stays/);
    expect(own.saved.ownedStepIds).toEqual(["id-3", "id-4"]);
    expect(await own.refresh(world.session())).toEqual(inputs);
    expect(await own.up(world.session(), inputs)).toBe("same");
  });

  it.each(["PAUSED", "RUNNING", "FAILED", "ARCHIVED"])(
    "and is %s is not deleted by default",
    async (status) => {
      const { world, own } = await block(["A", "B", "C"]);
      world.status("Own", status, "A");
      const error = await failure(own.up(world.session(), stage({ steps: steps("B", "C") })));
      expect(error.name).toBe("RefusedError");
      expect(error.message).toContain('onStarted: "retain"');
      expect(world.writes()).toEqual([]);
    },
  );

  it("is kept while the Waiting ones behind it change (F14)", async () => {
    const { world, own } = await block(["A", "B", "C"]);
    world.status("Own", "COMPLETE", "A");
    world.status("Own", "PAUSED", "B");
    await own.up(world.session(), stage({ steps: steps("A", "B", "D", "C: d") }));
    expect(world.steps("Own")).toEqual(["A", "B", "D", "C"]);
    expect(world.writes()).toHaveLength(2);
  });

  it("is neither moved nor passed by", async () => {
    const { world, own } = await block(["A", "B", "C"]);
    world.status("Own", "COMPLETE", "A");
    const error = await failure(
      own.up(world.session(), stage({ steps: steps("X", "A", "B", "C") })),
    );
    expect(error.message).toContain("MGC001");
    expect(world.writes()).toEqual([]);
  });
});
