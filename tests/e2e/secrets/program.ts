import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const secret = (label: string) => config.requireSecret("canary").apply((c) => `${label} ${c}`);

const gate = new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: secret("stage"),
  description: secret("stage description"),
  steps: [
    { type: "checkpoint", name: secret("step"), description: secret("step description") },
    { type: "checkpoint", name: "Open" },
  ],
});

new MgcCheckpointStep("hold", {
  workflowId: "wf",
  stage: gate.stageId,
  after: "Open",
  name: secret("hold"),
  description: secret("hold description"),
});

export const stepIds = gate.stepIds;
