/** A host that asks to be left alone for a while: everybody does, and nobody stampedes behind it. */
import { z } from "zod";
import { QuietTime } from "../../provider/src/client/quiet";
import { RequestTime } from "../../provider/src/client/requestTime";
import type { Method } from "../../provider/src/client/retry";
import { COC, type Service } from "../../provider/src/client/service";
import { Transport } from "../../provider/src/client/transport";
import {
  bareServer,
  closeServers,
  connection,
  json,
  TOKEN,
  type Answer,
} from "../resources/support/bareServer";

afterEach(closeServers);

const answer = z.object({ ok: z.boolean() });
const ask = (method: Method = "GET") => ({
  method,
  path: "/v1/p/thing",
  action: `${method.toLowerCase()} thing`,
  answer,
});

/** Limits the rate so often, then answers well. */
const limiting =
  (times: number, headers: Record<string, string> = {}, status = 429): Answer =>
  (response, _met, count) => {
    if (count > times) json(response, 200, { ok: true });
    else json(response, status, { error_code: "MGC.0429", error_msg: "too fast" }, headers);
  };

const rounded = (waits: readonly number[]) => waits.map((wait) => Math.round(wait * 1000) / 1000);

describe("the limit of requests (F4)", () => {
  it.each<[string, Record<string, string>, number]>([
    ["seconds", { "Retry-After": "7" }, 7.1],
    ["parts of a second", { "Retry-After": "0.7" }, 0.8],
    ["an HTTP date", { "Retry-After": "Fri, 09 Jan 2026 12:00:20 GMT" }, 20.1],
    [
      "an HTTP date of a service whose clock is an hour ahead",
      {
        "Retry-After": "Fri, 09 Jan 2026 13:00:20 GMT",
        Date: "Fri, 09 Jan 2026 13:00:00 GMT",
      },
      20.1,
    ],
    [
      "an HTTP date of a service whose clock is an hour behind",
      {
        "Retry-After": "Fri, 09 Jan 2026 11:00:20 GMT",
        Date: "Fri, 09 Jan 2026 11:00:00 GMT",
      },
      20.1,
    ],
    [
      "an HTTP date beside a Date that is none",
      { "Retry-After": "Fri, 09 Jan 2026 12:00:20 GMT", Date: "today" },
      20.1,
    ],
    ["an absurd number", { "Retry-After": "86400" }, 60.1],
    ["a date in years", { "Retry-After": "Wed, 09 Jan 2036 12:00:00 GMT" }, 60.1],
    ["several", { "Retry-After": "3, 7" }, 7.1],
    ["an unreadable text", { "Retry-After": "soon" }, 0.2],
    ["a time that is past", { "Retry-After": "Thu, 01 Jan 2026 00:00:00 GMT" }, 0.2],
    ["no time", { "Retry-After": "0" }, 0.2],
    ["less than no time", { "Retry-After": "-5" }, 0.2],
    ["no word", {}, 0.2],
  ])("is waited out where it comes with %s", async (_what, headers, seconds) => {
    const server = await bareServer(limiting(1, headers));
    const { transport, waited } = connection(server.url);
    expect(await transport.send(ask("POST"))).toEqual({ ok: true });
    expect(rounded(waited)).toEqual([seconds]);
    expect(server.met).toHaveLength(2);
  });

  it("may be a 503 as well, which a POST leaves to others to wait out", async () => {
    const server = await bareServer(limiting(1, { "Retry-After": "7" }, 503));
    const { transport, waited } = connection(server.url);
    await expect(transport.send(ask("POST"))).rejects.toMatchObject({ status: 503 });
    expect(waited).toEqual([]);
    await transport.send(ask());
    expect(rounded(waited)).toEqual([7.1]);
  });

  it("is given up after ten attempts, and said with attempts and time", async () => {
    const server = await bareServer(limiting(99));
    const { transport, waited } = connection(server.url);
    await expect(transport.send(ask("POST"))).rejects.toThrow(
      "post thing: too fast (HTTP 429 MGC.0429). Given up after 10 attempts and 43 s of waiting. The service's rate limit was met at every attempt; try again later or lower --parallel.",
    );
    expect(server.met).toHaveLength(10);
    expect(rounded(waited)).toEqual([0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 10, 10, 10]);
  });

  it("is given up at once where the wait would pass the time of the request", async () => {
    const server = await bareServer(limiting(99, { "Retry-After": "3600" }));
    const { transport, waited } = connection(server.url);
    await expect(transport.send(ask())).rejects.toThrow(
      "Given up after 5 attempts and 242 s of waiting: the next one is due in 62 s, and only 59 s are left for it.",
    );
    expect(waited).toHaveLength(4);
  });

  it("is said of a request that never came to be sent", async () => {
    const timing = { now: () => 0, sleep: () => Promise.resolve(), chance: () => 0 };
    const time = new RequestTime(timing, "get thing", true);
    await expect(time.wait(301)).rejects.toThrow(
      "get thing: nothing was sent in 300 s, because the service asks not to be called for another 301 s. What was written is kept; run the same command again.",
    );
    await time.wait(300);
  });

  it("lasts a minute at most, also where the clock is set back", async () => {
    const quiet = new QuietTime();
    quiet.ask(3_600_000);
    const waits: number[] = [];
    await quiet.over(
      () => 0,
      (seconds) => {
        waits.push(seconds);
        return Promise.resolve();
      },
    );
    expect(waits).toEqual([60]);
  });
});

