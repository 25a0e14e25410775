/** The host's part of MGC011: the analyser is loaded late, the waivers come from the environment alone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provider } from "../../provider/src/hosts/dynamic";
import { contentDigest } from "../../provider/src/resources/script/scripts";
import { startSimulator, type Simulator } from "../../provider/src/simulator";

const folder = mkdtempSync(join(tmpdir(), "pulumi-mgc-risk-"));
const waivers = join(folder, "waivers.json");

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ transitions: "manual" });
});
afterAll(async () => {
  await simulator.stop();
  rmSync(folder, { recursive: true });
  delete process.env.MGC_WAIVERS;
});

const stage = (name: string, step: object) => ({
  workflowId: "wf-batch-001",
  after: "Complete cutover",
  name,
  steps: [step],
});
const script = (name: string) => ({
  type: "script",
  name: "Run",
  script: { source: "custom", name },
  executionServers: ["web-01"],
});

function host(kind: Parameters<typeof provider>[0]) {
  const config: Record<string, string> = {
    "mgc:endpoint": simulator.url,
    "mgc:projectId": "p",
    "mgc:authToken": "token-1",
    "mgc:waivers": "/nowhere/of-the-stack.json",
  };
  const own = provider(kind);
  own.configure({ config: { get: (key) => config[key] } });
  return own;
}

const loaded = () =>
  Object.keys(require.cache).filter((file) => /\/risk\/(index|scan)\./.test(file));

// The session of a process is made once, with the settings of its first call: one test, in order.
it("a stage of checkpoints loads no analyser, script steps do, and the environment's waivers count", async () => {
  const [content = ""] = simulator.state.custom_scripts.flatMap((s) =>
    s.name === "purge_data" ? [s.content] : [],
  );
  const answered = { reason: "a lab", approvedBy: "R. Iyer", expires: "9999-12-31" };
  const waiver = { rule: "MGC011", sha256: contentDigest(content), ...answered };
  writeFileSync(waivers, JSON.stringify([waiver]));
  process.env.MGC_WAIVERS = waivers;
  const own = host("stage");
  await own.create(stage("Look", { type: "checkpoint", name: "Look" }));
  expect(loaded()).toEqual([]);
  await own.create(stage("Own", script("reset_agent")));
  expect(loaded()).not.toEqual([]);
  await own.create(stage("Waived", script("purge_data")));
  // A script may be kept in COC whatever it holds; it is the step that would run it.
  await host("cocScript").create({
    ...{ name: "wipe", type: "SHELL", description: "d", riskLevel: "HIGH", version: "1.0.0" },
    content: "v=rm; $v -rf /\n",
  });
  await expect(own.create(stage("Not waived", script("wipe")))).rejects.toThrow(
    /^create stage "Not waived" in workflow wf-batch-001: MGC011 script-risk: .*"wipe"[^]*\n {6}v=rm; \$v -rf \/\n {6}runs as: rm -rf \/\n/,
  );
});
