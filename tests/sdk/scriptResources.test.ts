/** What script steps, and stages with scripts, hand to the engine, and what programs get of them. */
import * as pulumi from "@pulumi/pulumi";
import { MgcCheckpointStep, MgcScriptStep, MgcWorkflowStage } from "../../sdk/src";
import { inputsOf, secretOf, value, withoutEngine } from "../support/pulumi";

const learned = { scriptId: "SC1", version: "1.0.2", sha256: "ab" };

beforeAll(() =>
  withoutEngine("wf/stage-1/step-1", {
    stepScript: { ...learned, executors: [{ id: "ecs-1", regionId: "r" }] },
    ownedStepIds: ["t1", "t2", "t3"],
    stepScripts: [
      { stepId: "t3", scriptId: "SC2", executors: [] },
      { ...learned, stepId: "t2", executors: [] },
      { stepId: "gone", scriptId: "SC3", executors: [] },
    ],
    takenOver: false,
    complete: true,
  }),
);

type StepArgs = ConstructorParameters<typeof MgcScriptStep>[1];
type StageArgs = ConstructorParameters<typeof MgcWorkflowStage>[1];

const execution = {
  script: { source: "custom" as const, id: "SC1" },
  executionServers: ["ecs-1"],
};

function step(name: string, more: Partial<StepArgs> = {}) {
  const args = { workflowId: "wf", stage: "Cleanup", name: "Reset", ...execution };
  return new MgcScriptStep(name, { ...args, ...more });
}

function stage(name: string, steps: StageArgs["steps"], more: Partial<StageArgs> = {}) {
  return new MgcWorkflowStage(name, {
    workflowId: "wf",
    after: "Last",
    name: "Own",
    steps,
    ...more,
  });
}

const look = { type: "checkpoint" as const, name: "Look" };
const reset = { type: "script" as const, name: "Reset", ...execution };
const again = { ...reset, name: "Again" };

describe("a script step", () => {
  it("registers under its type, with the bridge and what the program gave, and nothing more", async () => {
    const resource = step("plain", { parameters: { path: "/" }, executedBy: "app" });
    const urn = await value(resource.urn);
    expect(urn).toContain("::pulumi-nodejs:dynamic/mgc:MgcScriptStep::");
    expect(await inputsOf(resource)).toEqual({
      __provider:
        'exports.handler = () => require("@pulumi-mgc/sdk/runtime").provider("scriptStep");',
      workflowId: "wf",
      stage: "Cleanup",
      name: "Reset",
      ...execution,
      parameters: { path: "/" },
      executedBy: "app",
    });
  });

  it.each<[string, StepArgs["secretParameters"]]>([
    ["plain values", { token: "canary" }],
    ["a secret value", { token: pulumi.secret("canary") }],
    ["an output", pulumi.output({ token: "canary" })],
    ["a promise", Promise.resolve({ token: "canary" })],
  ])(
    "makes its secret parameters secret, and says of no other: %s",
    async (how, secretParameters) => {
      const resource = step(`secret ${how}`, { secretParameters: secretParameters! });
      const inputs = await inputsOf(resource);
      expect(secretOf(inputs.secretParameters)).toEqual({ token: "canary" });
      expect(inputs).not.toHaveProperty("secretInputs");
      expect(JSON.stringify({ ...inputs, secretParameters: "" })).not.toContain("canary");
    },
  );

  it("says which other arguments are secret", async () => {
    const resource = step("secrets", {
      name: pulumi.secret("Reset"),
      parameters: { path: pulumi.secret("/") },
      executionServers: [pulumi.secret("ecs-1")],
      secretParameters: { token: "canary" },
    });
    expect((await inputsOf(resource)).secretInputs).toEqual([
      "executionServers",
      "name",
      "parameters",
    ]);
  });

  it("gives its ids, and what COC had of its script", async () => {
    const resource = step("outputs");
    expect(await value(resource.stageId)).toBe("stage-1");
    expect(await value(resource.stepId)).toBe("step-1");
    expect(await value(resource.scriptId)).toBe("SC1");
    expect(await value(resource.scriptVersion)).toBe("1.0.2");
    expect(await value(resource.scriptSha256)).toBe("ab");
    expect(await value(resource.workflowId)).toBe("wf");
    expect(await value(resource.takenOver)).toBe(false);
    expect(await value(resource.complete)).toBe(true);
  });

  it("gives what does not come from its secret parameters in the open", async () => {
    const resource = step("open outputs", { secretParameters: { token: "canary" } });
    for (const output of [resource.stepId, resource.scriptId, resource.scriptVersion]) {
      expect(await pulumi.isSecret(output)).toBe(false);
    }
  });

  it("knows its instances, also those of another copy, and no others", () => {
    const resource = step("instance");
    expect(MgcScriptStep.isInstance(resource)).toBe(true);
    expect(
      MgcScriptStep.isInstance({ __pulumiType: "pulumi-nodejs:dynamic/mgc:MgcScriptStep" }),
    ).toBe(true);
    expect(MgcCheckpointStep.isInstance(resource)).toBe(false);
    for (const other of [undefined, null, {}, "x", stage("other", [look])]) {
      expect(MgcScriptStep.isInstance(other)).toBe(false);
    }
  });
});

describe("a stage with scripts", () => {
  it("hands over its steps without secret parameters, and those beside them", async () => {
    const secret = { ...reset, secretParameters: { token: pulumi.secret("canary") } };
    const inputs = await inputsOf(stage("hoisted", [look, secret, again]));
    expect(inputs.steps).toEqual([look, reset, again]);
    expect(secretOf(inputs.secretParameters)).toEqual({ Reset: { token: "canary" } });
    expect(inputs).not.toHaveProperty("secretInputs");
  });

  it("has no secret parameters where no step has any", async () => {
    for (const [name, steps] of [
      ["without", [look, reset]],
      ["without, as an output", pulumi.output([look, reset])],
    ] as const) {
      const inputs = await inputsOf(stage(name, steps as StageArgs["steps"]));
      expect(inputs.steps).toEqual([look, reset]);
      expect(inputs).not.toHaveProperty("secretParameters");
      expect(inputs).not.toHaveProperty("secretInputs");
    }
  });

  it("says so where a secret stands elsewhere in a step", async () => {
    const open = { ...reset, parameters: { path: pulumi.secret("/") } };
    const secret = { ...open, secretParameters: { token: "canary" } };
    const inputs = await inputsOf(stage("secret steps", [secret]));
    expect(inputs.secretInputs).toEqual(["steps"]);
    expect(JSON.stringify(secretOf(inputs.steps))).not.toContain("canary");
  });

  it("gives ids and what COC had of the scripts by the names of the steps", async () => {
    const resource = stage("outputs", [look, reset, again]);
    expect(await value(resource.stepIds)).toEqual({ Look: "t1", Reset: "t2", Again: "t3" });
    // Without what is not known: a stack can't export undefined.
    expect(await value(resource.scripts)).toStrictEqual({
      Again: { scriptId: "SC2" },
      Reset: learned,
    });
    expect(await value(resource.steps)).toEqual([look, reset, again]);
    expect(await pulumi.isSecret(resource.scripts)).toBe(false);
  });
});
