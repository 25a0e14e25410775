import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import { RandomPet } from "@pulumi/random";

const pet = new RandomPet("pet", { length: 2 });

const first = new MgcWorkflowStage("first", {
  workflowId: "wf",
  before: "Complete cutover",
  name: pet.id,
  steps: [{ type: "checkpoint", name: pet.id.apply((id) => `Look at ${id}`) }],
});

const second = new MgcWorkflowStage("second", {
  workflowId: "wf",
  after: first.stageId,
  name: "Second",
  steps: [{ type: "checkpoint", name: "Look" }],
});

const inner = new MgcCheckpointStep("inner", {
  workflowId: "wf",
  stage: second.stageId,
  before: "Look",
  name: "Inner",
});

new MgcCheckpointStep("innermost", {
  workflowId: "wf",
  stage: second.stageId,
  after: inner.stepId,
  name: "Innermost",
});
