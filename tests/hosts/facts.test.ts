/** What policies know of the services, read from the simulator over HTTP, and how often they ask. */
import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import {
  factSource,
  MgcError,
  type FactOptions,
  type FactSource,
} from "../../provider/src/hosts/facts";
import {
  seedWorkflow,
  startSimulator,
  type Seed,
  type Simulator,
  type SimulatorOptions,
} from "../../provider/src/simulator";
import { parseWorkflow } from "../../provider/src/core/notation";
import { bareServer, closeServers, json } from "../resources/support/bareServer";

const open: Simulator[] = [];

afterEach(async () => {
  await closeServers();
  await Promise.all(open.splice(0).map((simulator) => simulator.stop()));
});

const environment = (endpoint: string) => ({
  MGC_ENDPOINT: endpoint,
  MGC_PROJECT_ID: "p",
  MGC_AUTH_TOKEN: "token-1",
});

function facts(env: Record<string, string>, options?: FactOptions): FactSource {
  const result = factSource(env, () => undefined, options);
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result.facts;
}

const CONTENT = "echo é\nrm -rf /tmp/x\n";
const SEED: Seed = {
  workflows: [
    seedWorkflow(parseWorkflow("Survey > Migrate > Complete cutover", { id: "wf" }), ["ecs-1"]),
  ],
  servers: [{ server_id: "ecs-1", name: "one", region_id: "r", agent_state: "OFFLINE" }],
  custom_scripts: [
    {
      script_uuid: "SC1",
      name: "clean",
      type: "SHELL",
      content: CONTENT,
      properties: { version: "1.0.0", risk_level: "LOW" },
    },
  ],
};

async function simulated(faults: SimulatorOptions["faults"] = []) {
  const simulator = await startSimulator({ seed: SEED, faults });
  open.push(simulator);
  const asked = () => simulator.requests.map(({ method, path }) => `${method} ${path}`);
  return { simulator, asked, source: facts(environment(simulator.url)) };
}

const WORKFLOW = "/v1/p/workflows/wf";
const SCRIPT = "/v1/job/scripts/SC1";

type Question = (source: FactSource) => Promise<unknown>;
const QUESTIONS: [string, Question, string][] = [
  ["a workflow", (source) => source.workflow("wf"), `GET ${WORKFLOW}`],
  [
    "the execution servers",
    (source) => source.executionServers("wf"),
    `GET ${WORKFLOW}/execution-servers?limit=100&offset=0`,
  ],
  ["a script", (source) => source.script("CUSTOM", "SC1"), `GET ${SCRIPT}`],
  [
    "the scripts of a name",
    (source) => source.scriptsNamed("CUSTOM", "clean"),
    "GET /v1/job/scripts?limit=100&name_like=clean",
  ],
  ["COC's verdict", (source) => source.cocVerdict(CONTENT), "POST /v1/job/analyze-job"],
];

describe("facts", () => {
  it("are what the services say", async () => {
    const { simulator, source } = await simulated();
    expect(source.endpoints).toEqual({ mgc: simulator.url, coc: simulator.url });
    expect(await source.workflow("wf")).toMatchObject({
      id: "wf",
      stages: [{ name: "Survey" }, { name: "Migrate" }, { name: "Complete cutover" }],
    });
    expect(await source.executionServers("wf")).toEqual([
      { id: "ecs-1", name: "one", regionId: "r", agentState: "OFFLINE" },
    ]);
    const sha256 = createHash("sha256").update(CONTENT).digest("hex");
    expect(await source.script("CUSTOM", "SC1")).toMatchObject({ content: CONTENT, sha256 });
    expect(await source.scriptsNamed("CUSTOM", "clean")).toMatchObject([{ id: "SC1" }]);
    expect(await source.scriptsNamed("CUSTOM", "clea")).toEqual([]);
    expect(await source.cocVerdict(CONTENT)).toMatchObject({
      level: "HIGH",
      commands: [{ name: "rm command" }],
    });
  });

  it.each(QUESTIONS)("ask for %s once, also many at a time", async (_what, question, request) => {
    const { asked, source } = await simulated();
    const answers = await Promise.all([question(source), question(source), question(source)]);
    answers.push(await question(source));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(asked()).toEqual([request]);
  });

  it("tell apart what has one id in two lists", async () => {
    const { asked, source } = await simulated();
    expect(await source.script("PUBLIC", "SC1")).toBeUndefined();
    expect(await source.script("CUSTOM", "SC1")).toBeDefined();
    expect(asked()).toEqual(["GET /v1/job/public-scripts/SC1", `GET ${SCRIPT}`]);
  });

  it("are undefined where there is definitely none, asked once", async () => {
    const { asked, source } = await simulated();
    for (let time = 0; time < 2; time++) {
      expect(await source.workflow("other")).toBeUndefined();
      expect(await source.script("CUSTOM", "SC9")).toBeUndefined();
    }
    expect(asked()).toEqual(["GET /v1/p/workflows/other", "GET /v1/job/scripts/SC9"]);
    await expect(source.executionServers("other")).rejects.toMatchObject({ status: 404 });
  });

  it("are not asked for where an id can't be one", async () => {
    const { asked, source } = await simulated();
    for (const question of [
      source.workflow(".."),
      source.workflowNow(""),
      source.executionServers("."),
      source.script("CUSTOM", ""),
    ]) {
      await expect(question).rejects.toMatchObject({ name: "InvalidIdError" });
    }
    expect(asked()).toEqual([]);
  });
});

