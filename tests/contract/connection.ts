/**
 * Raw HTTP to a simulator, after the published document only: every answer is held against
 * openapi.json, in which unknown keys fail.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import {
  seedWorkflow,
  startSimulator,
  type Seed,
  type Simulator,
  type SimulatorOptions,
} from "../../provider/src/simulator";
import { parseWorkflow } from "../../provider/src/core/notation";

interface Operation {
  operationId: string;
  responses: Record<string, { content?: { "application/json": { schema: { $ref: string } } } }>;
}

const file = join(__dirname, "../../provider/openapi.json");
const document = JSON.parse(readFileSync(file, "utf8")) as { paths: Record<string, unknown> };

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(document, "openapi");

/** The operation of the document that a request asks for. */
function operationOf(method: string, path: string): Operation | undefined {
  for (const [template, methods] of Object.entries(document.paths)) {
    const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
    if (!pattern.test(path)) continue;
    return (methods as Record<string, Operation>)[method.toLowerCase()];
  }
  return undefined;
}

function complaints(schema: { $ref: string }, value: unknown): string {
  const validate = ajv.compile({ $ref: `openapi${schema.$ref}` });
  return validate(value) ? "" : ajv.errorsText(validate.errors);
}

/** What COC puts into its envelope, all in one; a uuid or a boolean stands there bare. */
export interface CocData {
  total: number;
  data: CocData[];
  id: number;
  script_uuid: string;
  name: string;
  description: string;
  content: string;
  status: string;
  creator: string;
  gmt_created: number;
  properties: { version: string; risk_level: string; reviewers: unknown[] };
  script_params: { param_name: string; param_value: string; sensitive: boolean }[];
  risk_level: string;
  blacklist_commands: { command_name: string; command_rule: string; example: string }[];
}

/** What bodies may hold, all in one; which holds what was held against the document. */
export interface Body {
  workflow_id: string;
  stage_id: string;
  step_id: string;
  server_id: string;
  name: string;
  description: string;
  type: string;
  status: string;
  count: number;
  workflows: Body[];
  stages: Body[];
  steps: Body[];
  script: { params: Record<string, unknown>[] };
  executions: {
    server_id: string;
    status: string;
    execute_uuid: string;
    message: string;
    started_at: number;
    finished_at: number | null;
  }[];
  data: CocData;
  error_code: string;
  error_msg: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Connection {
  simulator: Simulator;
  /** The operations that were answered with success. */
  exercised: Set<string>;
  call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

function isCoc(path: string): boolean {
  return path.startsWith("/v1/job");
}

/** Holds an answer against the document, and throws where they differ. */
function verify(method: string, url: string, answer: Answer): Operation | undefined {
  const path = new URL(url).pathname;
  const operation = operationOf(method, path);
  if (!answer.headers.get("X-Request-Id")) throw new Error("an answer has no X-Request-Id");
  const known = operation?.responses[String(answer.status)];
  if (!known && answer.status < 400) throw new Error(`${path}: ${String(answer.status)} is new`);
  const error = { $ref: `#/components/schemas/${isCoc(path) ? "CocError" : "Error"}` };
  const schema = known ? known.content?.["application/json"].schema : error;
  if (!schema && (answer.body as unknown) !== "")
    throw new Error(`${path}: a body where there is none`);
  const wrong = schema ? complaints(schema, answer.body) : "";
  if (wrong) throw new Error(`${method} ${path}: ${wrong}`);
  return known && operation;
}

/** Starts a simulator; `call` takes paths behind `/v1/project`, or whole ones of the control plane and of COC. */
export async function connect(options: SimulatorOptions = {}): Promise<Connection> {
  const simulator = await startSimulator(options);
  const exercised = new Set<string>();
  return {
    simulator,
    exercised,
    call: async (method, path, body, headers = { "X-Auth-Token": "any" }) => {
      const whole = path.startsWith("/_simulator") || isCoc(path);
      const url = `${simulator.url}${whole ? "" : "/v1/project"}${path}`;
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const response = await fetch(url, { method, headers, ...(body ? { body: text } : {}) });
      const raw = await response.text();
      const parsed: unknown = raw === "" ? "" : JSON.parse(raw);
      const answer = { status: response.status, headers: response.headers, body: parsed as Body };
      const operation = verify(method, url, answer);
      if (operation) exercised.add(operation.operationId);
      return answer;
    },
  };
}

/** A seed of one workflow with the id `wf`, in the notation of core. */
export function oneWorkflow(
  notation: string,
  fields: Parameters<typeof parseWorkflow>[1] = {},
): Seed {
  return {
    workflows: [seedWorkflow(parseWorkflow(notation, fields), ["ecs-1"])],
    servers: [{ server_id: "ecs-1", name: "one", region_id: "region-1", agent_state: "ONLINE" }],
    custom_scripts: [
      {
        script_uuid: "SC-reset",
        name: "reset",
        type: "SHELL",
        content: "true",
        status: "APPROVED",
        properties: { version: "1.0.0", risk_level: "LOW" },
        script_params: [{ param_name: "path" }, { param_name: "token", sensitive: true }],
      },
    ],
  };
}

export function checkpoint(name: string) {
  return { name, type: "CHECKPOINT" };
}

/** A script step that the seed of `oneWorkflow` allows; `fields` are those of its script. */
export function scriptStep(name: string, fields: Record<string, unknown> = {}) {
  const script = {
    source: "CUSTOM",
    script_uuid: "SC-reset",
    params: [],
    execute_user: "root",
    timeout: 300,
    execution_servers: [{ server_id: "ecs-1", region_id: "region-1" }],
    ...fields,
  };
  return { name, type: "SCRIPT", script };
}

/** A body that creates a script, as COC's limits allow it. */
export function newScript(fields: Record<string, unknown> = {}) {
  return {
    name: "check_disk",
    description: "Checks the disk",
    type: "SHELL",
    content: "df -h\n",
    properties: { risk_level: "LOW", version: "1.0.0" },
    ...fields,
  };
}

/** A parameter that a script defines. */
export function scriptParam(name: string, fields: Record<string, unknown> = {}) {
  const own = { param_name: name, param_value: "", param_description: "", param_order: 1 };
  return { ...own, sensitive: false, ...fields };
}

/** The uuid with which COC answers a write. */
export function uuidOf(answer: Answer): string {
  const { data } = answer.body as { data: unknown };
  if (answer.status !== 200 || typeof data !== "string") throw new Error("no uuid came back");
  return data;
}

/** The rules that an answer names: `["MGC001", "MGC002"]`, or `[]` for a success. */
export function rulesOf(answer: Answer): string[] {
  if (answer.status < 300) return [];
  if (answer.status !== 409) throw new Error(`${String(answer.status)} is not a refusal`);
  const { error_code, error_msg } = answer.body;
  if (error_code !== "MGC.0409") throw new Error(`wrong code ${error_code}`);
  const ids = [...error_msg.matchAll(/\b(MGC\d{3}) [a-z-]+: /g)].map(([, id]) => id ?? "");
  if (!ids[0] || !error_msg.startsWith(ids[0])) throw new Error(`no rule begins: ${error_msg}`);
  return ids;
}
