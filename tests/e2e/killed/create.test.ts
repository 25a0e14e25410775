import { ok, Project } from "../support/project";
import { killAt, killPoints, WORKFLOW } from "./killing";
import { pendingOperations, truth } from "./truth";

const STAGES = [
  "Prepare(Check)",
  "Migrate(Copy, +Hold, Sync)",
  "+Gate(+Look, +Extra, +Sign)",
  "Complete cutover(Verify)",
];

describe("a run that is killed while it creates", () => {
  let project: Project;
  let empty: () => void;
  let whole: object;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    empty = project.remember();
    project.program("first");
    await ok(project.up());
    whole = await truth(project);
    expect(project.stages()).toEqual(STAGES);
  });
  afterAll(() => project.close());

  it.each(killPoints(3))(
    "%s write %i of 3 leaves what the next run completes: each item once, in order, in state (F29, F2, I5, I6, I7)",
    async (when, nth) => {
      empty();
      await killAt(project, "up", when, nth);
      expect(await pendingOperations(project)).toHaveLength(1);
      const applied = when === "after";
      const run = await ok(project.up());
      expect(run.writes).toHaveLength(applied ? 3 - nth : 4 - nth);
      const adopted = run.text.includes("already, just as declared; it was taken over");
      expect(adopted).toBe(applied);
      expect(await truth(project)).toEqual(whole);
    },
  );

  it("and completed has nothing more to write (I1)", async () => {
    expect(await ok(project.up("--expect-no-changes"))).toMatchObject({ writes: [] });
  });
});
