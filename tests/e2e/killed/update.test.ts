import { ok, Project } from "../support/project";
import { killAt, killPoints, WORKFLOW } from "./killing";
import { pendingOperations, truth } from "./truth";

const STAGES = [
  "Prepare(Check)",
  "Migrate(Copy, +Hold, Sync)",
  "+Gate(+Tell, +Look, +Extra)",
  "Complete cutover(Verify)",
];

describe("a run that is killed while it edits the steps of a stage", () => {
  let project: Project;
  let before: () => void;
  let whole: object;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("first");
    await ok(project.up());
    before = project.remember();
    project.program("edited");
    const run = await ok(project.up());
    expect(run.writes.map((line) => line.split(" ")[0]).sort()).toEqual([
      "DELETE",
      "POST",
      "PUT",
      "PUT",
    ]);
    whole = await truth(project);
    expect(project.stages()).toEqual(STAGES);
  });
  afterAll(() => project.close());

  it.each(killPoints(4))(
    "%s write %i of 4 leaves what the next run completes: each item once, in order, in state (F29, I5, I6, I7)",
    async (when, nth) => {
      before();
      await killAt(project, "up", when, nth);
      expect(await pendingOperations(project)).toEqual(["updating gate"]);
      const run = await ok(project.up());
      expect(run.writes).toHaveLength(when === "after" ? 4 - nth : 5 - nth);
      expect(await truth(project)).toEqual(whole);
      expect(await pendingOperations(project)).toEqual([]);
    },
  );

  it("and completed has nothing more to write (I1)", async () => {
    expect(await ok(project.up("--expect-no-changes"))).toMatchObject({ writes: [] });
  });
});
