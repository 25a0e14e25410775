/** Every operation of MgC and of the control plane once, and what its answer looks like. */
import { routes } from "../../provider/src/simulator/routes";
import { checkpoint, connect, oneWorkflow, scriptStep, type Connection } from "./connection";

const LINE = "Migrate(Copy, Check) > Complete cutover";

describe("the routes", () => {
  let connection: Connection;
  const call: Connection["call"] = (...request) => connection.call(...request);

  beforeAll(async () => {
    connection = await connect({ seed: oneWorkflow(LINE), transitions: "manual" });
  });
  afterAll(() => connection.simulator.stop());
  beforeEach(async () => {
    await call("PUT", "/_simulator/workflows/wf", oneWorkflow(LINE).workflows?.[0]);
  });

  const addStage = async () => {
    const { body } = await call("POST", "/workflows/wf/stages", {
      position: { after: "complete-cutover" },
      name: "Own",
      steps: [checkpoint("Gate"), scriptStep("Run", { version: "1.0.0" })],
    });
    const [gate, run] = body.steps;
    const stage = `/workflows/wf/stages/${body.stage_id}`;
    return {
      stage,
      body,
      gate: `${stage}/steps/${gate!.step_id}`,
      run: `${stage}/steps/${run!.step_id}`,
    };
  };

  it("lists and shows workflows", async () => {
    const list = await call("GET", "/workflows");
    const summary = { workflow_id: "wf", name: "wf", type: "BATCH_SERVER", status: "WAITING" };
    expect(list.body).toEqual({ count: 1, workflows: [summary] });
    const { body } = await call("GET", "/workflows/wf");
    expect(body).toMatchObject({ ...summary, description: "" });
    expect(body.stages[0]!.steps[0]).toEqual({
      step_id: "migrate.copy",
      name: "Copy",
      description: "",
      kind: "PREDEFINED",
      type: "BUILTIN",
      repeatable: false,
      status: "WAITING",
    });
  });

  it("creates a stage directly beside its anchor and answers with it", async () => {
    const { body } = await addStage();
    expect(body).toMatchObject({ name: "Own", description: "", kind: "CUSTOM", status: "WAITING" });
    expect(body.steps[0]).toMatchObject({ name: "Gate", type: "CHECKPOINT", kind: "CUSTOM" });
    expect(body.steps[1]!.script).toEqual(scriptStep("Run", { version: "1.0.0" }).script);
    const workflow = await call("GET", "/workflows/wf");
    expect(workflow.body.stages[2]).toEqual(body);
  });

  it("replaces the fields of a stage: a description that is left out becomes empty", async () => {
    const { stage } = await addStage();
    const named = await call("PUT", stage, { name: "Mine", description: "why" });
    expect(named.body).toMatchObject({ name: "Mine", description: "why" });
    const bare = await call("PUT", stage, { name: "Mine" });
    expect(bare.body).toMatchObject({ name: "Mine", description: "" });
    expect(bare.body.steps).toHaveLength(2);
  });

  it("deletes a stage and has no body to say so", async () => {
    const { stage } = await addStage();
    const answer = await call("DELETE", stage);
    expect([answer.status, answer.body]).toEqual([204, ""]);
    expect((await call("DELETE", stage)).status).toBe(404);
  });

  it("creates a step before, behind, and at the end", async () => {
    const path = "/workflows/wf/stages/migrate/steps";
    await call("POST", path, { ...checkpoint("before"), position: { before: "migrate.check" } });
    await call("POST", path, { ...checkpoint("behind"), position: { after: "migrate.copy" } });
    const last = await call("POST", path, { ...checkpoint("last"), description: "d" });
    expect(last.body).toMatchObject({ name: "last", description: "d", status: "WAITING" });
    const { body } = await call("GET", "/workflows/wf");
    const names = body.stages[0]!.steps.map(({ name }) => name);
    expect(names).toEqual(["Copy", "behind", "before", "Check", "last"]);
  });

  it("replaces the fields of a step, whose type may be left out", async () => {
    const { gate, run } = await addStage();
    const renamed = await call("PUT", gate, { name: "Gate 2", description: "why" });
    expect(renamed.body).toMatchObject({ name: "Gate 2", description: "why", type: "CHECKPOINT" });
    const { script } = scriptStep("Run", { timeout: 600 });
    const rerun = await call("PUT", run, { name: "Run", type: "SCRIPT", script });
    expect(rerun.body.script).toEqual(script);
    expect(rerun.body.description).toBe("");
  });

  it("deletes a step", async () => {
    const { gate } = await addStage();
    const answer = await call("DELETE", gate);
    expect([answer.status, answer.body]).toEqual([204, ""]);
    expect((await call("DELETE", gate)).status).toBe(404);
  });

  it("lists the execution servers", async () => {
    const { body } = await call("GET", "/workflows/wf/execution-servers");
    const one = { server_id: "ecs-1", name: "one", region_id: "region-1", agent_state: "ONLINE" };
    expect(body).toEqual({ count: 1, servers: [one] });
  });

  it("starts, advances and confirms, and lists what a script has run", async () => {
    const { gate, run } = await addStage();
    const started = await call("POST", "/workflows/wf/action", { operation: "start" });
    expect(started.body.status).toBe("RUNNING");
    for (let i = 0; i < 3; i += 1) await call("POST", "/_simulator/workflows/wf/advance");
    const confirmed = await call("POST", `${gate}/action`, { operation: "confirm" });
    expect(confirmed.body.status).toBe("COMPLETE");
    const { body } = await call("GET", `${run}/executions`);
    expect(body.count).toBe(1);
    expect(body.executions[0]).toMatchObject({ server_id: "ecs-1", status: "PROCESSING" });
    expect(body.executions[0]!.finished_at).toBeNull();
  });

  it("have all been exercised here", () => {
    const mgc = routes.filter(({ path }) => !path.startsWith("/v1/job/"));
    const all = mgc.map(({ operation }) => operation).sort();
    expect([...connection.exercised].sort()).toEqual(all);
  });
});

