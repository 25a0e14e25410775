/** A workflow, two servers and some scripts of COC, and steps that use them. */
import type { RawInputs } from "../../../provider/src/core/inputIssues";
import type { Fault, Seed } from "../../../provider/src/simulator";
import { scene, type Scene } from "./scene";

const parameter = (param_name: string, sensitive = false) => ({
  param_name,
  param_value: sensitive ? "default-secret" : "default",
  param_description: "",
  sensitive,
});

type ScriptSeed = NonNullable<Seed["custom_scripts"]>[number];

function script(id: string, name: string, more: Partial<ScriptSeed> = {}): ScriptSeed {
  return {
    script_uuid: id,
    name,
    description: "A script",
    type: "SHELL",
    content: `echo ${name}`,
    status: "APPROVED",
    properties: { risk_level: "LOW", version: "1.0.0" },
    script_params: [parameter("path"), parameter("token", true)],
    ...more,
  };
}

/** A content that nobody would call harmless. */
export const WIPE = "echo start\nrm -rf / --no-preserve-root\necho canary-line\n";

export const SERVERS = [
  { server_id: "ecs-1", name: "web-01", region_id: "ap-southeast-3", agent_state: "ONLINE" },
  { server_id: "ecs-2", name: "web-02", region_id: "ap-southeast-3", agent_state: "OFFLINE" },
  { server_id: "ecs-3", name: "twin", region_id: "ap-southeast-3", agent_state: null },
  { server_id: "ecs-4", name: "twin", region_id: "ap-southeast-3", agent_state: null },
];

export const SCRIPTS = [
  script("SC-reset", "reset"),
  script("SC-check", "check", { script_params: [parameter("host")] }),
  script("SC-pending", "pending", { status: "PENDING_APPROVE" }),
  script("SC-wipe", "wipe", { content: WIPE, script_params: [] }),
  script("SC-rejected", "rejected", { status: "REJECTED" }),
];

export const PUBLIC = [
  script("SC-public", "HWC.close-ssh.sh", { status: undefined, script_params: [] }),
  script("SC-wipe-all", "HWC.wipe", { content: WIPE, script_params: [] }),
  script("SC-other", "HWC.same", { status: undefined }),
  script("SC-another", "HWC.same", { status: undefined }),
];

/** Not started; a stage behind the cut-over that people made. */
const LINE = "Migrate(Copy) > Cutover > +Theirs(+Look)";

export function scriptScene(line = LINE, faults: readonly Fault[] = []): Promise<Scene> {
  const coc = { custom_scripts: SCRIPTS, public_scripts: PUBLIC };
  return scene(line, {}, faults, { servers: SERVERS, ...coc });
}

/** A script step of a stage. */
export function scriptStep(name: string, over: RawInputs = {}): RawInputs {
  return {
    type: "script",
    name,
    script: { source: "custom", id: "SC-reset" },
    parameters: { path: "/opt" },
    executionServers: ["web-01"],
    ...over,
  };
}

/** A separate script step in the stage that people made. */
export function single(over: RawInputs = {}): RawInputs {
  const step = Object.entries(scriptStep("Run")).filter(([key]) => key !== "type");
  return { workflowId: "wf", stage: "Theirs", ...Object.fromEntries(step), ...over };
}

/** What the service holds of a step's script. */
export function wireScript(world: Scene, stage: string, step: string) {
  const { script } = world.step(stage, step);
  if (!script) throw new Error(`step ${step} is no script`);
  return script;
}

/** Changes a script as somebody at the COC console would. */
export async function editScript(
  world: Scene,
  id: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const url = `${world.simulator.url}/v1/job/scripts/${id}`;
  const headers = { "X-Auth-Token": "any", "Content-Type": "application/json" };
  const now = (await (await fetch(url, { headers })).json()) as { data: Record<string, unknown> };
  const { description, content, properties, script_params } = now.data;
  const body = JSON.stringify({ description, content, properties, script_params, ...change });
  const response = await fetch(url, { method: "PUT", headers, body });
  if (!response.ok) throw new Error(await response.text());
}

export async function deleteScript(world: Scene, id: string): Promise<void> {
  const url = `${world.simulator.url}/v1/job/scripts/${id}`;
  const response = await fetch(url, { method: "DELETE", headers: { "X-Auth-Token": "any" } });
  if (!response.ok) throw new Error(await response.text());
}
