import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const workflowId = "wf";

const first = new MgcWorkflowStage("first", {
  workflowId,
  before: "Complete cutover",
  name: "First",
  steps: [{ type: "checkpoint", name: "A" }],
});
const second = new MgcWorkflowStage("second", {
  workflowId,
  after: first.stageId,
  name: "Second",
  steps: [
    { type: "checkpoint", name: "A" },
    { type: "checkpoint", name: "Z" },
  ],
});
const third = new MgcWorkflowStage("third", {
  workflowId,
  after: second.stageId,
  name: "Third",
  steps: [{ type: "checkpoint", name: "A" }],
});

const inSecond = { workflowId, stage: second.stageId };
const one = new MgcCheckpointStep("one", { ...inSecond, before: "Z", name: "One" });
const three = new MgcCheckpointStep("three", { ...inSecond, after: one.stepId, name: "Three" });
new MgcCheckpointStep(
  "two",
  { ...inSecond, before: "Three", name: "Two" },
  { dependsOn: [one, three] },
);

const inThird = { workflowId, stage: third.stageId };
const last = new MgcCheckpointStep("last", { ...inThird, name: "Last" });
const early = new MgcCheckpointStep("early", { ...inThird, before: last.stepId, name: "Early" });
new MgcCheckpointStep("late", { ...inThird, after: "Early", name: "Late" }, { dependsOn: early });

const inMigrate = { workflowId, stage: "Migrate" };
const pre = new MgcCheckpointStep("pre", { ...inMigrate, before: "Sync", name: "Pre" });
new MgcCheckpointStep("post", { ...inMigrate, after: pre.stepId, name: "Post" });
