import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Cutover(Switch) > Complete cutover(Verify)";

describe("a workflow that is started between preview and up", () => {
  let project: Project;
  let ids: Record<string, string>;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("window");
    await ok(project.up());
    ids = await project.resourceIds();
    project.environment({ GATE: "Prepare", DESCRIPTION: "edited" });
    expect((await ok(project.preview())).text).toContain("+ 1 to create");
    project.edit((workflow) => {
      workflow.status = "RUNNING";
      workflow.stages[0]!.status = "RUNNING";
      workflow.stages[0]!.steps[0]!.status = "RUNNING";
    });
  });
  afterAll(() => project.close());

  it("refuses what is too late, before a write, and says what is allowed now (F12, I4)", async () => {
    const run = await project.up();
    expect(run.code).not.toBe(0);
    expect(run.text).toContain(
      'create stage "Gate" in workflow wf: MGC001 anchor-status: stage "Prepare" is Running',
    );
    expect(run.text).toContain('Allowed now: after "Migrate", before "Later", after "Later"');
    expect(run.writes.filter((line) => line.startsWith("POST"))).toEqual([]);
  });

  it("keeps every other resource of the stack, in state and in place (F12, I7)", async () => {
    expect(await project.resourceIds()).toEqual(ids);
    expect(project.stages()[2]).toBe("+Later(+Look)");
  });

  it("takes the same stage where it is allowed by now (F12, I6)", async () => {
    project.environment({ GATE: "Migrate" });
    await ok(project.up());
    expect(project.stages()).toEqual([
      "Prepare:running(Check:running)",
      "Migrate(Copy)",
      "+Gate(+Look)",
      "+Later(+Look)",
      "Cutover(Switch)",
      "Complete cutover(Verify)",
    ]);
    await ok(project.preview("--expect-no-changes"));
  });
});
