/** What the host says of scripts to the engine: never the value of a secret parameter. */
import { provider } from "../../provider/src/hosts/dynamic";
import { startSimulator, type Simulator } from "../../provider/src/simulator";

const EXECUTION = {
  script: { source: "custom", name: "reset_agent" },
  executionServers: ["web-01"],
};
const STEP = {
  workflowId: "wf-batch-001",
  stage: "Complete cutover",
  name: "Reset",
  ...EXECUTION,
};
const STAGE = {
  workflowId: "wf-batch-001",
  after: "Complete cutover",
  name: "Cleanup",
  steps: [{ type: "script", name: "Reset", ...EXECUTION }],
};

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.stop());

async function failures(kind: Parameters<typeof provider>[0], inputs: object) {
  const host = provider(kind);
  const config: Record<string, string> = {
    "mgc:endpoint": simulator.url,
    "mgc:projectId": "p",
    "mgc:authToken": "token-1",
  };
  host.configure({ config: { get: (key) => config[key] } });
  const result = await host.check({}, inputs as Record<string, unknown>);
  expect(result.inputs).toBe(inputs);
  // A failure that names its property makes the engine print the value.
  for (const { property } of result.failures) expect(property).toBe("");
  return result.failures.map(({ reason }) => reason);
}

const MISSING =
  'MGC009 running-script: step "Reset" sets the parameter "other", which script "[secret]" does not define. It defines: "path", "token".';

describe("a check", () => {
  it("of a script step masks its secret parameters, though nobody says that they are secret", async () => {
    const secretParameters = { other: "reset_agent" };
    expect(await failures("scriptStep", { ...STEP, secretParameters })).toEqual([MISSING]);
  });

  it("of a stage masks those of its steps", async () => {
    const secretParameters = { Reset: { other: "reset_agent" } };
    expect(await failures("stage", { ...STAGE, secretParameters })).toEqual([MISSING]);
  });

  it("of a script masks the defaults of sensitive parameters", async () => {
    const script = {
      name: "reset_agent_2",
      type: "SHELL",
      description: "Removes the agent",
      content: "true\n",
      version: "1.0.0",
      riskLevel: "LOW",
      parameters: [{ name: "canary" }, { name: "canary" }, { name: "token", sensitive: true }],
      secretDefaults: { token: "canary" },
    };
    expect(await failures("cocScript", script)).toEqual([
      'parameters[1].name: "[secret]" stands there already',
    ]);
  });

  it("finds nothing wrong with what is right", async () => {
    const secretParameters = { token: "canary" };
    expect(await failures("scriptStep", { ...STEP, secretParameters })).toEqual([]);
    const inline = { ...STAGE, secretParameters: { Reset: secretParameters } };
    expect(await failures("stage", inline)).toEqual([]);
  });

  it("says where a sensitive parameter stands in the open, and not its value", async () => {
    const [sentence = ""] = await failures("scriptStep", {
      ...STEP,
      parameters: { token: "canary" },
    });
    expect(sentence).toMatch(/^parameters\.token: script "reset_agent" calls it sensitive/);
    expect(sentence).not.toContain("canary");
  });
});
