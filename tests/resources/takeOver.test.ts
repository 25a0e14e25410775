/** An identical item that no resource holds is taken over instead of made twice. */
import { failure, gate, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy) > Cutover";

describe("after the state was lost (F20)", () => {
  it.each([
    ["stage", stage()],
    ["checkpointStep", gate()],
  ] as const)("a %s is taken over, said so, and nothing is written", async (kind, inputs) => {
    const world = await scene(LINE);
    const own = new Resource(kind);
    await own.up(world.session(), inputs);
    const { id, saved } = own;
    const { line } = world;
    own.forget();
    world.requests();
    const { session, said } = world.process();
    expect(await own.up(session, inputs)).toBe("created");
    expect(world.writes()).toEqual([]);
    expect(own.id).toBe(id);
    expect(own.saved).toEqual({
      ...saved,
      claim: expect.any(String) as string,
      takenOver: true,
    });
    expect(own.saved.claim).not.toBe(saved.claim);
    expect(world.line).toBe(line);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("it was taken over, nothing was written");
    expect(await own.up(world.session(), inputs)).toBe("same");
  });

  it.each([
    ["stage", stage()],
    ["checkpointStep", gate()],
  ] as const)("a %s is refused with mgc:adopt never", async (kind, inputs) => {
    const world = await scene(LINE);
    await new Resource(kind).up(world.session(), inputs);
    world.requests();
    const error = await failure(new Resource(kind).up(world.session({ adopt: "never" }), inputs));
    expect(error.name).toBe("RefusedError");
    expect(error.message).toMatch(/is there already \(id-1\) and MGC_ADOPT is "never"/);
    expect(world.writes()).toEqual([]);
  });

  it("a step that people have doubled meanwhile is taken over once (F16)", async () => {
    const world = await scene(LINE);
    await new Resource("stage").up(world.session(), stage());
    world.addStep("Own", "A", 2);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    expect(own.saved).toMatchObject({ takenOver: true, ownedStepIds: ["id-2", "id-3"] });
    const grown = stage({ steps: steps("A", "B", "C") });
    await own.up(world.session(), grown);
    expect(world.steps("Own")).toEqual(["A", "B", "C", "A"]);
    expect(await own.up(world.session(), grown)).toBe("same");
  });

  it("whatever has begun is taken over too: it is as declared", async () => {
    const world = await scene(LINE);
    await new Resource("stage").up(world.session(), stage());
    for (const name of world.stages) world.status(name, "COMPLETE");
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    expect(own.saved).toMatchObject({ takenOver: true, stageId: "id-1" });
  });
});

