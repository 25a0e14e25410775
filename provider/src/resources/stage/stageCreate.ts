/** Making a stage, or taking over the one that is there already. */
import { declaredStage, isIdenticalStage } from "../../core/declaredStage";
import { stageInputs } from "../../core/fields";
import { canInsertStage } from "../../core/insertion";
import type { Position, Stage, Workflow } from "../../core/model";
import { relationHolds } from "../../core/placement";
import { stageDifferences } from "../../core/likeness";
import { refusalSentences } from "../../core/refusal";
import { isIdenticalStep } from "../../core/sameStep";
import { createOnce, readBack } from "../createOnce";
import { PartialError, reasonOf, refuseAll, RefusedError } from "../failure";
import type { Created, Saved, Session } from "../lifecycle";
import { requireAnchor, resolvePosition } from "../place";
import { matchingSteps, savedStage } from "./stageWords";
import { takenNameAdvice } from "../takenName";
import { refuseTakeOver, writeHiddenValues } from "../takeOver";
import { learnScripts } from "../script/learnedScript";
import { scriptGate } from "../script/scriptGate";
import { resolveSteps, type ResolvedStep } from "../script/scriptSteps";

export function stageId(workflowId: string, id: string): string {
  return `${workflowId}/${id}`;
}

interface WantedStage {
  readonly name: string;
  readonly description: string;
  readonly steps: readonly ResolvedStep[];
}

export async function createStage(session: Session, raw: Saved): Promise<Created> {
  const inputs = stageInputs.parse(raw);
  const { workflowId } = inputs;
  const declared = declaredStage(inputs);
  const action = `create stage "${declared.name}" in workflow ${workflowId}`;
  return session.snapshots.exclusive(workflowId, async (fresh) => {
    const workflow = await fresh();
    const position = resolvePosition(action, "stage", inputs, workflow.stages);
    if (!position) throw new RefusedError(action, ["give before or after"]);
    const steps = await resolveSteps(session, action, workflowId, declared.steps);
    const wanted = { ...declared, steps };
    const claim = session.newClaim();
    const result = async (stage: Stage, takenOver: boolean, complete: boolean) => {
      const own = matchingSteps(stage, wanted.steps);
      return {
        id: stageId(workflowId, stage.id),
        saved: savedStage(inputs, {
          stageId: stage.id,
          anchorId: position.anchorId,
          ownedStepIds: own.map(({ id }) => id),
          stepScripts: await learnScripts(session, own),
          claim,
          takenOver,
          complete,
        }),
      };
    };
    const twin = freeTwin(session, workflow, wanted, position);
    if (twin) {
      await takeOver(session, claim, action, workflowId, twin, wanted);
      return result(twin, true, true);
    }
    const made = await make(session, claim, action, workflow, wanted, position);
    const partial = async (reason: string) => {
      const { id, saved } = await result(made, false, false);
      return new PartialError(id, saved, [`${action}: ${reason}`]);
    };
    const { workflow: after, found: seen } = await readBack(session, workflowId, fresh, (latest) =>
      latest.stages.find((stage) => stage.id === made.id),
    ).catch(async (error: unknown) => {
      throw await partial(`it was made, but could not be read back: ${reasonOf(error)}`);
    });
    if (!seen || !relationHolds(after.stages, made.id, position.side, position.anchorId)) {
      throw await partial(
        "it was made, but somebody else changed the workflow meanwhile and it is not where it belongs. Run `pulumi refresh` and `pulumi up`",
      );
    }
    return result(seen, false, true);
  });
}

/** A stage just as declared, in its place, that no resource of this process holds. */
function freeTwin(
  session: Session,
  { stages }: Workflow,
  wanted: WantedStage,
  { side, anchorId }: Position,
): Stage | undefined {
  return stages.find(
    (stage) =>
      isIdenticalStage(stage, wanted) &&
      relationHolds(stages, stage.id, side, anchorId) &&
      !session.owners.isHeld(stage.id),
  );
}

async function takeOver(
  session: Session,
  claim: string,
  action: string,
  workflowId: string,
  twin: Stage,
  wanted: WantedStage,
): Promise<void> {
  refuseTakeOver(session, action, "stage", twin.id);
  const own = matchingSteps(twin, wanted.steps);
  session.owners.hold(claim, twin.id, ...own.map(({ id }) => id));
  const pairs = own.flatMap((live) =>
    wanted.steps
      .filter((step) => isIdenticalStep(live, step))
      .map((step) => ({ live, wanted: step })),
  );
  const outcome = await writeHiddenValues(session, workflowId, twin, pairs);
  session.say(
    `stage "${twin.name}" was in workflow ${workflowId} already, just as declared; ${outcome}`,
  );
}

async function make(
  session: Session,
  claim: string,
  action: string,
  workflow: Workflow,
  wanted: WantedStage,
  position: Position,
): Promise<Stage> {
  const scripts = await scriptGate(session, workflow.id, wanted.steps);
  const made = await createOnce(session, workflow, {
    workflowId: workflow.id,
    gate: (latest) => {
      requireAnchor(action, "stage", position, latest.stages);
      const rules = canInsertStage(latest, wanted, position);
      refuseAll(action, [
        ...refusalSentences(rules),
        ...takenNameAdvice(
          session,
          rules,
          { noun: "stage", name: wanted.name, position },
          latest.stages,
          (stage) => stageDifferences(stage, wanted),
        ),
        ...wanted.steps.flatMap(scripts),
      ]);
    },
    send: () => session.workflows.createStage(workflow.id, wanted, position),
    look: (latest) => latest.stages.find((stage) => isIdenticalStage(stage, wanted)),
  });
  session.owners.hold(claim, made.id, ...made.steps.map((step) => step.id));
  return made;
}
