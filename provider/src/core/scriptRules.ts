/**
 * The rules about a step's script: what COC has of it, and the servers that run it. Like the rules
 * of the workflow, each answers with refusals, and all that apply must allow.
 */
import type { ScriptParameter } from "./cocScript";
import type { Item } from "./model";
import type { Refusal } from "./refusal";

/** A script as COC has it, under the source that the step names. */
export interface ScriptFacts {
  readonly name: string;
  readonly version: string;
  /** PENDING_APPROVE, APPROVED or REJECTED; a public script without one counts as approved. */
  readonly status?: string | undefined;
  /** Lower-case hex digest of the content. */
  readonly sha256?: string | undefined;
  readonly parameters: readonly string[];
}

/** What a script step says about its script. */
export interface ScriptReference {
  readonly source: string;
  readonly id: string;
  readonly version?: string | undefined;
  readonly sha256?: string | undefined;
  readonly parameters: readonly string[];
}

/** MGC009. "Do not modify script parameters during script execution, including but not limited to adding new input parameters." */
export function runningScript(step: Pick<Item, "name" | "status">): Refusal[] {
  return step.status === "RUNNING" ? [{ rule: "MGC009", reason: "running", step: step.name }] : [];
}

/** MGC009. A parameter that the script does not define is one that somebody added: "… including but not limited to adding new input parameters." */
export function definedParameters(
  step: string,
  reference: ScriptReference,
  script: ScriptFacts,
): Refusal[] {
  const defined = script.parameters;
  return reference.parameters
    .filter((parameter) => !defined.includes(parameter))
    .map((parameter): Refusal => {
      const what = { step, script: script.name, parameter, defined };
      return { rule: "MGC009", reason: "parameter", ...what };
    });
}

/**
 * MGC010, the part that the service knows by itself. "The system pulls the public script list from
 * COC", "… the custom script list from COC": the script exists under its source, in the version
 * that the step declares, if it declares one.
 */
export function scriptExists(
  step: string,
  reference: ScriptReference,
  script: ScriptFacts | undefined,
): Refusal[] {
  if (!script) {
    const { source, id } = reference;
    return [{ rule: "MGC010", reason: "missing", step, source, script: id }];
  }
  if (reference.version === undefined || reference.version === script.version) return [];
  return [
    {
      rule: "MGC010",
      reason: "version",
      step,
      script: script.name,
      declared: reference.version,
      found: script.version,
    },
  ];
}

/**
 * MGC010, the part that is ours: the script is approved, and its content is the one that was
 * reviewed. A digest that is declared but not known is a refusal.
 */
export function scriptReviewed(
  step: string,
  reference: ScriptReference,
  script: ScriptFacts,
): Refusal[] {
  const refusals: Refusal[] = [];
  const status = script.status ?? (reference.source === "PUBLIC" ? "APPROVED" : "without a status");
  const own = { rule: "MGC010", step, script: script.name } as const;
  if (status !== "APPROVED") {
    refusals.push({ ...own, reason: "status", declared: "APPROVED", found: status });
  }
  if (reference.sha256 !== undefined && reference.sha256 !== script.sha256) {
    const found = script.sha256 ?? "none that is known";
    refusals.push({ ...own, reason: "digest", declared: reference.sha256, found });
  }
  return refusals;
}

/** The servers that a reference means: the one with this id, else all with exactly this name. */
export function serversNamed<T extends { readonly id: string; readonly name: string }>(
  reference: string,
  servers: readonly T[],
): T[] {
  const byId = servers.find(({ id }) => id === reference);
  return byId ? [byId] : servers.filter(({ name }) => name === reference);
}

/** MGC012. "Select an executor ECS from the Execution Servers drop-down list": each executor is one of the workflow's. */
export function executorsBelong(
  step: string,
  executors: readonly string[],
  servers: readonly string[],
): Refusal[] {
  return executors
    .filter((server) => !servers.includes(server))
    .map((server): Refusal => ({ rule: "MGC012", reason: "foreign", step, server, servers }));
}

/** MGC012. MgC "checks whether necessary components have been installed on the executor": its UniAgent is ONLINE. */
export function agentOnline(
  step: string,
  server: { readonly name: string; readonly agentState: string | null },
): Refusal[] {
  if (server.agentState === "ONLINE") return [];
  const agent = server.agentState ?? "not installed";
  return [{ rule: "MGC012", reason: "agent", step, server: server.name, agent }];
}

/** The open parameters that the script calls sensitive, as sentences that begin with the path. */
export function openSecrets(
  path: string,
  open: readonly string[],
  script: { readonly name: string; readonly parameters: readonly ScriptParameter[] },
): string[] {
  const sensitive = script.parameters.filter((p) => p.sensitive).map((p) => p.name);
  return open
    .filter((name) => sensitive.includes(name))
    .map(
      (name) =>
        `${path}.${name}: script "${script.name}" calls it sensitive, and values in parameters are shown in state and previews. Move it to secretParameters, and replace the value if it is a real one`,
    );
}

/**
 * All that MGC009 (parameters), MGC010 and MGC012 (belongs) say of a script step that is about to
 * be written.
 * @param script what COC has under the reference; undefined: nothing
 * @param servers ids of the workflow's execution servers
 */
export function scriptStepRefusals(
  step: string,
  reference: ScriptReference,
  script: ScriptFacts | undefined,
  executors: readonly string[],
  servers: readonly string[],
): Refusal[] {
  return [
    ...(script ? definedParameters(step, reference, script) : []),
    ...scriptExists(step, reference, script),
    ...(script ? scriptReviewed(step, reference, script) : []),
    ...executorsBelong(step, executors, servers),
  ];
}
