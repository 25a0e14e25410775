/** Every operation hits the path and sends the body of the contract; lists are whole. */
import { WorkflowsClient } from "../../provider/src/client/workflows";
import { parseWorkflow } from "../../provider/src/core/notation";
import { seedWorkflow, startSimulator } from "../../provider/src/simulator";
import { bareServer, closeServers, connection, json } from "../resources/support/bareServer";

afterEach(closeServers);

const STEP = { step_id: "t", name: "T", kind: "CUSTOM", type: "CHECKPOINT", status: "WAITING" };
const STAGE = { stage_id: "s", name: "S", kind: "CUSTOM", status: "WAITING", steps: [STEP] };
const WORKFLOW = {
  workflow_id: "w",
  name: "w",
  type: "BATCH_SERVER",
  status: "WAITING",
  stages: [STAGE],
};
const step = { name: "T", description: "d", type: "CHECKPOINT" } as const;
const stage = { name: "S", description: "", steps: [step] };

describe("an operation", () => {
  it.each<[string, (client: WorkflowsClient) => Promise<unknown>, unknown, string, unknown]>([
    ["get", (c) => c.get("w"), WORKFLOW, "GET /v1/p/workflows/w", ""],
    [
      "createStage",
      (c) => c.createStage("w", stage, { side: "after", anchorId: "a" }),
      STAGE,
      "POST /v1/p/workflows/w/stages",
      { position: { after: "a" }, name: "S", description: "", steps: [step] },
    ],
    [
      "updateStage",
      (c) => c.updateStage("w", "s", { name: "S", description: "d" }),
      STAGE,
      "PUT /v1/p/workflows/w/stages/s",
      { name: "S", description: "d" },
    ],
    [
      "deleteStage",
      (c) => c.deleteStage("w", "s"),
      undefined,
      "DELETE /v1/p/workflows/w/stages/s",
      "",
    ],
    [
      "createStep",
      (c) => c.createStep("w", "s", step, { side: "before", anchorId: "a" }),
      STEP,
      "POST /v1/p/workflows/w/stages/s/steps",
      { position: { before: "a" }, ...step },
    ],
    [
      "createStep, last",
      (c) => c.createStep("w", "s", step),
      STEP,
      "POST /v1/p/workflows/w/stages/s/steps",
      step,
    ],
    [
      "updateStep",
      (c) => c.updateStep("w", "s", "t", step),
      STEP,
      "PUT /v1/p/workflows/w/stages/s/steps/t",
      step,
    ],
    [
      "deleteStep",
      (c) => c.deleteStep("w", "s", "t"),
      undefined,
      "DELETE /v1/p/workflows/w/stages/s/steps/t",
      "",
    ],
    [
      "act",
      (c) => c.act("w", "pause"),
      WORKFLOW,
      "POST /v1/p/workflows/w/action",
      { operation: "pause" },
    ],
    [
      "actOnStep",
      (c) => c.actOnStep("w", "s", "t", "confirm"),
      STEP,
      "POST /v1/p/workflows/w/stages/s/steps/t/action",
      { operation: "confirm" },
    ],
  ])("%s", async (_name, act, reply, line, body) => {
    const server = await bareServer((response) => {
      if (reply === undefined) response.writeHead(204).end();
      else json(response, 200, reply);
    });
    await act(new WorkflowsClient(connection(server.url).transport, "p"));
    expect(server.met).toHaveLength(1);
    const [met] = server.met;
    expect(`${met!.method} ${met!.url}`).toBe(line);
    expect(met!.body === "" ? "" : (JSON.parse(met!.body) as unknown)).toEqual(body);
  });

  it("escapes ids, so that none leads elsewhere", async () => {
    const server = await bareServer((response) => {
      json(response, 200, STEP);
    });
    const client = new WorkflowsClient(connection(server.url).transport, "p/1");
    await client.updateStep("w/../x", "a?b#c", "é %2F", step);
    expect(server.met[0]!.url).toBe(
      "/v1/p%2F1/workflows/w%2F..%2Fx/stages/a%3Fb%23c/steps/%C3%A9%20%252F",
    );
  });

  it.each([".", ".."])("with the id %j never leads to another address", async (id) => {
    const server = await bareServer((response) => {
      json(response, 404, { error_code: "MGC.0404", error_msg: "no" });
    });
    const client = new WorkflowsClient(connection(server.url).transport, "p");
    await client.deleteStage("wf", id).catch(() => undefined);
    for (const { url } of server.met) expect(url).toMatch(/\/workflows\/wf\/stages\/[^/]+$/);
  });
});

describe("the list", () => {
  const many = Array.from({ length: 250 }, (_, i) => `w${String(i)}`);

  it("holds all 250 workflows, from three pages (F9)", async () => {
    const workflows = many.map((id) => seedWorkflow(parseWorkflow("Migrate", { id, name: id })));
    const simulator = await startSimulator({ seed: { workflows } });
    const client = new WorkflowsClient(connection(simulator.url).transport, "p");
    expect((await client.list()).map(({ id }) => id)).toEqual(many);
    expect(simulator.requests.map(({ path }) => path)).toEqual(
      [0, 100, 200].map((offset) => `/v1/p/workflows?limit=100&offset=${String(offset)}`),
    );
    expect(
      await client.list({ name: "w24", status: "WAITING", type: "BATCH_SERVER" }),
    ).toHaveLength(11);
    await simulator.stop();
  });

  function page(ids: readonly string[], url: string) {
    const query = new URL(url, "http://x").searchParams;
    const offset = Number(query.get("offset"));
    const shown = ids.slice(offset, offset + Number(query.get("limit")));
    const workflows = shown.map((id) => ({ workflow_id: id, name: id, type: "T", status: "S" }));
    return { count: ids.length, workflows };
  }

  it("ends where the service counts more than it shows", async () => {
    const server = await bareServer((response, { url }) => {
      json(response, 200, { ...page(many.slice(0, 100), url), count: 1000 });
    });
    const client = new WorkflowsClient(connection(server.url).transport, "p");
    expect(await client.list()).toHaveLength(100);
    expect(server.met).toHaveLength(2);
  });

  it("names nothing twice when something is added while it is read (F9)", async () => {
    const server = await bareServer((response, { url }, count) => {
      json(response, 200, page(count === 1 ? many : ["new", ...many], url));
    });
    const client = new WorkflowsClient(connection(server.url).transport, "p");
    const ids = (await client.list()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(many));
  });

  it("misses nothing when something goes while it is read (F9)", async () => {
    const server = await bareServer((response, { url }, count) => {
      json(response, 200, page(count === 1 ? many : many.slice(1), url));
    });
    const client = new WorkflowsClient(connection(server.url).transport, "p");
    const ids = (await client.list()).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(many.slice(1)));
  });
});
