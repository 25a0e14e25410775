/** The steps of a stage as one block: few writes, and never an eleventh step or none (I9). */
import fc from "fast-check";
import { PartialError } from "../../provider/src/resources/failure";
import { failure, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene, type Scene } from "./support/scene";
import { scriptScene, scriptStep } from "./support/scripts";

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

describe("a killed run, of which nothing is kept", () => {
  const [a, b] = steps("A", "B");
  const script = (name: string) => scriptStep(name);
  it.each([
    ["the only step changes its type", [a], [script("A")]],
    ["a step behind history changes its type", [a, b], [a, script("B")]],
    [
      "everything changes its place, type or name",
      [a, b, script("C")],
      [script("D"), a, script("B")],
    ],
  ])(
    "in which %s is finished by the next one, in whatever request it dies (I5, I6, F2, F29)",
    async (_, from, to) => {
      for (let request = 2; ; request++) {
        const world = await scriptScene("Migrate(Copy) > Cutover");
        const own = new Resource("stage");
        await own.up(world.session(), stage({ steps: from }));
        if (from.length > 1 && to[0] === a) world.status("Own", "COMPLETE", "A");
        world.requests();
        const inputs = stage({ steps: to });
        world.simulator.setFaults([
          { method: "*", path: "**/workflows/**", nth: request, times: 99, drop: true },
        ]);
        const killed = own.lifecycle.update(world.session(), own.saved, inputs);
        const finished = await killed.then(
          () => true,
          () => false,
        );
        world.simulator.setFaults([]);
        await own.up(world.session(), inputs);
        expect(world.steps("Own")).toEqual(to.map((step) => step?.name));
        const inline = own.saved.ownedStepIds;
        expect(inline).toEqual(world.stage("Own").steps.map(({ step_id }) => step_id));
        expect(await own.up(world.session(), inputs)).toBe("same");
        await world.simulator.stop();
        if (finished) return;
      }
    },
  );
});

/** A process in which, right after its answer of this number, somebody else does something. */
function disturbed(world: Scene, deeds: Readonly<Record<number, () => void>>) {
  let answers = 0;
  return world.process({ onAnswer: () => deeds[++answers]?.() });
}

