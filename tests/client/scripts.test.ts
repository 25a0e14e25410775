/** What the workflow API says about scripts: steps, execution servers, executions. */
import { WorkflowsClient } from "../../provider/src/client/workflows";
import type { NewStep, StepScript } from "../../provider/src/core/model";
import {
  bareServer,
  closeServers,
  connection,
  json,
  type Answer,
} from "../resources/support/bareServer";

afterEach(closeServers);

const MASK = "*".repeat(17);
const WIRE_SCRIPT = {
  source: "CUSTOM",
  script_uuid: "SC1",
  version: "1.0.2",
  params: [
    { param_name: "path", param_value: "/opt" },
    { param_name: "empty", param_value: "" },
    { param_name: "stars", param_value: "*".repeat(16) },
    { param_name: "secret", param_value: MASK },
    {
      param_name: "stored",
      param_value: "",
      param_refer: { refer_type: "PARAM_STORE", param_id: "p", param_version: "3" },
    },
    { param_name: "latest", param_refer: { refer_type: "PARAM_STORE", param_id: "p" } },
  ],
  execute_user: "app",
  timeout: 60,
  execution_servers: [{ server_id: "ecs-1", region_id: "ap-southeast-3" }],
};
const SCRIPT: StepScript = {
  source: "CUSTOM",
  id: "SC1",
  version: "1.0.2",
  parameters: [
    { name: "path", value: "/opt" },
    { name: "empty", value: "" },
    { name: "stars", value: "*".repeat(16) },
    { name: "secret", hidden: true },
    { name: "stored", stored: { id: "p", version: "3" } },
    { name: "latest", stored: { id: "p" } },
  ],
  executedBy: "app",
  timeoutSeconds: 60,
  executors: [{ id: "ecs-1", regionId: "ap-southeast-3" }],
};
const STEP = { step_id: "t", name: "T", kind: "CUSTOM", type: "SCRIPT", status: "WAITING" };

async function serve(answer: Answer) {
  const server = await bareServer(answer);
  return { server, client: new WorkflowsClient(connection(server.url).transport, "p") };
}

async function readStep(step: object) {
  const { client } = await serve((response) => {
    json(response, 200, { ...STEP, ...step });
  });
  return client.actOnStep("w", "s", "t", "retry");
}

describe("the script of a step", () => {
  it("is read with all its parts", async () => {
    expect((await readStep({ script: WIRE_SCRIPT })).script).toStrictEqual(SCRIPT);
  });

  it.each([
    ["missing", {}],
    ["null", Object.fromEntries(Object.keys(WIRE_SCRIPT).map((key) => [key, null]))],
  ])("has sensible parts where the answer's are %s", async (_what, script) => {
    expect((await readStep({ script })).script).toStrictEqual({
      source: "",
      id: "",
      parameters: [],
      executedBy: "root",
      timeoutSeconds: 300,
      executors: [],
    });
  });

  it("has parameters of which nothing is known", async () => {
    const params = [
      { param_name: "nothing" },
      { param_name: "other", param_value: null, param_refer: { refer_type: "VAULT", path: "x" } },
    ];
    const { script } = await readStep({ script: { ...WIRE_SCRIPT, params } });
    expect(script?.parameters).toStrictEqual([{ name: "nothing" }, { name: "other" }]);
  });

  it.each(["CHECKPOINT", "BUILTIN"])("is none of a step of type %s", async (type) => {
    expect(await readStep({ type, script: WIRE_SCRIPT })).not.toHaveProperty("script");
    expect(await readStep({ type, script: null })).not.toHaveProperty("script");
  });
});

