/** Between a stage as declared, as saved and as seen live. */
import type { DeclaredStep } from "../../core/declaredStep";
import type { StageInputs } from "../../core/fields";
import type { NewStep, Stage, Step } from "../../core/model";
import { isIdenticalStep, revealed } from "../../core/sameStep";
import { STATE_VERSION, type LearnedScript, type StageState } from "../../core/state";
import { literals, type RememberedScript } from "../script/observedScript";
import type { Saved } from "../lifecycle";
import { withoutUndefined } from "../saved";
import { sameReferences, type KnownScript } from "../script/scriptSteps";

/**
 * The live steps that serve as the declared ones, one for each, in live order: people may have
 * doubled one.
 */
export function matchingSteps(stage: Stage, wanted: readonly NewStep[]): Step[] {
  let next = 0;
  return stage.steps.filter((step) => {
    const declared = wanted[next];
    if (!declared || !isIdenticalStep(step, declared)) return false;
    next++;
    return true;
  });
}

/** The step as it was declared when it was last applied, found by its id; by its name where some were missing. */
export function rememberedStep(
  state: StageState,
  live: Step,
): StageState["steps"][number] | undefined {
  const { steps, ownedStepIds } = state;
  const at = ownedStepIds.indexOf(live.id);
  return steps.length === ownedStepIds.length
    ? steps[at]
    : steps.find(({ name }) => name === live.name);
}

/** What was declared and learned of a live script step. */
export function rememberedScript(state: StageState, live: Step): RememberedScript | undefined {
  const words = rememberedStep(state, live);
  const learned = state.stepScripts?.find(({ stepId }) => stepId === live.id);
  if (words?.type !== "script" || !learned) return undefined;
  return { words, secrets: state.secretParameters?.[words.name], learned };
}

/** The live stage with the values that the service hides as they were last applied. */
export function revealedStage(stage: Stage, state: StageState): Stage {
  const steps = stage.steps.map((step) => {
    const script = rememberedScript(state, step);
    return script
      ? revealed(step, literals({ ...script.words.parameters, ...script.secrets }))
      : step;
  });
  return { ...stage, steps };
}

/**
 * What the references of an unchanged script led to. A declared step is unchanged if the one of its
 * name was declared with the same script and servers.
 */
export function knownScript(
  state: StageState,
  inputs: Pick<StageInputs, "steps">,
): (step: DeclaredStep) => KnownScript | undefined {
  return ({ name }) => {
    const before = state.steps.findIndex((step) => step.name === name);
    const [was, is] = [state.steps[before], inputs.steps.find((step) => step.name === name)];
    if (was?.type !== "script" || is?.type !== "script") return undefined;
    if (!sameReferences(was, is)) return undefined;
    const stepId = state.ownedStepIds[before];
    if (state.steps.length !== state.ownedStepIds.length) return undefined;
    return state.stepScripts?.find((learned) => learned.stepId === stepId);
  };
}

export interface Learned {
  readonly stageId: string;
  readonly anchorId: string | undefined;
  readonly ownedStepIds: readonly string[];
  readonly stepScripts: readonly (LearnedScript & { readonly stepId: string })[] | undefined;
  readonly claim: string;
  readonly takenOver: boolean;
  readonly complete: boolean;
}

/** What is saved of a stage: its inputs and what was learned. */
export function savedStage(inputs: object, learned: Learned): Saved {
  const { stepScripts = [], ...rest } = learned;
  const scripts = stepScripts.length > 0 ? { stepScripts } : {};
  return withoutUndefined({ ...inputs, ...rest, ...scripts, stateVersion: STATE_VERSION });
}
