import { parseStepState } from "../../provider/src/core/state";
import { failure, gate, Resource, stage } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy, Sync) > Cutover";

describe("a checkpoint step", () => {
  it("is looked up, read afresh, made with one write and read back", async () => {
    const world = await scene(LINE);
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate({ before: "Sync", description: "wait" }));
    expect(world.requests()).toEqual(["GET /", "GET /", "POST /stages/migrate/steps", "GET /"]);
    expect(world.line).toBe("Migrate(Copy, +Gate, Sync) > Cutover(Cutover)");
    expect(own.id).toBe("wf/migrate/id-1");
    expect(own.saved).toEqual({
      ...gate({ before: "Sync", description: "wait" }),
      stateVersion: 1,
      stageId: "migrate",
      stepId: "id-1",
      anchorId: "migrate.sync",
      claim: expect.any(String) as string,
      takenOver: false,
      complete: true,
    });
  });

  it.each([
    [{ after: "Copy" }, ["Copy", "Gate", "Sync"]],
    [{ after: "migrate.sync" }, ["Copy", "Sync", "Gate"]],
    [{ before: "Copy" }, ["Gate", "Copy", "Sync"]],
    [{}, ["Copy", "Sync", "Gate"]],
  ])("goes directly beside its anchor, without one last: %j", async (place, expected) => {
    const world = await scene(LINE);
    await new Resource("checkpointStep").up(world.session(), gate(place));
    expect(world.steps("Migrate")).toEqual(expected);
  });

  it("is not written a second time (I1)", async () => {
    const world = await scene(LINE);
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate({ after: "Copy" }));
    world.requests();
    expect(await own.up(world.session(), gate({ after: "Copy" }))).toBe("same");
    await own.lifecycle.update(world.session(), own.saved, gate({ after: "Copy" }));
    expect(world.writes()).toEqual([]);
  });

  it("is changed with one write, by name and description at once", async () => {
    const world = await scene(LINE);
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate());
    world.requests();
    expect(await own.up(world.session(), gate({ name: "Stop", description: "d" }))).toBe("updated");
    expect(world.requests()).toEqual(["GET /", "PUT /stages/migrate/steps/id-1"]);
    expect(world.step("Migrate", "Stop")).toMatchObject({ step_id: "id-1", description: "d" });
    expect(await own.up(world.session(), gate({ name: "Stop", description: "d" }))).toBe("same");
  });

  it("goes with one write, and a second time with none", async () => {
    const world = await scene(LINE);
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate());
    const { saved } = own;
    world.requests();
    await own.destroy(world.session());
    await own.lifecycle.delete(world.session(), saved);
    expect(world.writes()).toEqual(["DELETE /stages/migrate/steps/id-1"]);
    expect(world.steps("Migrate")).toEqual(["Copy", "Sync"]);
  });

  it("in another stage is made anew", async () => {
    const world = await scene(LINE);
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate({ stage: "Migrate" }));
    expect(await own.diff(world.session(), gate({ stage: "Cutover" }))).toEqual({
      changes: true,
      replaces: ["stage"],
      deleteBeforeReplace: false,
    });
    expect(await own.up(world.session(), gate({ stage: "Cutover" }))).toBe("replaced");
    expect(world.line).toBe("Migrate(Copy, Sync) > Cutover(Cutover, +Gate)");
  });

  it("whose stage is said by id instead of by name stays where it is", async () => {
    const world = await scene(LINE);
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate());
    world.requests();
    expect(await own.up(world.session(), gate({ stage: "migrate" }))).toBe("updated");
    expect(world.writes()).toEqual([]);
    expect(parseStepState(own.saved)).toMatchObject({ stage: "migrate", stepId: "id-1" });
  });

  it("goes into a stage of the same program", async () => {
    const world = await scene(LINE);
    const session = world.session();
    const own = new Resource("stage");
    await own.up(session, stage());
    const step = new Resource("checkpointStep");
    await step.up(session, gate({ stage: own.saved.stageId, before: "B" }));
    expect(world.steps("Own")).toEqual(["A", "Gate", "B"]);
    await own.up(session, stage({ description: undefined }));
    expect(world.steps("Own")).toEqual(["A", "Gate", "B"]);
  });

  it("that is gone can't be updated, and says what to do", async () => {
    const world = await scene(LINE);
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate());
    world.removeStep("Migrate", "Gate");
    const error = await failure(own.up(world.session(), gate({ description: "d" })));
    expect(error.message).toContain("the step (id-1) is no longer in the workflow");
  });
});

describe("one process", () => {
  it("reads a workflow once for all its resources while nothing is written", async () => {
    const world = await scene(LINE);
    const kinds = [
      [new Resource("stage"), stage()],
      [new Resource("stage"), stage({ name: "Second", after: "Cutover" })],
      [new Resource("checkpointStep"), gate()],
    ] as const;
    const first = world.session();
    for (const [resource, inputs] of kinds) await resource.up(first, inputs);
    world.requests();
    const second = world.session();
    await Promise.all(kinds.map(([resource]) => resource.refresh(second)));
    for (const [resource, inputs] of kinds) {
      expect(await resource.check(second, { ...inputs, onStarted: "retain" })).toEqual([]);
      expect((await resource.diff(second, inputs)).changes).toBe(false);
    }
    expect(world.requests()).toEqual(["GET /"]);
  });

  it("reads again after a write, and after a read that failed", async () => {
    const world = await scene(LINE);
    const { session } = world.process();
    await session.snapshots.seen("wf");
    await new Resource("checkpointStep").up(session, gate());
    expect((await session.snapshots.seen("wf")).stages[0]!.steps).toHaveLength(3);
    session.snapshots.drop("wf");
    world.simulator.setFaults([{ method: "GET", path: "**", status: 403 }]);
    await expect(session.snapshots.seen("wf")).rejects.toThrow("403");
    expect((await session.snapshots.seen("wf")).stages).toHaveLength(2);
  });

  it("works on one workflow one action at a time, and serves a waiting one with the last read back", async () => {
    const world = await scene(LINE);
    const session = world.session();
    const names = ["G1", "G2", "G3", "G4", "G5"];
    await Promise.all(
      names.map((name) =>
        new Resource("checkpointStep").lifecycle.create(session, gate({ name, after: "Sync" })),
      ),
    );
    const met = world.requests();
    const pair = ["POST /stages/migrate/steps", "GET /"];
    expect(met).toEqual(["GET /", ...names.flatMap(() => pair)]);
    expect(world.steps("Migrate")).toEqual(["Copy", "Sync", ...names.toReversed()]);
  });

  it("goes on with the next action after one that failed", async () => {
    const { snapshots } = (await scene(LINE)).session();
    const failed = snapshots.exclusive("wf", () => Promise.reject(new Error("no")));
    const next = snapshots.exclusive("wf", (fresh) => fresh());
    await expect(failed).rejects.toThrow("no");
    expect((await next).id).toBe("wf");
  });
});
