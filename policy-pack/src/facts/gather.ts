/** Asks for everything that the judgement of a resource needs. */
import type { FactSource } from "@pulumi-mgc/provider/facts";
import type { RiskFinding } from "@pulumi-mgc/provider/risk";
import { isUnknown, type DeclaredScript, type ScriptSource } from "@pulumi-mgc/provider/judging";
import type { Insertion } from "../declared/declared";
import type { Fact, FoundScript, InsertionFacts, JudgedContent, ScriptFound } from "./facts";

export type Scan = (script: {
  readonly type: string;
  readonly content: string;
}) => Promise<readonly RiskFinding[]>;

/** Judges a text; the same one once. */
export type JudgeContent = (type: string, content: string) => Promise<JudgedContent>;

export interface Gathering {
  readonly source: FactSource;
  readonly judgeContent: JudgeContent;
}

/** An answer, or why there is none. */
export async function asked<T>(question: Promise<T | undefined>): Promise<Fact<T>> {
  try {
    const found = await question;
    return found === undefined ? { none: true } : { found };
  } catch (error) {
    return { unavailable: error instanceof Error ? error.message : String(error) };
  }
}

async function scriptWithId(
  gathering: Gathering,
  source: ScriptSource,
  id: string,
): Promise<Fact<FoundScript>> {
  const detail = await asked(gathering.source.script(source, id));
  if (!detail.found) return detail;
  const { name, type, version, status, sha256, content, parameters } = detail.found;
  const defined = parameters.map((parameter) => parameter.name);
  const facts = { name, version, status, sha256, parameters: defined };
  return {
    found: { id, facts, content: await gathering.judgeContent(type, content) },
  };
}

async function scriptOf(
  gathering: Gathering,
  { source, id, name }: DeclaredScript,
): Promise<ScriptFound | undefined> {
  if (id !== undefined) {
    return isUnknown(id) ? undefined : { script: await scriptWithId(gathering, source, id) };
  }
  if (name === undefined || isUnknown(name)) return undefined;
  const named = await asked(gathering.source.scriptsNamed(source, name));
  if (!named.found) return { script: named };
  const [first, second] = named.found;
  const list = source.toLowerCase();
  if (!first)
    return { script: { none: true }, problem: `COC has no ${list} script named "${name}"` };
  if (second) {
    const ids = named.found.map((script) => script.id).join(", ");
    const problem = `COC has several ${list} scripts named "${name}"; use the id of one: ${ids}`;
    return { script: { none: true }, problem };
  }
  return { script: await scriptWithId(gathering, source, first.id) };
}

/** @param now whether what was read of the workflow before is too old */
export async function gather(
  gathering: Gathering,
  item: Insertion,
  now: boolean,
): Promise<InsertionFacts> {
  const { source } = gathering;
  const { workflowId } = item;
  const steps = item.kind === "stage" ? item.stage.steps : [item.step];
  const scripts = new Map<number, ScriptFound>();
  for (const [index, { script }] of steps.entries()) {
    const found = script && (await scriptOf(gathering, script));
    if (found) scripts.set(index, found);
  }
  if (workflowId === undefined) return { workflow: { none: true }, scripts };
  const workflow = await asked(now ? source.workflowNow(workflowId) : source.workflow(workflowId));
  const wantsServers = workflow.found && steps.some(({ script }) => script !== undefined);
  const servers = wantsServers ? await asked(source.executionServers(workflowId)) : undefined;
  return { workflow, servers, scripts };
}
