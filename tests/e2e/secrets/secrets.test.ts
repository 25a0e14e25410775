import { ok, Project, type Run } from "../support/project";

const CANARY = "cAnArY-5f1c";
const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Complete cutover(Verify)";

describe("secrets (I11)", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: [WORKFLOW] });
    await ok(project.pulumi("config", "set", "--secret", "canary", CANARY));
    project.program("program");
  });
  afterAll(() => project.close());

  async function leaks(run: Run): Promise<string[]> {
    const places = { output: run.text, events: project.events(), state: await project.state() };
    return Object.entries(places)
      .filter(([, text]) => text.includes(CANARY))
      .map(([place]) => place);
  }

  it("in the stack config as plain text are refused, with the command that mends it", async () => {
    const secrets = ["authToken", "accessKey", "secretKey", "securityToken"];
    for (const key of secrets) {
      await ok(project.pulumi("config", "set", "--plaintext", `mgc:${key}`, `plain-${key}`));
    }
    const run = await project.up();
    expect(run.code).not.toBe(0);
    expect(run.requests).toEqual([]);
    for (const key of secrets) {
      expect(run.text).toContain(`pulumi config set --secret mgc:${key}`);
      expect(run.text).not.toContain(`plain-${key}`);
      expect(await project.state()).not.toContain(`plain-${key}`);
      await ok(project.pulumi("config", "rm", `mgc:${key}`));
    }
  });

  it.each([
    ["MGC_AUTH_TOKEN", {}],
    ["MGC_ACCESS_KEY", { MGC_SECRET_KEY: CANARY }],
    ["HW_SECRET_KEY", { HW_ACCESS_KEY: "access", MGC_SECURITY_TOKEN: CANARY }],
  ])("in %s show nowhere, whether accepted or not", async (name, more) => {
    project.environment({ MGC_AUTH_TOKEN: undefined, [name]: CANARY, ...more });
    expect(await leaks(await project.preview())).toEqual([]);
    for (const key of [name, ...Object.keys(more)]) project.environment({ [key]: undefined });
    project.environment({ MGC_AUTH_TOKEN: "token" });
  });

  it("in secret stack config and in every input show neither in output, events nor state", async () => {
    project.environment({ MGC_AUTH_TOKEN: undefined });
    await ok(project.pulumi("config", "set", "--secret", "mgc:authToken", CANARY));
    expect(await leaks(await ok(project.preview()))).toEqual([]);
    expect(await leaks(await ok(project.up()))).toEqual([]);
    expect(project.stages()[2]).toContain(`+stage ${CANARY}(+step ${CANARY}, +Open, +hold`);
    expect(await leaks(await ok(project.refresh()))).toEqual([]);
    expect(await leaks(await ok(project.preview("--expect-no-changes")))).toEqual([]);
  });

  it("do not show in what is wrong with an input, and references may not be secret", async () => {
    project.program("wrong");
    const run = await project.preview();
    expect(run.code).not.toBe(0);
    expect(run.text).toContain("name: has 66 characters; at most 64 are allowed");
    expect(run.text).toContain('steps[1].name: "[secret]" is the name of steps[0] already');
    expect(run.text).toContain("after: must not be secret");
    expect(await leaks(run)).toEqual([]);
  });

  it("do not show in a refusal of the write gate", async () => {
    project.edit((workflow) => {
      const gate = workflow.stages[2]!;
      const step = { ...gate.steps[0]!, step_id: "taken", description: "other" };
      gate.steps.push({ ...step, name: `taken ${CANARY}` });
    });
    project.program("refused");
    const run = await project.up();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).toContain("MGC014 unique-names");
    expect(await leaks(run)).toEqual([]);
  });
});
