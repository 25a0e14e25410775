import { MgcCheckpointStep, MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
/** The edits that are made to the program so far. */
const edits = new Set((config.get("edits") ?? "").split(" "));

const stage = new MgcWorkflowStage(
  edits.has("renamed") ? "closing" : "cleanup",
  {
    workflowId: "wf-batch-001",
    after: "Complete cutover",
    name: "Cleanup",
    steps: [
      { type: "checkpoint", name: "Look" },
      ...(edits.has("more-steps") ? [{ type: "checkpoint" as const, name: "Look again" }] : []),
    ],
  },
  {
    aliases: [{ name: "cleanup" }],
    protect: edits.has("protected"),
    ignoreChanges: edits.has("steps-ignored") ? ["steps"] : [],
  },
);

new MgcScriptStep(
  "dns",
  {
    workflowId: "wf-batch-001",
    stage: stage.stageId,
    name: "Verify DNS",
    description: edits.has("described") ? "Names resolve" : undefined,
    script: { source: "custom", name: "verify_dns" },
    parameters: { host: edits.has("other-host") ? "other.example.com" : "shop.example.com" },
    executionServers: ["web-01"],
  },
  { ignoreChanges: edits.has("parameters-ignored") ? ["parameters"] : [] },
);

if (!edits.has("gate-removed")) {
  new MgcCheckpointStep(
    "gate",
    {
      workflowId: edits.has("gate-elsewhere") ? "wf-az-001" : "wf-batch-001",
      stage: "Migrate",
      name: "Gate",
    },
    { retainOnDelete: edits.has("gate-retained"), deleteBeforeReplace: true },
  );
}

if (edits.has("two")) {
  const place = { workflowId: "wf-batch-001", stage: "Preparation" };
  const anchor = { after: "Check source environment" };
  const near = new MgcCheckpointStep("first", { ...place, ...anchor, name: "First" });
  new MgcCheckpointStep("second", { ...place, ...anchor, name: "Second" }, { dependsOn: near });
}
