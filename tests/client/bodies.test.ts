/** Bodies that no service of ours should send, and words that nobody knows yet (F7, F34). */
import { gzipSync } from "node:zlib";
import { ScriptsClient } from "../../provider/src/client/coc";
import { isUncertain } from "../../provider/src/client/errors";
import { COC } from "../../provider/src/client/service";
import { WorkflowsClient } from "../../provider/src/client/workflows";
import {
  bareServer,
  closeServers,
  connection,
  json,
  WORKFLOW,
  type Answer,
} from "../resources/support/bareServer";

afterEach(closeServers);

const STAGE = { stage_id: "s", name: "S", kind: "CUSTOM", status: "WAITING" };

const raw =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

async function serve(answer: Answer) {
  const server = await bareServer(answer);
  const { transport } = connection(server.url);
  return { server, client: new WorkflowsClient(transport, "p") };
}

const failure = (action: Promise<unknown>) =>
  action.then(
    () => new Error("it did not fail"),
    (error: unknown) => error as Error,
  );

describe("a body is read all the same (F7)", () => {
  const text = JSON.stringify(WORKFLOW);

  it.each<[string, Answer]>([
    ["with another content type", raw(200, text, { "Content-Type": "text/plain" })],
    ["without a content type", raw(200, text)],
    ["called a web page", raw(200, text, { "Content-Type": "text/html" })],
    ["behind a byte order mark", raw(200, `\uFEFF${text}`)],
    ["compressed", raw(200, gzipSync(text), { "Content-Encoding": "gzip" })],
    ["with blanks around it", raw(200, `\n ${text}\n`)],
    [
      "beside an empty error code",
      raw(200, JSON.stringify({ ...WORKFLOW, error_code: "", error_msg: "" })),
    ],
    [
      "beside no error code",
      raw(200, JSON.stringify({ ...WORKFLOW, error_code: null, error_msg: null })),
    ],
  ])("%s", async (_what, answer) => {
    const { client } = await serve(answer);
    expect(await client.get("wf")).toMatchObject({ id: "wf", stages: [] });
  });
});

describe("a body that can't be used (F7)", () => {
  const create = { name: "S", description: "", steps: [] };
  const post = (client: WorkflowsClient) =>
    client.createStage("wf", create, { side: "after", anchorId: "a" });
  const id = { "X-Request-Id": "r-3" };

  // the answer, words, whether the write may have been applied, status
  it.each<[string, Answer, string, boolean]>([
    [
      "half of one",
      raw(201, '{"stage_id":"s', id),
      "it is not JSON, or was cut off (HTTP 201, request r-3)",
      true,
    ],
    [
      "a sign-in page",
      raw(200, "<!DOCTYPE html><p>secret</p>", id),
      "it is a web page, as proxies and sign-in pages are (HTTP 200, request r-3)",
      true,
    ],
    [
      "nothing",
      raw(201, "", id),
      "expected object, received undefined (HTTP 201, request r-3)",
      true,
    ],
    ["a list", raw(201, "[]", id), "expected object, received array (HTTP 201, request r-3)", true],
    ["null", raw(201, "null", id), "expected object, received null (HTTP 201, request r-3)", true],
    [
      "not what was compressed",
      raw(201, "{}", { "Content-Encoding": "gzip" }),
      "the connection failed",
      true,
    ],
    [
      "an error inside 200",
      raw(200, '{"error_code":"MGC.0400","error_msg":"hidden"}', id),
      "hidden (HTTP 200 MGC.0400, request r-3)",
      false,
    ],
    [
      "an error with a number inside",
      raw(400, '{"error":{"code":1001,"message":"bad"}}', id),
      "bad (HTTP 400 1001, request r-3)",
      false,
    ],
    [
      "an error whose id is in the body",
      raw(400, '{"error_code":"c","error_msg":"m","request_id":"r-4"}'),
      "m (HTTP 400 c, request r-4)",
      false,
    ],
    [
      "a page of a proxy",
      raw(403, "<html>blocked</html>", { "Content-Type": "text/html" }),
      "a web page came instead of the service's answer, as proxies and gateways send it (HTTP 403 no error code)",
      false,
    ],
    [
      "a page of a gateway",
      raw(502, "<html>bad gateway</html>"),
      "a web page came instead of the service's answer, as proxies and gateways send it (HTTP 502 no error code)",
      true,
    ],
    [
      "a proxy's question",
      raw(407, "<html>who are you</html>"),
      "give user and password in HTTPS_PROXY",
      false,
    ],
    [
      "a very long reason",
      raw(400, JSON.stringify({ error_code: "c", error_msg: "x".repeat(5000) })),
      "the service gave a reason of 5000 characters, too long to be shown (HTTP 400 c)",
      false,
    ],
  ])("is %s; a POST is sent once", async (_what, answer, words, uncertain) => {
    const { client, server } = await serve(answer);
    const error = await failure(post(client));
    expect(error.message).toMatch(/^create stage "S" in workflow wf: /);
    expect(error.message).toContain(words);
    expect(error.message).not.toMatch(/secret|blocked|who are you|bad gateway|xxx/);
    expect(isUncertain(error)).toBe(uncertain);
    expect(server.met).toHaveLength(1);
  });

  it("is larger than anything that is agreed, and is not asked for again", async () => {
    const { client, server } = await serve((response) => {
      response.on("error", () => undefined);
      response.writeHead(200);
      response.end(Buffer.alloc(33 * 1024 * 1024, " "));
    });
    const error = await failure(client.get("wf"));
    expect(error.message).toContain("it has more than 32 MiB (HTTP 200). Check that MGC_ENDPOINT");
    expect(isUncertain(error)).toBe(true);
    expect(server.met).toHaveLength(1);
  });
});

