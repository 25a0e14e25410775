/** The judgement of one resource: what is declared against what is there. */
import { isUnknown, type Workflow } from "@pulumi-mgc/provider/judging";
import type { Declared, DeclaredScriptItem, Insertion } from "../declared/declared";
import type { InsertionFacts, JudgedContent } from "../facts/facts";
import type { Judged, Outcome } from "./judged";
import { ALONE, type Around } from "./references";
import { judgeStage } from "./stage";
import { judgeStep } from "./step";

export function judgeIn(
  item: Insertion,
  workflow: Workflow,
  facts: InsertionFacts,
  around: Around = ALONE,
): Outcome {
  return item.kind === "stage"
    ? judgeStage(item, workflow, facts, around)
    : judgeStep(item, workflow, facts, around);
}

function quoted(name: string): string {
  return isUnknown(name) ? "(its name is not known yet)" : `"${name}"`;
}

function titleOf(declared: Declared, workflow: Workflow | undefined): string {
  if (declared.kind === "cocScript") return `script ${quoted(declared.name ?? declared.resource)}`;
  const what =
    declared.kind === "stage"
      ? `stage ${quoted(declared.stage.name)}`
      : `step ${quoted(declared.step.name)}`;
  if (workflow) return `${what} of workflow "${workflow.name}" (${workflow.id})`;
  return declared.workflowId === undefined ? what : `${what} of workflow ${declared.workflowId}`;
}

function unavailableOf({ workflow, servers, scripts }: InsertionFacts): string[] {
  const all = [workflow, servers, ...[...scripts.values()].map(({ script }) => script)];
  return [...new Set(all.flatMap((fact) => fact?.unavailable ?? []))];
}

export function judgeInsertion(item: Insertion, facts: InsertionFacts): Judged {
  const workflow = facts.workflow.found;
  const own = {
    declared: item,
    title: titleOf(item, workflow),
    unavailable: unavailableOf(facts),
  };
  if (workflow) return { ...own, open: [], outcome: judgeIn(item, workflow, facts) };
  if (item.workflowId === undefined) return { ...own, open: ["workflowId"] };
  if (facts.workflow.unavailable !== undefined) return { ...own, open: [] };
  const gone = `workflowId: there is no workflow with the id "${item.workflowId}"; the id is in the workflow's address in the MgC console`;
  return { ...own, open: [], gone };
}

export function judgeScriptItem(
  item: DeclaredScriptItem,
  content: JudgedContent | undefined,
): Judged {
  const open = item.content === undefined ? ["content"] : [];
  return { declared: item, title: titleOf(item, undefined), unavailable: [], open, content };
}
