import * as pulumi from "@pulumi/pulumi";
import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

interface Registered {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;
}

const registered: Registered[] = [];

beforeAll(async () => {
  await pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      registered.push({ type, name, inputs: inputs as Record<string, unknown> });
      const steps = type.endsWith("MgcWorkflowStage") ? ["step-1", "step-2"] : [];
      return { id: "wf/stage-1/step-1", state: { ...inputs, ownedStepIds: steps } as object };
    },
    call: () => ({}),
  });
});

function value<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((done) => {
    output.apply(done);
  });
}

const steps = [
  { type: "checkpoint", name: "Look" },
  { type: "checkpoint", name: "Sign" },
] as const;

function stage(
  name: string,
  more: Partial<ConstructorParameters<typeof MgcWorkflowStage>[1]> = {},
) {
  return new MgcWorkflowStage(name, {
    workflowId: "wf",
    after: "Migrate",
    name: "Gate",
    steps: [...steps],
    ...more,
  });
}

async function inputsOf(name: string, urn: pulumi.Output<string>) {
  await value(urn);
  return registered.find((resource) => resource.name === name);
}

describe("a resource of the sdk", () => {
  it("registers under its type token, with the bridge and what the program gave", async () => {
    const resource = stage("plain");
    expect(await inputsOf("plain", resource.urn)).toEqual({
      type: "pulumi-nodejs:dynamic/mgc:MgcWorkflowStage",
      name: "plain",
      inputs: {
        __provider: 'exports.handler = () => require("@pulumi-mgc/sdk/runtime").provider("stage");',
        workflowId: "wf",
        after: "Migrate",
        name: "Gate",
        steps,
      },
    });
  });

  it("gives the ids of stage and steps", async () => {
    const resource = stage("ids");
    expect(await value(resource.stageId)).toBe("stage-1");
    expect(await value(resource.stepIds)).toEqual({ Look: "step-1", Sign: "step-2" });
    const step = new MgcCheckpointStep("step", {
      workflowId: "wf",
      stage: resource.stageId,
      name: "Extra",
    });
    expect(await value(step.stageId)).toBe("stage-1");
    expect(await value(step.stepId)).toBe("step-1");
  });

  it("says which inputs are secret, at any depth, and only then", async () => {
    const secretSteps = [{ type: "checkpoint" as const, name: pulumi.secret("Look") }];
    const resource = stage("secret", { description: pulumi.secret("d"), steps: secretSteps });
    const found = await inputsOf("secret", resource.urn);
    expect(found?.inputs.secretInputs).toEqual(["description", "steps"]);
  });

  it("knows its instances, and not those of another kind", () => {
    const resource = stage("instance");
    expect(MgcWorkflowStage.isInstance(resource)).toBe(true);
    expect(MgcCheckpointStep.isInstance(resource)).toBe(false);
    expect(MgcWorkflowStage.isInstance(undefined)).toBe(false);
  });
});
