import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Complete cutover(Verify)";

describe("resources that depend on one another", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("program");
  });
  afterAll(() => project.close());

  it("preview though names, stages and anchors are not known yet", async () => {
    const run = await ok(project.preview());
    expect(run.text).toContain("+ 6 to create");
    expect(run.writes).toEqual([]);
  });

  it("are inserted in the declared order, however many at once", async () => {
    await ok(project.up("--parallel", "16"));
    const [, , first, second] = project.stages();
    expect(first).toMatch(/^\+\w+-\w+\(\+Look at \w+-\w+\)$/);
    expect(second).toBe("+Second(+Inner, +Innermost, +Look)");
    await ok(project.preview("--expect-no-changes"));
  });

  it("stay as they are when a stage that they refer to is only edited", async () => {
    project.program("described");
    const preview = await ok(project.preview());
    expect(preview.text).toContain("1 to update");
    expect(preview.text).toContain("5 unchanged");
    const run = await ok(project.up());
    expect(run.writes).toHaveLength(1);
  });

  it("go with a stage that has to move, and come back in it", async () => {
    project.program("moved");
    const preview = await ok(project.preview());
    expect(preview.text).toContain("3 to replace");
    await ok(project.up());
    expect(project.stages()[1]).toBe("+Second(+Inner, +Innermost, +Look)");
    await ok(project.preview("--expect-no-changes"));
  });

  it("are destroyed from the inside out", async () => {
    await ok(project.destroy());
    expect(project.stages()).toHaveLength(3);
  });
});
