import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

const teams = [
  "web",
  "db",
  "cache",
  "queue",
  "search",
  "mail",
  "batch",
  "auth",
  "files",
  "dns",
  "ops",
];

new MgcWorkflowStage("acceptance", {
  workflowId: "wf-batch-001",
  before: "Complete cutover",
  name: "Acceptance",
  steps: teams.map((team) => ({ type: "checkpoint" as const, name: `Ask ${team}` })),
});
