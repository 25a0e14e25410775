import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseWorkflow } from "../../provider/src/core/notation";
import { connect } from "../../provider/src/hosts/connect";
import { readSettings, type Settings } from "../../provider/src/hosts/settings";
import { seedWorkflow, startSimulator } from "../../provider/src/simulator";
import { bareServer, closeServers, json } from "../resources/support/bareServer";

const SETTINGS: Omit<Settings, "endpoint"> = {
  coc: { problem: "not needed here" },
  projectId: "p",
  credentials: { kind: "token", token: "canary-token" },
  requestTimeoutSeconds: 30,
  adopt: "identical",
  onStarted: "fail",
};

describe("a session", () => {
  const directory = mkdtempSync(join(tmpdir(), "pulumi-mgc-connect-"));
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  it("writes a line per request into the log, without credentials", async () => {
    const seed = { workflows: [seedWorkflow(parseWorkflow("Migrate > Last"))] };
    const simulator = await startSimulator({ seed });
    const log = join(directory, "requests.jsonl");
    const session = connect({ ...SETTINGS, endpoint: simulator.url, log }, () => undefined);
    await session.workflows.get("wf");
    await simulator.stop();
    const text = readFileSync(log, "utf8");
    expect(JSON.parse(text)).toMatchObject({
      method: "GET",
      path: "/v1/p/workflows/wf",
      attempt: 1,
      outcome: 200,
    });
    expect(text).not.toContain("canary-token");
  });

  it.each([
    ["rm -rf /\n", ["high"]],
    ["echo hello\n", []],
  ])("judges %j by the analyser", async (content, found) => {
    const session = connect({ ...SETTINGS, endpoint: "http://127.0.0.1:9" }, () => undefined);
    const own = { id: "SC", name: "s", version: "1", type: "SHELL", sha256: "d" };
    const verdict = await session.judgeRisk({ ...own, content });
    const { high } = verdict as { high: readonly unknown[] };
    expect(high.slice(0, 1).map(() => "high")).toEqual(found);
  });

  it("says at once that the log can't be written", () => {
    const log = join(directory, "no", "such", "folder");
    const settings = { ...SETTINGS, endpoint: "http://127.0.0.1:9", log };
    expect(() => connect(settings, () => undefined)).toThrow(
      /^settings: mgc:log can't be written: .*ENOENT/,
    );
  });

  it("renews credentials from the environment, whatever the last run has saved (F28)", async () => {
    const server = await bareServer((response, { headers }) => {
      if (headers["x-auth-token"] === "new") json(response, 200, { count: 0, workflows: [] });
      else json(response, 401, { error_code: "APIGW.0301", error_msg: "token expired" });
    });
    const saved: Record<string, string> = {
      "mgc:endpoint": server.url,
      "mgc:projectId": "p",
      "mgc:authToken": "old",
    };
    const list = (env: Record<string, string>) => {
      const result = readSettings(env, (key) => saved[key]);
      if ("problems" in result) throw new Error(result.problems.join());
      return connect(result.settings, () => undefined).workflows.list();
    };
    await expect(list({})).rejects.toThrow("token expired (HTTP 401 APIGW.0301). The token has");
    expect(await list({ MGC_AUTH_TOKEN: "new" })).toEqual([]);
    await closeServers();
  });
});
