/** Between a single step as declared, as saved and as seen live. */
import { declaredCheckpoint, declaredScriptStep, type DeclaredStep } from "../../core/declaredStep";
import {
  checkpointStepInputs,
  scriptStepInputs,
  type CheckpointStepInputs,
  type ScriptStepInputs,
} from "../../core/fields";
import type { Stage, Step } from "../../core/model";
import { observedPlace } from "../../core/placement";
import { revealed } from "../../core/sameStep";
import {
  parseScriptStepState,
  parseStepState,
  STATE_VERSION,
  type LearnedScript,
  type ScriptStepState,
  type StepState,
} from "../../core/state";
import type { Saved } from "../lifecycle";
import { literals, observedScript, type RememberedScript } from "../script/observedScript";
import { observedText } from "../observedText";
import { withoutUndefined } from "../saved";

export type StepInputs = CheckpointStepInputs | ScriptStepInputs;
export type AnyStepState = StepState | ScriptStepState;

/** The two kinds of single steps, and how each is read. */
export const STEP_KINDS = {
  checkpoint: { inputs: checkpointStepInputs, state: parseStepState },
  script: { inputs: scriptStepInputs, state: parseScriptStepState },
} as const;

export type StepKind = (typeof STEP_KINDS)[keyof typeof STEP_KINDS];

export function declaredStep(inputs: StepInputs): DeclaredStep {
  return "script" in inputs ? declaredScriptStep(inputs) : declaredCheckpoint(inputs);
}

/** The state as that of a script step, if it is one. */
export function scriptState(state: AnyStepState): ScriptStepState | undefined {
  return "stepScript" in state ? state : undefined;
}

/** What was declared and learned of the step's script. */
function rememberedScript(state: AnyStepState): RememberedScript | undefined {
  const words = scriptState(state);
  return words && { words, secrets: words.secretParameters, learned: words.stepScript };
}

/** The live step with the values that the service hides as they were last applied. */
export function revealedStep(step: Step, state: AnyStepState): Step {
  const script = scriptState(state);
  if (!script) return step;
  return revealed(step, literals({ ...script.parameters, ...script.secretParameters }));
}

export interface Learned {
  readonly stageId: string;
  readonly stepId: string;
  readonly anchorId: string | undefined;
  readonly stepScript: LearnedScript | undefined;
  readonly claim: string;
  readonly takenOver: boolean;
  readonly complete: boolean;
}

/** What is saved of a step: its inputs and what was learned. */
export function savedStep(inputs: object, learned: Learned): Saved {
  return withoutUndefined({ ...inputs, ...learned, stateVersion: STATE_VERSION });
}

/**
 * The inputs that a program would have to give to get the step that is there now.
 * @param now what COC has now of the step's script
 */
export function observedStep(
  stage: Stage,
  step: Step,
  state: AnyStepState,
  now: LearnedScript | undefined,
): Saved {
  const { workflowId, before, after, onStarted } = state;
  const seen =
    step.script && now && observedScript(step, step.script, rememberedScript(state), now);
  return withoutUndefined({
    workflowId,
    stage: state.stage,
    onStarted,
    ...observedPlace(stage.steps, step.id, { before, after }, state.anchorId),
    name: step.name,
    description: observedText(step.description, state.description),
    ...(seen ? { ...seen.words, secretParameters: seen.secrets } : {}),
  });
}
