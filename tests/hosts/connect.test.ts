import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseWorkflow } from "../../provider/src/core/notation";
import { connect } from "../../provider/src/hosts/connect";
import type { Settings } from "../../provider/src/hosts/settings";
import { seedWorkflow, startSimulator } from "../../provider/src/simulator";

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
});
