/** What deletion does to items that have begun, are gone, or hold what others made (I8, F23). */
import { failure, gate, Resource, stage } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy) > Cutover";
const KINDS = [
  ["stage", stage(), "Own"],
  ["checkpointStep", gate(), "Migrate"],
] as const;

describe.each(KINDS)("the deletion of a %s (I8, F23)", (kind, inputs, where) => {
  async function made(over: Record<string, unknown> = {}) {
    const world = await scene(LINE);
    const own = new Resource(kind);
    await own.up(world.session(), { ...inputs, ...over });
    const set = (status: string) => {
      world.status(where, status, kind === "stage" ? undefined : "Gate");
    };
    world.requests();
    return { world, own, set };
  }

  it("deletes it while it is Waiting, and nothing else", async () => {
    const { world, own } = await made();
    await own.destroy(world.session());
    expect(world.line).toBe("Migrate(Copy) > Cutover(Cutover)");
    expect(world.writes()).toHaveLength(1);
  });

  it.each(["RUNNING", "PAUSED", "FAILED", "ARCHIVED"])(
    "is refused with advice while it is %s",
    async (status) => {
      const { world, own, set } = await made();
      set(status);
      const error = await failure(own.destroy(world.session()));
      expect(error.name).toBe("RefusedError");
      expect(error.message).toContain('set onStarted: "retain" (or MGC_ON_STARTED=retain)');
      expect(own.exists).toBe(true);
      expect(world.writes()).toEqual([]);
    },
  );

  it.each([
    ["RUNNING", "by its own input", { onStarted: "retain" }, {}],
    ["PAUSED", "by its own input", { onStarted: "retain" }, {}],
    ["PAUSED", "by the setting", {}, { onStarted: "retain" }],
  ] as const)("leaves a %s one where it is, %s", async (status, _how, over, options) => {
    const { world, own, set } = await made(over);
    set(status);
    const { line } = world;
    const { session, said } = world.process(options);
    await own.destroy(session);
    expect(world.writes()).toEqual([]);
    expect(world.line).toBe(line);
    expect(said[0]).toContain('it stays in the workflow (onStarted: "retain")');
  });

  it("goes by its own input before the setting", async () => {
    const { world, own, set } = await made({ onStarted: "fail" });
    set("PAUSED");
    const error = await failure(own.destroy(world.session({ onStarted: "retain" })));
    expect(error.message).toContain("is Paused");
  });

  it.each(["COMPLETE", "SKIPPED"])("always leaves a %s one, and says so", async (status) => {
    const { world, own, set } = await made();
    set(status);
    const { session, said } = world.process();
    await own.destroy(session);
    expect(world.writes()).toEqual([]);
    expect(said[0]).toMatch(/^delete .* it stays in the workflow as history$/);
  });

  it("of what is gone is success", async () => {
    const { world, own } = await made();
    world.removeStage("Own");
    world.removeStep("Migrate", "Gate");
    await own.destroy(world.session());
    expect(world.writes()).toEqual([]);
  });

  it("of what goes between the look and the deletion is success", async () => {
    const { world, own } = await made();
    world.simulator.setFaults([{ method: "DELETE", path: "**", status: 404 }]);
    await own.destroy(world.session());
  });

  it("whose reply is lost is success (F1)", async () => {
    const { world, own } = await made();
    world.simulator.setFaults([{ method: "DELETE", path: "**", when: "after", drop: true }]);
    await own.destroy(world.session());
    expect(world.line).toBe("Migrate(Copy) > Cutover(Cutover)");
  });

  it("with its workflow gone is success", async () => {
    const { world, own } = await made();
    world.simulator.setFaults([{ method: "GET", path: "**", status: 404 }]);
    await own.destroy(world.session());
    expect(world.writes()).toEqual([]);
  });

  it.each([403, 500])("is not a success when the look fails with %i", async (status) => {
    const { world, own } = await made();
    world.simulator.setFaults([{ method: "GET", path: "**", times: 99, status }]);
    const error = await failure(own.destroy(world.session()));
    expect(error).toMatchObject({ name: "ApiError", status });
    expect(own.exists).toBe(true);
  });
});

describe("the deletion of a stage that holds other people's steps (I3, F23)", () => {
  it("is refused with their names", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.addStep("Own", "Theirs", 0);
    world.addStep("Own", "Also", 3);
    world.requests();
    const error = await failure(own.destroy(world.session()));
    expect(error.message).toBe(
      'delete stage "Own" from workflow wf: it holds steps that this resource did not make: "Theirs", "Also". Move or delete them first',
    );
    expect(world.writes()).toEqual([]);
  });

  it("goes once they are gone, as with separate steps of the program", async () => {
    const world = await scene(LINE);
    const session = world.session();
    const own = new Resource("stage");
    const step = new Resource("checkpointStep");
    await own.up(session, stage());
    await step.up(session, gate({ stage: own.saved.stageId }));
    await failure(own.destroy(session));
    await step.destroy(session);
    await own.destroy(session);
    expect(world.line).toBe("Migrate(Copy) > Cutover(Cutover)");
  });
});

describe("the deletion of the last step of a stage", () => {
  it("is refused (MGC004)", async () => {
    const world = await scene("Migrate > Cutover > +Own(+Other)");
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate({ stage: "Own" }));
    world.removeStep("Own", "Other");
    world.requests();
    const error = await failure(own.destroy(world.session()));
    expect(error.message).toContain("MGC004");
    expect(world.writes()).toEqual([]);
  });
});
