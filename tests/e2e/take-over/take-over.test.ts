import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Complete cutover(Verify)";
const STAGES = [
  "Prepare(Check)",
  "Migrate(Copy)",
  "+Gate(+Look, +Sign)",
  "Complete cutover(Verify)",
];

describe("what is there already", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("program");
    await ok(project.up());
  });
  afterAll(() => project.close());

  it("is taken over by a stack that lost its state, said and without a write", async () => {
    await ok(project.pulumi("stack", "init", "again"));
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    expect(run.text).toContain('stage "Gate" was in workflow wf already');
    expect(await project.state()).toMatch(/"takenOver": true/);
    expect(project.stages()).toEqual(STAGES);
  });

  it("is refused instead where adoption is switched off", async () => {
    await ok(project.pulumi("stack", "init", "never"));
    project.environment({ MGC_ADOPT: "never" });
    const run = await project.up();
    project.environment({ MGC_ADOPT: undefined });
    expect(run.code).not.toBe(0);
    expect(run.text).toContain('MGC_ADOPT is "never"');
    expect(run.writes).toEqual([]);
    await ok(project.pulumi("stack", "select", "test"));
  });

  it("survives a resource that is renamed in the program without an alias", async () => {
    project.program("renamed");
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    expect(run.text).toContain("another resource holds it; it stays");
    expect(project.stages()).toEqual(STAGES);
    await ok(project.preview("--expect-no-changes"));
  });

  it("is made exactly once when the reply to its creation is lost", async () => {
    await ok(project.destroy());
    project.simulator.setFaults([
      { method: "POST", path: "/v1/project/workflows/wf/stages", when: "after", drop: true },
    ]);
    const run = await ok(project.up());
    expect(run.writes).toHaveLength(1);
    expect(project.stages()).toEqual(STAGES);
    await ok(project.preview("--expect-no-changes"));
  });

  it("and half done is kept in state, and completed by the next run", async () => {
    await ok(project.destroy());
    const read = { method: "GET", path: "/v1/project/workflows/wf", when: "before" } as const;
    project.simulator.setFaults([{ ...read, nth: 3, times: 1, status: 403 }]);
    const first = await project.up();
    expect(first.code).not.toBe(0);
    expect(first.text).toContain("it was made, but could not be read back");
    expect(project.stages()).toEqual(STAGES);
    const second = await ok(project.up());
    expect(second.writes).toEqual([]);
    await ok(project.preview("--expect-no-changes"));
  });
});
