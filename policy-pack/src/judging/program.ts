/**
 * The whole program at once, in the order of its dependencies: each resource is judged in the
 * workflow as those before it leave it. Only here is it known what an anchor of the same program
 * is, how many steps a new stage gets, and who shares a name or a place.
 */
import type { Refusal, Workflow } from "@pulumi-mgc/provider/judging";
import type { Insertion } from "../declared/declared";
import type { InsertionFacts } from "../facts/facts";
import { countedStage } from "./count";
import { judgeIn } from "./judge";
import type { Judged, Outcome, StepCount } from "./judged";
import type { Links } from "./references";

/** A resource of the program with what it waits for. */
export interface Member {
  readonly judged: Judged;
  /** Absent for scripts. */
  readonly facts: InsertionFacts | undefined;
  /** Of everything that it depends on, direct or not. */
  readonly dependsOn: ReadonlySet<string>;
  /** Where each input comes from. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
}

export interface ProgramItem {
  readonly judged: Judged;
  readonly item: Insertion;
  readonly member: Member;
  /** In the workflow as the resources before it leave it; absent where the workflow isn't known. */
  readonly outcome: Outcome | undefined;
  /** What the judgement of the resource alone did not say. */
  readonly refusals: readonly Refusal[];
  /** Inputs that are not known even so. */
  readonly open: readonly string[];
}

export interface CountedStage {
  readonly urn: string;
  readonly count: StepCount;
}

export interface JudgedProgram {
  readonly members: readonly Member[];
  readonly items: readonly ProgramItem[];
  /** Every post-migration stage that the program adds steps to, with the resource that stands for it. */
  readonly counts: readonly CountedStage[];
}

/** Rules that speak about several resources at once, whatever the one alone said. */
const ACROSS: readonly string[] = ["MGC014"];

function isInsertion(judged: Judged): judged is Judged & { readonly declared: Insertion } {
  return judged.declared.kind !== "cocScript";
}

function linksOf({ sources }: Member, done: ReadonlyMap<string, ProgramItem>): Links {
  const idOf = (input: string) => {
    const found = (sources[input] ?? []).map((urn) => done.get(urn)?.outcome);
    return found.find((outcome) => outcome?.itemId !== undefined)?.itemId;
  };
  return { stage: idOf("stage"), before: idOf("before"), after: idOf("after") } as Links;
}

function same(a: Refusal, b: Refusal): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** @param members in an order in which what is waited for comes first */
export function judgeProgram(members: readonly Member[]): JudgedProgram {
  const workflows = new Map<string, Workflow>();
  const done = new Map<string, ProgramItem>();
  const held = new Set<string>();
  for (const member of members) {
    const { judged, facts } = member;
    if (!isInsertion(judged) || !facts) continue;
    const item = judged.declared;
    const id = item.workflowId ?? "";
    const workflow = workflows.get(id) ?? facts.workflow.found;
    const outcome =
      workflow && judgeIn(item, workflow, facts, { links: linksOf(member, done), held });
    if (outcome) workflows.set(id, outcome.after);
    const own = [outcome?.itemId, ...(outcome?.ownedSteps ?? [])];
    for (const itemId of own) if (itemId !== undefined) held.add(itemId);
    const alone = judged.outcome;
    const deferred = (alone?.open.length ?? 0) > 0;
    const refusals = (outcome?.refusals ?? []).filter(
      (refusal) =>
        (deferred || ACROSS.includes(refusal.rule)) &&
        !alone?.refusals.some((other) => same(other, refusal)),
    );
    const open = outcome ? outcome.open : judged.open;
    done.set(item.urn, { judged, item, member, outcome, refusals, open });
  }
  const items = [...done.values()];
  return { members, items, counts: countsOf(items, workflows) };
}

/** One count per stage that gets steps, over all resources that give it some. */
function countsOf(
  items: readonly ProgramItem[],
  workflows: ReadonlyMap<string, Workflow>,
): CountedStage[] {
  const keys = new Map<string, ProgramItem[]>();
  for (const entry of items) {
    const stageId = entry.outcome?.stageId;
    if (stageId === undefined) continue;
    const key = JSON.stringify([entry.item.workflowId, stageId]);
    keys.set(key, [...(keys.get(key) ?? []), entry]);
  }
  return [...keys].flatMap(([key, entries]) => {
    const [workflowId, stageId] = JSON.parse(key) as [string, string];
    const workflow = workflows.get(workflowId);
    if (!workflow || !entries.some(({ outcome }) => outcome?.count)) return [];
    const own = entries.find(({ item }) => item.kind === "stage");
    const inline = own?.item.kind === "stage" ? own.item.stage.steps.length : 0;
    const separate = entries.filter(({ item }) => item.kind !== "stage").length;
    const count = countedStage(workflow, stageId, { inline, separate });
    const urn = (own ?? entries.at(-1))?.item.urn;
    return count && urn !== undefined ? [{ urn, count }] : [];
  });
}
