/** Waiting and sending again, over real HTTP; time passes only where it is injected. */
import { z } from "zod";
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
const ask = (method: Method = "GET") => ({
  method,
  path: "/v1/p/thing",
  action: `${method.toLowerCase()} thing`,
  answer,
  ...(method === "GET" || method === "DELETE" ? {} : { body: { name: "x" } }),
});

/** Fails this often, then answers well. */
const failing =
  (times: number, status: number, headers: Record<string, string> = {}): Answer =>
  (response, _met, count) => {
    if (count > times) json(response, 200, { ok: true });
    else json(response, status, { error_code: "MGC.0500", error_msg: "a fault" }, headers);
  };

describe("a service that fails for a while (F5)", () => {
  it.each([500, 502, 503, 504])(
    "with %i is asked again for a GET, PUT and DELETE",
    async (status) => {
      for (const method of ["GET", "PUT", "DELETE"] as const) {
        const server = await bareServer(failing(2, status));
        const { transport, waited, log } = connection(server.url);
        expect(await transport.send(ask(method))).toEqual({ ok: true });
        expect(waited).toEqual([0.1, 0.2]);
        expect(log.map(({ outcome, attempt }) => [attempt, outcome])).toEqual([
          [1, status],
          [2, status],
          [3, 200],
        ]);
      }
    },
  );

  it("for good is given up after five attempts", async () => {
    const server = await bareServer(failing(99, 503));
    const { transport, waited } = connection(server.url);
    await expect(transport.send(ask())).rejects.toThrow(
      "get thing: a fault (HTTP 503 MGC.0500). Given up after 5 attempts and 1.5 s of waiting. The service failed at every attempt; try again later.",
    );
    expect(server.met).toHaveLength(5);
    expect(waited).toEqual([0.1, 0.2, 0.4, 0.8]);
  });

  it("and asks for too much patience is given up at the deadline, without waiting for it", async () => {
    const server = await bareServer(failing(99, 503, { "Retry-After": "60" }));
    const slow = connection(server.url, {
      log: () => {
        slow.pass(100);
      },
    });
    await expect(slow.transport.send(ask())).rejects.toThrow(
      "get thing: a fault (HTTP 503 MGC.0500). Given up after 2 attempts and 60 s of waiting: the next one is due in 60 s, and only 40 s are left for it. The service failed",
    );
    expect(slow.waited).toEqual([60.1]);
    expect(server.met).toHaveLength(2);
  });

  it.each([500, 503])("never gets a POST twice after %i", async (status) => {
    const server = await bareServer(failing(99, status));
    const { transport } = connection(server.url);
    await expect(transport.send(ask("POST"))).rejects.toMatchObject({ status });
    expect(server.met).toHaveLength(1);
  });
});

describe("a connection (F1, F3)", () => {
  it("that breaks before the answer is made again, but not for a POST", async () => {
    const server = await bareServer((response, { method }, count) => {
      if (count === 1 || method === "POST") response.destroy();
      else json(response, 200, { ok: true });
    });
    const { transport } = connection(server.url);
    expect(await transport.send(ask())).toEqual({ ok: true });
    const before = server.met.length;
    await expect(transport.send(ask("POST"))).rejects.toMatchObject({
      name: "NetworkError",
      maybeApplied: true,
    });
    expect(server.met.length - before).toBe(1);
  });

  it.each(["GET", "POST"] as const)("that is refused is tried again for a %s", async (method) => {
    const server = await bareServer(failing(0, 200));
    await server.close();
    const { transport, waited, log } = connection(server.url);
    await expect(transport.send(ask(method))).rejects.toMatchObject({
      name: "NetworkError",
      maybeApplied: false,
    });
    expect(waited).toHaveLength(4);
    expect(log.map(({ outcome }) => outcome)).toEqual(Array(5).fill("network"));
  });
});

describe("an answer", () => {
  it("that does not come in time is asked for again, but not for a POST (F7)", async () => {
    const server = await bareServer(() => undefined);
    const { transport } = connection(server.url, { timeoutSeconds: 0.2 });
    await expect(transport.send(ask("POST"))).rejects.toThrow(
      "post thing: no answer within 0.2 s. Run again, or raise MGC_REQUEST_TIMEOUT_SECONDS.",
    );
    expect(server.met).toHaveLength(1);
    await expect(transport.send(ask())).rejects.toMatchObject({ name: "TimeoutError" });
    expect(server.met).toHaveLength(6);
  });

  it("that drips in has the same time, all in all (F7)", async () => {
    const timers = new Set<NodeJS.Timeout>();
    const server = await bareServer((response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      let left = 40;
      const timer = setInterval(() => {
        response.write(" ");
        if (--left > 0) return;
        clearInterval(timer);
        response.end('{"ok":true}');
      }, 20);
      timers.add(timer);
    });
    const { transport } = connection(server.url, { timeoutSeconds: 0.1 });
    const result: unknown = await transport.send(ask("POST")).catch((error: unknown) => error);
    for (const timer of timers) clearInterval(timer);
    expect(result).toMatchObject({ name: "TimeoutError" });
  });

  it("that is cut off is not called a timeout", async () => {
    const server = await bareServer((response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write('{"ok":', () => {
        response.destroy();
      });
    });
    const { transport } = connection(server.url);
    await expect(transport.send(ask("POST"))).rejects.toMatchObject({
      name: "NetworkError",
      maybeApplied: true,
    });
  });

  it("that is empty stands for nothing where nothing is agreed", async () => {
    const server = await bareServer((response) => {
      response.writeHead(204).end();
    });
    const { transport } = connection(server.url);
    expect(await transport.send({ ...ask("DELETE"), answer: z.unknown() })).toBeUndefined();
  });
});

describe("the request", () => {
  it("carries token, type and a name of ours, and a query without what is not given", async () => {
    const server = await bareServer(failing(0, 200));
    const { transport } = connection(`${server.url}/base/`);
    await transport.send({ ...ask("POST"), query: { a: "ü &", b: undefined, c: 1 } });
    const [met] = server.met;
    expect(met).toMatchObject({ method: "POST", body: '{"name":"x"}' });
    expect(new URL(met!.url, server.url).pathname).toBe("/base/v1/p/thing");
    expect([...new URL(met!.url, server.url).searchParams]).toEqual([
      ["a", "ü &"],
      ["c", "1"],
    ]);
    expect(met!.url).toContain("?a=%C3%BC%20%26&");
    expect(met!.headers).toMatchObject({
      "x-auth-token": "any",
      accept: "application/json",
      "content-type": "application/json;charset=UTF-8",
      "user-agent": expect.stringMatching(/^pulumi-mgc\//) as string,
    });
    expect(met!.headers.authorization).toBeUndefined();
  });
});
