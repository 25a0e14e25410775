/** What is said of a step that has a resource of its own, by comparing it with the live workflow. */
import {
  behindRepeatable,
  canChangeStep,
  canDeleteStep,
  canInsertStep,
  changeStep,
  declaredSide,
  deleteStep,
  hasContent,
  insertStep,
  isCustom,
  isIdenticalStep,
  isUnknown,
  resolveItem,
  revealed,
  type NewStep,
  type Stage,
  type Step,
  type Workflow,
} from "@pulumi-mgc/provider/judging";
import type { DeclaredStepItem } from "../declared/declared";
import type { InsertionFacts } from "../facts/facts";
import { countedStage } from "./count";
import type { Outcome } from "./judged";
import { anchorOf, judgeMove } from "./place";
import { resolveReference, type Around, type Resolved } from "./references";
import { judgeScript, writtenStep } from "./scripts";

/** The stage in which the run before put the step, if it is the one that is declared now. */
function wasIn(item: DeclaredStepItem, workflow: Workflow, stage: Stage): boolean {
  const { last, workflowId } = item;
  if (last?.workflowId !== workflowId || last?.stage === undefined) return false;
  const result = resolveItem("stage", last.stage, workflow.stages);
  return "found" in result && result.found.id === stage.id;
}

function liveStep(
  item: DeclaredStepItem,
  workflow: Workflow,
  stage: Stage,
  wanted: NewStep | undefined,
  held: ReadonlySet<string>,
): Step | undefined {
  const { last, knownStepId, step } = item;
  if (knownStepId !== undefined) return stage.steps.find(({ id }) => id === knownStepId);
  if (!last) {
    const free = stage.steps.filter(({ id }) => !held.has(id));
    return wanted && free.find((other) => isIdenticalStep(other, wanted));
  }
  if (!wasIn(item, workflow, stage)) return undefined;
  const named = (name: string) =>
    stage.steps.find((other) => isCustom(other) && other.name === name);
  return (last.name === undefined ? undefined : named(last.name)) ?? named(step.name);
}

const NOWHERE = { refusals: [], count: undefined, inserts: true } as const;

export function judgeStep(
  item: DeclaredStepItem,
  workflow: Workflow,
  facts: InsertionFacts,
  { links, held }: Around,
): Outcome {
  const wanted = item.comparable ? writtenStep(item.step, 0, facts) : undefined;
  const open = isUnknown(item.step.name) ? ["name"] : [];
  const target = resolveReference("stage", "stage", item.stageReference, workflow.stages, links);
  const stage = target.item;
  if (!stage) {
    const scripts = judgeScript(item.step, 0, undefined, facts);
    const { problem } = target;
    const anchors = problem === undefined ? [] : [problem];
    const unknown = problem === undefined ? [...open, "stage"] : open;
    return { ...NOWHERE, anchors, open: unknown, after: workflow, scripts };
  }
  const live = liveStep(item, workflow, stage, wanted, held);
  const scripts = judgeScript(item.step, 0, live, facts);
  const anchor = anchorOf("step", item, stage.steps, links);
  const there = { stageId: stage.id, open, scripts };
  if (!live) return { ...there, ...inserted(item, workflow, stage, anchor, open) };
  const still = { ...there, itemId: live.id };
  if (item.unedited) {
    return { ...still, refusals: [], anchors: [], after: workflow, inserts: false };
  }
  return { ...still, ...changed(item, workflow, stage, live, wanted, anchor) };
}

type Part = Pick<Outcome, "refusals" | "anchors" | "after" | "inserts" | "anchorId">;

function changed(
  item: DeclaredStepItem,
  workflow: Workflow,
  stage: Stage,
  live: Step,
  wanted: NewStep | undefined,
  anchor: Resolved<Step>,
): Part {
  const seen = wanted?.script ? revealed(live, wanted.script.parameters) : live;
  const name = isUnknown(item.step.name) ? live.name : item.step.name;
  const to = wanted ? { ...wanted, name } : { ...live, name };
  const differs = name !== live.name || (wanted && !hasContent(seen, wanted, "different"));
  const { description, type } = item.step;
  const moved = judgeMove(item, stage.steps, live, anchor, {
    leave: () => canDeleteStep(stage, live),
    arrive: (position) => {
      const without = deleteStep(workflow, stage.id, live.id);
      return canInsertStep(
        without,
        stage.id,
        { name: item.step.name, description, type },
        position,
      );
    },
  });
  return {
    refusals: [...(differs ? canChangeStep(stage, live, to) : []), ...moved.refusals],
    anchors: moved.anchors,
    after: differs ? changeStep(workflow, stage.id, live.id, to) : workflow,
    inserts: moved.moves,
    anchorId: anchor.item?.id,
  };
}

/** Rules about the place beside the anchor, which can't be judged while it is not known. */
const PLACE_RULES: readonly string[] = ["MGC001", "MGC002"];

function inserted(
  item: DeclaredStepItem,
  workflow: Workflow,
  stage: Stage,
  anchor: Resolved<Step>,
  unknown: readonly string[],
): Pick<Outcome, "refusals" | "anchors" | "open" | "count" | "after" | "inserts"> &
  Pick<Outcome, "itemId" | "anchorId"> {
  const { name, description, type } = item.step;
  const step: NewStep = { name, description, type };
  const declared = declaredSide(item.place);
  const { item: found, problem } = anchor;
  const position = declared && found ? { side: declared.side, anchorId: found.id } : undefined;
  const placeKnown = !declared || position !== undefined;
  const refusals = canInsertStep(workflow, stage.id, step, position);
  const after = insertStep(workflow, stage.id, step, item.urn, position);
  const at = after.stages
    .find(({ id }) => id === stage.id)
    ?.steps.findIndex(({ id }) => id === item.urn);
  const repeatable = placeKnown ? behindRepeatable(name, stage.steps, at ?? 0) : [];
  return {
    refusals: [
      ...(placeKnown ? refusals : refusals.filter(({ rule }) => !PLACE_RULES.includes(rule))),
      ...repeatable,
    ],
    anchors: problem === undefined ? [] : [problem],
    open: placeKnown || problem !== undefined ? unknown : [...unknown, declared.side],
    count: countedStage(after, stage.id, { separate: 1 }),
    after,
    itemId: item.urn,
    inserts: true,
    anchorId: found?.id,
  };
}