describe("only the same item is taken over", () => {
  it.each([
    ["another description", stage({ description: "mine" })],
    ["a step that is not there", stage({ steps: steps("A", "B", "C") })],
    ["another order of the steps", stage({ steps: steps("B", "A") })],
    ["a step with another description", stage({ steps: steps("A", "B: mine") })],
    ["another side of the anchor", stage({ after: undefined, before: "Migrate" })],
  ])("a stage with %s is refused by its name (MGC014)", async (_what, inputs) => {
    const world = await scene(LINE);
    await new Resource("stage").up(world.session(), stage());
    world.requests();
    const error = await failure(new Resource("stage").up(world.session(), inputs));
    expect(error.message).toContain("MGC014");
    expect(world.writes()).toEqual([]);
  });

  it("a stage with other people's steps in between is taken over, its steps without theirs", async () => {
    const world = await scene(LINE);
    await new Resource("stage").up(world.session(), stage());
    world.addStep("Own", "Theirs", 1);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    expect(own.saved).toMatchObject({ takenOver: true, ownedStepIds: ["id-2", "id-3"] });
  });

  it("a predefined item is never taken over", async () => {
    const world = await scene("Migrate(Copy, Gate) > Cutover > Own(A, B)");
    const step = await failure(new Resource("checkpointStep").up(world.session(), gate()));
    const block = await failure(new Resource("stage").up(world.session(), stage()));
    expect([step.message, block.message]).toEqual([
      expect.stringContaining("MGC014"),
      expect.stringContaining("MGC014"),
    ]);
  });

  it("an item that another resource of this process holds is not taken over (I5)", async () => {
    const world = await scene(LINE);
    const session = world.session();
    await new Resource("stage").up(session, stage());
    await new Resource("checkpointStep").up(session, gate());
    world.requests();
    const second = await failure(new Resource("stage").up(session, stage()));
    const third = await failure(new Resource("checkpointStep").up(session, gate()));
    expect(second.message).toContain("MGC014");
    expect(third.message).toContain("MGC014");
    expect(world.writes()).toEqual([]);
  });

  it("an item is held as soon as its resource was looked at in this process", async () => {
    const world = await scene(LINE);
    const first = new Resource("stage");
    await first.up(world.session(), stage());
    const session = world.session();
    await first.diff(session, stage());
    const error = await failure(new Resource("stage").up(session, stage()));
    expect(error.message).toContain("MGC014");
  });

  it.each([
    ["stage", stage({ description: "mine" }), "description"],
    ["stage", stage({ steps: steps("B"), description: "mine" }), "description"],
    ["stage", stage({ steps: steps("B", "A") }), "steps"],
    ["stage", stage({ after: undefined, before: "Migrate" }), "before"],
    ["checkpointStep", gate({ description: "mine" }), "description"],
    ["checkpointStep", gate({ before: "Copy", description: "mine" }), "description and before"],
  ] as const)(
    "and the refusal of a %s says in what another one differs: %j",
    async (kind, inputs, differs) => {
      const world = await scene(LINE);
      await new Resource(kind).up(world.session(), kind === "stage" ? stage() : gate());
      const error = await failure(new Resource(kind).up(world.session(), inputs));
      expect(error.message).toContain("MGC014 unique-names");
      expect(error.message).toContain(
        `(id-1) differs from the declared one in ${differs}, so it is not taken over`,
      );
      expect(error.message).toContain("aliases: [{ name: ");
    },
  );

  it("and of one that another resource of the program holds, that it does", async () => {
    const world = await scene(LINE);
    const session = world.session();
    const own = new Resource("checkpointStep");
    await own.up(session, gate());
    await own.diff(session, gate());
    const error = await failure(
      new Resource("checkpointStep").up(session, gate({ description: "x" })),
    );
    expect(error.message).toContain(
      "(id-1) belongs to another resource of this program; rename or remove that one in a run before this one",
    );
  });
});

describe("a resource that was renamed without an alias (F21)", () => {
  it.each([
    ["stage", stage()],
    ["checkpointStep", gate()],
  ] as const)(
    "takes its %s over, and the deletion of the old one does nothing",
    async (kind, inputs) => {
      const world = await scene(LINE);
      const old = new Resource(kind);
      await old.up(world.session(), inputs);
      const { line } = world;
      world.requests();
      const { session, said } = world.process();
      const renamed = new Resource(kind);
      await renamed.up(session, inputs);
      await old.destroy(session);
      expect(world.writes()).toEqual([]);
      expect(world.line).toBe(line);
      expect(said[1]).toContain("another resource holds it; it stays");
      await renamed.destroy(world.session());
      expect(world.writes()).toHaveLength(1);
    },
  );

  it("keeps its stage in every later run too, whatever became of the first one (I5, I8)", async () => {
    const world = await scene(LINE);
    const old = new Resource("stage");
    await old.up(world.session(), stage());
    const renamed = new Resource("stage");
    await renamed.up(world.session(), stage());
    // The first run ended before the deletions; in the next one nothing has to be taken over.
    const session = world.session();
    expect(await renamed.up(session, stage())).toBe("same");
    await old.destroy(session);
    expect(world.stages).toContain("Own");
    await renamed.destroy(world.session());
    expect(world.stages).not.toContain("Own");
  });

  it("and lost an inline step in the same run leaves no step behind (I7)", async () => {
    const world = await scene(LINE);
    const old = new Resource("stage");
    await old.up(world.session(), stage({ steps: steps("A", "B", "C") }));
    world.status("Own", "COMPLETE", "A");
    const session = world.session();
    const renamed = new Resource("stage");
    await renamed.up(session, stage({ steps: steps("A", "C") }));
    await old.destroy(session);
    expect(world.steps("Own")).toEqual(["A", "C"]);
    expect(renamed.saved).toMatchObject({ ownedStepIds: ["id-2", "id-4"] });
  });

  it("and lost a step at which the workflow waits is refused, and nothing is deleted (I8)", async () => {
    const world = await scene(LINE);
    const old = new Resource("stage");
    await old.up(world.session(), stage({ steps: steps("A", "B") }));
    world.status("Own", "PAUSED", "A");
    const session = world.session();
    await new Resource("stage").up(session, stage({ steps: steps("B") }));
    world.requests();
    expect((await failure(old.destroy(session))).message).toContain('step "A" is Paused');
    expect(world.writes()).toEqual([]);
  });

  it("a separate step that moves into the stage's own list stays (F21, I8)", async () => {
    const world = await scene(LINE);
    const first = world.session();
    const own = new Resource("stage");
    await own.up(first, stage());
    const separate = new Resource("checkpointStep");
    await separate.up(first, gate({ stage: own.saved.stageId, after: "B" }));
    const session = world.session();
    await own.up(session, stage({ steps: steps("A", "B", "Gate") }));
    await separate.destroy(session);
    expect(world.steps("Own")).toEqual(["A", "B", "Gate"]);
  });
});

