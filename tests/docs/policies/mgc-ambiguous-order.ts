import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

const place = { workflowId: "wf-1", after: "Complete cutover" };
const steps = [{ type: "checkpoint" as const, name: "Look" }];

// ❌ Which one comes first?
new MgcWorkflowStage("first", { ...place, name: "First", steps });
new MgcWorkflowStage("second", { ...place, name: "Second", steps });

// ✅ The one is the other's anchor.
const one = new MgcWorkflowStage("one", { ...place, name: "One", steps });
new MgcWorkflowStage("two", { workflowId: "wf-1", after: one.stageId, name: "Two", steps });
