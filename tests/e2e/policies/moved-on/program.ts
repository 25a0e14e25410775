import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

/** By workflow, what the next edit of the program changes. */
const edits = JSON.parse(process.env.EDITS ?? "{}") as Record<string, string>;

for (const [workflowId, edit] of Object.entries(edits)) {
  const gate = new MgcWorkflowStage(`gate-${workflowId}`, {
    workflowId,
    ...(edit === "moved" ? { before: "Migrate" } : { before: "Complete cutover" }),
    name: edit === "renamed" ? "Gate, renamed" : "Gate",
    description: edit === "described" ? "Look twice" : "Look before the cut-over",
    steps: [
      { type: "checkpoint", name: "Look" },
      { type: "checkpoint", name: edit === "step renamed" ? "Sign here" : "Sign" },
      ...(edit === "step added" ? [{ type: "checkpoint" as const, name: "Tell" }] : []),
    ],
  });

  new MgcCheckpointStep(`extra-${workflowId}`, {
    workflowId,
    stage: gate.stageId,
    after: "Look",
    name: edit === "extra renamed" ? "Extra, renamed" : "Extra",
  });

  new MgcCheckpointStep(`inside-${workflowId}`, {
    workflowId,
    stage: "Migrate",
    before: "Copy",
    name: "Before the copy",
  });
}
