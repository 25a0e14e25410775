/** Bringing a single step to what is declared, in its place. */
import { canChangeStep } from "../../core/change";
import type { ScriptStepInputs } from "../../core/fields";
import { refusalSentences } from "../../core/refusal";
import { hasContent, keepsScript } from "../../core/sameStep";
import { placeChanged } from "../changedKeys";
import { refuseAll } from "../failure";
import type { Saved, Session } from "../lifecycle";
import { requireItem, resolvePosition } from "../place";
import {
  declaredStep,
  revealedStep,
  savedStep,
  scriptState,
  type AnyStepState,
  type StepInputs,
  type StepKind,
} from "./stepWords";
import { rememberScript } from "../script/learnedScript";
import { isRepinned, scriptGate } from "../script/scriptGate";
import { resolveSteps, sameReferences, type KnownScript } from "../script/scriptSteps";

/** What the references of an unchanged script led to. */
function knownScript(state: AnyStepState, inputs: StepInputs): KnownScript | undefined {
  const before = scriptState(state);
  if (!before || !("script" in inputs)) return undefined;
  return sameReferences(before, inputs) ? before.stepScript : undefined;
}

export async function updateStep(
  kind: StepKind,
  session: Session,
  saved: Saved,
  raw: Saved,
): Promise<Saved> {
  const state: AnyStepState = kind.state(saved);
  const inputs: StepInputs = kind.inputs.parse(raw);
  const { workflowId, stageId, stepId, claim, takenOver } = state;
  const declared = declaredStep(inputs);
  const action = `update step "${declared.name}" in workflow ${workflowId}`;
  return session.snapshots.exclusive(workflowId, async (fresh) => {
    const workflow = await fresh();
    const stage = requireItem(action, "stage", stageId, workflow.stages);
    const step = revealedStep(requireItem(action, "step", stepId, stage.steps), state);
    const anchorId = placeChanged(state, inputs)
      ? resolvePosition(action, "step", inputs, stage.steps)?.anchorId
      : state.anchorId;
    const known = knownScript(state, inputs);
    const [wanted] = await resolveSteps(session, action, workflowId, [declared], () => known);
    if (!wanted) throw new Error("a step was declared and not resolved");
    const same = step.name === wanted.name && hasContent(step, wanted, "different");
    const was = scriptState(state)?.script;
    const is = "script" in inputs ? (inputs as ScriptStepInputs).script : undefined;
    const repinned = isRepinned(step, was, is);
    if (!same || repinned) {
      const keeps = () => !repinned && keepsScript(step, wanted);
      const scripts = await scriptGate(session, workflowId, [wanted], keeps);
      const rules = same ? [] : refusalSentences(canChangeStep(stage, step, wanted));
      refuseAll(action, [...rules, ...scripts(wanted)]);
    }
    if (!same) {
      await session.snapshots.writing(workflowId, () =>
        session.workflows.updateStep(workflowId, stageId, stepId, wanted),
      );
    }
    const kept = same && !repinned && known ? scriptState(state)?.stepScript : undefined;
    const stepScript =
      kept ?? (wanted.script ? await rememberScript(session, wanted.script) : undefined);
    const learned = { stageId, stepId, anchorId, stepScript, claim, takenOver, complete: true };
    return savedStep(inputs, learned);
  });
}
