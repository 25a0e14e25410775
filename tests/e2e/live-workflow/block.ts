import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

const more = (process.env.MORE ?? "").split(",").filter((name) => name !== "");

new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  steps: ["Look", ...more].map((name) => ({ type: "checkpoint" as const, name })),
});
