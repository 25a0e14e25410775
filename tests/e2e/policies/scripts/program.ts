import { CocScript, MgcWorkflowStage, type MgcWorkflowStageArgs } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

type Step = Extract<pulumi.Unwrap<MgcWorkflowStageArgs["steps"]>[number], { type: "script" }>;

/** One script step per case, each in a stage of its own behind the one before. */
const cases = JSON.parse(process.env.CASES ?? "{}") as Record<string, Partial<Step>>;

let last: pulumi.Input<string> = "Complete cutover";
for (const [resource, step] of Object.entries(cases)) {
  const stage: MgcWorkflowStage = new MgcWorkflowStage(resource, {
    workflowId: "wf-batch-001",
    after: last,
    name: resource,
    steps: [
      {
        type: "script",
        name: "Run",
        script: { source: "custom", name: "verify_dns" },
        executionServers: ["web-01"],
        ...step,
        ...(resource === "secret" && {
          secretParameters: { token: pulumi.secret("canary-token") },
        }),
      },
    ],
  });
  last = stage.stageId;
}

if (process.env.OWN) {
  const own = new CocScript("own", {
    name: "own_script",
    type: "SHELL",
    description: "Kept by the program",
    content: 'echo "canary-line"\nrm -rf "$AGENT_HOME"/*\n',
    version: "1.0.0",
    riskLevel: "LOW",
  });
  new MgcWorkflowStage("uses-own", {
    workflowId: "wf-batch-001",
    after: last,
    name: "uses-own",
    steps: [
      {
        type: "script",
        name: "Run",
        script: { source: "custom", id: own.scriptId },
        executionServers: ["web-01"],
      },
    ],
  });
}
