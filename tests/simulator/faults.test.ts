import { setTimeout as wait } from "node:timers/promises";
import type { Fault, SimulatorOptions } from "../../provider/src/simulator";
import { checkpoint, connect, oneWorkflow, type Connection } from "../contract/connection";

const LINE = "Migrate > Last > +Own(+Gate)";
const STEPS = "/workflows/wf/stages/own/steps";

async function withFaults(
  faults: Fault[],
  test: (connection: Connection) => Promise<void>,
  options: SimulatorOptions = {},
): Promise<void> {
  const connection = await connect({ seed: oneWorkflow(LINE), faults, ...options });
  try {
    await test(connection);
  } finally {
    await connection.simulator.stop();
  }
}

const stepNames = ({ simulator }: Connection) =>
  simulator.workflow("wf").stages[2]!.steps.map(({ name }) => name);
const post = (connection: Connection, name = "N") =>
  connection.call("POST", STEPS, checkpoint(name));

describe("a fault", () => {
  it("before the write leaves the workflow as it was", () =>
    withFaults([{ method: "POST", path: "**/steps", status: 503 }], async (connection) => {
      const answer = await post(connection);
      expect(answer.status).toBe(503);
      expect(answer.body).toEqual({
        error_code: "MGC.0503",
        error_msg: "a fault that was set on purpose",
      });
      expect(stepNames(connection)).toEqual(["Gate"]);
    }));

  it("after the write hides an answer, not what was done", () =>
    withFaults([{ method: "POST", path: "**/steps", when: "after", status: 502 }], async (c) => {
      expect((await post(c)).status).toBe(502);
      expect(stepNames(c)).toEqual(["Gate", "N"]);
    }));

  it.each(["before", "after"] as const)("drops the connection %s the write", (when) =>
    withFaults([{ method: "POST", path: "**", when, drop: true }], async (connection) => {
      await expect(post(connection)).rejects.toThrow("fetch failed");
      expect(stepNames(connection)).toEqual(when === "before" ? ["Gate"] : ["Gate", "N"]);
      expect(connection.simulator.requests.map(({ status }) => status)).toEqual([null]);
    }),
  );

  it("meets the nth matching request, and as many as it says", () =>
    withFaults(
      [{ method: "GET", path: "/v1/*/workflows", nth: 2, times: 2, status: 500 }],
      async (c) => {
        const answers = [];
        for (let i = 0; i < 5; i += 1) {
          await c.call("GET", "/workflows/wf");
          answers.push((await c.call("GET", "/workflows")).status);
        }
        expect(answers).toEqual([200, 500, 500, 200, 200]);
      },
    ));

  it("counts for itself, and the first that hits wins", () => {
    const faults: Fault[] = [
      { method: "*", path: "**", nth: 2, status: 429, headers: { "Retry-After": "7" } },
      { method: "GET", path: "**", times: 3, status: 500 },
    ];
    return withFaults(faults, async ({ call }) => {
      expect((await call("GET", "/workflows")).status).toBe(500);
      const limited = await call("GET", "/workflows");
      expect([limited.status, limited.headers.get("Retry-After")]).toEqual([429, "7"]);
      expect((await call("GET", "/workflows")).status).toBe(500);
      expect((await call("GET", "/workflows")).status).toBe(200);
    });
  });

  it("matches a glob: * within a segment, ** across, other signs as they are", () =>
    withFaults([{ method: "GET", path: "/v1/p*t/workflows/w.", status: 500 }], async (c) => {
      expect((await c.call("GET", "/workflows/wf")).status).toBe(200);
      expect((await c.call("GET", "/workflows/w.")).status).toBe(500);
    }));

  it("cuts an answer in two, with a length that fits", () =>
    withFaults([{ method: "GET", path: "**", when: "after", truncate: true }], async (c) => {
      const headers = { "X-Auth-Token": "any" };
      const response = await fetch(`${c.simulator.url}/v1/p/workflows`, { headers });
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(text.length).toBe(Number(response.headers.get("Content-Length")));
      expect(() => JSON.parse(text) as unknown).toThrow();
    }));

  it("holds an answer back, after the write was done", () =>
    withFaults([{ method: "POST", path: "**", when: "after", delay_ms: 60_000 }], async (c) => {
      const answer = post(c).catch(() => "cut off");
      for (let i = 0; i < 500 && stepNames(c).length < 2; i += 1) await wait(2);
      expect(stepNames(c)).toEqual(["Gate", "N"]);
      expect(c.simulator.requests).toEqual([]);
      await c.simulator.stop();
      expect(await answer).toBe("cut off");
    }));

  it("that delays a request before the write does not write after the end", () =>
    withFaults([{ method: "POST", path: "**", delay_ms: 60_000 }], async (connection) => {
      const answer = post(connection).catch(() => "cut off");
      await connection.call("GET", "/workflows");
      await connection.simulator.stop();
      expect(await answer).toBe("cut off");
      expect(stepNames(connection)).toEqual(["Gate"]);
    }));

  it("of a millisecond only delays", () =>
    withFaults([{ method: "POST", path: "**", delay_ms: 1 }], async (connection) => {
      expect((await post(connection)).status).toBe(201);
    }));

  it("never meets the control plane", () =>
    withFaults([{ method: "*", path: "**", status: 500 }], async ({ call }) => {
      expect((await call("POST", "/_simulator/workflows/wf/advance")).status).toBe(200);
      expect((await call("GET", "/workflows")).status).toBe(500);
    }));

  it("can be set and taken away while the simulator runs", () =>
    withFaults([], async ({ call, simulator }) => {
      simulator.setFaults([{ method: "GET", path: "**", times: 9, status: 403 }]);
      expect((await call("GET", "/workflows")).status).toBe(403);
      simulator.setFaults([]);
      expect((await call("GET", "/workflows")).status).toBe(200);
    }));
});

describe("a wrong list of faults is refused, with the place of the mistake", () => {
  it.each([
    [{ method: "GET", path: "**" }, "[0]: give at least one"],
    [{ method: "PATCH", path: "**", status: 500 }, "[0].method"],
    [{ method: "GET", path: "**", status: 99 }, "[0].status"],
    [{ method: "GET", path: "**", status: 500, often: 2 }, '[0]: Unrecognized key: "often"'],
    [{ method: "GET", path: "**", drop: true, status: 500 }, "[0]: drop leaves no answer"],
    [{ method: "GET", path: "**", truncate: true }, "[0]: truncate needs"],
  ])("%j", async (fault, words) => {
    const { simulator } = await connect({ seed: oneWorkflow(LINE) });
    expect(() => {
      simulator.setFaults([fault as Fault]);
    }).toThrow(`faults: ${words}`);
    await simulator.stop();
  });
});
