/** Credentials, with a signer written here from the public description of SDK-HMAC-SHA256. */
import { createHash, createHmac } from "node:crypto";
import { DEFAULT_CREDENTIALS, type SimulatorOptions } from "../../provider/src/simulator";
import { connect, newScript, oneWorkflow, type Answer } from "../contract/connection";

const NOW = Date.UTC(2026, 0, 9, 12, 0, 0);

interface Signing {
  date?: string;
  accessKey?: string;
  secretKey?: string;
  signed?: string[];
  signedBody?: string;
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** The headers of a signed request; `canonicalQuery` is sorted and encoded by the caller. */
function sign(method: string, path: string, canonicalQuery: string, signing: Signing) {
  const { accessKey, secretKey } = { ...DEFAULT_CREDENTIALS, ...signing };
  const date = signing.date ?? "20260109T120000Z";
  const values: Record<string, string> = {
    "content-type": "application/json",
    "x-sdk-date": date,
  };
  const names = signing.signed ?? ["content-type", "x-sdk-date"];
  const canonical = [
    method,
    `${path}/`,
    canonicalQuery,
    ...names.map((name) => `${name}:${values[name] ?? ""}`),
    "",
    names.join(";"),
    hash(signing.signedBody ?? ""),
  ].join("\n");
  const signature = createHmac("sha256", secretKey)
    .update(["SDK-HMAC-SHA256", date, hash(canonical)].join("\n"))
    .digest("hex");
  return {
    "Content-Type": "application/json",
    "X-Sdk-Date": date,
    Authorization: `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
}

async function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  options: SimulatorOptions = {},
  body?: string,
): Promise<Answer> {
  const seed = oneWorkflow("Migrate > Last");
  const { simulator, call } = await connect({ seed, now: () => NOW, ...options });
  try {
    return await call(method, path, body, headers);
  } finally {
    await simulator.stop();
  }
}

const LIST = "/v1/project/workflows";

describe("a signed request", () => {
  const list = (signing: Signing, options: SimulatorOptions = {}) =>
    ask("GET", "/workflows", sign("GET", LIST, "", signing), options);

  it("is accepted with the default pair", async () => {
    expect((await list({})).status).toBe(200);
  });

  it("is accepted with the pair that was set, and with no other", async () => {
    const credentials = { accessKey: "AK", secretKey: "SK" };
    expect((await list(credentials, { credentials })).status).toBe(200);
    expect((await list({}, { credentials })).status).toBe(401);
  });

  it("covers the query in sorted and encoded form", async () => {
    const headers = sign("GET", LIST, "limit=5&name=a%20b%2Bc%2A", {});
    const answer = await ask("GET", "/workflows?name=a+b%2Bc*&limit=5", headers);
    expect(answer.status).toBe(200);
    expect((await ask("GET", "/workflows?limit=6", headers)).status).toBe(401);
  });

  it("covers the path in encoded form", async () => {
    const headers = sign("GET", `${LIST}/a%20b`, "", {});
    expect((await ask("GET", "/workflows/a%20b", headers)).status).toBe(404);
  });

  it("covers the body", async () => {
    const body = '{"operation":"start"}';
    const path = "/v1/project/workflows/wf/action";
    const good = sign("POST", path, "", { signedBody: body });
    expect((await ask("POST", "/workflows/wf/action", good, {}, body)).status).toBe(200);
    const bad = sign("POST", path, "", { signedBody: "{}" });
    expect((await ask("POST", "/workflows/wf/action", bad, {}, body)).status).toBe(401);
  });

  it("is asked for by COC in the same way, with the gateway's code", async () => {
    const path = "/v1/job/scripts";
    const body = JSON.stringify(newScript());
    const good = sign("POST", path, "", { signedBody: body });
    expect((await ask("POST", path, good, {}, body)).status).toBe(200);
    const bad = await ask("POST", path, sign("POST", path, "", { signedBody: "{}" }), {}, body);
    expect([bad.status, bad.body.error_code]).toEqual([401, "APIGW.0301"]);
  });

  it.each([
    ["another secret key", { secretKey: "other" }, "signature"],
    ["another access key", { accessKey: "other" }, "access key"],
    ["an unsigned date", { signed: ["content-type"] }, "X-Sdk-Date"],
    ["a signed header that is missing", { signed: ["x-more", "x-sdk-date"] }, "x-more"],
    ["a date of another form", { date: "2026-01-09T12:00:00Z" }, "X-Sdk-Date"],
    ["a clock 16 minutes behind", { date: "20260109T114400Z" }, "15 minutes"],
    ["a clock 16 minutes ahead", { date: "20260109T121600Z" }, "15 minutes"],
  ])("is refused with %s", async (_, signing, words) => {
    const { status, body } = await list(signing);
    expect(status).toBe(401);
    expect(body.error_code).toBe("MGC.0401");
    expect(body.error_msg).toContain(words);
  });

  it("may be 15 minutes off, and learns the clock from the Date header", async () => {
    const answer = await list({ date: "20260109T114500Z" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Date")).toBe("Fri, 09 Jan 2026 12:00:00 GMT");
  });

  it("is refused with an Authorization of another kind, even beside a token", async () => {
    const headers = { Authorization: "Bearer x", "X-Auth-Token": "any" };
    expect((await ask("GET", "/workflows", headers)).status).toBe(401);
  });
});

describe("a token", () => {
  it("is any one that isn't empty", async () => {
    expect((await ask("GET", "/workflows", { "X-Auth-Token": "any" })).status).toBe(200);
    expect((await ask("GET", "/workflows", { "X-Auth-Token": "" })).status).toBe(401);
    expect((await ask("GET", "/workflows", {})).status).toBe(401);
  });

  it("is the one that was set, if one was", async () => {
    const token = "the-one";
    expect((await ask("GET", "/workflows", { "X-Auth-Token": token }, { token })).status).toBe(200);
    expect((await ask("GET", "/workflows", { "X-Auth-Token": "no" }, { token })).status).toBe(401);
  });

  it("is asked for before the path is looked at, but not by the control plane", async () => {
    expect((await ask("GET", "/nothing", {})).status).toBe(401);
    expect((await ask("POST", "/_simulator/workflows/wf/advance", {})).status).toBe(200);
  });
});
