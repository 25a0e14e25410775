/** One write of a block: whether it is allowed now, and sending it. */
import { applied, writeRefusals, type BlockState, type StepWrite } from "../../core/block";
import type { OnStarted } from "../../core/fields";
import { withSteps } from "../../core/insertion";
import type { Step } from "../../core/model";
import { refusalSentences } from "../../core/refusal";
import { isIdenticalStep, revealed } from "../../core/sameStep";
import { createOnce } from "../createOnce";
import { deleteIfThere } from "../deletion";
import { refuseAll } from "../failure";
import type { Session } from "../lifecycle";
import { requireAnchor, requireItem } from "../place";
import { removalOf } from "../removal";
import type { ScriptGate } from "../script/scriptGate";

/** By what every write is judged. */
export interface BlockJudge {
  readonly action: string;
  readonly onStarted: OnStarted;
  readonly scripts: ScriptGate;
  /** Of the stage's resource. */
  readonly claim: string;
}

/** Why this write is not allowed now. */
export function refusals(
  state: BlockState,
  write: StepWrite,
  { onStarted, scripts }: BlockJudge,
): string[] {
  const rules = refusalSentences(writeRefusals(state, write));
  switch (write.kind) {
    case "insert":
      return [...rules, ...scripts(write.step)];
    case "change":
      return [...rules, ...scripts(write.to)];
    case "delete": {
      const removal = removalOf("step", write.step, onStarted);
      return removal.kind === "delete" ? rules : [removal.reason, ...rules];
    }
  }
}

/** Sends a write that was judged, and gives the state behind it with the id of what was made. */
export async function sendWrite(
  session: Session,
  state: BlockState,
  write: StepWrite,
  judge: BlockJudge,
): Promise<{ readonly state: BlockState; readonly stepId: string }> {
  const { workflow, stageId } = state;
  const { workflows, owners, snapshots } = session;
  if (write.kind === "insert") {
    const step = await createOnce(session, workflow, {
      workflowId: workflow.id,
      gate: (latest) => {
        const stage = requireItem(judge.action, "stage", stageId, latest.stages);
        requireAnchor(judge.action, "step", write.position, stage.steps);
        refuseAll(judge.action, refusals({ ...state, workflow: latest }, write, judge));
      },
      send: () => workflows.createStep(workflow.id, stageId, write.step, write.position),
      look: (latest) =>
        latest.stages
          .find(({ id }) => id === stageId)
          ?.steps.find((seen) => isIdenticalStep(seen, write.step)),
    });
    owners.hold(judge.claim, step.id);
    const after = applied(state, write, step.id);
    const seen = revealed(step, write.step.script?.parameters ?? []);
    const asSeen = (steps: readonly Step[]) => steps.map((s) => (s.id === step.id ? seen : s));
    const made = { ...after, workflow: withSteps(after.workflow, stageId, asSeen) };
    return { state: made, stepId: step.id };
  }
  const { step } = write;
  await snapshots.writing(workflow.id, async () => {
    if (write.kind === "change") {
      await workflows.updateStep(workflow.id, stageId, step.id, write.to);
    } else {
      await deleteIfThere(() => workflows.deleteStep(workflow.id, stageId, step.id));
      owners.release(step.id);
    }
  });
  return { state: applied(state, write, step.id), stepId: step.id };
}
