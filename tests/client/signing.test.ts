/**
 * The signature against vectors that are made here line by line from the published algorithm, and
 * against the verifier of the simulator.
 */
import { createHash, createHmac } from "node:crypto";
import { z } from "zod";
import { signatureHeaders } from "../../provider/src/client/signing";
import { WorkflowsClient } from "../../provider/src/client/workflows";
import { DEFAULT_CREDENTIALS } from "../../provider/src/simulator";
import { bareServer, closeServers, connection, json, TOKEN } from "../resources/support/bareServer";
import { closeScenes, scene } from "../resources/support/scene";

afterEach(closeScenes);
afterEach(closeServers);

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const KEY = { id: "AKEXAMPLE", secret: "sk-example" };
const NOW = Date.UTC(2026, 0, 9, 12, 34, 56, 789);
const DATE = "20260109T123456Z";

function authorization(canonical: readonly string[], signedHeaders: string): string {
  const toSign = `SDK-HMAC-SHA256\n${DATE}\n${sha256(canonical.join("\n"))}`;
  const signature = createHmac("sha256", KEY.secret).update(toSign).digest("hex");
  return `SDK-HMAC-SHA256 Access=${KEY.id}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

const signed = (method: string, url: string, body = "", headers: Record<string, string> = {}) =>
  signatureHeaders({ method, url: new URL(url), body, headers }, KEY, NOW);

describe("the signature of", () => {
  it("a GET with a query", () => {
    const expected = authorization(
      [
        "GET",
        "/v1/project/workflows/",
        "limit=100&name=a%20b%2Fc&offset=0",
        "accept:application/json",
        "host:mgc.example.com",
        `x-sdk-date:${DATE}`,
        "",
        "accept;host;x-sdk-date",
        EMPTY,
      ],
      "accept;host;x-sdk-date",
    );
    const url = "https://mgc.example.com/v1/project/workflows?offset=0&name=a+b%2Fc&limit=100";
    expect(signed("GET", url, "", { Accept: " application/json " })).toEqual({
      "X-Sdk-Date": DATE,
      Authorization: expected,
    });
  });

  it("a POST with a body, a port, and names outside ASCII", () => {
    const body = '{"name":"切换 (1)"}';
    const expected = authorization(
      [
        "POST",
        "/v1/p/workflows/%E5%88%87%2F%2A%28x%29~/stages/",
        "",
        "content-type:application/json;charset=UTF-8",
        "host:127.0.0.1:8443",
        `x-sdk-date:${DATE}`,
        "x-security-token:temporary",
        "",
        "content-type;host;x-sdk-date;x-security-token",
        sha256(body),
      ],
      "content-type;host;x-sdk-date;x-security-token",
    );
    const url = `https://127.0.0.1:8443/v1/p/workflows/${encodeURIComponent("切/*(x)~")}/stages`;
    const headers = {
      "X-Security-Token": "temporary",
      "Content-Type": "application/json;charset=UTF-8",
    };
    expect(signed("post", url, body, headers).Authorization).toBe(expected);
  });

  it("a DELETE with an empty path", () => {
    const canonical = ["DELETE", "/", "", "host:h.example", `x-sdk-date:${DATE}`, ""];
    const expected = authorization([...canonical, "host;x-sdk-date", EMPTY], "host;x-sdk-date");
    expect(signed("DELETE", "https://h.example").Authorization).toBe(expected);
  });

  it("a query is sorted by key, then by value, before it is escaped", () => {
    const canonical = (query: string) => [
      "GET",
      "/p/",
      query,
      "host:h.example",
      `x-sdk-date:${DATE}`,
      "",
      "host;x-sdk-date",
      EMPTY,
    ];
    const { Authorization } = signed(
      "GET",
      "https://h.example/p?name2=x&name=b&name=%2F&name=.&empty=",
    );
    const query = "empty=&name=.&name=%2F&name=b&name2=x";
    expect(Authorization).toBe(authorization(canonical(query), "host;x-sdk-date"));
  });
});

