import { ok, Project } from "../support/project";

const WORKFLOW =
  "Prepare(Check) > Migrate(Copy, Sync) > Cutover(Switch) > Complete cutover(Verify)";

describe("edits at the console", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("program");
    await ok(project.up());
  });
  afterAll(() => project.close());

  it("are no drift where other people's items are added in between", async () => {
    project.edit((workflow) => {
      const gate = workflow.stages.find((stage) => stage.name === "Gate")!;
      gate.steps.splice(1, 0, { ...gate.steps[0]!, step_id: "foreign", name: "Foreign" });
      workflow.stages.splice(2, 0, {
        ...gate,
        stage_id: "other",
        name: "Other",
        steps: [{ ...gate.steps[0]!, step_id: "other.look" }],
      });
    });
    const refresh = await ok(project.refresh());
    expect(refresh.text).toContain("3 unchanged");
    await ok(project.preview("--expect-no-changes"));
  });

  it("of our own items are shown by refresh and repaired by up, with a write each", async () => {
    project.edit((workflow) => {
      const gate = workflow.stages.find((stage) => stage.name === "Gate")!;
      gate.description = "changed by hand";
      gate.steps = gate.steps.filter((step) => step.name !== "Sign");
      const migrate = workflow.stages.find((stage) => stage.name === "Migrate")!;
      migrate.steps.find((step) => step.name === "Hold")!.name = "Hold!";
    });
    const refresh = await ok(project.refresh());
    expect(refresh.text).toMatch(/\+ description\s*: "changed by hand"/);
    const preview = await ok(project.preview());
    expect(preview.text).toContain("2 to update");
    expect(preview.text).toContain('"Hold!" => "Hold"');
    const up = await ok(project.up());
    expect(up.writes.map((line) => line.split(" ")[0]).sort()).toEqual(["POST", "PUT", "PUT"]);
    expect(project.stages()).toEqual([
      "Prepare(Check)",
      "Migrate(Copy, +Hold, Sync)",
      "+Other(+Look)",
      "+Gate(+Look, +Sign, +Foreign)",
      "Cutover(Switch)",
      "Complete cutover(Verify)",
    ]);
    await ok(project.preview("--expect-no-changes"));
  });

  it("that move our stage past its anchor are shown as the other side and put right", async () => {
    project.edit((workflow) => {
      const gate = workflow.stages.findIndex((stage) => stage.name === "Gate");
      const [moved] = workflow.stages.splice(gate, 1);
      moved!.steps = moved!.steps.filter((step) => step.name !== "Foreign");
      workflow.stages.unshift(moved!);
    });
    await ok(project.refresh());
    const preview = await ok(project.preview());
    expect(preview.text).toMatch(/- before\s*: "Migrate"/);
    expect(preview.text).toMatch(/\+ after\s*: "Migrate"/);
    expect(preview.text).toContain("1 to replace");
    await ok(project.up());
    expect(project.stages()[2]).toBe("+Gate(+Look, +Sign)");
    await ok(project.preview("--expect-no-changes"));
  });

  it("that delete our item make the next up create it again", async () => {
    project.edit((workflow) => {
      workflow.stages = workflow.stages.filter((stage) => stage.name !== "Gate");
    });
    await ok(project.refresh());
    const preview = await ok(project.preview());
    expect(preview.text).toContain("1 to create");
    await ok(project.up());
    expect(project.stages()[2]).toBe("+Gate(+Look, +Sign)");
  });
});
