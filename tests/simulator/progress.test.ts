import { setTimeout as wait } from "node:timers/promises";
import { parseWorkflow, printWorkflow } from "../../provider/src/core/notation";
import { seedWorkflow, type Seed, type SimulatorOptions } from "../../provider/src/simulator";
import { coreWorkflow } from "../../provider/src/simulator/views";
import {
  checkpoint,
  connect,
  oneWorkflow,
  scriptStep,
  type Connection,
} from "../contract/connection";

const LINE = "Migrate(Copy, Sync) > Last(Finish)";

async function run(
  seed: Seed,
  test: (connection: Connection) => Promise<void>,
  options: SimulatorOptions = {},
): Promise<void> {
  const connection = await connect({ seed, ...options });
  try {
    await test(connection);
  } finally {
    await connection.simulator.stop();
  }
}

const shown = ({ simulator }: Connection) => printWorkflow(coreWorkflow(simulator.workflow("wf")));
const status = ({ simulator }: Connection) => simulator.workflow("wf").status;
const act = ({ call }: Connection, operation: string) =>
  call("POST", "/workflows/wf/action", { operation });
const actOn = ({ call }: Connection, step: string, operation: string) =>
  call("POST", `/workflows/wf/stages/${step}/action`, { operation });
const advance = ({ call }: Connection) => call("POST", "/_simulator/workflows/wf/advance");

/** A workflow whose last stage runs a script, once as a gate and a script and once more. */
function scripted(outcomes: Seed["outcomes"] = []): Seed {
  const seed = oneWorkflow(LINE);
  const [workflow] = seed.workflows!;
  const { name, script } = scriptStep("Run");
  const step = { step_id: "own.run", name, kind: "CUSTOM" as const, type: "SCRIPT" as const };
  const stage = { stage_id: "own", name: "Own", kind: "CUSTOM" as const };
  const steps = [{ ...step, script: { ...script, source: "CUSTOM" as const } }];
  const stages = [...workflow!.stages, { ...stage, steps }];
  return { ...seed, outcomes, workflows: [{ ...workflow!, stages }] };
}

describe("with immediate transitions a workflow", () => {
  it("runs to its end inside the request that starts it", () =>
    run(oneWorkflow(LINE), async (connection) => {
      expect((await act(connection, "start")).body.status).toBe("COMPLETE");
      expect(shown(connection)).toBe(
        "Migrate:complete(Copy:complete, Sync:complete) > Last:complete(Finish:complete)",
      );
    }));

  it("stops at a checkpoint, which pauses step, stage and workflow until it is confirmed", () =>
    run(oneWorkflow("Migrate(Copy, +Gate, Sync)"), async (connection) => {
      expect((await act(connection, "start")).body.status).toBe("PAUSED");
      expect(shown(connection)).toBe("Migrate:paused(Copy:complete, +Gate:paused, Sync)");
      const confirmed = await actOn(connection, "migrate/steps/migrate.gate", "confirm");
      expect(confirmed.body.status).toBe("COMPLETE");
      expect(status(connection)).toBe("COMPLETE");
    }));

  it("takes up what was inserted while it was paused", () =>
    run(oneWorkflow("Migrate(+Gate) > Last"), async (connection) => {
      await act(connection, "start");
      await connection.call("POST", "/workflows/wf/stages/migrate/steps", checkpoint("Second"));
      const body = { position: { after: "migrate" }, name: "New", steps: [checkpoint("Third")] };
      await connection.call("POST", "/workflows/wf/stages", body);
      await actOn(connection, "migrate/steps/migrate.gate", "confirm");
      expect(shown(connection)).toBe(
        "Migrate:paused(+Gate:complete, +Second:paused) > +New(+Third) > Last(Last)",
      );
      const { stages } = connection.simulator.workflow("wf");
      await actOn(connection, `migrate/steps/${stages[0]!.steps[1]!.step_id}`, "confirm");
      expect(shown(connection)).toBe(
        "Migrate:complete(+Gate:complete, +Second:complete) > +New:paused(+Third:paused) > Last(Last)",
      );
    }));

  it("does not end before a step that was put in front of its first checkpoint", () =>
    run(oneWorkflow("Migrate(+Gate)"), async (connection) => {
      await act(connection, "start");
      const position = { before: "migrate.gate" };
      const path = "/workflows/wf/stages/migrate/steps";
      await connection.call("POST", path, { ...checkpoint("First"), position });
      await actOn(connection, "migrate/steps/migrate.gate", "confirm");
      expect(shown(connection)).toBe("Migrate:paused(+First:paused, +Gate:complete)");
      expect(status(connection)).toBe("PAUSED");
    }));
});

