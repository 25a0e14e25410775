/** Making a single step, or taking over the one that is there already. */
import { canInsertStep } from "../../core/insertion";
import type { Stage, Step, Workflow } from "../../core/model";
import { relationHolds } from "../../core/placement";
import { stepDifferences } from "../../core/likeness";
import { refusalSentences } from "../../core/refusal";
import { isIdenticalStep } from "../../core/sameStep";
import { createOnce, readBack } from "../createOnce";
import { PartialError, reasonOf, refuseAll } from "../failure";
import type { Created, Saved, Session } from "../lifecycle";
import { requireAnchor, requireItem, resolveOrRefuse, resolvePosition } from "../place";
import { declaredStep, savedStep, type StepKind } from "./stepWords";
import { takenNameAdvice } from "../takenName";
import { refuseTakeOver, writeHiddenValues } from "../takeOver";
import { rememberScript } from "../script/learnedScript";
import { scriptGate } from "../script/scriptGate";
import { resolveSteps, type ResolvedStep } from "../script/scriptSteps";

function stepsOf(workflow: Workflow, stageId: string): readonly Step[] {
  return workflow.stages.find((stage) => stage.id === stageId)?.steps ?? [];
}

export async function createStep(kind: StepKind, session: Session, raw: Saved): Promise<Created> {
  const inputs = kind.inputs.parse(raw);
  const { workflowId } = inputs;
  const declared = declaredStep(inputs);
  const action = `create step "${declared.name}" in workflow ${workflowId}`;
  return session.snapshots.exclusive(workflowId, async (fresh) => {
    const workflow = await fresh();
    const stage = resolveOrRefuse(action, "stage", "stage", inputs.stage, workflow.stages);
    const position = resolvePosition(action, "step", inputs, stage.steps);
    const [wanted] = await resolveSteps(session, action, workflowId, [declared]);
    if (!wanted) throw new Error("a step was declared and not resolved");
    const claim = session.newClaim();
    const result = async (stepId: string, takenOver: boolean, complete: boolean) => ({
      id: `${workflowId}/${stage.id}/${stepId}`,
      saved: savedStep(inputs, {
        stageId: stage.id,
        stepId,
        anchorId: position?.anchorId,
        stepScript: wanted.script && (await rememberScript(session, wanted.script)),
        claim,
        takenOver,
        complete,
      }),
    });
    const inPlace = (steps: readonly Step[], id: string) =>
      !position || relationHolds(steps, id, position.side, position.anchorId);
    const twin = stage.steps.find(
      (step) =>
        isIdenticalStep(step, wanted) &&
        inPlace(stage.steps, step.id) &&
        !session.owners.isHeld(step.id),
    );
    if (twin) {
      await takeOver(session, claim, action, workflowId, stage, twin, wanted);
      return result(twin.id, true, true);
    }
    const scripts = await scriptGate(session, workflowId, [wanted]);
    const made = await createOnce(session, workflow, {
      workflowId,
      gate: (latest) => {
        requireItem(action, "stage", stage.id, latest.stages);
        requireAnchor(action, "step", position, stepsOf(latest, stage.id));
        const rules = canInsertStep(latest, stage.id, wanted, position);
        const advice = takenNameAdvice(
          session,
          rules,
          { noun: "step", name: wanted.name, position },
          stepsOf(latest, stage.id),
          (step) => stepDifferences(step, wanted),
        );
        refuseAll(action, [...refusalSentences(rules), ...advice, ...scripts(wanted)]);
      },
      send: () => session.workflows.createStep(workflowId, stage.id, wanted, position),
      look: (latest) => stepsOf(latest, stage.id).find((step) => isIdenticalStep(step, wanted)),
    });
    session.owners.hold(claim, made.id);
    const partial = async (reason: string) => {
      const { id, saved } = await result(made.id, false, false);
      return new PartialError(id, saved, [`${action}: ${reason}`]);
    };
    const { workflow: after, found } = await readBack(session, workflowId, fresh, (latest) =>
      stepsOf(latest, stage.id).find((step) => step.id === made.id),
    ).catch(async (error: unknown) => {
      throw await partial(`it was made, but could not be read back: ${reasonOf(error)}`);
    });
    if (!found || !inPlace(stepsOf(after, stage.id), made.id)) {
      throw await partial(
        "it was made, but somebody else changed the stage meanwhile and it is not where it belongs. Run `pulumi refresh` and `pulumi up`",
      );
    }
    return result(made.id, false, true);
  });
}

async function takeOver(
  session: Session,
  claim: string,
  action: string,
  workflowId: string,
  stage: Stage,
  twin: Step,
  wanted: ResolvedStep,
): Promise<void> {
  refuseTakeOver(session, action, "step", twin.id);
  session.owners.hold(claim, twin.id);
  const pairs = [{ live: twin, wanted }];
  const outcome = await writeHiddenValues(session, workflowId, stage, pairs);
  session.say(
    `step "${twin.name}" was in stage "${stage.name}" of workflow ${workflowId} already, just as declared; ${outcome}`,
  );
}
