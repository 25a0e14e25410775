import { ok, Project, type Run } from "../support/project";
import { problems } from "./problems";

describe("a wrong script step", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname });
    project.program("scripts");
  });
  afterAll(() => project.close());

  async function run(name: string, operation: "preview" | "up"): Promise<Run> {
    await ok(project.pulumi("config", "set", "case", name));
    const result = await project[operation]();
    expect(result.code).not.toBe(0);
    expect(result.writes).toEqual([]);
    expect(result.text).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/m);
    expect(result.text).not.toContain("hunter2");
    return result;
  }

  it("is reported whole, and shows no value", async () => {
    const result = await run("shape", "preview");
    expect(problems(result, "shape").sort()).toEqual(
      [
        'executionServers[1]: "web-01" stands there already',
        "executedBy: must not be empty",
        "parameters.no name: is no name of a parameter: 1–64 letters, digits and _",
        'parameters.path: holds characters that COC does not allow; allowed are letters, digits, spaces and -_/.*?:",=+@\\[]{}#, without two dots in a row',
        "parameters.token: stands in secretParameters too; give it once",
        "script.sha256: must be 64 hexadecimal digits",
        "script: give only one of id and name",
        "timeoutSeconds: must be a whole number of seconds from 6 to 1799",
      ].sort(),
    );
  });

  it("is refused at preview where it refers to what is not there or not allowed in the open", async () => {
    const result = await run("references", "preview");
    const found = problems(result, "references").join("\n");
    expect(found).toContain('MGC009 running-script: step "One" sets the parameter "pth"');
    expect(found).toContain('steps[0].parameters.token: script "reset_agent" calls it sensitive');
    expect(found).toContain("steps[0].executionServers[0]: the workflow has no execution server");
    expect(found).toContain('steps[1].script: COC has no custom script named "reset-agent"');
  });

  it("is refused right before the write where a rule speaks against it, with the fix", async () => {
    const unapproved = await run("unapproved", "up");
    expect(unapproved.text).toContain('script "collect_logs" of step "Collect" is PENDING_APPROVE');
    expect(unapproved.text).toContain("Have a reviewer approve it in COC");
    const early = await run("early", "up");
    expect(early.text).toContain("MGC007 script-placement");
  });
});