describe("over HTTP, a signed request", () => {
  const { accessKey, secretKey } = DEFAULT_CREDENTIALS;

  async function client(id: string, secret: string, skewSeconds = 0) {
    const world = await scene("Migrate > Cutover");
    const now = Date.now() + skewSeconds * 1000;
    const { transport } = connection(world.simulator.url, {
      credentials: { kind: "key", key: { id, secret }, securityToken: "temporary" },
      timing: { now: () => now, sleep: () => Promise.resolve(), chance: () => 0 },
    });
    return { world, transport, workflows: new WorkflowsClient(transport, "pro ject(1)") };
  }

  it("of the right key is accepted, with every method and odd names", async () => {
    const { workflows } = await client(accessKey, secretKey);
    expect(await workflows.list({ name: "w f&=*'()~切" })).toEqual([]);
    const step = { name: "切换", description: "é", type: "CHECKPOINT" } as const;
    const made = await workflows.createStep("wf", "migrate", step);
    const other = { ...step, name: "(2)" };
    expect((await workflows.updateStep("wf", "migrate", made.id, other)).name).toBe("(2)");
    await workflows.deleteStep("wf", "migrate", made.id);
    await expect(workflows.get("no !*'()切/x")).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ["a wrong secret", accessKey, "wrong"],
    ["a wrong access key", "WRONG", secretKey],
  ])("of %s is refused", async (_what, id, secret) => {
    const { workflows } = await client(id, secret);
    await expect(workflows.get("wf")).rejects.toMatchObject({ name: "ApiError", status: 401 });
  });

  it("is refused on another path, with another body or another method", async () => {
    const { world } = await client(accessKey, secretKey);
    const key = { id: accessKey, secret: secretKey };
    const url = new URL(`${world.simulator.url}/v1/p/workflows/wf/action`);
    const body = '{"operation":"start"}';
    const headers = signatureHeaders({ method: "POST", url, body, headers: {} }, key, Date.now());
    const send = async (path: string, method: string, content: string | null) => {
      const target = `${world.simulator.url}${path}`;
      return (await fetch(target, { method, headers, body: content })).status;
    };
    expect(await send("/v1/p/workflows/other/action", "POST", body)).toBe(401);
    expect(await send(url.pathname, "POST", '{"operation":"pause"}')).toBe(401);
    expect(await send(url.pathname, "DELETE", body)).toBe(401);
    expect(await send(`${url.pathname}?x=1`, "POST", body)).toBe(401);
    expect(await send(url.pathname, "POST", body)).toBe(200);
  });

  it.each([
    [{ projectId: "p" }, { "x-project-id": "p" }],
    [{ domainId: "d" }, { "x-domain-id": "d" }],
    [{ domainId: undefined }, {}],
    [undefined, {}],
  ])("of scope %j carries the headers %j, one with a token none", async (scope, expected) => {
    const server = await bareServer((response) => {
      json(response, 200, {});
    });
    const key = { kind: "key", key: { id: accessKey, secret: secretKey } } as const;
    const request = { path: "/p", action: "ask", answer: z.unknown() };
    for (const credentials of [key, TOKEN]) {
      const options = { credentials, ...(scope ? { scope } : {}) };
      const { transport } = connection(server.url, options);
      await transport.send({ ...request, method: "GET" });
    }
    const carried = server.met.map(({ headers }) =>
      Object.fromEntries(
        Object.entries(headers).filter(([name]) => /^x-(project|domain)-id$/.test(name)),
      ),
    );
    expect(carried).toEqual([expected, {}]);
    const names = Object.keys(expected).join(";");
    expect(server.met[0]!.headers.authorization).toContain(
      `SignedHeaders=accept;host;${["x-sdk-date", names].filter(Boolean).sort().join(";")},`,
    );
  });

  it.each([
    [-3600, "3600 s behind the service's"],
    [3600, "3600 s ahead of the service's"],
  ])("with a clock that is %i s off is told so (F28)", async (skew, words) => {
    const { transport } = await client(accessKey, secretKey, skew);
    const request = { method: "GET", path: "/v1/p/workflows", action: "list", answer: z.unknown() };
    const error: unknown = await transport
      .send({ ...request, method: "GET" })
      .catch((cause: unknown) => cause);
    const message = (error as Error).message.replace(/\b(3599|3601)\b/, "3600");
    expect(message).toContain(`The clock of this machine is ${words}`);
  });
});
