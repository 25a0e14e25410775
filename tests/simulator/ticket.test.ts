/** What happens to a step whose script was changed in between. */
import { seedWorkflow, type Seed } from "../../provider/src/simulator";
import { parseWorkflow, printWorkflow } from "../../provider/src/core/notation";
import { coreWorkflow } from "../../provider/src/simulator/views";
import {
  connect,
  oneWorkflow,
  scriptParam,
  scriptStep,
  type Connection,
} from "../contract/connection";

const SCRIPT = "/v1/job/scripts/SC-reset";
const STEP = "/workflows/wf/stages/own/steps/own.run";
const HINT = "; roll the script back to its previous version and try again";

/** A workflow whose last step runs version 1.0.0 of the script on two servers, with a value for `path`. */
function scripted(): Seed {
  const { custom_scripts } = oneWorkflow("Migrate");
  const server = (id: string) => ({ server_id: id, name: id, region_id: "r", agent_state: null });
  const workflow = seedWorkflow(parseWorkflow("Migrate(Copy)"), ["ecs-1", "ecs-2"]);
  const { script } = scriptStep("Run", {
    version: "1.0.0",
    params: [{ param_name: "path", param_value: "/opt" }],
    execution_servers: ["ecs-1", "ecs-2"].map((id) => ({ server_id: id, region_id: "r" })),
  });
  const step = {
    step_id: "own.run",
    name: "Run",
    kind: "CUSTOM" as const,
    type: "SCRIPT" as const,
  };
  const steps = [{ ...step, script: { ...script, source: "CUSTOM" as const } }];
  const stage = { stage_id: "own", name: "Own", kind: "CUSTOM" as const, steps };
  return {
    workflows: [{ ...workflow, stages: [...workflow.stages, stage] }],
    servers: [server("ecs-1"), server("ecs-2")],
    custom_scripts: custom_scripts ?? [],
  };
}

async function run(
  test: (connection: Connection) => Promise<void>,
  seed: Seed = scripted(),
): Promise<void> {
  const connection = await connect({ seed, now: () => 7000 });
  try {
    await test(connection);
  } finally {
    await connection.simulator.stop();
  }
}

const shown = ({ simulator }: Connection) => printWorkflow(coreWorkflow(simulator.workflow("wf")));
const start = ({ call }: Connection) =>
  call("POST", "/workflows/wf/action", { operation: "start" });
const retry = ({ call }: Connection) => call("POST", `${STEP}/action`, { operation: "retry" });
const executions = async ({ call }: Connection) =>
  (await call("GET", `${STEP}/executions`)).body.executions;
const update = ({ call }: Connection, version: string, params = ["path", "token"]) =>
  call("PUT", SCRIPT, {
    description: "d",
    content: "true",
    properties: { risk_level: "LOW", version },
    script_params: params.map((name) => scriptParam(name)),
  });

const FAILED = "Migrate:complete(Copy:complete) > +Own:paused(+Run:failed)";
const DONE = "Migrate:complete(Copy:complete) > +Own:complete(+Run:complete)";

describe("a step whose script was changed in between", () => {
  it.each([
    [
      "has another version",
      (c: Connection) => update(c, "1.0.1"),
      'the script "reset" is at version 1.0.1, the step declares 1.0.0',
    ],
    [
      "lacks a parameter",
      (c: Connection) => update(c, "1.0.0", ["token"]),
      'the script "reset" does not define the parameter "path" any more',
    ],
    [
      "is gone",
      (c: Connection) => c.call("DELETE", SCRIPT),
      "the script SC-reset does not exist any more",
    ],
  ])("and %s fails on every server, with the cause", (_, edit, cause) =>
    run(async (connection) => {
      expect((await edit(connection)).status).toBe(200);
      expect((await start(connection)).body.status).toBe("PAUSED");
      expect(shown(connection)).toBe(FAILED);
      const part = {
        status: "ABNORMAL",
        execute_uuid: expect.stringMatching(/^SCT.{23}$/) as string,
        message: `the COC service ticket could not be created: ${cause}${HINT}`,
        started_at: 7000,
        finished_at: 7000,
      };
      expect(await executions(connection)).toEqual([
        { server_id: "ecs-1", ...part },
        { server_id: "ecs-2", ...part },
      ]);
    }),
  );

  it("runs when it is retried after a roll-back, and not before", () =>
    run(async (connection) => {
      await update(connection, "1.0.1");
      await start(connection);
      expect((await retry(connection)).body.status).toBe("FAILED");
      expect(shown(connection)).toBe(FAILED);
      await update(connection, "1.0.0");
      expect((await retry(connection)).body.status).toBe("COMPLETE");
      expect(shown(connection)).toBe(DONE);
      const statuses = (await executions(connection)).map(({ status }) => status);
      expect(statuses).toEqual([
        "ABNORMAL",
        "ABNORMAL",
        "ABNORMAL",
        "ABNORMAL",
        "FINISHED",
        "FINISHED",
      ]);
    }));

  it("can be skipped instead", () =>
    run(async (connection) => {
      await connection.call("DELETE", SCRIPT);
      await start(connection);
      await connection.call("POST", `${STEP}/action`, { operation: "skip" });
      expect(shown(connection)).toBe(
        "Migrate:complete(Copy:complete) > +Own:complete(+Run:skipped)",
      );
    }));
});

describe("a step runs as before", () => {
  it.each([
    ["after a change of content and of defaults", (c: Connection) => update(c, "1.0.0")],
    [
      "with a parameter more than it gives values for",
      (c: Connection) => update(c, "1.0.0", ["path", "more"]),
    ],
  ])("%s", (_, edit) =>
    run(async (connection) => {
      await edit(connection);
      await start(connection);
      expect(shown(connection)).toBe(DONE);
    }),
  );

  it("where it declares no version", () => {
    const seed = scripted();
    delete seed.workflows![0]!.stages[1]!.steps[0]!.script!.version;
    return run(async (connection) => {
      await update(connection, "9.0.0");
      await start(connection);
      expect(shown(connection)).toBe(DONE);
    }, seed);
  });
});
