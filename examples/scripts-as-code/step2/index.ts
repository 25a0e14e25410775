/** Scripts that live in the repository beside the program, and the steps that run them. */
import { CocScript, MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const workflowId = config.get("workflowId") ?? "wf-batch-001";
const executionServers = config.getObject<string[]>("servers") ?? ["web-01"];
const reviewer = config.getObject<{ name: string; id: string }>("reviewer") ?? {
  name: "security-lead",
  id: "0a1b2c3d4e5f",
};

const unregisterAgent = new CocScript("unregister-agent", {
  name: "unregister_agent",
  type: "SHELL",
  description: "Removes a server from the migration agents' list",
  file: "scripts/unregister_agent.sh",
  // Another content needs another version: reviewers and pinned steps know a content by it.
  version: "1.0.1",
  riskLevel: "LOW",
  parameters: [
    { name: "path", default: "/opt/agent", description: "Where the agent is installed" },
    { name: "token", default: config.requireSecret("agentToken"), sensitive: true },
  ],
});

const cleanup = new MgcWorkflowStage("cleanup", {
  workflowId,
  after: "Complete cutover",
  name: "Cleanup from code",
  steps: [
    { type: "checkpoint", name: "Confirm traffic" },
    {
      type: "script",
      name: "Unregister agent",
      // What is in the repository runs, or nothing: the step is refused where COC has another
      // content. The token stays at its default, which nobody sees here.
      script: {
        source: "custom",
        id: unregisterAgent.scriptId,
        version: unregisterAgent.version,
        sha256: unregisterAgent.sha256,
      },
      executionServers,
    },
  ],
});

const openFirewall = new CocScript("open-firewall", {
  name: "open_firewall",
  type: "SHELL",
  description: "Opens the port of the shop on the new servers",
  file: "scripts/open_firewall.sh",
  version: "1.0.0",
  riskLevel: "MEDIUM",
  parameters: [{ name: "port", default: "443" }],
  // COC holds the script until one of them approves it, and again after each change.
  reviewers: [reviewer],
});

// Steps can't use the script before. Once it is approved: `pulumi config set firewallApproved true`.
if (config.getBoolean("firewallApproved")) {
  new MgcScriptStep("open-port", {
    workflowId,
    stage: cleanup.stageId,
    before: "Unregister agent",
    name: "Open port",
    script: { source: "custom", id: openFirewall.scriptId, sha256: openFirewall.sha256 },
    parameters: { port: "8443" },
    executionServers,
  });
}

export const scriptIds = {
  unregisterAgent: unregisterAgent.scriptId,
  openFirewall: openFirewall.scriptId,
};
