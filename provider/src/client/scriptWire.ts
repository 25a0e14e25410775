/**
 * The wire shapes of what the workflow API says about scripts: a step's script, the servers that
 * may execute it, and its executions. Assumed, and read tolerantly, like the rest of that API.
 */
import { z } from "zod";
import type {
  ExecutionServer,
  Executor,
  ScriptExecution,
  StepParameter,
  StepScript,
} from "../core/model";
import { HiddenValueError } from "./errors";
import { MASK } from "./mask";

/** What a step says that is silent about these; both are documented as defaults. */
const DEFAULT_USER = "root";
const DEFAULT_TIMEOUT_SECONDS = 300;

const wireParameter = z
  .object({
    param_name: z.string(),
    param_value: z.string().nullish(),
    param_refer: z
      .object({
        refer_type: z.literal("PARAM_STORE"),
        param_id: z.string(),
        param_version: z.string().nullish(),
      })
      .nullish()
      // Another kind of reference: the parameter is there, and what it refers to is not known.
      .catch(undefined),
  })
  .transform(({ param_name: name, param_value, param_refer }): StepParameter => {
    if (param_refer) {
      const { param_id: id, param_version } = param_refer;
      return { name, stored: param_version == null ? { id } : { id, version: param_version } };
    }
    if (param_value === MASK) return { name, hidden: true };
    return param_value == null ? { name } : { name, value: param_value };
  });

const wireExecutor = z
  .object({ server_id: z.string(), region_id: z.string().nullish() })
  .transform((wire): Executor => ({ id: wire.server_id, regionId: wire.region_id ?? "" }));

export const wireScript = z
  .object({
    source: z.string().nullish(),
    script_uuid: z.string().nullish(),
    version: z.string().nullish(),
    params: z.array(wireParameter).nullish(),
    execute_user: z.string().nullish(),
    timeout: z.number().nullish(),
    execution_servers: z.array(wireExecutor).nullish(),
  })
  .transform((wire): StepScript => ({
    source: wire.source ?? "",
    id: wire.script_uuid ?? "",
    ...(wire.version == null ? {} : { version: wire.version }),
    parameters: wire.params ?? [],
    executedBy: wire.execute_user ?? DEFAULT_USER,
    timeoutSeconds: wire.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    executors: wire.execution_servers ?? [],
  }));

export const wireServerPage = z
  .object({
    count: z.int().min(0),
    servers: z.array(
      z
        .object({
          server_id: z.string().min(1),
          name: z.string(),
          region_id: z.string().nullish(),
          agent_state: z.string().nullish(),
        })
        .transform((wire): ExecutionServer => ({
          id: wire.server_id,
          name: wire.name,
          regionId: wire.region_id ?? "",
          agentState: wire.agent_state ?? null,
        })),
    ),
  })
  .transform(({ count, servers }) => ({ count, items: servers }));

export const wireExecutions = z
  .object({
    executions: z.array(
      z
        .object({
          server_id: z.string(),
          status: z.string(),
          execute_uuid: z.string().nullish(),
          message: z.string().nullish(),
          started_at: z.number(),
          finished_at: z.number().nullish(),
        })
        .transform((wire): ScriptExecution => ({
          serverId: wire.server_id,
          status: wire.status,
          executionId: wire.execute_uuid ?? "",
          message: wire.message ?? "",
          startedAt: wire.started_at,
          finishedAt: wire.finished_at ?? null,
        })),
    ),
  })
  .transform(({ executions }) => executions);

function parameterBody({ name, value, stored }: StepParameter) {
  if (stored) {
    const param_refer = {
      refer_type: "PARAM_STORE",
      param_id: stored.id,
      ...(stored.version === undefined ? {} : { param_version: stored.version }),
    };
    return { param_name: name, param_refer };
  }
  if (value === undefined) throw new HiddenValueError(name);
  return { param_name: name, param_value: value };
}

/** @throws {HiddenValueError} where a parameter has no value, because the service hid it */
export function scriptBody(script: StepScript) {
  return {
    source: script.source,
    script_uuid: script.id,
    ...(script.version === undefined ? {} : { version: script.version }),
    params: script.parameters.map(parameterBody),
    execute_user: script.executedBy,
    timeout: script.timeoutSeconds,
    execution_servers: script.executors.map(({ id, regionId }) => ({
      server_id: id,
      region_id: regionId,
    })),
  };
}
