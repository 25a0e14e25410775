import { MgcCheckpointStep } from "@pulumi-mgc/sdk";

const freeze = new MgcCheckpointStep("freeze", {
  workflowId: "wf-batch-001",
  stage: "Migrate",
  before: "Incremental synchronization",
  name: "Freeze changes",
  description: "Nobody deploys from here on",
});

const backup = new MgcCheckpointStep("backup", {
  workflowId: "wf-batch-001",
  stage: "Migrate",
  after: freeze.stepId,
  name: "Backups are there",
});

export const stepIds = [freeze.stepId, backup.stepId];
