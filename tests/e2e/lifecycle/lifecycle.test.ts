import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy, Sync) > Complete cutover(Verify, Finish)";

describe("a program from its first preview to its end", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("first");
  });
  afterAll(() => project.close());

  it("previews without writing", async () => {
    const run = await ok(project.preview());
    expect(run).toMatchObject({ writes: [] });
    expect(run.requests).toEqual(["GET /workflows/wf"]);
    expect(run.text).toContain("+ 4 to create");
    expect(run.text).toContain('name       : "Look"');
  });

  it("writes once per resource and puts each beside its anchor", async () => {
    const run = await ok(project.up());
    expect(run.writes).toHaveLength(3);
    expect(project.stages()).toEqual([
      "Prepare(Check)",
      "Migrate(Copy, +Hold, Sync)",
      "+Gate(+Look, +Extra, +Sign, +Tell)",
      "Complete cutover(Verify, Finish)",
    ]);
    const ids = await project.resourceIds();
    expect(ids.gate).toMatch(/^wf\/[^/]+$/);
    expect(ids.extra).toMatch(/^wf\/[^/]+\/[^/]+$/);
    const live = project.simulator.workflow("wf").stages[2]?.steps ?? [];
    const outputs = JSON.parse((await project.pulumi("stack", "output", "--json")).text) as {
      stepIds: unknown;
    };
    const own = live.filter((step) => step.name !== "Extra");
    expect(outputs.stepIds).toEqual(
      Object.fromEntries(own.map((step) => [step.name, step.step_id])),
    );
  });

  it("has nothing to do a second time: an empty preview, and an up without a write", async () => {
    const preview = await ok(project.preview("--expect-no-changes"));
    expect(preview).toMatchObject({ requests: [] });
    const up = await ok(project.up("--expect-no-changes"));
    expect(up).toMatchObject({ writes: [] });
  });

  it("reads each workflow once on a refresh", async () => {
    const run = await ok(project.refresh());
    expect(run).toMatchObject({ requests: ["GET /workflows/wf"] });
    expect(run.text).toContain("4 unchanged");
    await ok(project.preview("--expect-no-changes"));
  });

  it("writes each changed item once", async () => {
    project.program("edited");
    const preview = await ok(project.preview());
    expect(preview).toMatchObject({ writes: [] });
    expect(preview.text).toContain("2 to update");
    const run = await ok(project.up());
    expect(run.writes.map((line) => line.split(" ")[0])).toEqual(["PUT", "PUT", "PUT"]);
    expect(project.stages()[1]).toBe("Migrate(Copy, +Hold on, Sync)");
    await ok(project.preview("--expect-no-changes"));
  });

  it("re-orders and adds with the fewest writes and leaves other steps alone", async () => {
    project.program("reordered");
    const run = await ok(project.up());
    expect(run.writes.map((line) => line.split(" ")[0]).sort()).toEqual(["DELETE", "POST", "POST"]);
    expect(project.stages()[2]).toBe("+Gate(+Look, +Extra, +Tell, +Sign, +Rest)");
    await ok(project.preview("--expect-no-changes"));
  });

  it("destroys what it made and nothing else", async () => {
    const run = await ok(project.destroy());
    expect(run.writes.map((line) => line.split(" ")[0])).toEqual(["DELETE", "DELETE", "DELETE"]);
    expect(project.stages()).toEqual([
      "Prepare(Check)",
      "Migrate(Copy, Sync)",
      "Complete cutover(Verify, Finish)",
    ]);
  });
});
