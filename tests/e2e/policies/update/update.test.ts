/** What a violation means for `pulumi up`, with its preview and without. */
import { ok, Project } from "../../support/project";
import { judged, withPack } from "../support/policies";

const WORKFLOW = "Prepare:complete(Check) > Migrate(Copy) > Complete cutover(Verify)";
const RECKLESS = ["reckless mgc-predecessor-status"];

describe("pulumi up with the policy pack", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.program("program");
    project.environment({ WITH: "reckless" });
  });
  afterAll(() => project.close());

  it("writes nothing when a mandatory policy is violated: it previews first", async () => {
    const pack = withPack(project);
    const run = await project.pulumi("up", "--yes", "--event-log", project.eventLog, ...pack);
    expect(judged(project, run).verdicts).toEqual(RECKLESS);
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(project.stages()).toHaveLength(3);
  });

  it("has made what came before it when the preview is skipped, and never the violating resource", async () => {
    const run = judged(project, await project.up(...withPack(project)));
    expect(run.verdicts).toEqual(RECKLESS);
    expect(run.code).not.toBe(0);
    expect(run.writes[0]).toBe("POST /workflows/wf/stages");
    expect(project.stages().join()).toContain("+Gate");
    expect(project.stages().join()).not.toContain("Reckless");
  });

  it("is held by the provider's own gate where there is no pack", async () => {
    const run = await project.up();
    expect(run.code).not.toBe(0);
    expect(run.text).toContain("MGC002 predecessor-status");
    expect(project.stages().join()).not.toContain("Reckless");
  });

  it("goes on in the next run: what is new in it is found, and nothing is said", async () => {
    project.environment({ WITH: undefined });
    const run = judged(project, await ok(project.up(...withPack(project))));
    expect(run.violations).toEqual([]);
    expect(project.stages()[2]).toBe("+Gate(+Look, +First, +Second)");
  });
});
