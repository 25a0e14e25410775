import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy, Sync) > Complete cutover(Verify)";
const DECLARED = [
  "Prepare(Check)",
  "Migrate(Copy, +Pre, +Post, Sync)",
  "+First(+A)",
  "+Second(+A, +One, +Two, +Three, +Z)",
  "+Third(+A, +Early, +Late, +Last)",
  "Complete cutover(Verify)",
];
const REORDERED = [
  "Prepare(Check)",
  // Pre is somewhere behind Post, as is declared now, so it stays.
  "Migrate(+Post, Copy, +Pre, Sync)",
  "+First(+A)",
  "+Third(+Last, +A, +Late, +Early)",
  "+Second(+Z, +Three, +Two, +One, +A)",
  "Complete cutover(Verify)",
];

describe("stages and steps that are anchored on each other", () => {
  let project: Project;
  let empty: () => void;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    empty = project.remember();
  });
  afterAll(() => project.close());

  it.each(["1", "16", "64"])(
    "are in the declared order with %s at once, and in the new one after an edit (F31, I2, I3)",
    async (parallel) => {
      empty();
      project.program("chain");
      await ok(project.up("--parallel", parallel));
      expect(project.stages()).toEqual(DECLARED);
      project.program("reordered");
      await ok(project.up("--parallel", parallel));
      expect(project.stages()).toEqual(REORDERED);
      expect((await ok(project.up("--expect-no-changes"))).writes).toEqual([]);
      expect((await ok(project.refresh())).text).toContain("12 unchanged");
    },
  );
});
