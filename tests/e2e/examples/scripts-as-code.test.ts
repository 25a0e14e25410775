import { ok } from "../support/project";
import { Example, sorted } from "./example";

const CANARY = "cAnArY-agent-token";
const WORKFLOW = "wf-batch-001";

describe("the example of scripts as code", () => {
  let example: Example;
  let template: string[];
  let seeded: number;

  const scripts = () => example.project.simulator.state.custom_scripts;
  const script = (name: string) => scripts().find((candidate) => candidate.name === name);
  const own = () => example.project.stages(WORKFLOW).at(-1);

  beforeAll(async () => {
    example = await Example.create("scripts-as-code", { secret: { agentToken: CANARY } });
    template = example.project.stages(WORKFLOW);
    seeded = scripts().length;
  });
  afterAll(() => example.project.close());

  it("previews what is new, and that an approval will be needed", async () => {
    const run = await ok(example.project.preview());
    // The scripts aren't in COC yet, so there is nothing to ask it for.
    expect(sorted(run.requests)).toEqual([
      "GET /workflows/wf-batch-001",
      "GET /workflows/wf-batch-001/execution-servers?limit=100&offset=0",
    ]);
    expect(run.text).toContain("+ 4 to create");
    expect(run.text).toContain(
      'script "open_firewall": an approval will be needed. COC holds it until security-lead approves it',
    );
    expect(run.text).not.toContain(CANARY);
  });

  it("makes the scripts and the stage, and says what to do next", async () => {
    const run = await ok(example.project.up());
    expect(sorted(run.writes)).toEqual([
      "POST /scripts",
      "POST /scripts",
      "POST /workflows/wf-batch-001/stages",
    ]);
    expect(run.text).toContain("waits for an approval. Next: security-lead approves it");
    expect(script("open_firewall")?.status).toBe("PENDING_APPROVE");
    expect(script("unregister_agent")).toMatchObject({
      status: "APPROVED",
      properties: { version: "1.0.0", risk_level: "LOW" },
      script_params: [
        { param_name: "path", param_value: "/opt/agent", sensitive: false },
        { param_name: "token", param_value: CANARY, sensitive: true },
      ],
    });
    expect(own()).toBe("+Cleanup from code(+Confirm traffic, +Unregister agent)");
    expect(`${run.text}${example.project.events()}${await example.project.state()}`).not.toContain(
      CANARY,
    );
  });

  it("has nothing to do a second time, and a refresh reads each once", async () => {
    const preview = await ok(example.project.preview("--expect-no-changes"));
    expect(preview.requests).toEqual([]);
    const refresh = await ok(example.project.refresh());
    expect(sorted(refresh.requests)).toEqual([
      "GET /scripts/…",
      "GET /scripts/…",
      "GET /workflows/wf-batch-001",
    ]);
    expect(refresh.text).toContain("4 unchanged");
  });

  it("can't use the script before it is approved, and keeps it", async () => {
    await example.set("firewallApproved", "true");
    const run = await example.project.up();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).toContain("MGC010 script-available");
    expect(run.text).toContain("PENDING_APPROVE");
    expect(script("open_firewall")).toBeDefined();
  });

  it("adds the step once it is", async () => {
    const id = script("open_firewall")?.script_uuid ?? "";
    await example.post(`/v1/job/scripts/${id}/action`, { status: "APPROVED" });
    const run = await ok(example.project.up());
    expect(sorted(run.writes)).toEqual(["POST /workflows/wf-batch-001/stages/…/steps"]);
    expect(own()).toBe("+Cleanup from code(+Confirm traffic, +Open port, +Unregister agent)");
  });

  it("takes no other content under the same version", async () => {
    example.scripts("step2/index");
    const run = await example.project.preview();
    expect(run.code).not.toBe(0);
    expect(run.text).toContain('set version: "1.0.1"');
  });

  it("writes a new version of a script and of the step that is pinned to it", async () => {
    example.program("step2/index");
    const run = await ok(example.project.up());
    expect(sorted(run.writes)).toEqual([
      "PUT /scripts/…",
      "PUT /workflows/wf-batch-001/stages/…/steps/…",
    ]);
    expect(script("unregister_agent")?.properties.version).toBe("1.0.1");
    const steps = example.project.simulator.workflow(WORKFLOW).stages.at(-1)?.steps ?? [];
    expect(steps[2]?.script?.version).toBe("1.0.1");
    await ok(example.project.preview("--expect-no-changes"));
  });

  it("takes all of it back", async () => {
    const run = await ok(example.project.destroy());
    expect(sorted(run.writes)).toEqual([
      "DELETE /scripts/…",
      "DELETE /scripts/…",
      "DELETE /workflows/wf-batch-001/stages/…",
      "DELETE /workflows/wf-batch-001/stages/…/steps/…",
    ]);
    expect(example.project.stages(WORKFLOW)).toEqual(template);
    expect(scripts()).toHaveLength(seeded);
  });
});
