/** What is said of a declared stage, by comparing it with the live workflow. */
import {
  canChangeStage,
  canDeleteStage,
  canInsertStage,
  changeStage,
  declaredSide,
  deleteStage,
  insertStage,
  isCustom,
  isIdenticalStage,
  isUnknown,
  placedStage,
  relationHolds,
  uniqueNames,
  type NewStep,
  type Position,
  type Stage,
  type Workflow,
} from "@pulumi-mgc/provider/judging";
import type { DeclaredStageItem } from "../declared/declared";
import type { InsertionFacts } from "../facts/facts";
import { judgeBlock } from "./block";
import { countedStage } from "./count";
import type { JudgedScript, Outcome } from "./judged";
import { anchorOf, judgeMove } from "./place";
import type { Around, Resolved } from "./references";
import { judgeScript, writtenStep } from "./scripts";

/** The stage with its steps as they would be written, as far as that is known. */
function written(item: DeclaredStageItem, facts: InsertionFacts) {
  const steps = item.steps.map(({ step, comparable }, index) => ({
    name: step.name,
    comparable: comparable ? writtenStep(step, index, facts) : undefined,
    placed: { name: step.name, description: step.description, type: step.type },
  }));
  return {
    steps,
    identical: steps.flatMap(({ comparable }): NewStep[] => (comparable ? [comparable] : [])),
  };
}

/**
 * The live stage that is this one already: by the name that the run before gave it, else, for a
 * resource that is new to the stack, an identical one in its place, which would be taken over.
 */
function liveStage(
  item: DeclaredStageItem,
  workflow: Workflow,
  steps: readonly NewStep[],
  anchor: Resolved<Stage>,
  held: ReadonlySet<string>,
): Stage | undefined {
  const { last, knownStageId, workflowId, stage } = item;
  if (knownStageId !== undefined) return workflow.stages.find(({ id }) => id === knownStageId);
  if (last) {
    if (last.workflowId !== workflowId) return undefined;
    const named = (name: string) =>
      workflow.stages.find((other) => isCustom(other) && other.name === name);
    return (last.name === undefined ? undefined : named(last.name)) ?? named(stage.name);
  }
  const side = declaredSide(item.place)?.side;
  const { item: anchorStage } = anchor;
  if (!item.stepsKnown || steps.length !== item.steps.length || !anchorStage || !side) {
    return undefined;
  }
  return workflow.stages.find(
    (other) =>
      !held.has(other.id) &&
      isIdenticalStage(other, { ...stage, steps }) &&
      relationHolds(workflow.stages, other.id, side, anchorStage.id),
  );
}

function scriptsOf(
  item: DeclaredStageItem,
  live: Stage | undefined,
  facts: InsertionFacts,
): JudgedScript[] {
  return item.steps.flatMap(({ step }, index) => {
    const there = live?.steps.find((other) => isCustom(other) && other.name === step.name);
    return judgeScript(step, index, there, facts);
  });
}

export function judgeStage(
  item: DeclaredStageItem,
  workflow: Workflow,
  facts: InsertionFacts,
  { links, held }: Around,
): Outcome {
  const { steps, identical } = written(item, facts);
  const anchor = anchorOf("stage", item, workflow.stages, links);
  const live = liveStage(item, workflow, identical, anchor, held);
  const scripts = scriptsOf(item, live, facts);
  const open = [
    ...(isUnknown(item.stage.name) ? ["name"] : []),
    ...(item.stepsKnown ? [] : ["steps"]),
  ];
  if (!live) return { ...inserted(item, workflow, anchor, open), scripts };
  const owned = live.steps.filter((step) => steps.some(({ name }) => name === step.name));
  const ownedSteps = owned.map(({ id }) => id);
  const there = { itemId: live.id, stageId: live.id, ownedSteps, scripts, open };
  const all = steps.every(({ name }) => live.steps.some((step) => step.name === name));
  const silent = item.unedited && all;
  if (silent) return { ...there, refusals: [], anchors: [], after: workflow, inserts: false };

  const moved = judgeMove(item, workflow.stages, live, anchor, {
    leave: () => canDeleteStage(live),
    arrive: (position) =>
      canInsertStage(deleteStage(workflow, live.id), placedStage(item.stage), position),
  });
  const fields = {
    name: isUnknown(item.stage.name) ? live.name : item.stage.name,
    description: isUnknown(item.stage.description) ? live.description : item.stage.description,
  };
  const differs = fields.name !== live.name || fields.description !== live.description;
  const block = item.stepsKnown ? judgeBlock(item, workflow, live, steps) : undefined;
  const end = block?.after ?? workflow;
  return {
    ...there,
    refusals: [
      ...(differs ? canChangeStage(workflow, live, fields) : []),
      ...moved.refusals,
      ...(block?.refusals ?? []),
    ],
    anchors: moved.anchors,
    count: block?.count,
    after: differs ? changeStage(end, live.id, fields) : end,
    inserts: moved.moves || (block?.inserts ?? false),
    anchorId: anchor.item?.id,
  };
}

/** A stage that is not there yet. */
function inserted(
  item: DeclaredStageItem,
  workflow: Workflow,
  anchor: Resolved<Stage>,
  unknown: readonly string[],
): Omit<Outcome, "scripts"> {
  const stage = placedStage(item.stage);
  const declared = declaredSide(item.place);
  const { item: found, problem } = anchor;
  if (!declared || !found) {
    const names = workflow.stages.map(({ name }) => name);
    const place = declared && problem === undefined ? [declared.side] : [];
    return {
      refusals: uniqueNames("stage", stage.name, names),
      anchors: problem === undefined ? [] : [problem],
      open: [...unknown, ...place],
      after: workflow,
      inserts: true,
    };
  }
  const position: Position = { side: declared.side, anchorId: found.id };
  const ids = { stageId: item.urn, stepIds: stage.steps.map((_, i) => `${item.urn}#${String(i)}`) };
  const after = insertStage(workflow, stage, position, ids);
  return {
    refusals: canInsertStage(workflow, stage, position),
    anchors: [],
    open: unknown,
    count: item.stepsKnown
      ? countedStage(after, item.urn, { inline: stage.steps.length })
      : undefined,
    after,
    itemId: item.urn,
    stageId: item.urn,
    ownedSteps: ids.stepIds,
    inserts: true,
    anchorId: found.id,
  };
}