describe("with manual transitions a workflow", () => {
  it("moves by one step at each advance, and stays when there is nothing to do", () =>
    run(
      oneWorkflow(LINE),
      async (connection) => {
        await advance(connection);
        const seen = [shown(connection)];
        await act(connection, "start");
        for (let i = 0; i < 4; i += 1) {
          seen.push(shown(connection));
          await advance(connection);
        }
        expect(seen).toEqual([
          "Migrate(Copy, Sync) > Last(Finish)",
          "Migrate:running(Copy:running, Sync) > Last(Finish)",
          "Migrate:running(Copy:complete, Sync:running) > Last(Finish)",
          "Migrate:complete(Copy:complete, Sync:complete) > Last:running(Finish:running)",
          "Migrate:complete(Copy:complete, Sync:complete) > Last:complete(Finish:complete)",
        ]);
        expect(status(connection)).toBe("COMPLETE");
      },
      { transitions: "manual" },
    ));

  it("can be paused in the middle of a step, and goes on with it", () =>
    run(
      oneWorkflow(LINE),
      async (connection) => {
        await act(connection, "start");
        expect((await act(connection, "pause")).body.status).toBe("PAUSED");
        expect(shown(connection)).toBe("Migrate:paused(Copy:paused, Sync) > Last(Finish)");
        await advance(connection);
        expect(shown(connection)).toBe("Migrate:paused(Copy:paused, Sync) > Last(Finish)");
        expect((await act(connection, "resume")).body.status).toBe("RUNNING");
        expect(shown(connection)).toBe("Migrate:running(Copy:running, Sync) > Last(Finish)");
      },
      { transitions: "manual" },
    ));

  it("can be advanced by the library too", () =>
    run(
      oneWorkflow("Migrate:running > Last"),
      (connection) => {
        connection.simulator.advance("wf");
        expect(shown(connection)).toBe(
          "Migrate:complete(Migrate:complete) > Last:running(Last:running)",
        );
        return Promise.resolve();
      },
      { transitions: "manual" },
    ));
});

describe("with timed transitions a workflow", () => {
  const until = async (connection: Connection, wanted: string) => {
    for (let i = 0; i < 1000 && status(connection) !== wanted; i += 1) await wait(2);
    expect(status(connection)).toBe(wanted);
  };

  it("runs to its end by itself", () =>
    run(
      scripted(),
      async (connection) => {
        expect((await act(connection, "start")).body.status).toBe("RUNNING");
        await until(connection, "COMPLETE");
      },
      { transitions: 1 },
    ));

  it("goes on when the simulator begins with one that runs", () =>
    run(oneWorkflow("Migrate:running > Last"), (c) => until(c, "COMPLETE"), { transitions: 1 }));

  it("does not go on while it is paused, nor after the simulator was stopped", () =>
    run(
      oneWorkflow("Migrate:running > Last"),
      async (connection) => {
        await act(connection, "pause");
        await act(connection, "resume");
        await connection.simulator.stop();
        expect(shown(connection)).toBe("Migrate:running(Migrate:running) > Last(Last)");
      },
      { transitions: 60_000 },
    ));

  it("takes as long for a script as its outcome says", () =>
    run(
      scripted([{ script_uuid: "SC-reset", result: "FINISHED", duration_ms: 60_000 }]),
      async (connection) => {
        await act(connection, "start");
        const step = () => connection.simulator.workflow("wf").stages[2]!.steps[0]!;
        for (let i = 0; i < 1000 && step().status === "WAITING"; i += 1) await wait(2);
        expect(step().status).toBe("RUNNING");
      },
      { transitions: 1 },
    ));
});

