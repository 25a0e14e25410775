/** Levels and keys from the configuration file, and what is said of wrong ones. */
import { Project } from "../../support/project";
import { preview } from "../support/policies";

describe("the configuration of the pack", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({
      folder: __dirname,
      workflows: ["Prepare:complete > Migrate > Complete cutover"],
    });
    project.program("program");
  });
  afterAll(() => project.close());

  it("sets the level of a policy", async () => {
    const advisory = await preview(project, { "mgc-anchor-status": "advisory" });
    expect(advisory.verdicts).toEqual(["late mgc-anchor-status (advisory)"]);
    expect(advisory.code).toBe(0);
    const off = await preview(project, { "mgc-anchor-status": { enforcementLevel: "disabled" } });
    expect(off.verdicts).toEqual([]);
  });

  it("names the nearest key of one that does not exist, and blocks", async () => {
    const run = await preview(project, {
      "mgc-anchor-status": "disabled",
      "mgc-step-limit": { maxStep: 8 },
      "mgc-settings": { waiver: [] },
    });
    expect(run.violations.map(({ level, message }) => [level, message.split("\n")[1]])).toEqual([
      ["mandatory", 'configuration of mgc-settings, waiver: no such key; did you mean "waivers"?'],
      [
        "mandatory",
        'configuration of mgc-step-limit, maxStep: no such key; did you mean "maxSteps"?',
      ],
    ]);
    expect(run.code).not.toBe(0);
  });

  it("is refused by the engine where a value has the wrong type", async () => {
    const run = await preview(project, { "mgc-step-limit": { maxSteps: "ten" } });
    expect(run.text).toContain("maxSteps: Invalid type. Expected: integer, given: string");
    expect(run.code).not.toBe(0);
  });
});
