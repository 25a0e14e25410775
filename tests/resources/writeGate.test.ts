/** Every rule that the write gate knows, on the live workflow: refused, told, and nothing written. */
import { failure, gate, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const MANY = Array.from({ length: 11 }, (_, i) => `S${String(i + 1)}`);
const RUNNING = "Prepare:complete > Migrate:running(Copy:complete, Sync:running, Check) > Cutover";

describe("a new stage is refused, with nothing written (I4, F12)", () => {
  it.each([
    ["MGC001", "Migrate:running > Cutover", stage({ before: "Migrate" }), "Running"],
    ["MGC001", "Migrate:complete > Cutover", stage({ after: "Migrate" }), "Complete"],
    ["MGC001", "Migrate:archived > Cutover", stage({ after: "Migrate" }), '"ARCHIVED"'],
    [
      "MGC002",
      "Migrate:complete > Cutover",
      stage({ after: undefined, before: "Cutover" }),
      "Complete",
    ],
    [
      "MGC002",
      "Migrate:paused > Cutover",
      stage({ after: undefined, before: "Cutover" }),
      "Paused",
    ],
    ["MGC005", "Migrate > Cutover", stage({ steps: steps(...MANY) }), "11 steps"],
    ["MGC006", "Prepare:complete > Migrate:running > Cutover", stage(), '"Migrate" (Running)'],
    ["MGC006", "Migrate:complete > Cutover:complete > +Last", stage({ after: "Last" }), "Complete"],
    ["MGC014", "Migrate > Cutover > +Own(+Other)", stage(), '"Own"'],
    ["MGC014", "Migrate > Cutover", stage({ name: "Migrate" }), '"Migrate"'],
  ])("%s: %s", async (rule, line, inputs, words) => {
    const world = await scene(line);
    const before = world.line;
    const own = new Resource("stage");
    const error = await failure(own.lifecycle.create(world.session(), fixed(inputs)));
    expect(error.name).toBe("RefusedError");
    expect(error.message).toContain(`${rule} `);
    expect(error.message).toContain(words);
    expect(error.message).toContain("create stage");
    expect(world.writes()).toEqual([]);
    expect(world.line).toBe(before);
  });

  it("in a storage workflow that has started (MGC006)", async () => {
    const world = await scene("Migrate:complete > Cutover:running", { type: "OBJECT_STORAGE" });
    const error = await failure(new Resource("stage").up(world.session(), stage()));
    expect(error.message).toContain("MGC006");
    expect(world.writes()).toEqual([]);
  });

  it("with every reason at once", async () => {
    const world = await scene("Prepare:running > Migrate:running > Cutover:running > +Own(+X)");
    const error = await failure(new Resource("stage").up(world.session(), stage()));
    expect(error.message.match(/MGC\d{3}/g)).toEqual(["MGC001", "MGC006", "MGC014"]);
    expect(world.writes()).toEqual([]);
  });

  it("with the places that are open", async () => {
    const world = await scene("Prepare:complete > Migrate:running > Check > Cutover");
    const error = await failure(
      new Resource("stage").up(world.session(), stage({ after: "Migrate" })),
    );
    expect(error.message).toContain('Allowed now: after "Check", before "Cutover".');
  });
});

describe("a new step is refused, with nothing written (I4)", () => {
  it.each([
    ["MGC001", RUNNING, gate({ before: "Sync" })],
    ["MGC001", RUNNING, gate({ after: "Copy" })],
    ["MGC002", RUNNING, gate({ before: "Check" })],
    ["MGC001", "Migrate:complete(Copy:complete) > Cutover", gate()],
    ["MGC005", "Migrate > Cutover > +Own(+A,+B,+C,+D,+E,+F,+G,+H,+I,+J)", gate({ stage: "Own" })],
    ["MGC014", "Migrate(Copy, Gate) > Cutover", gate()],
  ])("%s: %s", async (rule, line, inputs) => {
    const world = await scene(line);
    const error = await failure(new Resource("checkpointStep").up(world.session(), inputs));
    expect(error.name).toBe("RefusedError");
    expect(error.message).toContain(`${rule} `);
    expect(world.writes()).toEqual([]);
  });

  it("but not where every rule allows it", async () => {
    const world = await scene(RUNNING);
    await new Resource("checkpointStep").up(world.session(), gate({ after: "Check" }));
    expect(world.steps("Migrate")).toEqual(["Copy", "Sync", "Check", "Gate"]);
  });
});

describe("a change is refused, with nothing written (I4)", () => {
  it.each([
    ["MGC014", "WAITING", stage({ name: "Migrate" })],
    ["MGC015", "RUNNING", stage({ description: "d" })],
    ["MGC015", "COMPLETE", stage({ name: "New" })],
    ["MGC015", "COMPLETE", stage({ steps: steps("A: d", "B") })],
    ["MGC001", "COMPLETE", stage({ steps: steps("A", "B", "C") })],
    ["MGC005", "WAITING", stage({ steps: steps(...MANY) })],
    ["MGC015", "ARCHIVED", stage({ description: "d" })],
  ])("of a stage: %s while it is %s", async (rule, status, inputs) => {
    const world = await scene("Migrate > Cutover");
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.status("Own", status);
    const { line } = world;
    const { saved } = own;
    world.requests();
    const error = await failure(own.up(world.session(), inputs));
    expect(error.name).toBe("RefusedError");
    expect(error.message).toContain(`${rule} `);
    expect(world.writes()).toEqual([]);
    expect(world.line).toBe(line);
    expect(own.saved).toEqual(saved);
  });

  it("judges the whole plan before the first write of it", async () => {
    const world = await scene("Migrate > Cutover");
    const own = new Resource("stage");
    await own.up(world.session(), stage({ steps: steps("A", "B", "C") }));
    world.status("Own", "RUNNING", "C");
    world.requests();
    const inputs = stage({ description: "d", steps: steps("A: d", "New", "B", "C: d") });
    const error = await failure(own.up(world.session(), inputs));
    expect(error.message).toContain('step "C" is Running');
    expect(world.writes()).toEqual([]);
  });

  it.each(["RUNNING", "COMPLETE", "FAILED", "SKIPPED"])(
    "of a step while it is %s",
    async (status) => {
      const world = await scene("Migrate(Copy) > Cutover");
      const own = new Resource("checkpointStep");
      await own.up(world.session(), gate());
      world.status("Migrate", status, "Gate");
      world.requests();
      const error = await failure(own.up(world.session(), gate({ description: "d" })));
      expect(error.message).toContain("MGC015");
      expect(world.writes()).toEqual([]);
    },
  );

  it("but not while it is Paused", async () => {
    const world = await scene("Migrate(Copy) > Cutover");
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate());
    world.status("Migrate", "PAUSED", "Gate");
    expect(await own.up(world.session(), gate({ description: "d" }))).toBe("updated");
  });
});

describe("what is unchanged", () => {
  it("is never judged, however far the workflow has moved on", async () => {
    const world = await scene("Migrate > Cutover");
    const own = new Resource("stage");
    const step = new Resource("checkpointStep");
    await own.up(world.session(), stage());
    await step.up(world.session(), gate());
    for (const name of world.stages) world.status(name, "COMPLETE");
    expect(await own.up(world.session(), stage())).toBe("same");
    expect(await step.up(world.session(), gate())).toBe("same");
    expect(await own.up(world.session(), stage({ onStarted: "retain" }))).toBe("updated");
  });
});

/** Some rows keep the default anchor and give the other side; the place is the one given last. */
function fixed(inputs: ReturnType<typeof stage>) {
  return inputs.before === undefined ? inputs : { ...inputs, after: undefined };
}
