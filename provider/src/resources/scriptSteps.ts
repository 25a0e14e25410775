/** From script steps as declared to what is written: what their references lead to, and whether it may be. */
import type { DeclaredScript, DeclaredStep } from "../core/declaredStep";
import type { ExecutionServer, Executor, NewStep, Step, StepScript } from "../core/model";
import { refusalSentences } from "../core/refusal";
import { openSecrets, scriptStepRefusals } from "../core/scriptRules";
import type { ScriptInput } from "../core/scriptFields";
import type { LearnedScript } from "../core/state";
import { RefusedError } from "./failure";
import type { Session } from "./lifecycle";
import { contentDigest, scriptFacts } from "./scripts";

/** A step that can be written; the declaration of its script goes along, for the gate. */
export interface ResolvedStep extends NewStep {
  readonly declared?: DeclaredScript | undefined;
}

/** What references led to before: the id of the script, and the servers. */
export type KnownScript = Pick<LearnedScript, "scriptId" | "executors">;

/** Why a step may not be written now, as sentences. */
export type ScriptGate = (step: NewStep) => string[];

type Found<T> = { readonly found: T } | { readonly problem: string };

/** Finds the script of a declared step by its id or name. */
export async function findScriptId(
  session: Session,
  script: DeclaredScript,
): Promise<Found<string>> {
  const { source, id, name = "" } = script;
  if (id !== undefined) return { found: id };
  const [first, second] = await session.scripts.named(source, name);
  const list = source.toLowerCase();
  if (!first) {
    return {
      problem: `COC has no ${list} script named "${name}" (MGC010 script-available). Names count exactly; listScripts shows those that there are`,
    };
  }
  if (second) {
    return {
      problem: `COC has several ${list} scripts named "${name}"; use the id of one, as the COC console shows it`,
    };
  }
  return { found: first.id };
}

function serverLine({ id, name }: ExecutionServer): string {
  return `"${name}" (${id})`;
}

/** Finds an execution server by its id, else by its exact name. */
export function findServer(
  reference: string,
  servers: readonly ExecutionServer[],
): Found<Executor> {
  const byId = servers.find(({ id }) => id === reference);
  const matches = byId ? [byId] : servers.filter(({ name }) => name === reference);
  const [first, second] = matches;
  if (second) {
    return {
      problem: `several execution servers are named "${reference}"; use the id of one: ${matches.map(serverLine).join(", ")}`,
    };
  }
  if (first) return { found: { id: first.id, regionId: first.regionId } };
  const there = servers.length === 0 ? "none" : servers.map(serverLine).join(", ");
  return {
    problem: `the workflow has no execution server with the id or exact name "${reference}" (MGC012 executor-ready). It has: ${there}`,
  };
}

async function resolved(
  session: Session,
  workflowId: string,
  step: DeclaredStep,
  known: KnownScript | undefined,
  problems: string[],
): Promise<ResolvedStep> {
  const { script, ...own } = step;
  if (!script) return own;
  const take = <T>(input: string, result: Found<T>): T[] => {
    if ("found" in result) return [result.found];
    problems.push(`step "${step.name}", ${input}: ${result.problem}`);
    return [];
  };
  const found = known ? { found: known.scriptId } : await findScriptId(session, script);
  const [id = ""] = take("script", found);
  const servers = known ? [] : await session.executionServers.get(workflowId);
  const executors =
    known?.executors ??
    script.executionServers.flatMap((reference, i) =>
      take(`executionServers[${String(i)}]`, findServer(reference, servers)),
    );
  const { source, version, parameters, executedBy, timeoutSeconds } = script;
  return {
    ...own,
    script: { source, id, version, parameters, executedBy, timeoutSeconds, executors },
    declared: script,
  };
}

/**
 * Looks up what the script steps refer to.
 * @param known what an unchanged declaration led to before, which is kept
 * @throws {RefusedError} with every reference that leads nowhere
 */
export async function resolveSteps(
  session: Session,
  action: string,
  workflowId: string,
  declared: readonly DeclaredStep[],
  known: (step: DeclaredStep) => KnownScript | undefined = () => undefined,
): Promise<ResolvedStep[]> {
  const problems: string[] = [];
  const steps = await Promise.all(
    declared.map((step) => resolved(session, workflowId, step, known(step), problems)),
  );
  if (problems.length > 0) throw new RefusedError(action, problems);
  return steps;
}

/**
 * Reads what the gate has to know about the scripts of these steps, and gives the gate: MGC009
 * (parameters), MGC010, MGC012 (belongs), and no sensitive value in the open.
 * @param steps those that are about to be written
 */
export async function scriptGate(
  session: Session,
  workflowId: string,
  steps: readonly ResolvedStep[],
): Promise<ScriptGate> {
  const scripts = steps.filter(({ declared }) => declared !== undefined);
  const servers = scripts.length === 0 ? [] : await session.executionServers.get(workflowId);
  const refusals = new Map<NewStep, string[]>();
  for (const step of scripts) {
    const { script, declared } = step;
    if (!script || !declared) continue;
    const { source, sha256, version } = declared;
    const detail = await session.scripts.get(source, script.id);
    const reference = { source, id: script.id, version, sha256 };
    const sentences = scriptStepRefusals(
      step.name,
      { ...reference, parameters: script.parameters.map(({ name }) => name) },
      detail && scriptFacts(detail),
      script.executors.map(({ id }) => id),
      servers.map(({ id }) => id),
    );
    const open = detail ? openSecrets("parameters", declared.openParameters, detail) : [];
    refusals.set(step, [
      ...refusalSentences(sentences),
      ...open.map((sentence) => `step "${step.name}", ${sentence}`),
    ]);
  }
  return (step) => refusals.get(step) ?? [];
}

/**
 * Whether a step that has not begun gets other pins. They are judged like a write, also where none
 * follows: what a step holds may be as declared, and the script in COC something else.
 */
export function isRepinned(
  live: Step | undefined,
  was: ScriptInput | undefined,
  is: ScriptInput | undefined,
): boolean {
  if (live?.status !== "WAITING" || !was || !is) return false;
  return was.version !== is.version || was.sha256 !== is.sha256;
}

/**
 * Whether a step insists on another version than is declared. A refresh shows what COC has, so that
 * a program which follows it looks unchanged while the step still holds the old pin.
 */
export function holdsOtherPin(learned: LearnedScript | undefined, declared: unknown): boolean {
  if (!learned || typeof declared !== "object" || declared === null) return false;
  const { version } = declared as { version?: unknown };
  return version !== learned.pin;
}

type HeldScript = Pick<StepScript, "source" | "id" | "version" | "executors">;

function held({ id, version, executors }: HeldScript): LearnedScript {
  return {
    scriptId: id,
    ...(version === undefined ? {} : { pin: version }),
    executors: executors.map((server) => ({ id: server.id, regionId: server.regionId })),
  };
}

/** What is saved of a step's script: what the step holds, and what COC has there. */
export async function learnScript(session: Session, script: HeldScript): Promise<LearnedScript> {
  const source = script.source === "PUBLIC" ? "PUBLIC" : "CUSTOM";
  const detail = await session.scripts.get(source, script.id);
  const { version, content } = detail ?? {};
  return {
    ...held(script),
    ...(version === undefined ? {} : { version }),
    ...(content === undefined ? {} : { sha256: contentDigest(content) }),
  };
}

/** The same behind a write: what COC can't tell then is left to the next refresh. */
export async function rememberScript(session: Session, script: HeldScript): Promise<LearnedScript> {
  try {
    return await learnScript(session, script);
  } catch {
    return held(script);
  }
}
