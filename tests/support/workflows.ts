/** Short words for what tables are made of. */
import type {
  NewStage,
  NewStep,
  Position,
  Side,
  Stage,
  Step,
  Workflow,
} from "../../provider/src/core/model";
import type { Refusal } from "../../provider/src/core/refusal";

export function checkpoint(name: string, description = ""): NewStep {
  return { name, description, type: "CHECKPOINT" };
}

export function scriptStep(name: string): NewStep {
  return { name, description: "", type: "SCRIPT" };
}

/** A stage that is to be added; without steps given, with one checkpoint. */
export function newStage(name: string, steps: readonly NewStep[] = [checkpoint("Look")]): NewStage {
  return { name, description: "", steps };
}

export function checkpoints(count: number): NewStep[] {
  return Array.from({ length: count }, (_, i) => checkpoint(`step ${String(i + 1)}`));
}

export function place(side: Side, anchorId: string): Position {
  return { side, anchorId };
}

export function stageOf(workflow: Workflow, id: string): Stage {
  const stage = workflow.stages.find((candidate) => candidate.id === id);
  if (!stage) throw new Error(`no stage has the id "${id}"`);
  return stage;
}

export function stepOf(stage: Stage, id: string): Step {
  const step = stage.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`no step has the id "${id}"`);
  return step;
}

/** The ids of the rules that refuse, each once, in order. */
export function rulesOf(refusals: readonly Refusal[]): string[] {
  return [...new Set(refusals.map(({ rule }) => rule))].sort();
}
