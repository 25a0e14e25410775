import { MgcScriptStep } from "@pulumi-mgc/sdk";

const where = { workflowId: "wf-1", stage: "After the cut-over" };
const script = { source: "custom" as const, name: "verify_dns" };

// ❌ No execution server of this workflow.
new MgcScriptStep("wrong", { ...where, name: "Wrong", script, executionServers: ["my-laptop"] });

// ✅ One of its servers, by name or id.
new MgcScriptStep("right", { ...where, name: "Right", script, executionServers: ["web-01"] });
