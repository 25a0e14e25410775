import { CocScript } from "@pulumi-mgc/sdk";

const file = { type: "SHELL", description: "Takes the old agent away", riskLevel: "LOW" } as const;

// ❌ A whole folder goes, whatever is in it.
new CocScript("reckless", {
  ...file,
  name: "remove_agent",
  version: "1.0.0",
  content: "rm -rf /opt/agent\n",
});

// ✅ It can be taken back.
new CocScript("careful", {
  ...file,
  name: "retire_agent",
  version: "1.0.0",
  content: 'mv /opt/agent "/opt/agent.retired.$(date +%F)"\n',
});
