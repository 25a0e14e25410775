/** The time of an operation, over real HTTP: what it ends, and what is said of it (F7). */
import { z } from "zod";
import {
  Deadline,
  patiently,
  withinDeadline,
  type Alarm,
} from "../../provider/src/client/deadline";
import { isUncertain } from "../../provider/src/client/errors";
import type { Method } from "../../provider/src/client/retry";
import {
  bareServer,
  closeServers,
  connection,
  json,
  type Answer,
} from "../resources/support/bareServer";

afterEach(closeServers);

const answer = z.object({ ok: z.boolean() });
const ask = (method: Method = "GET", name = "thing") => ({
  method,
  path: "/v1/p/thing",
  action: `${method.toLowerCase()} ${name}`,
  answer,
});
const good: Answer = (response) => {
  json(response, 200, { ok: true });
};
const failure = (action: Promise<unknown>) =>
  action.then(
    () => new Error("it did not fail"),
    (error: unknown) => error as Error,
  );

describe("when the time of an operation is over (F7)", () => {
  it("nothing more is sent, and the error says so, how long it took and what to do", async () => {
    const server = await bareServer(good);
    const { transport, now, pass } = connection(server.url);
    const error = await failure(
      withinDeadline(600, now, async () => {
        await transport.send(ask("POST", "first"));
        pass(601);
        await transport.send(ask("GET", "second"));
      }),
    );
    expect(error).toMatchObject({ name: "OutOfTimeError", action: "get second" });
    expect(error.message).toBe(
      "get second: nothing was sent; the operation has taken 601 s and may take 600 s. What was written is kept; run the same command again.",
    );
    expect(isUncertain(error)).toBe(false);
    expect(server.met.map(({ method }) => method)).toEqual(["POST"]);
  });

  it.each([
    ["GET", 599, true],
    ["GET", 600, false],
    ["POST", 539, true],
    ["POST", 540, false],
    ["PUT", 541, false],
    ["DELETE", 541, false],
  ] as const)("a %s begins behind %i s: %s; the last minute is for looking", async (...row) => {
    const [method, seconds, begins] = row;
    const server = await bareServer(good);
    const { transport, now, pass } = connection(server.url);
    const sent = withinDeadline(600, now, () => {
      pass(seconds);
      return transport.send(ask(method));
    });
    if (begins) expect(await sent).toEqual({ ok: true });
    else await expect(sent).rejects.toThrow("nothing was sent; the operation has taken");
    expect(server.met).toHaveLength(begins ? 1 : 0);
  });

  it("no wait begins, and the last answer is told with what was tried", async () => {
    const server = await bareServer((response) => {
      json(response, 503, { error_code: "c", error_msg: "down" }, { "Retry-After": "50" });
    });
    const { transport, now, waited } = connection(server.url);
    const error = await failure(withinDeadline(100, now, () => transport.send(ask())));
    expect(error.message).toBe(
      "get thing: down (HTTP 503 c). Given up after 2 attempts and 50 s of waiting: the next one is due in 50 s, and only 50 s are left for it. The service failed at every attempt; try again later.",
    );
    expect(waited).toEqual([50.1]);
  });

  it("a host that asks not to be called is not waited for", async () => {
    const server = await bareServer((response) => {
      json(response, 429, {}, { "Retry-After": "50" });
    });
    const { transport, beside, now, waited } = connection(server.url);
    await failure(withinDeadline(70, now, () => transport.send(ask("POST"))));
    const error = await failure(withinDeadline(90, now, () => beside(server.url).send(ask("PUT"))));
    expect(error.message).toBe(
      "put thing: nothing was sent, because the service asks not to be called for another 50 s; the operation has taken 0 s and may write for 30 s. What was written is kept; run the same command again.",
    );
    expect(waited).toEqual([]);
    expect(server.met).toHaveLength(1);
  });

  it("a write on its way has the settings' time, and may have been applied", async () => {
    const server = await bareServer(() => undefined);
    const { transport, now } = connection(server.url, { timeoutSeconds: 0.2 });
    const error = await failure(withinDeadline(61, now, () => transport.send(ask("POST"))));
    expect(error.message).toContain("no answer within 0.2 s. Run again, or raise");
    expect(isUncertain(error)).toBe(true);
  });

  it("a read on its way is cut to what is left", async () => {
    const server = await bareServer(() => undefined);
    const { transport, now, pass } = connection(server.url, {
      log: () => {
        pass(0.2);
      },
    });
    const error = await failure(withinDeadline(0.2, now, () => transport.send(ask())));
    expect(error.message).toMatch(
      /^get thing: no answer within 0\.2 s, all that was left of the operation's time\. Given up after 1 attempt: the next one is due in 0\.1 s, and only 0 s are left for it\. What was written is kept; run the same command again\.$/,
    );
    expect(server.met).toHaveLength(1);
  });

  it("what runs beside it has its own time, and what has none is bound by its requests", async () => {
    const server = await bareServer(good);
    const { transport, now, pass } = connection(server.url);
    const long = withinDeadline(600, now, async () => {
      await Promise.resolve();
      return transport.send(ask());
    });
    const short = withinDeadline(10, now, async () => {
      pass(20);
      await Promise.resolve();
      return transport.send(ask());
    });
    await expect(short).rejects.toMatchObject({ name: "OutOfTimeError" });
    expect(await long).toEqual({ ok: true });
    expect(await transport.send(ask())).toEqual({ ok: true });
  });

  it("stands still while it is paused", () => {
    let now = 0;
    const deadline = new Deadline(100, () => now);
    now = 30_000;
    const resume = deadline.pause();
    now = 930_000;
    resume();
    expect(deadline.leftSeconds).toBe(70);
  });
});

