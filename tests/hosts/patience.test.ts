/** How the calls of one process wait for each other: single-flight reads, turns, and their time. */
import { withinDeadline, type Alarm } from "../../provider/src/client/deadline";
import { WorkflowsClient } from "../../provider/src/client/workflows";
import type { Workflow } from "../../provider/src/core/model";
import { parseWorkflow } from "../../provider/src/core/notation";
import { provider } from "../../provider/src/hosts/dynamic";
import {
  PatientOnceEach,
  PatientScripts,
  PatientSnapshots,
} from "../../provider/src/hosts/patience";
import {
  bareServer,
  closeServers,
  connection,
  json,
  WORKFLOW,
  type Answer,
} from "../resources/support/bareServer";

afterEach(closeServers);

async function reader(answer: Answer) {
  const server = await bareServer(answer);
  const { transport, now } = connection(server.url);
  const workflows = new WorkflowsClient(transport, "p");
  const snapshots = new PatientSnapshots((id) => workflows.get(id));
  return { server, snapshots, now };
}

const many = <T>(action: () => Promise<T>) =>
  Promise.all(Array.from({ length: 20 }, () => action()));

describe("a read that many wait for", () => {
  it("is sent once, and again only where it failed for a while (F5, F31)", async () => {
    const { server, snapshots, now } = await reader((response, _met, count) => {
      if (count <= 2) json(response, 503, {});
      else json(response, 200, WORKFLOW);
    });
    const all = await many(() => withinDeadline(600, now, () => snapshots.seen("wf")));
    expect(new Set(all).size).toBe(1);
    expect(server.met).toHaveLength(3);
  });

  it.each<[string, Answer, number]>([
    [
      "refuses",
      (response) => {
        json(response, 403, {});
      },
      1,
    ],
    [
      "fails for good",
      (response) => {
        json(response, 500, {});
      },
      5,
    ],
    ["breaks", (response) => response.destroy(), 5],
    ["answers nonsense", (response) => response.end("<html>"), 5],
  ])(
    "of a service that %s fails once for all, and the next one tries again (F5, F7)",
    async (...row) => {
      const [, bad, requests] = row;
      let broken = true;
      const { server, snapshots, now } = await reader((response, met, count) => {
        if (broken) bad(response, met, count);
        else json(response, 200, WORKFLOW);
      });
      const seen = () => withinDeadline(600, now, () => snapshots.seen("wf"));
      const errors = await many(() => seen().catch((error: unknown) => error));
      expect(new Set(errors).size).toBe(1);
      expect(errors[0]).toBeInstanceOf(Error);
      expect(server.met).toHaveLength(requests);
      broken = false;
      expect(await seen()).toMatchObject({ id: "wf" });
      expect(server.met).toHaveLength(requests + 1);
    },
  );

  it("is not ended for all by the first whose time is over, and that one ends in time (F7)", async () => {
    const alarms: { seconds: number; ring: () => void }[] = [];
    const alarm: Alarm = (seconds, ring) => {
      alarms.push({ seconds, ring });
      return () => undefined;
    };
    let end: (workflow: Workflow) => void = () => undefined;
    let reads = 0;
    const snapshots = new PatientSnapshots(() => {
      reads += 1;
      return new Promise((resolve) => {
        end = resolve;
      });
    }, alarm);
    const now = () => 0;
    const hasty = withinDeadline(5, now, () => snapshots.seen("wf"));
    const others = many(() => withinDeadline(600, now, () => snapshots.seen("wf")));
    alarms.find(({ seconds }) => seconds === 5)!.ring();
    await expect(hasty).rejects.toMatchObject({ name: "OutOfTimeError" });
    const workflow = parseWorkflow("Migrate");
    end(workflow);
    expect(new Set(await others)).toEqual(new Set([workflow]));
    expect(reads).toBe(1);
  });
});

