import { CocScript } from "@pulumi-mgc/sdk";

const file = { type: "SHELL", description: "Takes the old agent away", riskLevel: "LOW" } as const;

// ❌ Where AGENT_HOME is not set, it deletes what stands below /.
new CocScript("reckless", {
  ...file,
  name: "remove_agent",
  version: "1.0.0",
  content: 'rm -rf "$AGENT_HOME"/*\n',
});

// ✅ Where it is not set, the script ends there.
new CocScript("careful", {
  ...file,
  name: "clear_agent",
  version: "1.0.0",
  content: 'rm -rf "${AGENT_HOME:?}"/*\n',
});