describe("a read that several operations share (F7)", () => {
  let alarms: { seconds: number; ring: () => void; stopped: boolean }[] = [];
  const alarm: Alarm = (seconds, ring) => {
    const entry = { seconds, ring, stopped: false };
    alarms.push(entry);
    return () => {
      entry.stopped = true;
    };
  };
  beforeEach(() => {
    alarms = [];
  });

  it("ends for each at the end of its own time, and for nobody at another's", async () => {
    const now = () => 0;
    let answerRead: (text: string) => void = () => undefined;
    let read: Promise<string> | undefined;
    const shared = () =>
      (read ??= new Promise<string>((resolve) => {
        answerRead = resolve;
      }));
    const wait = (seconds: number) =>
      withinDeadline(seconds, now, () => patiently("read workflow wf", shared, alarm));
    const hasty = wait(5);
    const patient = wait(500);
    expect(alarms.map(({ seconds }) => seconds)).toEqual([5, 500]);
    alarms[0]!.ring();
    await expect(hasty).rejects.toThrow(
      "read workflow wf: no answer has come; the operation has taken 0 s and may take 5 s. What was written is kept; run the same command again.",
    );
    answerRead("the workflow");
    expect(await patient).toBe("the workflow");
    expect(alarms.map(({ stopped }) => stopped)).toEqual([true, true]);
  });

  it("has the time of none of them for its own requests", async () => {
    const server = await bareServer((response, _met, count) => {
      if (count === 1) json(response, 503, {}, { "Retry-After": "30" });
      else json(response, 200, { ok: true });
    });
    const { transport, now, pass } = connection(server.url);
    const result = await withinDeadline(40, now, () => {
      pass(20);
      return patiently("read workflow wf", () => transport.send(ask()), alarm);
    }).catch((error: unknown) => error);
    // Its alarm did not ring in this test; alone, it had given up before the wait of 30 s.
    expect(result).toEqual({ ok: true });
    expect(alarms.map(({ seconds }) => seconds)).toEqual([20]);
  });

  it("is not begun by an operation whose time is over", async () => {
    let now = 0;
    let begun = 0;
    const late = withinDeadline(
      5,
      () => now,
      () => {
        now = 6000;
        return patiently("read workflow wf", () => Promise.resolve(++begun), alarm);
      },
    );
    await expect(late).rejects.toThrow("read workflow wf: nothing was sent;");
    expect(begun).toBe(0);
  });

  it("is just read outside of any operation", async () => {
    expect(await patiently("read", () => Promise.resolve(7), alarm)).toBe(7);
    expect(alarms).toEqual([]);
  });
});
