import { meetingWrites } from "../support/heldWrite";
import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy, Sync) > Complete cutover(Verify)";

describe("two projects that insert at the same anchors at the same moment", () => {
  let alpha: Project;
  let beta: Project;

  beforeAll(async () => {
    alpha = await Project.create({ folder: __dirname, name: "alpha", workflows: [WORKFLOW] });
    const { simulator } = alpha;
    beta = await Project.create({ folder: __dirname, name: "beta", simulator });
    alpha.program("alpha");
    beta.program("beta");
  });
  afterAll(async () => {
    await beta.close();
    await alpha.close();
  });

  it("both land, though neither saw the other's when it began to write (F10, I3, I5)", async () => {
    const release = meetingWrites(alpha.simulator, 2);
    const one = ["--parallel", "1"];
    await Promise.all([ok(alpha.up(...one)), ok(beta.up(...one))]);
    release();
    const [prepare, migrate = "", ...stages] = alpha.stages();
    expect(prepare).toBe("Prepare(Check)");
    expect(migrate.match(/\+\w+'s/g)?.sort()).toEqual(["+Alpha's", "+Beta's"]);
    expect(migrate.replaceAll(/\+\w+'s, /g, "")).toBe("Migrate(Copy, Sync)");
    expect(stages.slice(0, 2).sort()).toEqual(["+Alpha(+Look)", "+Beta(+Look)"]);
    expect(stages.slice(2)).toEqual(["Complete cutover(Verify)"]);
  });

  it("and neither is a drift or a change to the other one (I1, I6)", async () => {
    for (const project of [alpha, beta]) {
      expect((await ok(project.refresh())).text).toContain("3 unchanged");
      await ok(project.preview("--expect-no-changes"));
    }
  });

  it("each destroys its own and leaves the other's (I8)", async () => {
    await ok(alpha.destroy());
    expect(alpha.stages()).toEqual([
      "Prepare(Check)",
      "Migrate(Copy, +Beta's, Sync)",
      "+Beta(+Look)",
      "Complete cutover(Verify)",
    ]);
  });
});
