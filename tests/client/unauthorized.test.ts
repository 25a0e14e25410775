/** HTTP 401 and 403 over real HTTP: which credentials, whose clock, what permission (F6, F28). */
import type { Credentials } from "../../provider/src/client/credentials";
import { COC, type Service } from "../../provider/src/client/service";
import { ScriptsClient } from "../../provider/src/client/coc";
import { WorkflowsClient } from "../../provider/src/client/workflows";
import { bareServer, closeServers, connection, json } from "../resources/support/bareServer";

afterEach(closeServers);

const KEY = { id: "AK", secret: "sk" };
const CREDENTIALS = {
  token: { kind: "token", token: "t-0" },
  key: { kind: "key", key: KEY },
  temporary: { kind: "key", key: KEY, securityToken: "st-0" },
} satisfies Record<string, Credentials>;

/** What is said of a request that is refused by a service whose clock is so far ahead of ours. */
async function told(who: keyof typeof CREDENTIALS, skew?: number): Promise<string> {
  const date = new Date(Date.UTC(2026, 0, 9, 12) + (skew ?? 0) * 1000).toUTCString();
  const server = await bareServer((response) => {
    const headers = skew === undefined ? undefined : { Date: date };
    json(response, 401, { error_code: "APIGW.0301", error_msg: "no" }, headers);
  });
  const { transport } = connection(server.url, { credentials: CREDENTIALS[who] });
  const error: unknown = await new WorkflowsClient(transport, "p")
    .get("wf")
    .catch((cause: unknown) => cause);
  expect(server.met).toHaveLength(1);
  return (error as Error).message;
}

describe("HTTP 401 (F28)", () => {
  it.each<[keyof typeof CREDENTIALS, number | undefined, string, RegExp]>([
    ["token", undefined, "set a new one in MGC_AUTH_TOKEN", /clock|ACCESS_KEY|SECURITY/],
    ["token", 0, "The token has expired", /clock|ACCESS_KEY|SECURITY/],
    ["token", 7200, "The token has expired", /clock|ACCESS_KEY|SECURITY/],
    ["key", 0, "MGC_ACCESS_KEY, MGC_SECRET_KEY", /clock|AUTH_TOKEN/],
    ["key", 300, "MGC_ACCESS_KEY, MGC_SECRET_KEY", /clock|AUTH_TOKEN/],
    ["key", undefined, "Check the clock of this machine too", /AUTH_TOKEN/],
    ["key", 600, "600 s behind the service's", /AUTH_TOKEN/],
    ["key", -600, "600 s ahead of the service's", /AUTH_TOKEN/],
    ["key", 600, "If that is not it: Check that the access key", /AUTH_TOKEN/],
    ["key", 7200, "7200 s behind the service's", /AUTH_TOKEN|ACCESS_KEY/],
    ["temporary", 0, "the new one together", /clock|AUTH_TOKEN/],
    ["temporary", 0, "MGC_SECURITY_TOKEN", /clock|AUTH_TOKEN/],
    ["temporary", undefined, "MGC_SECURITY_TOKEN", /AUTH_TOKEN/],
    ["temporary", -7200, "7200 s ahead of the service's", /AUTH_TOKEN|SECURITY/],
  ])("to a %s, from a clock %s s ahead: %s", async (who, skew, words, never) => {
    const text = await told(who, skew);
    expect(text).toContain("read workflow wf: no (HTTP 401 APIGW.0301). ");
    expect(text).toContain(words);
    expect(text).not.toMatch(never);
  });
});

describe("HTTP 403 names the permission (F6)", () => {
  it.each<[string, Service | undefined, string]>([
    ["MgC", undefined, "mgc:*:migrate (and mgc:*:query* for reading)"],
    ["COC", COC, "coc:document:create (and coc:instance:executeDocument to be run)"],
  ])("of %s", async (_name, service, words) => {
    const server = await bareServer((response) => {
      json(response, 403, { error_code: "c", error_msg: "no", request_id: "r-9" });
    });
    const { transport } = connection(server.url, service ? { service } : {});
    const asked = service
      ? new ScriptsClient(transport).get("CUSTOM", "SC1")
      : new WorkflowsClient(transport, "p").get("wf");
    await expect(asked).rejects.toThrow(words);
    await expect(asked).rejects.toThrow("(HTTP 403 c, request r-9)");
    expect(server.met).toHaveLength(1);
  });
});
