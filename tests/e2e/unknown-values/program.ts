import { MgcCheckpointStep, MgcScriptStep, MgcWorkflowStage, type StepArgs } from "@pulumi-mgc/sdk";
import type { Output } from "@pulumi/pulumi";
import { RandomPet } from "@pulumi/random";

const pet = new RandomPet("pet");
/** Not known in the preview in which the pet is new. */
const later = <T>(value: T): Output<T> => pet.id.apply(() => value);

const known = { workflowId: "wf-batch-001", after: "Complete cutover" };
const look = { type: "checkpoint", name: "Look" } as const;
const script = { source: "custom", name: "verify_dns" } as const;
const run = { type: "script" as const, name: "Run", script, executionServers: ["web-01"] };

function stage(name: string, steps: StepArgs[]): void {
  new MgcWorkflowStage(name, { ...known, name, steps });
}

new MgcWorkflowStage("workflow", {
  workflowId: later("wf-batch-001"),
  after: "Complete cutover",
  name: "In a workflow",
  steps: [look],
});
const placed = new MgcWorkflowStage("placed", {
  workflowId: "wf-batch-001",
  after: later("Complete cutover"),
  name: "At a place",
  steps: [look],
});
new MgcWorkflowStage("named", {
  ...known,
  name: later("Named"),
  description: "known",
  steps: [look],
});
new MgcWorkflowStage("stepped", { ...known, name: "Stepped", steps: later([look]) });
new MgcWorkflowStage("one-step", {
  ...known,
  name: "One step",
  steps: [later(look), { ...look, name: "Known" }],
});
stage("described", [{ ...look, description: later("known later"), name: "Look" }]);
stage("scripted", [{ ...run, script: later(script) }]);
stage("script-name", [{ ...run, script: { ...script, name: later("verify_dns") } }]);
stage("pinned", [{ ...run, script: { ...script, version: later("1.0.0") } }]);
stage("parameters", [{ ...run, parameters: later({ host: "a" }) }]);
stage("parameter", [{ ...run, parameters: { host: later("a") } }]);
stage("stored", [{ ...run, parameters: { host: { paramStore: { id: later("host") } } } }]);
stage("server", [{ ...run, executionServers: ["web-01", later("web-02")] }]);
stage("servers", [{ ...run, executionServers: later(["web-01"]) }]);
stage("user", [{ ...run, executedBy: later("migrator") }]);
stage("timeout", [{ ...run, timeoutSeconds: later(300) }]);
stage("secret", [
  {
    ...run,
    script: { source: "custom", name: "reset_agent" },
    secretParameters: { token: later("t") },
  },
]);
new MgcCheckpointStep("checkpoint", {
  workflowId: "wf-batch-001",
  stage: placed.stageId,
  after: later("Look"),
  name: "Checkpoint",
});
new MgcScriptStep("script", {
  workflowId: later("wf-batch-001"),
  stage: placed.stageId,
  name: "Script",
  script: { ...script, version: later("1.0.0") },
  parameters: { host: later("a") },
  executionServers: [later("web-01")],
});
