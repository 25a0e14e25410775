/** A script, a server and a step that runs the one on the other. */
import type { CocScriptDetail } from "../../../provider/src/core/cocScript";
import type { ExecutionServer } from "../../../provider/src/core/model";
import type { Props } from "./scene";

export function cocScript(fields: Partial<CocScriptDetail> = {}): CocScriptDetail {
  return {
    source: "CUSTOM",
    id: "SC1",
    name: "verify_dns",
    type: "SHELL",
    description: "",
    version: "1.0.0",
    riskLevel: "LOW",
    status: "APPROVED",
    content: "echo ok\n",
    parameters: [{ name: "host", description: "", sensitive: false }],
    reviewers: [],
    ...fields,
  };
}

export const ONLINE: ExecutionServer = {
  id: "ecs-1",
  name: "web-01",
  regionId: "r",
  agentState: "ONLINE",
};

/** The props of a script step in the stage "After". */
export function scriptStep(props: Props = {}): Props {
  return {
    workflowId: "wf",
    stage: "After",
    name: "Verify DNS",
    script: { source: "custom", id: "SC1" },
    executionServers: ["web-01"],
    ...props,
  };
}

/** A workflow that has a post-migration stage. */
export const AFTER = "Migrate > Complete cutover > +After(+Look)";
