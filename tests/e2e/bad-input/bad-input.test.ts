import { ok, Project, type Run } from "../support/project";
import { problems } from "./problems";

const WORKFLOW = "Prepare:complete(Check:complete) > Migrate(Copy) > Twice(One) > Twin(Two) > End";

describe("wrong input", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    project.edit((workflow) => {
      workflow.stages[3]!.name = "Twice";
    });
  });
  afterAll(() => project.close());

  it("is reported whole, settings and inputs together, before anything is asked", async () => {
    project.program("settings");
    const names = ["MGC_ENDPOINT", "MGC_PROJECT_ID", "MGC_AUTH_TOKEN"];
    project.environment(Object.fromEntries(names.map((name) => [name, undefined])));
    const run = await project.preview();
    project.environment({
      MGC_ENDPOINT: project.simulator.url,
      MGC_PROJECT_ID: "project",
      MGC_AUTH_TOKEN: "token",
    });
    expect(run.code).not.toBe(0);
    expect(run.requests).toEqual([]);
    const found = problems(run, "gate");
    expect(found.slice(0, 3)).toEqual([
      "name: must not be empty",
      "steps: needs at least one step (MGC004 stage-has-steps)",
      "before, after: give only one of them",
    ]);
    expect(found.slice(3).join("\n")).toMatch(
      /MGC_ENDPOINT.*mgc:endpoint.*\n.*MGC_PROJECT_ID.*mgc:projectId.*\n.*MGC_ACCESS_KEY.*mgc:accessKey.*MGC_AUTH_TOKEN/,
    );
  });

  async function previewCase(name: string): Promise<Run> {
    project.program("inputs");
    await ok(project.pulumi("config", "set", "case", name));
    const run = await project.preview();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/m);
    return run;
  }

  it("is reported with its path in the reason, never as the named property", async () => {
    const run = await previewCase("shape");
    expect(problems(run, "shape").sort()).toEqual([
      "before, after: give one of them, to say where the stage goes",
      "description: must be text, not a number",
      "name: has 65 characters; at most 64 are allowed",
      'steps[1].name: "Same" is the name of steps[0] already (MGC014 unique-names)',
      'workflowID: no such argument; did you mean "workflowId"?',
    ]);
    expect(run.text).not.toContain("property");
  });

  it("lists the candidates of an unknown anchor with id, order and status", async () => {
    const run = await previewCase("anchor");
    expect(run.text).toContain('after: no stage has the id or exact name "Migrat"; there are:');
    expect(run.text).toContain('1. "Prepare" (prepare, Complete)');
    expect(run.text).toContain('2. "Migrate" (migrate, Waiting)');
  });

  it("lists the candidates of an ambiguous reference, and no others", async () => {
    const run = await previewCase("ambiguous");
    expect(run.text).toContain('stage: 2 stages are named "Twice"; use the id of one:');
    expect(run.text).toContain('2. "Twice" (twin, Waiting)');
    expect(run.text).not.toContain('"Migrate"');
  });

  it("says where to find the id of a workflow that is not there", async () => {
    const run = await previewCase("workflow");
    expect(problems(run, "workflow")).toEqual([
      'workflowId: there is no workflow with the id "no-such-workflow"; the id is in the workflow\'s address in the MgC console',
    ]);
  });

  it("is refused by the rules at the write gate, with what is allowed now and nothing written", async () => {
    project.program("refused");
    await ok(project.preview());
    const run = await project.up();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).toContain('create stage "Gate" in workflow wf: MGC002 predecessor-status');
    expect(run.text).toContain('Allowed now: after "Migrate"');
    expect(run.text).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/m);
  });

  it("names verb, target, cause and next move when the service refuses the credentials", async () => {
    project.environment({ MGC_ACCESS_KEY: "wrong", MGC_SECRET_KEY: "wrong-secret-canary" });
    const run = await project.preview();
    project.environment({ MGC_ACCESS_KEY: undefined, MGC_SECRET_KEY: undefined });
    expect(run.code).not.toBe(0);
    expect(run.text).toContain("read workflow wf: ");
    expect(run.text).toContain("HTTP 401");
    expect(run.text).toContain("Check that the access key is enabled");
    expect(run.text).not.toContain("wrong-secret-canary");
  });
});
