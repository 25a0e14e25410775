/** A comparison and a review behind the migration of object storage. */
import { MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const workflowId = config.get("workflowId") ?? "wf-object-001";
const manifest = config.get("manifest") ?? "/data/manifest.sha256";
const server = config.get("server") ?? "object-node-01";

// "Storage migration: Add a post-migration stage and scripts before starting the workflow." Once it
// has started, MgC takes none any more; a server workflow would take them in its cut-over, too.
const comparison = new MgcWorkflowStage("comparison", {
  workflowId,
  after: "Verify",
  name: "Compare",
  description: "Compares both sides before the source is given up",
  steps: [
    {
      type: "script",
      name: "Compare buckets",
      script: { source: "custom", name: "compare_buckets", version: "1.0.0" },
      parameters: { manifest },
      executionServers: [server],
      // Checksums of all objects take their time; 1799 is the longest that COC waits for a server.
      timeoutSeconds: 1799,
    },
    {
      type: "checkpoint",
      name: "Review differences",
      description: "Nobody deletes the source before this is confirmed",
    },
  ],
});

export const stageId = comparison.stageId;
