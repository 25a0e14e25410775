import { meetingWrites } from "../support/heldWrite";
import { ok, Project } from "../support/project";

const ONE_AT_A_TIME = ["--parallel", "1"];
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
    await Promise.all([ok(alpha.up(...ONE_AT_A_TIME)), ok(beta.up(...ONE_AT_A_TIME))]);
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

  it("make what both declare once: one is refused by name, and takes it over next (F10, F21, I5)", async () => {
    await ok(beta.destroy());
    beta.program("alpha");
    const release = meetingWrites(alpha.simulator, 2);
    const projects = [alpha, beta];
    const runs = await Promise.all(projects.map((project) => project.up(...ONE_AT_A_TIME)));
    release();
    const late = projects.filter((_, i) => runs[i]?.code !== 0);
    expect(late).toHaveLength(1);
    expect(runs.find(({ code }) => code !== 0)?.text).toContain("MGC014 unique-names");
    for (const project of late) {
      const again = await ok(project.up());
      expect(again.writes).toEqual([]);
      expect(again.text).toContain("already, just as declared; it was taken over");
    }
    expect(alpha.stages().slice(1, 3)).toEqual(["Migrate(Copy, +Alpha's, Sync)", "+Alpha(+Look)"]);
  });
});