describe("what one request meets (F4)", () => {
  it.each([
    ["with a wait", { "Retry-After": "7" }, 7],
    ["without a word", {}, 0.1],
  ])("%s holds for another service on the same host", async (_what, headers, seconds) => {
    const crowd = new Crowd();
    const times: [string, number][] = [];
    const server = await bareServer((response, met, count) => {
      times.push([met.url, crowd.seconds]);
      limiting(1, headers)(response, met, count);
    });
    const workflows = crowd.transport(server.url);
    const scripts = crowd.transport(`${server.url}/coc`, COC);
    await crowd.run([
      () => workflows.send(ask()),
      async () => {
        await crowd.timing.sleep(0.05);
        await scripts.send(ask());
      },
    ]);
    expect(times).toHaveLength(3);
    expect(times[0]).toEqual(["/v1/p/thing", 0]);
    const [, second, third] = times.map(([, time]) => time);
    expect(second).toBeGreaterThanOrEqual(seconds);
    expect(third).toBeGreaterThan(second!);
    expect(third).toBeLessThan(seconds + 0.3);
    expect(times.map(([url]) => url)).toContain("/coc/v1/p/thing");
  });

  it("holds for its own host only", async () => {
    const limited = await bareServer(limiting(1, { "Retry-After": "7" }));
    const other = await bareServer(limiting(0));
    const crowd = new Crowd();
    const seen: number[] = [];
    await crowd.run([
      () => crowd.transport(limited.url).send(ask()),
      async () => {
        await crowd.timing.sleep(1);
        await crowd.transport(other.url).send(ask());
        seen.push(crowd.seconds);
      },
    ]);
    expect(seen).toEqual([1]);
  });

  it("holds for 64 at once, who come back one by one until all are served", async () => {
    const crowd = new Crowd();
    const times: number[] = [];
    let served: number[] = [];
    const server = await bareServer((response) => {
      times.push(crowd.seconds);
      served = served.filter((time) => time > crowd.seconds - 1);
      if (served.length >= 10) {
        json(response, 429, {}, { "Retry-After": "1" });
        return;
      }
      served.push(crowd.seconds);
      json(response, 200, { ok: true });
    });
    const transport = crowd.transport(server.url);
    await crowd.run(Array.from({ length: 64 }, () => () => transport.send(ask("POST"))));
    const later = times.filter((time) => time > 0);
    expect(times.length - later.length).toBe(64);
    // Never two at the same moment, and no more than a few in any tenth of a second.
    expect(new Set(later).size).toBe(later.length);
    const within = (begin: number) =>
      later.filter((time) => time >= begin && time < begin + 0.1).length;
    expect(Math.max(...later.map(within))).toBeLessThanOrEqual(10);
    expect(times.length).toBeLessThan(64 * 5);
    expect(crowd.seconds).toBeLessThan(30);
  });
});

/** A process of many tasks, whose time passes when all of them wait for it. */
class Crowd {
  #now = Date.UTC(2026, 0, 9, 12);
  readonly #began = this.#now;
  readonly #sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  #busy = 0;
  #random = 1;

  readonly timing = {
    now: () => this.#now,
    sleep: (seconds: number) =>
      new Promise<void>((wake) => {
        this.#sleepers.push({ at: this.#now + seconds * 1000, wake });
        this.#rest();
      }),
    chance: () => {
      this.#random = (this.#random * 48_271) % 2_147_483_647;
      return this.#random / 2_147_483_647;
    },
  };

  get seconds(): number {
    return (this.#now - this.#began) / 1000;
  }

  transport(endpoint: string, service?: Service): Transport {
    const line = { endpoint, credentials: TOKEN, timeoutSeconds: 60, timing: this.timing };
    return new Transport({ ...line, ...(service ? { service } : {}) });
  }

  async run(tasks: readonly (() => Promise<unknown>)[]): Promise<void> {
    this.#busy = tasks.length;
    await Promise.all(
      tasks.map((task) =>
        task().finally(() => {
          this.#rest();
        }),
      ),
    );
  }

  #rest(): void {
    this.#busy -= 1;
    if (this.#busy > 0) return;
    this.#sleepers.sort((a, b) => a.at - b.at);
    const next = this.#sleepers.shift();
    if (!next) return;
    this.#now = next.at;
    this.#busy = 1;
    next.wake();
  }
}
