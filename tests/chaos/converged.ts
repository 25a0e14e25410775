/** Whether the live workflow is what the program declares, said by our own reading of both. */
import { relationHolds } from "../../provider/src/core/placement";
import type { LiveStage, LiveStep, LiveWorkflow } from "../resources/support/scene";
import { OURS } from "./console";
import type {
  DeclaredInline,
  DeclaredScript,
  DeclaredSingle,
  DeclaredStage,
  Place,
  Program,
  Reference,
} from "./program";
import type { Stack } from "./stack";

function items(stages: readonly LiveStage[] | readonly LiveStep[]) {
  return stages.map((item) => ({
    id: "stage_id" in item ? item.stage_id : item.step_id,
    name: item.name,
    description: item.description,
    kind: item.kind,
    status: item.status,
  }));
}

/** @returns what is wrong, a sentence each */
export function shortcomings(
  live: LiveWorkflow,
  program: Program,
  stack: Pick<Stack, "saved">,
): string[] {
  const wrong: string[] = [];
  const outputOf = (key: string) => {
    const saved = stack.saved(key);
    return String(saved?.stepId ?? saved?.stageId);
  };
  const place = (
    what: string,
    all: ReturnType<typeof items>,
    id: string,
    anchorId: unknown,
    at?: Place,
  ) => {
    if (!at) return;
    // A name may have been doubled since; the item that it meant is remembered.
    const anchor = resolved(at.anchor, all, outputOf) ?? anchorId;
    if (typeof anchor !== "string") wrong.push(`${what}: its anchor is not there`);
    else if (!relationHolds(all, id, at.side, anchor)) {
      wrong.push(`${what}: it is not ${at.side} its anchor`);
    }
  };
  for (const one of program) {
    const saved = stack.saved(one.key);
    if (!saved) {
      wrong.push(`${one.key}: it is not in state`);
      continue;
    }
    if (saved.complete !== true) wrong.push(`${one.key}: it is not complete`);
    const stage = live.stages.find(({ stage_id }) => stage_id === saved.stageId);
    if (!stage) {
      wrong.push(`${one.key}: its stage is not there`);
      continue;
    }
    if (one.kind === "stage") {
      wrong.push(...stageShortcomings(one, stage, saved.ownedStepIds as string[]));
      place(one.key, items(live.stages), stage.stage_id, saved.anchorId, one.place);
      once(wrong, one.key, one.name, items(live.stages));
    } else {
      wrong.push(...singleShortcomings(one, stage, String(saved.stepId)));
      place(one.key, items(stage.steps), String(saved.stepId), saved.anchorId, one.place);
      once(wrong, one.key, one.name, items(stage.steps));
    }
  }
  return wrong;
}

function resolved(
  reference: Reference,
  all: ReturnType<typeof items>,
  outputOf: (key: string) => string,
): string | undefined {
  if ("output" in reference) return outputOf(reference.output);
  const named = all.filter(({ name }) => name === reference.name);
  return named.length === 1 ? named[0]?.id : undefined;
}

function once(
  wrong: string[],
  key: string,
  name: string,
  siblings: ReturnType<typeof items>,
): void {
  const count = siblings.filter((item) => item.name === name && OURS.test(item.id)).length;
  if (count > 1) wrong.push(`${key}: "${name}" is there ${String(count)} times`);
}

function stageShortcomings(
  one: DeclaredStage,
  stage: LiveStage,
  owned: readonly string[],
): string[] {
  const wrong: string[] = [];
  if (stage.name !== one.name) wrong.push(`${one.key}: it is named ${stage.name}`);
  if (stage.description !== one.description) wrong.push(`${one.key}: it has another description`);
  const own = stage.steps.filter(({ step_id }) => owned.includes(step_id));
  const names = (steps: readonly { readonly name: string }[]) =>
    steps.map(({ name }) => name).join(", ");
  if (names(own) !== names(one.steps)) {
    return [...wrong, `${one.key}: its steps are ${names(own)}, not ${names(one.steps)}`];
  }
  return [
    ...wrong,
    ...one.steps.flatMap((step, i) => stepShortcomings(`${one.key}.${step.name}`, step, own[i])),
  ];
}

function singleShortcomings(one: DeclaredSingle, stage: LiveStage, id: string): string[] {
  const step = stage.steps.find(({ step_id }) => step_id === id);
  if (step && step.name !== one.name) return [`${one.key}: it is named ${step.name}`];
  return stepShortcomings(one.key, one, step);
}

function stepShortcomings(
  what: string,
  declared: DeclaredInline,
  live: LiveStep | undefined,
): string[] {
  if (!live) return [`${what}: it is not there`];
  const wrong: string[] = [];
  if (live.description !== declared.description) wrong.push(`${what}: it has another description`);
  if ((live.type === "SCRIPT") !== (declared.script !== undefined)) {
    wrong.push(`${what}: it is of another type`);
  }
  if (declared.script && live.script && !holds(live.script, declared.script)) {
    wrong.push(`${what}: its script is another`);
  }
  return wrong;
}

function holds(live: NonNullable<LiveStep["script"]>, declared: DeclaredScript): boolean {
  return (
    live.script_uuid === declared.id &&
    live.timeout === declared.timeoutSeconds &&
    live.params.some(({ param_value }) => param_value === declared.path)
  );
}
