/** A stage as a program declares it, and whether a live one is just that. */
import { declaredInline, type DeclaredStep } from "./declaredStep";
import type { StageInputs } from "./fields";
import { isCustom, type NewStage, type Stage } from "./model";
import { isIdenticalStep } from "./sameStep";

/** A stage as declared: what the references of its scripts lead to is not known yet. */
export interface DeclaredStage extends Omit<NewStage, "steps"> {
  readonly steps: readonly DeclaredStep[];
}

export function declaredStage(
  inputs: Pick<StageInputs, "name" | "description" | "steps" | "secretParameters">,
): DeclaredStage {
  const { name, description = "", steps, secretParameters } = inputs;
  return { name, description, steps: steps.map((step) => declaredInline(step, secretParameters)) };
}

/** The stage as the rules about places judge it, which don't look into scripts. */
export function placedStage({ name, description, steps }: DeclaredStage): NewStage {
  return {
    name,
    description,
    steps: steps.map(({ name, description, type }) => ({ name, description, type })),
  };
}

/** Whether a live stage has the declared fields and all declared steps in order; more steps may lie between. */
export function isIdenticalStage(stage: Stage, wanted: NewStage): boolean {
  if (!isCustom(stage) || stage.name !== wanted.name) return false;
  if (stage.description !== wanted.description) return false;
  let found = 0;
  for (const step of stage.steps) {
    const declared = wanted.steps[found];
    if (declared && isIdenticalStep(step, declared)) found++;
  }
  return found === wanted.steps.length;
}