describe("a failure", () => {
  it.each(QUESTIONS)("to read %s is one for the whole process", async (_what, question) => {
    const { asked, source } = await simulated([{ method: "*", path: "**", status: 403 }]);
    const [first, second] = await Promise.allSettled([question(source), question(source)]);
    expect(first).toMatchObject({ status: "rejected", reason: expect.any(MgcError) as unknown });
    expect(second).toEqual(first);
    // COC and MgC would answer well now.
    await expect(question(source)).rejects.toMatchObject({ status: 403 });
    expect(asked()).toHaveLength(1);
  });

  it("that lasts is waited for once", async () => {
    const { asked, source } = await simulated([
      { method: "*", path: "**", status: 500, times: 99 },
    ]);
    await expect(source.workflow("wf")).rejects.toMatchObject({ name: "ApiError", status: 500 });
    const attempts = asked().length;
    expect(attempts).toBe(5);
    await expect(source.workflow("wf")).rejects.toMatchObject({ name: "ApiError", status: 500 });
    expect(asked()).toHaveLength(attempts);
  });
});

describe("a workflow as it is now", () => {
  const stages = async (answer: Promise<{ stages: readonly unknown[] } | undefined>) =>
    (await answer)?.stages.length;

  const removeStage = async (simulator: Simulator) => {
    const response = await fetch(`${simulator.url}/_simulator/workflows/wf`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-Auth-Token": "t" },
      body: JSON.stringify(
        seedWorkflow(parseWorkflow("Survey > Migrate", { id: "wf" }), ["ecs-1"]),
      ),
    });
    expect(response.ok).toBe(true);
  };

  it("replaces what was read before", async () => {
    const { simulator, source } = await simulated();
    expect(await stages(source.workflow("wf"))).toBe(3);
    await removeStage(simulator);
    expect(await stages(source.workflow("wf"))).toBe(3);
    expect(await stages(source.workflowNow("wf"))).toBe(2);
    expect(await stages(source.workflow("wf"))).toBe(2);
  });

  it("serves those who ask for it first, too", async () => {
    const { asked, source } = await simulated();
    const now = source.workflowNow("wf");
    expect(await source.workflow("wf")).toBe(await now);
    expect(await source.workflow("wf")).toBe(await now);
    expect(asked()).toHaveLength(1);
  });

  it("is read after the question: many who ask meanwhile share the next reading", async () => {
    const { asked, source } = await simulated();
    const first = source.workflowNow("wf");
    const others = [1, 2, 3, 4].map(() => source.workflowNow("wf"));
    await Promise.all([first, ...others]);
    expect(asked()).toHaveLength(2);
    await source.workflowNow("wf");
    expect(asked()).toHaveLength(3);
  });

  it("that can't be had leaves what was read before, and is not asked for again", async () => {
    const fault = { method: "GET", path: WORKFLOW, nth: 2, status: 403 } as const;
    const { asked, source } = await simulated([fault]);
    expect(await stages(source.workflow("wf"))).toBe(3);
    const answers = await Promise.allSettled([1, 2, 3].map(() => source.workflowNow("wf")));
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    await expect(source.workflowNow("wf")).rejects.toMatchObject({ status: 403 });
    expect(await stages(source.workflow("wf"))).toBe(3);
    expect(asked()).toHaveLength(2);
  });
});

