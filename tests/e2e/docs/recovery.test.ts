/** What sdk/docs/recovery.md says of a run that was killed. */
import { join } from "node:path";
import { holdWrite } from "../support/heldWrite";
import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Complete cutover(Verify)";
const GATE = {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
};
const WARNING = "::Gate, interrupted while creating";

describe("a run that was killed in the middle of a creation", () => {
  let project: Project;
  let killed: () => void;

  beforeAll(async () => {
    project = await Project.create({ folder: join(__dirname, "declared"), workflows: [WORKFLOW] });
    project.program("program");
    project.environment({ DECLARED: JSON.stringify([{ args: GATE }]) });
    const { held, release } = holdWrite(project.simulator, 1, "after");
    expect((await project.killed(held, "up", "--yes", "--skip-preview")).code).not.toBe(0);
    release();
  });
  afterAll(() => project.close());

  it("leaves a lock, which pulumi cancel takes away (F29)", async () => {
    const locked = await project.up();
    expect(locked.code).not.toBe(0);
    expect(locked.text).toContain("`pulumi cancel`");
    await ok(project.pulumi("cancel", "--yes"));
    killed = project.remember();
  });

  it("is not made good by a destroy, which knows nothing of what was made (F29, I8)", async () => {
    const run = await ok(project.destroy());
    expect(run.writes).toEqual([]);
    expect(run.text).toContain(WARNING);
    expect(project.stages()[2]).toBe("+Gate(+Look)");
  });

  it("is made good by the next up, which takes over what was made (F29, F2, I5)", async () => {
    killed();
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    expect(run.text).toContain(WARNING);
    expect(run.text).toContain('stage "Gate" was in workflow wf already');
    expect(project.stages()[2]).toBe("+Gate(+Look)");
  });

  it("is warned of until a refresh is told to clear it, which asks for nothing (F29)", async () => {
    await ok(project.refresh());
    expect((await ok(project.up())).text).toContain(WARNING);
    const clear = ["--yes", "--skip-preview", "--clear-pending-creates"];
    await ok(project.pulumi("refresh", ...clear));
    const run = await ok(project.up("--expect-no-changes"));
    expect(run.text).not.toContain("interrupted");
  });
});
