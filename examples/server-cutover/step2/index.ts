/** Checkpoints and scripts behind "Complete cutover", the last stage of a batch server workflow. */
import {
  getExecutionsOutput,
  getScriptOutput,
  MgcCheckpointStep,
  MgcScriptStep,
  MgcWorkflowStage,
} from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";

const config = new pulumi.Config();
const workflowId = config.get("workflowId") ?? "wf-batch-001";
const domain = config.get("domain") ?? "shop.example.com";
const servers = config.getObject<string[]>("servers") ?? ["web-01", "web-02"];
const token = config.requireSecret("agentToken");

// Other teams add stages to the same workflow, and names of stages are unique.
const suffix = new random.RandomPet("suffix");

const cleanup = new MgcWorkflowStage("cleanup", {
  workflowId,
  after: "Complete cutover",
  name: pulumi.interpolate`Cleanup ${suffix.id}`,
  description: "Checks the new servers and removes the migration agent",
  steps: [
    { type: "checkpoint", name: "Confirm traffic", description: "Users reach the new servers" },
    {
      type: "script",
      name: "Verify DNS",
      // A name is enough; the version makes sure that nobody has changed the script since.
      script: { source: "custom", name: "verify_dns", version: "1.0.0" },
      parameters: { host: domain },
      executionServers: servers.slice(0, 1),
      timeoutSeconds: 60,
    },
    {
      type: "script",
      name: "Reset agent",
      // This one handles a token: only the content that was reviewed may run.
      script: {
        source: "custom",
        id: "SC20260109080000000000001",
        version: "1.0.2",
        sha256: "39b3d2a26cda275bbbe47480e838afc8882f2a7443c38157db8f4d9f7e822cd1",
      },
      parameters: { path: "/opt/agent" },
      secretParameters: { token },
      executionServers: servers,
      executedBy: "migrator",
      timeoutSeconds: 600,
    },
    // A stage that has begun still takes steps behind those that have.
    { type: "checkpoint", name: "Tell the business" },
  ],
});

// Pinned to what COC has now: a new version shows in the next preview, as a change to decide on.
const diskSpace = getScriptOutput({ source: "public", name: "HWC.ECS.OSOps-check-disk-space.sh" });

// Steps of their own come and go without touching the stage; another program could hold them, too.
new MgcScriptStep("disk-space", {
  workflowId,
  stage: cleanup.stageId,
  after: "Verify DNS",
  name: "Check disk space",
  script: {
    source: "public",
    id: diskSpace.id,
    version: diskSpace.version,
    sha256: diskSpace.sha256,
  },
  parameters: { limit: "80" },
  executionServers: servers,
});

new MgcCheckpointStep("handover", {
  workflowId,
  stage: cleanup.stageId,
  after: "Reset agent",
  name: "Hand over to operations",
});

export const stageId = cleanup.stageId;
export const stepIds = cleanup.stepIds;
export const scripts = cleanup.scripts;

// What failed, and the id under which the COC console shows the log. After the error is fixed, the
// step is retried or skipped in the MgC console.
const dns = getExecutionsOutput({ workflowId, stage: cleanup.stageId, step: "Verify DNS" });
export const dnsFailures = dns.failures;
