/** From script steps as declared to what is written: what their references lead to. */
import type { DeclaredScript, DeclaredStep } from "../../core/declaredStep";
import type { ExecutionServer, Executor, NewStep, ScriptSource } from "../../core/model";
import type { ScriptInput } from "../../core/scriptFields";
import { serversNamed } from "../../core/scriptRules";
import type { LearnedScript } from "../../core/state";
import { refuseAll } from "../failure";
import type { Session } from "../lifecycle";

/** A step that can be written; the declaration of its script goes along, for the gate. */
export interface ResolvedStep extends NewStep {
  readonly declared?: DeclaredScript | undefined;
}

/** What references led to before: the id of the script, and the servers. */
export type KnownScript = Pick<LearnedScript, "scriptId" | "executors">;

/** What of a declared script leads to something. */
interface References {
  readonly script: Pick<ScriptInput, "source" | "id" | "name">;
  readonly executionServers: readonly string[];
}

/** Whether two declarations refer to the same script and servers in the same words. */
export function sameReferences(a: References, b: References): boolean {
  const words = ({ script: { source, id, name }, executionServers }: References) =>
    JSON.stringify([source, id, name, executionServers]);
  return words(a) === words(b);
}

/** A live step as one that is written as it is, for the gate. */
export function asItIs(step: NewStep): ResolvedStep {
  const { script } = step;
  if (!script) return step;
  const { id, version, parameters, executedBy, timeoutSeconds, executors } = script;
  const source: ScriptSource = script.source === "PUBLIC" ? "PUBLIC" : "CUSTOM";
  const own = { source, id, version, parameters, executedBy, timeoutSeconds };
  const executionServers = executors.map((server) => server.id);
  return { ...step, declared: { ...own, openParameters: [], executionServers } };
}

type Found<T> = { readonly found: T } | { readonly problem: string };

/** Finds the script of a declared step by its id or name. */
export async function findScriptId(
  session: Session,
  script: Pick<DeclaredScript, "source" | "id" | "name">,
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
  const matches = serversNamed(reference, servers);
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

interface Resolved {
  readonly step: ResolvedStep;
  readonly problems: readonly string[];
}

async function resolved(
  session: Session,
  workflowId: string,
  { script, ...own }: DeclaredStep,
  known: KnownScript | undefined,
): Promise<Resolved> {
  if (!script) return { step: own, problems: [] };
  const problems: string[] = [];
  const take = <T>(input: string, result: Found<T>): T[] => {
    if ("found" in result) return [result.found];
    problems.push(`step "${own.name}", ${input}: ${result.problem}`);
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
  const wired = { source, id, version, parameters, executedBy, timeoutSeconds, executors };
  return { step: { ...own, script: wired, declared: script }, problems };
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
  const results = await Promise.all(
    declared.map((step) => resolved(session, workflowId, step, known(step))),
  );
  refuseAll(
    action,
    results.flatMap(({ problems }) => problems),
  );
  return results.map(({ step }) => step);
}