describe("words that nobody knows pass as they are (F34)", () => {
  it("in a stage and a step that were just written", async () => {
    const step = { step_id: "t", name: "T", kind: "NEW", type: "ROBOT", status: "DREAMING", x: 1 };
    const { client } = await serve((response, { url }) => {
      json(
        response,
        200,
        url.endsWith("/steps/t") ? step : { ...STAGE, status: "ODD", steps: [step] },
      );
    });
    const own = { name: "T", description: "", type: "CHECKPOINT" } as const;
    expect(await client.updateStep("wf", "s", "t", own)).toMatchObject({
      kind: "NEW",
      type: "ROBOT",
      status: "DREAMING",
    });
    expect(await client.updateStage("wf", "s", { name: "S", description: "" })).toMatchObject({
      status: "ODD",
      steps: [{ type: "ROBOT" }],
    });
  });

  it("and what a step of an unknown type keeps as its script does no harm", async () => {
    const script = { params: "none", timeout: "long" };
    const step = { step_id: "t", name: "T", kind: "CUSTOM", status: "WAITING", script };
    const { client } = await serve((response) => {
      const stage = { ...STAGE, steps: [{ ...step, type: "ROBOT" }] };
      json(response, 200, { ...WORKFLOW, stages: [stage] });
    });
    const { stages } = await client.get("wf");
    expect(stages[0]!.steps[0]).not.toHaveProperty("script");
  });

  it("in servers and executions", async () => {
    const { client } = await serve((response, { url }) => {
      const server = { server_id: "e", name: "n", agent_state: "SLEEPY", more: {} };
      const execution = { server_id: "e", status: "ODD", started_at: 1, more: [] };
      if (url.includes("execution-servers")) json(response, 200, { count: 1, servers: [server] });
      else json(response, 200, { count: 1, executions: [execution] });
    });
    expect(await client.executionServers("wf")).toMatchObject([{ agentState: "SLEEPY" }]);
    expect(await client.executions("wf", "s", "t")).toMatchObject([{ status: "ODD" }]);
  });

  it("in a list of workflows", async () => {
    const { client } = await serve((response) => {
      json(response, 200, { count: 1, workflows: [{ ...WORKFLOW, type: "X", status: "Y" }], z: 0 });
    });
    expect(await client.list()).toMatchObject([{ type: "X", status: "Y" }]);
  });

  it("in scripts of COC", async () => {
    const properties = { risk_level: "SEVERE", version: "1", reviewers: [{}], more: 1 };
    const data = { script_uuid: "SC1", name: "s", type: "PERL", content: "", status: "HALF" };
    const server = await bareServer((response, { url }) => {
      const script = {
        ...data,
        id: 7,
        properties,
        script_params: [{ param_name: "p", kind: "?" }],
      };
      json(response, 200, { data: url.includes("SC1") ? script : { total: 1, data: [script] } });
    });
    const client = new ScriptsClient(connection(server.url, { service: COC }).transport);
    const odd = { type: "PERL", status: "HALF", riskLevel: "SEVERE" };
    expect(await client.get("CUSTOM", "SC1")).toMatchObject({
      ...odd,
      parameters: [{ name: "p", description: "", sensitive: false }],
      reviewers: [{ name: "", id: "" }],
    });
    expect(await client.list("CUSTOM")).toMatchObject([odd]);
  });
});