describe("a script step", () => {
  const executions = async ({ call }: Connection) => {
    const path = "/workflows/wf/stages/own/steps/own.run/executions";
    return (await call("GET", path)).body.executions;
  };

  it("that ends well is recorded with its times", () =>
    run(
      scripted([{ script_uuid: "SC-reset", result: "FINISHED", message: "ok", duration_ms: 250 }]),
      async (connection) => {
        await act(connection, "start");
        expect(status(connection)).toBe("COMPLETE");
        expect(await executions(connection)).toEqual([
          {
            server_id: "ecs-1",
            status: "FINISHED",
            execute_uuid: expect.stringMatching(/^SCT.{23}$/) as string,
            message: "ok",
            started_at: 1000,
            finished_at: 1250,
          },
        ]);
      },
      { now: () => 1000 },
    ));

  it("that fails pauses stage and workflow until it is retried", () =>
    run(
      scripted([{ script_uuid: "SC-reset", server_id: "ecs-1", attempt: 1, result: "ABNORMAL" }]),
      async (connection) => {
        await act(connection, "start");
        expect(status(connection)).toBe("PAUSED");
        expect(shown(connection)).toContain("+Own:paused(+Run:failed)");
        const retried = await actOn(connection, "own/steps/own.run", "retry");
        expect(retried.body.status).toBe("COMPLETE");
        expect(status(connection)).toBe("COMPLETE");
        const runs = await executions(connection);
        expect(runs.map((one) => one.status)).toEqual(["ABNORMAL", "FINISHED"]);
        expect(runs[0]!.message).not.toBe("");
        expect(runs[0]!.execute_uuid).not.toBe(runs[1]!.execute_uuid);
      },
    ));

  it("that fails can be skipped", () =>
    run(scripted([{ script_uuid: "SC-reset", result: "ABNORMAL" }]), async (connection) => {
      await act(connection, "start");
      const skipped = await actOn(connection, "own/steps/own.run", "skip");
      expect(skipped.body.status).toBe("SKIPPED");
      expect(status(connection)).toBe("COMPLETE");
    }));
});

describe("an action at the wrong time is refused, and the message says what is the case", () => {
  const GATE = "own/steps/own.gate";
  it.each([
    ["Migrate:running > +Own(+Gate)", "start", "", /^workflow "wf" is Running/],
    ["Migrate > +Own(+Gate)", "pause", "", /^workflow "wf" is Waiting/],
    ["Migrate:running > +Own(+Gate)", "resume", "", /^workflow "wf" is Running/],
    ["Migrate:complete > +Own:paused(+Gate:paused)", "resume", "", /"Gate" is Paused; confirm it/],
    ["Migrate:complete > +Own:paused(+Gate:failed)", "resume", "", /Failed; retry or skip it/],
    ["Migrate:running > +Own(+Gate)", "confirm", GATE, /^step "Gate" \(CHECKPOINT\) is Waiting/],
    ["Migrate:paused > +Own(+Gate)", "confirm", "migrate/steps/migrate.migrate", /Paused/],
    ["Migrate:complete > +Own:paused(+Gate:paused)", "skip", GATE, /skip is for a Failed step/],
    ["Migrate:complete > +Own:paused(+Gate:paused)", "retry", GATE, /retry is for a Failed step/],
  ])("%s: %s %s", (line, operation, step, message) =>
    run({ workflows: [seedWorkflow(parseWorkflow(line))] }, async (connection) => {
      const before = shown(connection);
      const { status: code, body } = await (step
        ? actOn(connection, step, operation)
        : act(connection, operation));
      expect(code).toBe(409);
      expect(body.error_msg).toMatch(message);
      expect(shown(connection)).toBe(before);
    }),
  );
});
