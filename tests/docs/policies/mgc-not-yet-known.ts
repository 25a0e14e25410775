import { MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const workflowId = new pulumi.StackReference("migrations").requireOutput("workflowId");

// ❌ Not known where the other stack has not been applied yet.  ✅ Known once it has.
new MgcWorkflowStage("gate", {
  workflowId,
  before: "Complete cutover",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
});
