import { MgcCheckpointStep, MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import { RandomPet } from "@pulumi/random";

const pet = new RandomPet("pet");
const steps = [{ type: "checkpoint" as const, name: "Look" }];
const script = { source: "custom" as const, name: "verify_dns" };
const workflowId = "wf-batch-001";

if (process.env.PART === "resource") {
  // The name is not known before the pet is made; the anchor is, and it is Complete.
  new MgcWorkflowStage("nameless", { workflowId, after: "Preparation", name: pet.id, steps });
  // Nothing is known of the steps.
  new MgcWorkflowStage("stepless", {
    workflowId,
    before: "Migrate",
    name: "Stepless",
    steps: pet.id.apply((name) => [{ type: "checkpoint" as const, name }]),
  });
} else {
  const early = new MgcWorkflowStage("early", {
    workflowId,
    before: "Cutover",
    name: "Early",
    steps,
  });
  // The stage is new, so that its id is not known; that no script may go there is.
  const scripted = new MgcScriptStep("scripted", {
    workflowId,
    stage: early.stageId,
    after: "Look",
    name: "Scripted",
    script,
    executionServers: ["web-01"],
  });
  const first = new MgcCheckpointStep("first", {
    workflowId,
    stage: early.stageId,
    after: scripted.stepId,
    name: "First",
  });
  // All of it is known within the program, so that nothing is said of it.
  new MgcCheckpointStep("second", {
    workflowId,
    stage: early.stageId,
    after: first.stepId,
    name: "Second",
  });
  // The name of an inline step of the same program.
  new MgcCheckpointStep("twin", { workflowId, stage: early.stageId, name: "Look" });
  new MgcWorkflowStage("elsewhere", {
    workflowId: pet.id,
    before: "Migrate",
    name: "Elsewhere",
    steps,
  });
  new MgcWorkflowStage("somewhere", {
    workflowId,
    before: pet.id,
    name: "Somewhere",
    steps,
  });
}