describe("a block that somebody else changes while it is written", () => {
  it.each<[string, (world: Scene) => void, string[], string[], number]>([
    [
      "and moves on with: what waits makes room for the new one",
      (world) => {
        world.status("Own", "COMPLETE", "A");
      },
      ["A", "X", "B", "C"],
      ["A", "X", "B", "C"],
      4,
    ],
    [
      "and takes an anchor from, gets it back",
      (world) => {
        world.removeStep("Own", "A");
      },
      ["A", "X", "B", "C"],
      ["A", "X", "B", "C"],
      3,
    ],
    [
      "and adds the very same step to, has it once",
      (world) => {
        world.addStep("Own", "X", 1);
      },
      ["A", "X", "B", "C"],
      ["A", "X", "B", "C"],
      1,
    ],
    [
      "and adds the very same step to, elsewhere, has it once and in its place",
      (world) => {
        world.addStep("Own", "X", 3);
      },
      ["A", "X", "B", "C"],
      ["A", "X", "B", "C"],
      3,
    ],
    [
      "and completes a step of that is not declared, leaves it there",
      (world) => {
        world.status("Own", "COMPLETE", "A");
      },
      ["B", "C"],
      ["A", "B", "C"],
      1,
    ],
  ])("%s (I2, I5, I6, F11, F13, F18)", async (_, deed, wanted, end, writes) => {
    const { world, own } = await block(["A", "B", "C"]);
    const inputs = stage({ steps: steps(...wanted) });
    const { session } = disturbed(world, {
      1: () => {
        deed(world);
      },
    });
    await own.up(session, inputs);
    expect(world.steps("Own")).toEqual(end);
    expect(world.writes()).toHaveLength(writes);
    const ids = wanted.map((name) => world.step("Own", name).step_id);
    expect(own.saved.ownedStepIds).toEqual(ids);
    expect(await own.refresh(world.session())).toEqual(inputs);
    expect(await own.up(world.session(), inputs)).toBe("same");
  });

  it("is not written on where that is refused, and the steps are named (I4, F11)", async () => {
    const { world, own } = await block(["A", "B"]);
    const { session } = disturbed(world, {
      1: () => {
        world.addStep("Own", "X", 1, "theirs");
      },
    });
    const before = own.saved;
    const error = await failure(own.up(session, stage({ steps: steps("A", "X", "B") })));
    expect(error.name).toBe("RefusedError");
    expect(error.message).toContain('somebody else changed the stage meanwhile: step "X" is new');
    expect(error.message).toContain("MGC014");
    expect(world.steps("Own")).toEqual(["A", "X", "B"]);
    expect(own.saved).toEqual(before);
  });

  it("stops at once where it completes, keeps what was written, and says so (I7, F13)", async () => {
    const { world, own } = await block(["A", "B"]);
    const { session } = disturbed(world, {
      2: () => {
        world.status("Own", "COMPLETE");
      },
    });
    const inputs = stage({ steps: steps("A", "B", "X", "Y") });
    const error = await failure(own.up(session, inputs));
    expect(error).toBeInstanceOf(PartialError);
    expect(error.message).toContain('step "X" is Complete now');
    expect(error.message).toContain("MGC001");
    expect(world.steps("Own")).toEqual(["A", "B", "X"]);
    expect(own.saved).toMatchObject({ complete: false, ownedStepIds: ["id-2", "id-3", "id-4"] });
    world.requests();
    expect((await failure(own.up(world.session(), inputs))).message).toContain("MGC001");
    expect(world.writes()).toEqual([]);
    world.status("Own", "WAITING");
    await own.up(world.session(), inputs);
    expect(world.steps("Own")).toEqual(["A", "B", "X", "Y"]);
  });

  it("over and over is given up after a few plans (I6, F10)", async () => {
    const { world, own } = await block(["A", "B"]);
    let there = 0;
    const { session } = world.process({
      onAnswer: ({ method }) => {
        // Whatever anchor the plan takes is another one by the time it is used.
        if (method !== "GET") return;
        world.edit(({ stages }) => {
          const own = stages.find(({ name }) => name === "Own");
          for (const step of own?.steps ?? []) step.step_id = `other-${String(there++)}`;
        });
      },
    });
    const error = await failure(own.up(session, stage({ steps: steps("A", "B", "C") })));
    expect(error.message).toContain("somebody else changed the stage meanwhile");
    expect(error.message).toMatch(/step "[AB]" is gone/);
    expect(world.requests().length).toBeLessThanOrEqual(10);
  });

  it("is not asked about where the service refuses without a reason that can be seen (F6)", async () => {
    const { world, own } = await block(["A", "B"]);
    world.simulator.setFaults([{ method: "PUT", path: "**", status: 409, times: 9 }]);
    const error = await failure(own.up(world.session(), stage({ steps: steps("A: d", "B") })));
    expect(error.name).toBe("ApiError");
    expect(world.requests()).toEqual(["GET /", "PUT /stages/id-1/steps/id-2", "GET /"]);
  });

  it("is not written on with a script that nobody has judged in this run (I12, F24)", async () => {
    const world = await scriptScene("Migrate(Copy) > Cutover");
    const own = new Resource("stage");
    const [run, a, b] = [scriptStep("Run"), ...steps("A", "B")];
    await own.up(world.session(), stage({ steps: [run, a] }));
    world.requests();
    const inputs = stage({ steps: [run, a, b] });
    const { session } = disturbed(world, {
      1: () => {
        world.addStep("Own", "Theirs", 0);
        world.removeStep("Own", "Run");
        world.removeStep("Own", "A");
      },
    });
    const error = await failure(own.up(session, inputs));
    expect(error.message).toContain('step "Run" has to be written now');
    expect(world.steps("Own")).toEqual(["Theirs"]);
    await own.up(world.session(), inputs);
    expect(world.steps("Own").filter((name) => name !== "Theirs")).toEqual(["Run", "A", "B"]);
  });
});
