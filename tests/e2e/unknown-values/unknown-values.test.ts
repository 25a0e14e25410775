import { ok, Project } from "../support/project";

const RESOURCES = 19;

describe("values that a preview does not know, at any depth", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname });
    project.program("program");
  });
  afterAll(() => project.close());

  it("are no reason to fail, and nothing is written for them (F33, I10)", async () => {
    const run = await ok(project.preview());
    expect(run.writes).toEqual([]);
    // The stack and the pet, too.
    expect(run.text).toContain(`+ ${String(RESOURCES + 2)} to create`);
  });

  it("hide no mistake that stands beside them (F33)", async () => {
    project.program("wrong");
    const run = await project.preview();
    project.program("program");
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    const problems = run.text.match(/(?<=has a problem: ).*?(?=[:;] )/g) ?? [];
    expect(problems).toEqual([
      "name",
      "steps[1].description",
      "steps[2].timeoutSeconds",
      "steps[3].script.version",
      "steps[4].parameters.port",
      "steps[5].executionServers[1]",
      "steps[6].timeoutSeconds",
      "steps[7].executedBy",
      "steps[8].name",
      "MGC009 running-script",
    ]);
  });

  it("are judged once they are known (F33, I1)", async () => {
    await ok(project.up());
    expect(project.stages("wf-batch-001")).toHaveLength(4 + RESOURCES - 2);
    await ok(project.preview("--expect-no-changes"));
  });
});
