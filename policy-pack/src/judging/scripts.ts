/** What is said of the scripts of steps that have not started; of the others it would be history. */
import {
  agentOnline,
  definedParameters,
  executorsBelong,
  isUnknown,
  scriptExists,
  scriptReviewed,
  serversNamed,
  type DeclaredStep,
  type ExecutionServer,
  type NewStep,
  type Refusal,
  type Step,
  type StepScript,
} from "@pulumi-mgc/provider/judging";
import type { InsertionFacts, ScriptFound } from "../facts/facts";
import type { JudgedScript } from "./judged";

/** The only server that a reference means; undefined where there is none, or more than one. */
function serverOf(reference: string, servers: readonly ExecutionServer[]) {
  const [only, second] = serversNamed(reference, servers);
  return second ? undefined : only;
}

interface Executors {
  readonly found: readonly ExecutionServer[];
  readonly refusals: readonly Refusal[];
  readonly problems: readonly string[];
}

function executorsOf(
  step: string,
  references: readonly string[],
  servers: readonly ExecutionServer[],
): Executors {
  const known = references.filter((reference) => !isUnknown(reference));
  const several = known.filter((reference) => serversNamed(reference, servers).length > 1);
  const found = known.flatMap((reference) => serverOf(reference, servers) ?? []);
  const foreign = known.filter(
    (reference) => !several.includes(reference) && !serverOf(reference, servers),
  );
  return {
    found,
    refusals: [
      ...executorsBelong(
        step,
        foreign,
        servers.map(({ id }) => id),
      ),
      ...found.flatMap((server) => agentOnline(step, server)),
    ],
    problems: several.map(
      (reference) => `several execution servers are named "${reference}"; use the id of one`,
    ),
  };
}

/** MGC009 (parameters) and MGC010 of a script whose reference is known. */
function scriptRefusals({ name, script }: DeclaredStep, found: ScriptFound): Refusal[] {
  if (!script) return [];
  const { source, id, name: scriptName, version, sha256, parameters } = script;
  const pins = { version: isUnknown(version) ? undefined : version };
  const digest = { sha256: isUnknown(sha256) ? undefined : sha256 };
  const names = parameters.map((parameter) => parameter.name);
  const reference = {
    source,
    id: id ?? scriptName ?? "",
    ...pins,
    ...digest,
    parameters: names,
  };
  const facts = found.script.found?.facts;
  if (!facts) {
    return found.script.unavailable === undefined && found.problem === undefined
      ? scriptExists(name, reference, undefined)
      : [];
  }
  return [
    ...definedParameters(name, reference, facts),
    ...scriptExists(name, reference, facts),
    ...scriptReviewed(name, reference, facts),
  ];
}

/** @param live the step that is there already */
export function judgeScript(
  declared: DeclaredStep,
  index: number,
  live: Step | undefined,
  facts: InsertionFacts,
): JudgedScript[] {
  const { name, script } = declared;
  if (!script || (live && live.status !== "WAITING")) return [];
  const found = facts.scripts.get(index);
  const servers = facts.servers?.found;
  const executors = servers
    ? executorsOf(name, script.executionServers, servers)
    : { found: [], refusals: [], problems: [] };
  return [
    {
      step: name,
      declared: script,
      found,
      executors: executors.found,
      refusals: [...(found ? scriptRefusals(declared, found) : []), ...executors.refusals],
      problems: executors.problems,
    },
  ];
}

/** The step as it would be written; undefined where its references are not known or lead nowhere. */
export function writtenStep(
  { script, ...own }: DeclaredStep,
  index: number,
  facts: InsertionFacts,
): NewStep | undefined {
  if (!script) return own;
  const id = facts.scripts.get(index)?.script.found?.id;
  const servers = facts.servers?.found ?? [];
  const executors = script.executionServers.map((reference) => serverOf(reference, servers));
  if (id === undefined || executors.some((server) => server === undefined)) return undefined;
  const { source, version, parameters, executedBy, timeoutSeconds } = script;
  const wired: StepScript = {
    ...{ source, id, version, parameters, executedBy, timeoutSeconds },
    executors: executors.flatMap((server) =>
      server ? [{ id: server.id, regionId: server.regionId }] : [],
    ),
  };
  return { ...own, script: wired };
}