describe("an item that another resource of the same run took over first", () => {
  it("leaves a step without one, which is made anew (I5)", async () => {
    const world = await scene("Migrate(Copy) > Cutover(Switch)");
    const first = world.session();
    const mover = new Resource("checkpointStep");
    const renamed = new Resource("checkpointStep");
    await mover.up(first, gate({ stage: "Cutover", name: "A" }));
    await renamed.up(first, gate({ name: "A" }));
    const session = world.session();
    expect(await mover.up(session, gate({ name: "A" }))).toBe("replaced");
    expect(await renamed.up(session, gate({ name: "B" }))).toBe("replaced");
    expect(world.steps("Migrate")).toEqual(["Copy", "A", "B"]);
    expect(world.steps("Cutover")).toEqual(["Switch"]);
    const next = world.session();
    expect(await mover.up(next, gate({ name: "A" }))).toBe("same");
    expect(await renamed.up(next, gate({ name: "B" }))).toBe("same");
  });

  it("leaves a stage without one, which is made anew (I5)", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    const session = world.session();
    const other = new Resource("stage");
    await other.up(session, stage());
    expect(await own.up(session, stage({ name: "Mine" }))).toBe("replaced");
    expect(world.stages).toEqual(["Migrate", "Cutover", "Mine", "Own"]);
    expect(await other.up(world.session(), stage())).toBe("same");
  });
});

describe("steps of a block", () => {
  it("that were added by hand just as declared are taken over, not doubled", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.addStep("Own", "C", 2, "by hand");
    world.requests();
    const { session, said } = world.process();
    const inputs = stage({ steps: steps("A", "B", "C: by hand") });
    expect(await own.up(session, inputs)).toBe("updated");
    expect(world.writes()).toEqual([]);
    expect(said[0]).toContain('step "C" was there already; it was taken over');
    expect(own.saved).toMatchObject({ ownedStepIds: ["id-2", "id-3", "by-hand-C"] });
  });

  it("that people have doubled stay ours, and the double theirs (F16, I3)", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.addStep("Own", "B", 2);
    await own.up(world.session(), stage({ description: "d" }));
    expect(own.saved).toMatchObject({ ownedStepIds: ["id-2", "id-3"] });
    expect(world.steps("Own")).toEqual(["A", "B", "B"]);
  });

  it("that another resource of the program holds are not taken from it (I3)", async () => {
    const world = await scene(LINE);
    const session = world.session();
    const own = new Resource("stage");
    await own.up(session, stage());
    await new Resource("checkpointStep").up(session, gate({ stage: own.saved.stageId }));
    world.requests();
    const inputs = stage({ steps: steps("A", "B", "Gate") });
    expect((await failure(own.up(session, inputs))).message).toContain("MGC014 unique-names");
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ["is not quite the same", {}, "C: mine"],
    ["may not be taken over", { adopt: "never" as const }, "C: by hand"],
  ])("one that %s is refused by its name", async (_what, options, text) => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.addStep("Own", "C", 2, "by hand");
    world.requests();
    const inputs = stage({ steps: steps("A", "B", text) });
    const error = await failure(own.up(world.session(options), inputs));
    expect(error.message).toContain('MGC014 unique-names: stage "Own" has a step named "C"');
    expect(world.writes()).toEqual([]);
  });
});
