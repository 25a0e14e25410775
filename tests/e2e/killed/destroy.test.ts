import { ok, Project } from "../support/project";
import { killAt, killPoints, WORKFLOW } from "./killing";
import { pendingOperations, truth } from "./truth";

const STAGES = ["Prepare(Check)", "Migrate(Copy, Sync)", "Complete cutover(Verify)"];

describe("a destroy that is killed", () => {
  let project: Project;
  let whole: () => void;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("first");
    await ok(project.up());
    whole = project.remember();
  });
  afterAll(() => project.close());

  it.each(killPoints(3))(
    "%s write %i of 3 is completed by the next one, and nothing else is touched (F29, I3, I6, I8)",
    async (when, nth) => {
      whole();
      await killAt(project, "destroy", when, nth);
      const run = await ok(project.destroy());
      expect(run.writes).toHaveLength(when === "after" ? 3 - nth : 4 - nth);
      expect(await truth(project)).toEqual({ stages: STAGES, state: {} });
      expect(await pendingOperations(project)).toEqual([]);
    },
  );
});
