import { beforeWrite } from "../support/heldWrite";
import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Complete cutover(Verify)";

describe("a stage that is completed while several steps are written into it", () => {
  let project: Project;

  function complete(): void {
    project.edit((workflow) => {
      for (const stage of workflow.stages.slice(0, 3)) {
        stage.status = "COMPLETE";
        for (const step of stage.steps) step.status = "COMPLETE";
      }
      workflow.status = "RUNNING";
    });
  }

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("block");
    await ok(project.up());
    project.environment({ MORE: "Sign,Tell,Rest" });
  });
  afterAll(() => project.close());

  it("keeps what was written and says what is missing and why (F13, I7)", async () => {
    const release = beforeWrite(project.simulator, 2, complete);
    const run = await project.up();
    release();
    expect(run.code).not.toBe(0);
    expect(project.stages()[2]).toBe("+Gate:complete(+Look:complete, +Sign:complete)");
    expect(run.text).toContain('MGC001 anchor-status: step "Sign" is Complete');
    expect(run.text).toContain(
      'update stage "Gate" in workflow wf: what was written before is kept, still missing: "Tell", "Rest"',
    );
  });

  it("has both in state, and is not complete (F13, I7)", async () => {
    const { deployment } = JSON.parse(await project.state()) as {
      deployment: { resources: { urn: string; outputs?: object }[] };
    };
    const gate = deployment.resources.find(({ urn }) => urn.endsWith("::gate"));
    const { steps = [] } = project.simulator.workflow("wf").stages[2] ?? {};
    expect(gate?.outputs).toMatchObject({
      complete: false,
      ownedStepIds: steps.map(({ step_id }) => step_id),
    });
  });

  it("is explained by the next run, which writes nothing (F13, I6)", async () => {
    const run = await project.up();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).toContain(
      'update stage "Gate" in workflow wf: MGC001 anchor-status: step "Sign" is Complete',
    );
  });

  it("is whole again once the program declares what is there (F13, I6)", async () => {
    project.environment({ MORE: "Sign" });
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    await ok(project.preview("--expect-no-changes"));
  });
});
