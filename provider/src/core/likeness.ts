/** In what a live item of the declared name differs from its declaration, in the words of the inputs. */
import { isIdenticalStage } from "./declaredStage";
import type { NewStage, NewStep, Stage, Step } from "./model";
import { hasContent } from "./sameStep";

/** Inputs of the stage; empty where it could be taken over in the right place. */
export function stageDifferences(stage: Stage, wanted: NewStage): string[] {
  const described = { ...stage, description: wanted.description };
  return [
    ...(stage.description === wanted.description ? [] : ["description"]),
    ...(isIdenticalStage(described, wanted) ? [] : ["steps"]),
  ];
}

/** Inputs of the step; empty where it could be taken over in the right place. */
export function stepDifferences(step: Step, wanted: NewStep): string[] {
  if (step.type !== wanted.type) return ["type"];
  const described = { ...step, description: wanted.description };
  return [
    ...(step.description === wanted.description ? [] : ["description"]),
    ...(hasContent(described, wanted, "same") ? [] : ["script"]),
  ];
}
