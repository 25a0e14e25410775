import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulator, SettingError } from "../../provider/src/simulator";
import { checkpoint, connect, oneWorkflow } from "../contract/connection";

describe("a state file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mgc-simulator-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("keeps what happened, and wins over a seed when the simulator begins again", async () => {
    const stateFile = join(folder, "state.json");
    const seed = oneWorkflow("Migrate(Copy, +Gate) > Last");
    const first = await connect({ seed, stateFile });
    const path = "/workflows/wf/stages/migrate/steps";
    const added = await first.call("POST", path, checkpoint("More"));
    await first.call("POST", "/workflows/wf/action", { operation: "start" });
    const before = await first.call("GET", "/workflows/wf");
    await first.simulator.stop();

    const second = await connect({ seed: oneWorkflow("Other"), stateFile });
    const after = await second.call("GET", "/workflows/wf");
    expect(after.body).toEqual(before.body);
    expect(after.body.status).toBe("PAUSED");
    expect(after.body.stages[0]!.steps[2]!.step_id).toBe(added.body.step_id);
    await second.simulator.stop();
  });

  it("is whole at every moment, belongs to its owner, and leaves no other file", async () => {
    const stateFile = join(folder, "state.json");
    const { simulator, call } = await connect({ seed: oneWorkflow("Migrate"), stateFile });
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const step = checkpoint(`step ${String(i)}`);
        await call("POST", "/workflows/wf/stages/migrate/steps", step);
        expect(JSON.parse(readFileSync(stateFile, "utf8"))).toEqual(simulator.state);
      }),
    );
    await simulator.stop();
    expect(readdirSync(folder)).toEqual(["state.json"]);
    expect(statSync(stateFile).mode & 0o077).toBe(0);
  });

  it("that is broken, or can't be written, is an error at once", () => {
    const stateFile = join(folder, "state.json");
    writeFileSync(stateFile, "{");
    expect(() => createSimulator({ stateFile })).toThrow(SettingError);
    writeFileSync(stateFile, '{"workflows": 1}');
    expect(() => createSimulator({ stateFile })).toThrow("state.json: workflows: ");
    const nowhere = join(folder, "none", "state.json");
    expect(() => createSimulator({ stateFile: nowhere })).toThrow(SettingError);
    expect(() => createSimulator({ logFile: nowhere })).toThrow(SettingError);
  });
});

describe("the log", () => {
  it("has a line of JSON per request, there before the answer is", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mgc-simulator-"));
    const logFile = join(folder, "log.jsonl");
    const now = () => Date.UTC(2026, 0, 9);
    const { simulator, call } = await connect({ seed: oneWorkflow("Migrate"), logFile, now });
    await call("GET", "/workflows?limit=5");
    await call("DELETE", "/workflows/wf/stages/migrate");
    await call("POST", "/_simulator/workflows/wf/advance");
    const lines = readFileSync(logFile, "utf8").trimEnd().split("\n");
    const time = "2026-01-09T00:00:00.000Z";
    const expected = [
      { time, method: "GET", path: "/v1/project/workflows?limit=5", status: 200 },
      { time, method: "DELETE", path: "/v1/project/workflows/wf/stages/migrate", status: 409 },
      { time, method: "POST", path: "/_simulator/workflows/wf/advance", status: 200 },
    ];
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(expected);
    expect(simulator.requests).toEqual(expected);
    await simulator.stop();
    rmSync(folder, { recursive: true });
    expect(existsSync(folder)).toBe(false);
  });
});

describe("a replaced workflow", () => {
  it("keeps execution servers and executions that its new content leaves out", async () => {
    const seed = oneWorkflow("Migrate > +Own(+Gate)");
    const [workflow] = seed.workflows!;
    const part = { server_id: "ecs-1", status: "FINISHED", execute_uuid: "SCT", message: "" };
    const executions = [{ ...part, started_at: 1, finished_at: 2 }];
    Object.assign(workflow!.stages[1]!.steps[0]!, { executions });
    const { simulator, call } = await connect({ seed });
    const live = (await call("GET", "/workflows/wf")).body;
    live.stages[1]!.steps[0]!.name = "Renamed by hand";
    const replaced = await call("PUT", "/_simulator/workflows/wf", live);
    expect(replaced.body).toEqual(live);
    const path = "/workflows/wf/stages/own/steps/own.gate/executions";
    expect((await call("GET", path)).body.executions).toEqual(executions);
    expect((await call("GET", "/workflows/wf/execution-servers")).body.count).toBe(1);
    await simulator.stop();
  });

  it("may name only servers that the simulator knows", async () => {
    const { simulator, call } = await connect({ seed: oneWorkflow("Migrate") });
    const [workflow] = oneWorkflow("Migrate").workflows!;
    const content = { ...workflow, execution_servers: ["none"] };
    const answer = await call("PUT", "/_simulator/workflows/wf", content);
    expect([answer.status, answer.body.error_msg]).toEqual([
      400,
      'bad parameter: execution_servers: no server "none"',
    ]);
    await simulator.stop();
  });
});
