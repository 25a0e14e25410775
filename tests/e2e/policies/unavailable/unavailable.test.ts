/** Facts that can't be had are no reason to let anything through. */
import { Project } from "../../support/project";
import { preview, type PolicyRun } from "../support/policies";

describe("facts that can't be read", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({
      folder: __dirname,
      workflows: ["Migrate > Complete cutover"],
    });
    project.program("program");
  });
  afterAll(() => project.close());

  /** What mgc-settings says; the provider's own check fails where the pack's reading does. */
  function causes({ violations }: PolicyRun): string[] {
    return violations
      .filter(({ policy }) => policy === "mgc-settings")
      .map(({ level, message }) => `${level}: ${message.split("\n")[1] ?? ""}`);
  }

  it("block, once for all resources, where the address is not on the list", async () => {
    const allowedEndpoints = ["https://mgc.example.com"];
    const run = await preview(project, { "mgc-settings": { allowedEndpoints } });
    expect(causes(run)).toEqual([
      `mandatory: facts for the policies could not be read: ${project.simulator.url} is no address that allowedEndpoints lists: https://mgc.example.com`,
    ]);
    expect(run.code).not.toBe(0);
    // What the provider's check looked up; the pack asked nothing.
    expect(run.requests).toEqual(["GET /workflows/wf"]);
  });

  it("do not block where the operator says so", async () => {
    const settings = { allowedEndpoints: ["https://mgc.example.com"], unverified: "warn" };
    const run = await preview(project, { "mgc-settings": settings });
    expect(causes(run).map((cause) => cause.split(":")[0])).toEqual(["advisory"]);
    expect(run.code).toBe(0);
  });

  it("block where the service answers the provider and not the pack", async () => {
    // The provider reads first and keeps what it read; from the second read on the service is gone.
    project.simulator.setFaults([
      {
        method: "GET",
        path: "/v1/project/workflows/wf",
        nth: 2,
        times: 99,
        status: 403,
        when: "before",
      },
    ]);
    const run = await preview(project);
    expect(causes(run)).toHaveLength(1);
    expect(causes(run)[0]).toContain(
      "mandatory: facts for the policies could not be read: read workflow wf:",
    );
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
  });
});
