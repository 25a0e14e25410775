/** Connections: kept alive and closed meanwhile, over IPv6, to elsewhere, without trust (F1, F3). */
import { AxiosError } from "axios";
import { z } from "zod";
import { isUncertain } from "../../provider/src/client/errors";
import { unanswered } from "../../provider/src/client/outcome";
import type { Method } from "../../provider/src/client/retry";
import { MGC } from "../../provider/src/client/service";
import { bareServer, closeServers, connection, json } from "../resources/support/bareServer";

afterEach(closeServers);

const ask = (method: Method) => ({
  method,
  path: "/v1/p/thing",
  action: `${method.toLowerCase()} thing`,
  answer: z.object({ ok: z.boolean() }),
});

describe("a connection that is kept alive, and that the service closes when it is used again", () => {
  it.each([
    ["GET", true],
    ["PUT", true],
    ["DELETE", true],
    ["POST", false],
  ] as const)("is made anew for a %s: %s (F1, F3)", async (method, again) => {
    const ports: (number | undefined)[] = [];
    const server = await bareServer((response, _met, count) => {
      ports.push(response.socket?.remotePort);
      if (count === 2) response.socket?.resetAndDestroy();
      else json(response, 200, { ok: true });
    });
    const { transport } = connection(server.url);
    await transport.send(ask("GET"));
    const second = transport.send(ask(method));
    if (again) {
      expect(await second).toEqual({ ok: true });
    } else {
      const error: unknown = await second.catch((cause: unknown) => cause);
      expect(error).toMatchObject({ name: "NetworkError", maybeApplied: true });
      expect(isUncertain(error)).toBe(true);
    }
    expect(server.met).toHaveLength(again ? 3 : 2);
    // It was the same connection that was used again.
    expect(ports[1]).toBe(ports[0]);
  });
});

describe("an endpoint on this machine by IPv6", () => {
  it("is asked and signed by its own name", async () => {
    const server = await bareServer((response) => {
      json(response, 200, { ok: true });
    }, "::1").catch(() => undefined);
    // Some machines have no IPv6; the name is checked on all of them.
    const url = server?.url ?? "http://[::1]:9";
    expect(new URL(url).hostname).toBe("[::1]");
    if (!server) return;
    const key = { id: "AK", secret: "sk" };
    const { transport } = connection(url, { credentials: { kind: "key", key } });
    expect(await transport.send(ask("GET"))).toEqual({ ok: true });
    expect(server.met[0]!.headers.host).toBe(new URL(url).host);
    expect(server.met[0]!.headers.authorization).toContain("SignedHeaders=accept;host;");
  });
});

describe("a redirect", () => {
  it.each([
    ["https://login.example.com/in?ticket=t-1", " to login.example.com"],
    ["/elsewhere?ticket=t-1", ""],
  ])("to %s is told without what it holds", async (Location, words) => {
    const server = await bareServer((response) => {
      response.writeHead(302, { Location, "X-Request-Id": "r-5" }).end();
    });
    const error: unknown = await connection(server.url)
      .transport.send(ask("POST"))
      .catch((cause: unknown) => cause);
    expect((error as Error).message).toContain(
      `it is a redirect${words}, and redirects are not followed (HTTP 302, request r-5). Check that MGC_ENDPOINT`,
    );
    expect((error as Error).message).not.toContain("t-1");
    expect(server.met).toHaveLength(1);
  });
});

describe("an attempt without an answer", () => {
  // code, whether it may have been applied, whether it is worth another attempt
  it.each([
    ["ECONNREFUSED", false, true],
    ["ENOTFOUND", false, true],
    ["EAI_AGAIN", false, true],
    ["EPROTO", false, true],
    ["ECONNRESET", true, true],
    ["EPIPE", true, true],
    ["ERR_BAD_RESPONSE", true, true],
    ["", true, true],
    ["CERT_HAS_EXPIRED", false, false],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", false, false],
    ["SELF_SIGNED_CERT_IN_CHAIN", false, false],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", false, false],
    ["ERR_TLS_CERT_ALTNAME_INVALID", false, false],
  ])("%j: may be applied %s, tried again %s", (code, maybeApplied, again) => {
    const asked = { action: "get thing", service: MGC };
    const { error, failure } = unanswered(new AxiosError("why", code), asked);
    const made = error({ attempts: 1, waitedSeconds: 0 });
    expect(made).toMatchObject({ name: "NetworkError", maybeApplied });
    expect(failure).toEqual(again ? { kind: "network", maybeApplied } : undefined);
    expect(made.message).toContain(
      again ? "Check MGC_ENDPOINT, the network and the proxy settings" : "NODE_EXTRA_CA_CERTS",
    );
  });
});