describe("paging and filters", () => {
  let connection: Connection;
  const list = (query: string) => connection.call("GET", `/workflows${query}`);
  const types = ["BATCH_SERVER", "FILE_STORAGE"];
  beforeAll(async () => {
    const stages = oneWorkflow("A").workflows![0]!.stages;
    const workflows = Array.from({ length: 120 }, (_, i) => ({
      workflow_id: `wf-${String(i)}`,
      name: `name-${String(i)}-${i < 60 ? "old" : "new"}`,
      type: types[i % 2]!,
      status: i === 7 ? "RUNNING" : "WAITING",
      stages,
    }));
    connection = await connect({ seed: { workflows } });
  });
  afterAll(() => connection.simulator.stop());

  it.each([
    ["", 120, 50, "wf-0"],
    ["?limit=100", 120, 100, "wf-0"],
    ["?limit=100&offset=100", 120, 20, "wf-100"],
    ["?offset=120", 120, 0, undefined],
    ["?type=FILE_STORAGE&limit=10", 60, 10, "wf-1"],
    ["?status=RUNNING", 1, 1, "wf-7"],
    ["?name=-new", 60, 50, "wf-60"],
    ["?name=nothing", 0, 0, undefined],
  ])("%s has count %d, %d items, first %s", async (query, count, items, first) => {
    const { body } = await list(query);
    expect(body.count).toBe(count);
    expect(body.workflows).toHaveLength(items);
    expect(body.workflows[0]?.workflow_id).toBe(first);
  });

  it.each(["?limit=0", "?limit=101", "?limit=ten", "?limit=", "?offset=-1", "?page=2"])(
    "%s is a bad parameter",
    async (query) => {
      const { status, body } = await list(query);
      expect(status).toBe(400);
      expect(body).toMatchObject({ error_code: "MGC.0400" });
      expect(body.error_msg).toContain(/\?(\w+)/.exec(query)![1]);
    },
  );
});
