/** Which problem is a bad parameter (400), an unknown thing (404), or a refusal (409). */
import {
  checkpoint,
  connect,
  oneWorkflow,
  rulesOf,
  scriptStep,
  type Connection,
} from "./connection";

const STAGES = "/workflows/wf/stages";
const STEPS = `${STAGES}/own/steps`;

describe("shape, existence and rules", () => {
  let connection: Connection;
  const call: Connection["call"] = (...request) => connection.call(...request);
  beforeAll(async () => {
    const seed = oneWorkflow("Migrate:complete > Cutover:running > +Own(+Gate, +Other)");
    connection = await connect({ seed });
  });
  afterAll(() => connection.simulator.stop());

  const stage = (fields: Record<string, unknown>) => ({
    position: { after: "own" },
    name: "N",
    steps: [checkpoint("gate")],
    ...fields,
  });
  const withScript = (fields: Record<string, unknown>) => scriptStep("s", fields);
  const target = { server_id: "ecs-1", region_id: "region-1" };

  it.each([
    ["POST", STAGES, stage({ name: "" }), "name"],
    ["POST", STAGES, stage({ name: undefined }), "name"],
    ["POST", STAGES, stage({ name: "x".repeat(65) }), "name"],
    ["POST", STAGES, stage({ description: "x".repeat(257) }), "description"],
    ["POST", STAGES, stage({ steps: undefined }), "steps"],
    ["POST", STAGES, stage({ steps: [{ name: "s" }] }), "steps[0].type"],
    ["POST", STAGES, stage({ steps: [{ name: "s", type: "BUILTIN" }] }), "steps[0].type"],
    ["POST", STAGES, stage({ position: undefined }), "position"],
    ["POST", STAGES, stage({ position: {} }), "position"],
    ["POST", STAGES, stage({ position: { before: "own", after: "own" } }), "position"],
    ["POST", STAGES, stage({ steps: [withScript({ timeout: 5 })] }), "steps[0].script.timeout"],
    ["POST", STAGES, stage({ status: "WAITING" }), "the body"],
    ["PUT", `${STAGES}/own`, { description: "d" }, "name"],
    ["PUT", `${STAGES}/own`, { name: "N", steps: [] }, "the body"],
    ["POST", STEPS, { name: "s", type: "SCRIPT" }, "script"],
    ["POST", STEPS, { ...checkpoint("s"), script: {} }, "the body"],
    ["POST", STEPS, withScript({ timeout: 1800 }), "script.timeout"],
    ["POST", STEPS, withScript({ timeout: 6.5 }), "script.timeout"],
    ["POST", STEPS, withScript({ execute_user: "" }), "script.execute_user"],
    ["POST", STEPS, withScript({ execute_user: "x".repeat(33) }), "script.execute_user"],
    ["POST", STEPS, withScript({ execution_servers: [] }), "script.execution_servers"],
    ["POST", STEPS, withScript({ execution_servers: [target, target] }), "execution_servers"],
    ["POST", STEPS, withScript({ source: "OTHER" }), "script.source"],
    ["POST", STEPS, withScript({ params: [{ param_name: "path" }] }), "script.params[0]"],
    ["PUT", `${STEPS}/own.gate`, { name: "Gate", type: "SCRIPT" }, "type"],
    ["PUT", `${STEPS}/own.gate`, { ...withScript({}), type: undefined }, "script"],
    ["POST", "/workflows/wf/action", { operation: "stop" }, "operation"],
    ["POST", "/workflows/wf/action", undefined, "the body"],
    ["POST", STAGES, '{"name": "secret', "not JSON"],
    ["POST", STAGES, "[]", "the body"],
  ])("%s %s with %j is 400 and names %s", async (method, path, body, named) => {
    const answer = await call(method, path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error_code).toBe("MGC.0400");
    expect(answer.body.error_msg).toContain(named);
    expect(answer.body.error_msg).not.toContain("secret");
  });

  it.each([
    ["GET", "/workflows/none", undefined],
    ["GET", "/workflows/none/execution-servers", undefined],
    ["POST", "/workflows/none/stages", stage({})],
    ["POST", "/workflows/none/action", { operation: "start" }],
    ["POST", STAGES, stage({ position: { after: "none" } })],
    ["PUT", `${STAGES}/none`, { name: "N" }],
    ["DELETE", `${STAGES}/none`, undefined],
    ["POST", `${STAGES}/none/steps`, checkpoint("s")],
    ["POST", STEPS, { ...checkpoint("s"), position: { after: "migrate.migrate" } }],
    ["PUT", `${STEPS}/none`, { name: "N" }],
    ["DELETE", `${STEPS}/none`, undefined],
    ["POST", `${STEPS}/none/action`, { operation: "confirm" }],
    ["GET", `${STEPS}/none/executions`, undefined],
    ["POST", "/_simulator/workflows/none/advance", undefined],
    ["GET", "/nothing", undefined],
    ["GET", "/workflows/", undefined],
  ])("%s %s is 404", async (method, path, body) => {
    const answer = await call(method, path, body);
    expect(answer.status).toBe(404);
    expect(answer.body.error_code).toBe("MGC.0404");
  });

  it("says which methods a path has", async () => {
    const answer = await call("PATCH", "/workflows/wf");
    expect(answer.status).toBe(405);
    expect(answer.headers.get("Allow")).toBe("GET");
  });

  it("looks at the shape first, then at what exists, then at the rules", async () => {
    const unknownAndWrong = await call("POST", "/workflows/none/stages", stage({ name: "" }));
    expect(unknownAndWrong.status).toBe(400);
    const unknownAnchor = stage({ name: "Own", position: { before: "none" } });
    expect((await call("POST", STAGES, unknownAnchor)).status).toBe(404);
    expect(rulesOf(await call("POST", STAGES, stage({ name: "Own" })))).toEqual(["MGC014"]);
  });

  it("names every rule that refuses", async () => {
    const body = stage({ name: "Own", position: { before: "cutover" }, steps: [withScript({})] });
    const all = ["MGC001", "MGC002", "MGC007", "MGC014"];
    expect(rulesOf(await call("POST", STAGES, body))).toEqual(all);
  });

  it("refuses a body of more than 1 MiB and goes on", async () => {
    const answer = await call("POST", STAGES, JSON.stringify({ name: "x".repeat(1024 * 1024) }));
    expect(answer.status).toBe(413);
    expect((await call("GET", "/workflows/wf")).status).toBe(200);
  });

  it("takes the longest name and description that there may be", async () => {
    const fields = { name: "x".repeat(64), description: "x".repeat(256) };
    expect((await call("POST", STEPS, { ...fields, type: "CHECKPOINT" })).status).toBe(201);
  });

  it("takes a replacement only for the workflow that the path names", async () => {
    const other = { ...oneWorkflow("A").workflows![0], workflow_id: "other" };
    expect((await call("PUT", "/_simulator/workflows/wf", other)).status).toBe(400);
    expect((await call("PUT", "/_simulator/workflows/other", other)).status).toBe(404);
  });
});

