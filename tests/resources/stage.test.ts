import { parseStageState } from "../../provider/src/core/state";
import { failure, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Prepare > Migrate > Cutover";

describe("a stage", () => {
  it("is looked up, read afresh, made with one write and read back", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage({ description: "after the cut-over" }));
    expect(world.requests()).toEqual(["GET /", "GET /", "POST /stages", "GET /"]);
    expect(world.line).toBe(
      "Prepare(Prepare) > Migrate(Migrate) > Cutover(Cutover) > +Own(+A, +B)",
    );
    expect(own.id).toBe("wf/id-1");
    expect(own.saved).toEqual({
      ...stage({ description: "after the cut-over" }),
      stateVersion: 1,
      stageId: "id-1",
      anchorId: "cutover",
      ownedStepIds: ["id-2", "id-3"],
      claim: expect.any(String) as string,
      takenOver: false,
      complete: true,
    });
    expect(world.stage("Own").description).toBe("after the cut-over");
  });

  it.each([
    [{ before: "Cutover" }, ["Prepare", "Migrate", "Own", "Cutover"]],
    [{ before: "prepare" }, ["Own", "Prepare", "Migrate", "Cutover"]],
    [{ after: "migrate" }, ["Prepare", "Migrate", "Own", "Cutover"]],
  ])("goes directly beside its anchor: %j", async (place, expected) => {
    const world = await scene(LINE);
    await new Resource("stage").up(world.session(), stage({ after: undefined, ...place }));
    expect(world.stages).toEqual(expected);
  });

  it("is not read back where nothing was written", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.requests();
    expect(await own.up(world.session(), stage({ onStarted: "retain" }))).toBe("updated");
    expect(world.requests()).toEqual(["GET /"]);
  });

  it("is not written a second time (I1)", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.requests();
    expect(await own.up(world.session(), stage())).toBe("same");
    expect(await own.up(world.session(), stage({ description: "" }))).toBe("same");
    await own.lifecycle.update(world.session(), own.saved, stage());
    expect(world.writes()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["its name", { name: "New" }, ["PUT /stages/id-1"]],
    ["its description", { description: "d" }, ["PUT /stages/id-1"]],
    ["one step's description", { steps: steps("A", "B: d") }, ["PUT /stages/id-1/steps/id-3"]],
    ["one step's name", { steps: steps("A", "C") }, ["PUT /stages/id-1/steps/id-3"]],
    ["a step more", { steps: steps("A", "B", "C") }, ["POST /stages/id-1/steps"]],
    ["a step fewer", { steps: steps("B") }, ["DELETE /stages/id-1/steps/id-2"]],
    ["onStarted", { onStarted: "retain" }, []],
    [
      "three things",
      { name: "New", steps: steps("A: d", "B", "C") },
      ["PUT /stages/id-1", "PUT /stages/id-1/steps/id-2", "POST /stages/id-1/steps"],
    ],
  ])("costs as many writes as changed items: %s", async (_what, over, writes) => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.requests();
    expect(await own.up(world.session(), stage(over))).toBe("updated");
    const met = world.requests();
    expect(met.filter((line) => !line.startsWith("GET"))).toEqual(writes);
    expect(met.length - writes.length).toBeLessThanOrEqual(2);
    const names = stage(over).steps as { name: string }[];
    expect(world.steps(String(stage(over).name))).toEqual(names.map(({ name }) => name));
    expect(await own.up(world.session(), stage(over))).toBe("same");
    expect(world.writes()).toEqual([]);
  });

  it("never changes what it does not own (I3)", async () => {
    const world = await scene("Prepare > Migrate(Copy, +Theirs) > Cutover > +Other(+X)");
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    await own.up(world.session(), stage({ name: "New", steps: steps("C", "B", "A") }));
    await own.destroy(world.session());
    expect(world.line).toBe(
      "Prepare(Prepare) > Migrate(Copy, +Theirs) > Cutover(Cutover) > +Other(+X)",
    );
  });

  it("is deleted with one write, and a second time with none", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    const { saved } = own;
    world.requests();
    await own.destroy(world.session());
    expect(world.writes()).toEqual(["DELETE /stages/id-1"]);
    await own.lifecycle.delete(world.session(), saved);
    expect(world.writes()).toEqual([]);
    expect(world.stages).toEqual(["Prepare", "Migrate", "Cutover"]);
  });

  it("keeps the ids of its steps in live order", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    await own.up(world.session(), stage({ steps: steps("C", "A", "B") }));
    const live = world.stage("Own").steps.map(({ step_id }) => step_id);
    expect(parseStageState(own.saved).ownedStepIds).toEqual(live);
  });

  it("of another workflow is another resource", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    const result = await own.diff(world.session(), stage({ workflowId: "other" }));
    expect(result).toEqual({
      changes: true,
      replaces: ["workflowId"],
      deleteBeforeReplace: false,
    });
  });

  it("that is gone can't be updated, and says what to do", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    world.removeStage("Own");
    const error = await failure(own.up(world.session(), stage({ name: "New" })));
    expect(error.message).toContain("no longer in the workflow; run `pulumi refresh`");
    await own.refresh(world.session());
    expect(await own.up(world.session(), stage({ name: "New" }))).toBe("created");
    expect(world.stages.at(-1)).toBe("New");
  });
});