describe("the deadline", () => {
  /** A server that answers only in the end, and a clock that rings when it is told to. */
  async function silent() {
    const held: ServerResponse[] = [];
    let reached: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (reached = resolve));
    const server = await bareServer((response) => {
      held.push(response);
      reached();
    });
    const set: { seconds: number; ring: () => void; stopped: boolean }[] = [];
    const source = facts(environment(server.url), {
      deadlineSeconds: 7,
      timer: (seconds, ring) => {
        const clock = { seconds, ring, stopped: false };
        set.push(clock);
        return () => {
          clock.stopped = true;
        };
      },
    });
    const end = () => {
      for (const response of held) json(response, 404, { error_code: "MGC.0404", error_msg: "-" });
    };
    return { server, source, set, arrival, end };
  }

  it.each<[string, Question, string, string]>([
    ["a workflow", (s) => s.workflow("wf"), "read workflow wf", "MgC"],
    ["a workflow as it is now", (s) => s.workflowNow("wf"), "read workflow wf", "MgC"],
    ["servers", (s) => s.executionServers("wf"), "list execution servers of workflow wf", "MgC"],
    ["a script", (s) => s.script("CUSTOM", "SC1"), "read script SC1", "COC"],
    ["a name", (s) => s.scriptsNamed("PUBLIC", "x"), 'find script "x"', "COC"],
    [
      "a verdict",
      (s) => s.cocVerdict("echo hunter2"),
      "check a script's content for high-risk commands",
      "COC",
    ],
  ])("ends the wait for %s, for good", async (_what, question, action, service) => {
    const { server, source, set, arrival, end } = await silent();
    const asked = question(source);
    await arrival;
    expect(set.map(({ seconds }) => seconds)).toEqual([7]);
    set[0]!.ring();
    const setting = service === "MgC" ? "MGC_ENDPOINT" : "MGC_COC_ENDPOINT";
    const message = `${action}: no usable answer of ${service} within 7 s, with all attempts. Check ${setting}, the network and the proxy settings, then run again.`;
    const error: unknown = await asked.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MgcError);
    expect(error).toMatchObject({ message, stack: message });
    await expect(question(source)).rejects.toBe(error);
    expect(set).toHaveLength(1);
    expect(server.met).toHaveLength(1);
    end();
  });

  it("is called off when the answer is there", async () => {
    const { source, set, arrival, end } = await silent();
    const asked = source.workflow("wf");
    await arrival;
    end();
    expect(await asked).toBeUndefined();
    expect(set.map(({ stopped }) => stopped)).toEqual([true]);
  });

  it("is a minute, and none needs to be given", async () => {
    const { simulator } = await simulated();
    const seconds: number[] = [];
    const source = facts(environment(simulator.url), {
      timer: (wait) => {
        seconds.push(wait);
        return () => undefined;
      },
    });
    await source.workflow("wf");
    expect(seconds).toEqual([60]);
  });
});

describe("settings", () => {
  it("that are missing are problems, all at once", () => {
    const result = factSource({}, () => undefined);
    expect(result).toEqual({
      problems: [
        expect.stringContaining("the MgC endpoint is missing") as string,
        expect.stringContaining("the project id is missing") as string,
        expect.stringContaining("credentials") as string,
      ],
    });
  });

  it("with a log that can't be written are a problem", () => {
    const env = { ...environment("http://127.0.0.1:9"), MGC_LOG: __dirname };
    expect(factSource(env, () => undefined)).toEqual({
      problems: [expect.stringContaining("mgc:log can't be written") as string],
    });
  });

  it("may stand in the stack's configuration", () => {
    const config: Record<string, string> = {
      "mgc:endpoint": "https://mgc.example.com",
      "mgc:projectId": "p",
      "mgc:region": "cn-north-4",
    };
    const result = factSource({ MGC_AUTH_TOKEN: "t" }, (key) => config[key]);
    expect(result).toMatchObject({
      facts: {
        endpoints: { mgc: "https://mgc.example.com", coc: "https://coc.myhuaweicloud.com" },
      },
    });
  });

  it("without COC fail only where COC is asked, and say how to set it", async () => {
    const source = facts(environment("https://mgc.example.com"));
    expect(source.endpoints).toStrictEqual({ mgc: "https://mgc.example.com" });
    for (const question of [
      source.script("CUSTOM", "SC1"),
      source.scriptsNamed("CUSTOM", "x"),
      source.cocVerdict("x"),
    ]) {
      const error: unknown = await question.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(MgcError);
      expect(error).toMatchObject({
        name: "SettingsError",
        message: expect.stringContaining("MGC_COC_ENDPOINT") as string,
      });
    }
  });
});
