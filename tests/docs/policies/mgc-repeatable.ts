import { MgcCheckpointStep } from "@pulumi-mgc/sdk";

const place = { workflowId: "wf-1", stage: "Migrate" };
const anchor = "Incremental synchronization";

// ❌ The synchronization is repeatable.
new MgcCheckpointStep("behind", { ...place, after: anchor, name: "Behind" });

// ✅
new MgcCheckpointStep("in-front", { ...place, before: anchor, name: "In front" });
