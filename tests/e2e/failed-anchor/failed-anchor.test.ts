import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Complete cutover(Verify)";

describe("an anchor of the same run that can't be made", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("program");
    project.simulator.setFaults([{ method: "POST", path: "**/stages", status: 403 }]);
  });
  afterAll(() => project.close());

  it("is the one error; what is anchored on it is not attempted (F17, F6, I7)", async () => {
    const run = await project.up();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual(["POST /workflows/wf/stages"]);
    expect(run.text.match(/^ *error: .*/gm)).toEqual([
      expect.stringContaining('create stage "First" in workflow wf'),
      expect.stringContaining("update failed"),
    ]);
    expect(project.stages()).toHaveLength(3);
    expect(await project.resourceIds()).toEqual({});
  });

  it("is made by the next run, and all that is anchored on it (F17, I6)", async () => {
    await ok(project.up());
    expect(project.stages().slice(2, 4)).toEqual(["+First(+Look)", "+Second(+Inner, +Look)"]);
    await ok(project.preview("--expect-no-changes"));
  });
});