describe("a turn behind others that write to the same workflow (F31)", () => {
  it("costs none of the operation's time, which goes on where it comes", async () => {
    let now = 0;
    const snapshots = new PatientSnapshots(() => Promise.resolve(parseWorkflow("Migrate")));
    const operation = (seconds: number) =>
      withinDeadline(
        600,
        () => now,
        () =>
          snapshots.exclusive("wf", async (fresh) => {
            const { stages } = await fresh();
            now += seconds * 1000;
            await fresh();
            return stages.length;
          }),
      );
    // 64 turns of 100 s each: the last one comes after almost two hours.
    const turns = await Promise.all(Array.from({ length: 64 }, () => operation(100)));
    expect(turns).toEqual(Array(64).fill(1));
    expect(now).toBe(6_400_000);
    await expect(operation(601)).rejects.toThrow(
      "read workflow wf: nothing was sent; the operation has taken 601 s and may take 600 s.",
    );
  });

  it("comes also behind one that fails, or that ran out of time", async () => {
    const snapshots = new PatientSnapshots(() => Promise.resolve(parseWorkflow("Migrate")));
    const failing = snapshots.exclusive("wf", () => Promise.reject(new Error("no")));
    const next = snapshots.exclusive("wf", async (fresh) => (await fresh()).stages.length);
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe(1);
  });
});

describe("what else is read once per process", () => {
  it("is not begun by an operation whose time is over, and says what it would have been (F7)", async () => {
    let now = 0;
    const asked: string[] = [];
    const read = (key: string) => {
      asked.push(key);
      return Promise.resolve(key);
    };
    const servers = new PatientOnceEach((id) => `list execution servers of workflow ${id}`, read);
    const scripts = new PatientScripts(() => {
      asked.push("client");
      throw new Error("not reached");
    });
    const late = (action: () => Promise<unknown>) => {
      now = 0;
      return withinDeadline(
        5,
        () => now,
        () => {
          now = 6000;
          return action();
        },
      );
    };
    await expect(late(() => servers.get("wf"))).rejects.toThrow(
      "list execution servers of workflow wf: nothing was sent;",
    );
    await expect(late(() => scripts.get("CUSTOM", "SC1"))).rejects.toThrow(
      "read script SC1: nothing",
    );
    await expect(late(() => scripts.named("CUSTOM", "s"))).rejects.toThrow(
      'find script "s": nothing',
    );
    expect(asked).toEqual([]);
    expect(await servers.get("wf")).toBe("wf");
    expect(await servers.get("wf")).toBe("wf");
    expect(asked).toEqual(["wf"]);
  });
});

describe("a call of the engine", () => {
  it("has ten minutes; then nothing more is written, and the message says so (F7)", async () => {
    const began = Date.now();
    let passed = 0;
    const clock = jest.spyOn(Date, "now").mockImplementation(() => began + passed * 1000);
    const step = { step_id: "t", name: "Copy", kind: "PREDEFINED", type: "BUILTIN" };
    const stage = { stage_id: "s", name: "Migrate", kind: "PREDEFINED", status: "WAITING" };
    const stages = [{ ...stage, steps: [{ ...step, status: "WAITING" }] }];
    const server = await bareServer((response) => {
      passed = 545;
      json(response, 200, { ...WORKFLOW, stages });
    });
    const config: Record<string, string> = {
      "mgc:endpoint": server.url,
      "mgc:projectId": "p",
      "mgc:authToken": "t",
    };
    const host = provider("stage");
    host.configure({ config: { get: (key) => config[key] } });
    const inputs = { workflowId: "wf", after: "Migrate", name: "Own" };
    const created = host.create({ ...inputs, steps: [{ type: "checkpoint", name: "A" }] });
    const error: unknown = await created.catch((cause: unknown) => cause);
    clock.mockRestore();
    expect((error as Error).message).toBe(
      'create stage "Own" in workflow wf: nothing was sent; the operation has taken 545 s and may write for 540 s. What was written is kept; run the same command again.',
    );
    expect(server.met.map(({ method }) => method)).toEqual(["GET"]);
  });
});
