import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Complete cutover(Verify)";

async function act(project: Project, path: string, operation: string): Promise<void> {
  const answer = await fetch(`${project.simulator.url}/v1/project/workflows/wf${path}/action`, {
    method: "POST",
    headers: { "X-Auth-Token": "token", "Content-Type": "application/json" },
    body: JSON.stringify({ operation }),
  });
  expect(answer.status).toBe(200);
}

describe("a workflow that moves on", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("program");
    await ok(project.up());
    await act(project, "", "start");
    // Prepare and Migrate are over, the first checkpoint of the gate waits.
    project.simulator.advance("wf");
    project.simulator.advance("wf");
  });
  afterAll(() => project.close());

  it("waits at the inserted checkpoint and is no reason to change anything", async () => {
    expect(project.stages()[2]).toBe("+Gate:paused(+Look:paused, +Sign)");
    await ok(project.preview("--expect-no-changes"));
    const refresh = await ok(project.refresh());
    expect(refresh.text).toContain("2 unchanged");
    await ok(project.up("--expect-no-changes"));
  });

  it("refuses a move at preview, before anything is deleted", async () => {
    project.program("moved");
    const run = await project.preview();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).toContain('move stage "Gate" in workflow wf');
    expect(run.text).toContain("it is Paused");
    expect(run.text).toContain('MGC001 anchor-status: stage "Migrate" is Complete');
    const up = await project.up();
    expect(up.code).not.toBe(0);
    expect(up.writes).toEqual([]);
    project.program("program");
  });

  it("does not let go of a gate that it waits at, and says how to", async () => {
    const run = await project.destroy();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).toContain('delete stage "Gate" from workflow wf: stage "Gate" is Paused');
    expect(run.text).toContain('onStarted: "retain"');
  });

  it("still takes edits of what has not begun", async () => {
    project.program("edited");
    const run = await ok(project.up());
    expect(run.writes.map((line) => line.split(" ")[0])).toEqual(["PUT"]);
    await ok(project.preview("--expect-no-changes"));
  });

  it("keeps its history when the stack is destroyed after the end", async () => {
    for (const name of ["Look", "Sign"]) {
      const gate = project.simulator.workflow("wf").stages[2]!;
      const step = gate.steps.find((candidate) => candidate.name === name)!;
      await act(project, `/stages/${gate.stage_id}/steps/${step.step_id}`, "confirm");
    }
    project.simulator.advance("wf");
    expect(project.simulator.workflow("wf").status).toBe("COMPLETE");
    await ok(project.preview("--expect-no-changes"));
    const run = await ok(project.destroy());
    expect(run.writes).toEqual([]);
    expect(run.text).toContain('stage "Gate" is Complete; it stays in the workflow as history');
    expect(project.stages()[2]).toContain("+Gate:complete");
    expect(await project.resourceIds()).toEqual({});
  });
});
