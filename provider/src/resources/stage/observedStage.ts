/** The inputs that a program would have to give to get the stage that is there now. */
import type { Stage, Step, Workflow } from "../../core/model";
import { observedPlace } from "../../core/placement";
import type { ParameterInputs } from "../../core/scriptFields";
import type { LearnedScript, StageState } from "../../core/state";
import type { Saved } from "../lifecycle";
import { observedText } from "../observedText";
import { observedScript } from "../script/observedScript";
import { withoutUndefined } from "../saved";
import { rememberedScript, rememberedStep } from "./stageWords";

/**
 * @param scripts what COC has now of the scripts of the owned steps
 */
export function observedStage(
  workflow: Workflow,
  stage: Stage,
  state: StageState,
  scripts: readonly (LearnedScript & { readonly stepId: string })[],
): Saved {
  const { workflowId, before, after, onStarted } = state;
  const secrets: Record<string, ParameterInputs> = {};
  const observed = (step: Step) => {
    const declared = rememberedStep(state, step);
    const own = {
      name: step.name,
      description: observedText(step.description, declared?.description),
    };
    const now = scripts.find(({ stepId }) => stepId === step.id);
    if (!step.script || !now) return { type: "checkpoint", ...own };
    const seen = observedScript(step, step.script, rememberedScript(state, step), now);
    if (seen.secrets) secrets[step.name] = seen.secrets;
    return { type: "script", ...own, ...seen.words };
  };
  const steps = stage.steps.filter((step) => state.ownedStepIds.includes(step.id)).map(observed);
  return withoutUndefined({
    workflowId,
    onStarted,
    ...observedPlace(workflow.stages, stage.id, { before, after }, state.anchorId),
    name: stage.name,
    description: observedText(stage.description, state.description),
    steps,
    secretParameters: Object.keys(secrets).length > 0 ? secrets : undefined,
  });
}
