import { ok, Project, type Run } from "../support/project";

const CANARY = "cAnArY-77aa";
const WORKFLOW = "wf-batch-001";

/** How often the service was asked for what, by method and path without ids. */
function counts(run: Run): Record<string, number> {
  const count: Record<string, number> = {};
  for (const line of run.requests) {
    const kind = line
      .replace(/\?.*/, "")
      .replace(/SC\w+/, "{script}")
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}");
    count[kind] = (count[kind] ?? 0) + 1;
  }
  return count;
}

const READS = { "GET /workflows/wf-batch-001": 1 };
const SERVERS = { "GET /workflows/wf-batch-001/execution-servers": 1 };

describe("a program with scripts", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname });
    await ok(project.pulumi("config", "set", "--secret", "token", CANARY));
    project.program("first");
  });
  afterAll(() => project.close());

  async function expectNoLeak(run: Run): Promise<void> {
    const places = { output: run.text, events: project.events(), state: await project.state() };
    const leaks = Object.entries(places).filter(([, text]) => text.includes(CANARY));
    expect(leaks.map(([place]) => place)).toEqual([]);
  }

  it("previews what a reviewer has to read, and no secret", async () => {
    const run = await ok(project.preview());
    await expectNoLeak(run);
    expect(run.writes).toEqual([]);
    for (const line of [
      "secretParameters: [secret]",
      'name            : "Reset agent"',
      'host: "www.example.com"',
      'path: "/opt/agent"',
      "timeoutSeconds  : 600",
      '[1]: "web-02"',
    ]) {
      expect(run.text).toContain(line);
    }
    expect(counts(run)).toEqual({
      ...READS,
      ...SERVERS,
      "GET /scripts": 1,
      "GET /scripts/{script}": 2,
      "GET /public-scripts": 1,
      "GET /public-scripts/{script}": 1,
    });
  });

  it("is written once per item, with ids, versions and digests as outputs", async () => {
    const run = await ok(project.up());
    await expectNoLeak(run);
    expect(run.writes).toHaveLength(2);
    expect(project.stages(WORKFLOW).at(-1)).toBe(
      "+Post-migration cleanup(+Sign off, +Verify DNS, +Close SSH, +Reset agent)",
    );
    const outputs = JSON.parse((await project.pulumi("stack", "output", "--json")).text) as {
      scripts: Record<string, object>;
      extraVersion: string;
    };
    expect(outputs.scripts["Reset agent"]).toEqual({
      scriptId: "SC20260109080000000000001",
      version: "1.0.2",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(outputs.extraVersion).toBe("1.0.0");
    const scripts = project.simulator.state.workflows
      .find(({ workflow_id }) => workflow_id === WORKFLOW)
      ?.stages.at(-1)
      ?.steps.map(({ script }) => script?.params);
    expect(scripts?.[3]).toContainEqual({ param_name: "token", param_value: CANARY });
  });

  it("is empty the second time, and costs a read per workflow and script on a refresh", async () => {
    expect((await ok(project.preview("--expect-no-changes"))).requests).toEqual([]);
    const run = await ok(project.refresh());
    expect(run.text).toContain("3 unchanged");
    expect(counts(run)).toEqual({
      ...READS,
      "GET /scripts/{script}": 2,
      "GET /public-scripts/{script}": 1,
    });
    expect((await ok(project.preview("--expect-no-changes"))).requests).toEqual([]);
  });

  it("shows an edit of one step as that, with old and new value", async () => {
    project.program("edited");
    const run = await ok(project.preview());
    expect(run.text).toContain('~ host: "www.example.com" => "shop.example.com"');
    expect(run.text).toMatch(/~ timeoutSeconds *: 600 => 900/);
    expect(run.text).not.toContain("secretParameters change");
    const up = await ok(project.up());
    expect(up.writes.map((line) => line.split(" ")[0])).toEqual(["PUT", "PUT"]);
  });

  it("says by name which secret changes, and writes that step", async () => {
    await ok(project.pulumi("config", "set", "--secret", "token", `${CANARY}-new`));
    const run = await ok(project.preview());
    expect(run.text).toContain(
      'update stage "Post-migration cleanup" in workflow wf-batch-001: secretParameters change: Reset agent.token',
    );
    expect(run.text).not.toMatch(/~ (steps|timeoutSeconds)/);
    const up = await ok(project.up());
    await expectNoLeak(up);
    expect(up.writes.map((line) => line.split(" ")[0])).toEqual(["PUT"]);
    await ok(project.preview("--expect-no-changes"));
  });

  it("refuses to edit a script that runs, with the advice of the help page", async () => {
    project.edit((workflow) => {
      for (const stage of workflow.stages) {
        const last = stage.name === "Post-migration cleanup";
        stage.status = last ? "RUNNING" : "COMPLETE";
        for (const step of stage.steps) step.status = "COMPLETE";
        for (const step of last ? stage.steps.slice(3) : []) step.status = "RUNNING";
      }
      workflow.status = "RUNNING";
    }, WORKFLOW);
    await ok(project.preview("--expect-no-changes"));
    await ok(project.pulumi("config", "set", "--secret", "token", `${CANARY}-late`));
    const run = await project.up();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).toContain('MGC009 running-script: script step "Reset agent" is Running');
    expect(run.text).toContain("roll the script back to its previous version");
    await expectNoLeak(run);
  });
});