describe("a step's script", () => {
  let connection: Connection;
  const add = (fields: Record<string, unknown>) =>
    connection.call("POST", STEPS, scriptStep("s", fields));
  beforeAll(async () => {
    connection = await connect({ seed: oneWorkflow("Migrate > +Own(+Gate)") });
  });
  afterAll(() => connection.simulator.stop());

  it.each([
    ["an unknown script", { script_uuid: "SC-none" }, ["MGC010"]],
    ["a script of the other source", { source: "PUBLIC" }, ["MGC010"]],
    ["another version", { version: "2.0.0" }, ["MGC010"]],
    ["an unknown parameter", { params: [{ param_name: "new", param_value: "" }] }, ["MGC009"]],
    [
      "a foreign executor",
      { execution_servers: [{ server_id: "ecs-2", region_id: "region-1" }] },
      ["MGC012"],
    ],
  ])("is refused with %s: %j is %j", async (_, fields, expected) => {
    expect(rulesOf(await add(fields))).toEqual(expected);
  });

  it("shows 17 asterisks for a sensitive value, and keeps what was sent", async () => {
    const params = [
      { param_name: "path", param_value: "/opt" },
      { param_name: "token", param_value: "tok-123" },
    ];
    const { status, body } = await add({ params });
    expect(status).toBe(201);
    const masked = { param_name: "token", param_value: "*".repeat(17) };
    expect(body.script.params).toEqual([params[0], masked]);
    const path = `${STEPS}/${body.step_id}`;
    const { script } = scriptStep("s", { params });
    const changed = await connection.call("PUT", path, { name: "s", script });
    expect(changed.body.script.params).toEqual([params[0], masked]);
    const stored = connection.simulator.state.workflows[0]!.stages[1]!.steps[1]!;
    expect(stored.script?.params).toEqual(params);
  });

  it("may take a value from the parameter store, beside an empty one", async () => {
    const param_refer = { refer_type: "PARAM_STORE", param_id: "id", param_version: "v1" };
    const params = [{ param_name: "token", param_value: "", param_refer }];
    const { status, body } = await connection.call("POST", STEPS, {
      ...scriptStep("refers", { params }),
    });
    expect(status).toBe(201);
    expect(body.script.params[0]!.param_refer).toEqual(param_refer);
  });

  it("is not changed while it runs", async () => {
    const { body } = await connection.call("POST", STEPS, scriptStep("runs"));
    const live = structuredClone(connection.simulator.workflow("wf"));
    live.stages[1]!.steps.at(-1)!.status = "RUNNING";
    connection.simulator.replaceWorkflow(live);
    const path = `${STEPS}/${body.step_id}`;
    const answer = await connection.call("PUT", path, scriptStep("runs"));
    expect(rulesOf(answer)).toEqual(["MGC009", "MGC015"]);
  });
});
