import { ok } from "../support/project";
import { Example, sorted } from "./example";

const CANARY = "cAnArY-agent-token";
const WORKFLOW = "wf-batch-001";
/** What the program asks by itself, to pin a script. */
const ASKED = [
  "GET /public-scripts/…",
  "GET /public-scripts?limit=100&name=HWC.ECS.OSOps-check-disk-space.sh",
];
const SCRIPTS = ["GET /public-scripts/…", "GET /scripts/…", "GET /scripts/…"];

describe("the example of checkpoints and scripts behind a cut-over", () => {
  let example: Example;
  let template: string[];

  /** The steps of the last stage as the service keeps them, with what it hides from others. */
  const kept = () =>
    example.project.simulator.state.workflows
      .find(({ workflow_id }) => workflow_id === WORKFLOW)
      ?.stages.at(-1)?.steps ?? [];

  beforeAll(async () => {
    example = await Example.create("server-cutover", { secret: { agentToken: CANARY } });
    template = example.project.stages(WORKFLOW);
  });
  afterAll(() => example.project.close());

  it("previews while the names are not known yet, and reads everything once", async () => {
    const run = await ok(example.project.preview());
    expect(sorted(run.requests)).toEqual(
      sorted([
        ...ASKED,
        ...SCRIPTS,
        "GET /scripts?limit=100&name_like=verify_dns",
        "GET /workflows/wf-batch-001",
        "GET /workflows/wf-batch-001/execution-servers?limit=100&offset=0",
      ]),
    );
    expect(run.text).toContain("name            : [unknown]");
    expect(run.text).toContain("+ 5 to create");
    expect(run.text).not.toContain(CANARY);
  });

  it("writes once for the stage and once for each separate step", async () => {
    const run = await ok(example.project.up());
    expect(sorted(run.writes)).toEqual([
      "POST /workflows/wf-batch-001/stages",
      "POST /workflows/wf-batch-001/stages/…/steps",
      "POST /workflows/wf-batch-001/stages/…/steps",
    ]);
    const stages = example.project.stages(WORKFLOW);
    expect(stages.slice(0, -1)).toEqual(template);
    expect(stages.at(-1)).toMatch(
      /^\+Cleanup [a-z]+-[a-z]+\(\+Confirm traffic, \+Verify DNS, \+Check disk space, \+Reset agent, \+Hand over to operations\)$/,
    );
    expect(kept()[3]?.script).toMatchObject({
      version: "1.0.2",
      params: [
        { param_name: "path", param_value: "/opt/agent" },
        { param_name: "token", param_value: CANARY },
      ],
      execute_user: "migrator",
      timeout: 600,
      execution_servers: [{ server_id: "ecs-batch-web-01" }, { server_id: "ecs-batch-web-02" }],
    });
    expect(`${run.text}${example.project.events()}${await example.project.state()}`).not.toContain(
      CANARY,
    );
  });

  it("has nothing to do a second time, and a refresh reads workflow and scripts once", async () => {
    const preview = await ok(example.project.preview("--expect-no-changes"));
    expect(sorted(preview.requests)).toEqual(ASKED);
    const refresh = await ok(example.project.refresh());
    expect(sorted(refresh.requests)).toEqual([...SCRIPTS, "GET /workflows/wf-batch-001"]);
    expect(refresh.text).toContain("5 unchanged");
  });

  it("leaves the template behind, and comes back under another name", async () => {
    expect((await ok(example.project.destroy())).writes).toHaveLength(3);
    expect(example.project.stages(WORKFLOW)).toEqual(template);
    expect((await ok(example.project.up())).writes).toHaveLength(3);
  });

  it("stays as it is when the workflow runs and a script fails", async () => {
    await example.act(WORKFLOW, "start");
    example.run(WORKFLOW);
    for (let gates = 0; gates < 3; gates++) await example.decide(WORKFLOW, "confirm");
    expect(example.project.stages(WORKFLOW).at(-1)).toContain(
      ":paused(+Confirm traffic:complete, +Verify DNS:failed, +Check disk space,",
    );
    await ok(example.project.preview("--expect-no-changes"));
  });

  it("tells the cause and the execution, and takes a step behind those that have begun", async () => {
    example.program("step2/index");
    const run = await ok(example.project.up());
    expect(sorted(run.writes)).toEqual(["POST /workflows/wf-batch-001/stages/…/steps"]);
    const { text } = await example.project.pulumi("stack", "output", "--json");
    const { dnsFailures } = JSON.parse(text) as { dnsFailures: unknown };
    const executions = kept()[1]?.executions ?? [];
    expect(executions).toHaveLength(1);
    expect(dnsFailures).toEqual([
      expect.objectContaining({
        serverId: "ecs-batch-web-01",
        status: "ABNORMAL",
        executionId: executions[0]?.execute_uuid,
        message: "getent: the name does not resolve",
      }),
    ]);
  });

  it("still has nothing to do after the step was retried and the workflow has moved on", async () => {
    await example.decide(WORKFLOW, "retry");
    expect(example.project.stages(WORKFLOW).at(-1)).toMatch(
      /\+Verify DNS:complete, \+Check disk space:complete, \+Reset agent:complete, .*:paused/,
    );
    const run = await ok(example.project.preview("--expect-no-changes"));
    expect(run.writes).toEqual([]);
  });
});