describe("a script step that is written", () => {
  const parameters = SCRIPT.parameters.filter(({ hidden }) => !hidden);
  const step: NewStep = {
    name: "T",
    description: "d",
    type: "SCRIPT",
    script: { ...SCRIPT, parameters },
  };
  const body = {
    name: "T",
    description: "d",
    type: "SCRIPT",
    script: {
      ...WIRE_SCRIPT,
      params: [
        { param_name: "path", param_value: "/opt" },
        { param_name: "empty", param_value: "" },
        { param_name: "stars", param_value: "*".repeat(16) },
        {
          param_name: "stored",
          param_refer: { refer_type: "PARAM_STORE", param_id: "p", param_version: "3" },
        },
        { param_name: "latest", param_refer: { refer_type: "PARAM_STORE", param_id: "p" } },
      ],
    },
  };
  const stage = { stage_id: "s", name: "S", kind: "CUSTOM", status: "WAITING", steps: [] };
  const position = { side: "after", anchorId: "a" } as const;

  it.each<[string, (client: WorkflowsClient) => Promise<unknown>, object, unknown]>([
    ["created", (c) => c.createStep("w", "s", step), STEP, body],
    ["updated", (c) => c.updateStep("w", "s", "t", step), STEP, body],
    [
      "created with its stage",
      (c) => c.createStage("w", { name: "S", description: "", steps: [step] }, position),
      stage,
      { position: { after: "a" }, name: "S", description: "", steps: [body] },
    ],
  ])("sends its whole script when it is %s", async (_when, act, reply, sent) => {
    const { server, client } = await serve((response) => {
      json(response, 200, reply);
    });
    await act(client);
    expect(JSON.parse(server.met[0]!.body)).toEqual(sent);
  });

  it("insists on no version if none is given", async () => {
    const { server, client } = await serve((response) => {
      json(response, 200, STEP);
    });
    const { source, id, executedBy, timeoutSeconds, executors } = SCRIPT;
    const script = { source, id, parameters: [], executedBy, timeoutSeconds, executors };
    await client.createStep("w", "s", { ...step, script });
    const sent = JSON.parse(server.met[0]!.body) as { script: object };
    expect(sent.script).not.toHaveProperty("version");
  });

  it("is not sent with a value that the service hides", async () => {
    const { server, client } = await serve((response) => {
      json(response, 200, STEP);
    });
    const act = async () => client.updateStep("w", "s", "t", { ...step, script: SCRIPT });
    await expect(act()).rejects.toThrow(
      "parameter \"secret\" has a value that the service doesn't show, so it can't be sent again; declare the value in the program.",
    );
    expect(server.met).toEqual([]);
  });
});

describe("the execution servers", () => {
  const ids = Array.from({ length: 130 }, (_, i) => `ecs-${String(i)}`);
  const page = (all: readonly string[], url: string) => {
    const offset = Number(new URL(url, "http://x").searchParams.get("offset"));
    const servers = all
      .slice(offset, offset + 100)
      .map((id) => ({ server_id: id, name: id, region_id: "r", agent_state: "ONLINE" }));
    return { count: all.length, servers };
  };

  it("come from every page", async () => {
    const { server, client } = await serve((response, { url }) => {
      json(response, 200, page(ids, url));
    });
    const servers = await client.executionServers("w/1");
    expect(servers.map(({ id }) => id)).toEqual(ids);
    expect(servers[0]).toEqual({ id: "ecs-0", name: "ecs-0", regionId: "r", agentState: "ONLINE" });
    const path = "/v1/p/workflows/w%2F1/execution-servers";
    expect(server.met.map(({ url }) => url)).toEqual(
      [0, 100].map((offset) => `${path}?limit=100&offset=${String(offset)}`),
    );
  });

  it("are read again when one goes meanwhile", async () => {
    const { client } = await serve((response, { url }, count) => {
      json(response, 200, page(count === 1 ? ids : ids.slice(1), url));
    });
    const servers = await client.executionServers("w");
    expect(servers.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it("may have no agent and no region", async () => {
    const { client } = await serve((response) => {
      json(response, 200, {
        count: 1,
        servers: [{ server_id: "e", name: "E", agent_state: null }],
      });
    });
    const [server] = await client.executionServers("w");
    expect(server).toEqual({ id: "e", name: "E", regionId: "", agentState: null });
  });
});

describe("the executions of a step", () => {
  it("are read as they come", async () => {
    const executions = [
      {
        server_id: "e",
        status: "ABNORMAL",
        execute_uuid: "SCT1",
        message: "exit 1",
        started_at: 1000,
        finished_at: 2000,
      },
      { server_id: "e", status: "PROCESSING", started_at: 3000, finished_at: null },
    ];
    const { server, client } = await serve((response) => {
      json(response, 200, { count: 2, executions });
    });
    expect(await client.executions("w", "s", "t")).toEqual([
      {
        serverId: "e",
        status: "ABNORMAL",
        executionId: "SCT1",
        message: "exit 1",
        startedAt: 1000,
        finishedAt: 2000,
      },
      {
        serverId: "e",
        status: "PROCESSING",
        executionId: "",
        message: "",
        startedAt: 3000,
        finishedAt: null,
      },
    ]);
    expect(server.met[0]!.url).toBe("/v1/p/workflows/w/stages/s/steps/t/executions");
  });
});
