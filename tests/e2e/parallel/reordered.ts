import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const workflowId = "wf";

const first = new MgcWorkflowStage("first", {
  workflowId,
  before: "Complete cutover",
  name: "First",
  steps: [{ type: "checkpoint", name: "A" }],
});
const third = new MgcWorkflowStage("third", {
  workflowId,
  after: first.stageId,
  name: "Third",
  steps: [{ type: "checkpoint", name: "A" }],
});
const second = new MgcWorkflowStage("second", {
  workflowId,
  after: third.stageId,
  name: "Second",
  steps: [
    { type: "checkpoint", name: "Z" },
    { type: "checkpoint", name: "A" },
  ],
});

const inSecond = { workflowId, stage: second.stageId };
const three = new MgcCheckpointStep("three", { ...inSecond, before: "A", name: "Three" });
const two = new MgcCheckpointStep("two", { ...inSecond, after: three.stepId, name: "Two" });
new MgcCheckpointStep("one", { ...inSecond, after: "Two", name: "One" }, { dependsOn: two });

const inThird = { workflowId, stage: third.stageId };
new MgcCheckpointStep("last", { ...inThird, before: "A", name: "Last" });
const early = new MgcCheckpointStep("early", { ...inThird, after: "A", name: "Early" });
new MgcCheckpointStep("late", { ...inThird, before: early.stepId, name: "Late" });

const inMigrate = { workflowId, stage: "Migrate" };
const post = new MgcCheckpointStep("post", { ...inMigrate, before: "Copy", name: "Post" });
new MgcCheckpointStep("pre", { ...inMigrate, after: post.stepId, name: "Pre" });
