import type { z } from "zod";
import { canChangeStep } from "../../core/change";
import type { Refusal } from "../../core/refusal";
import { runningScript } from "../../core/scriptRules";
import { defineRoute } from "../route";
import type { SimulatedStep } from "../seed";
import { refuse, ServiceError } from "../serviceError";
import { coreStage, coreStep, coreWorkflow, stepView, withSteps } from "../views";
import { step } from "../wire";
import { scriptRefusals, stepChange } from "./requests";

/** What the body must be for this step; a predefined one is left to the rules. */
function checkBody(found: SimulatedStep, body: z.output<typeof stepChange>): void {
  if (found.kind === "PREDEFINED") return;
  if (body.type !== undefined && body.type !== found.type) {
    throw new ServiceError(400, `bad parameter: type: the step is a ${found.type} and stays one`);
  }
  if (found.type === "SCRIPT" && !body.script) {
    throw new ServiceError(400, "bad parameter: script: a script step sends its whole script");
  }
  if (found.type !== "SCRIPT" && body.script) {
    throw new ServiceError(400, `bad parameter: script: a ${found.type} step has none`);
  }
}

export const updateStep = defineRoute({
  operation: "updateStep",
  summary: "Replaces the own fields of a custom step; no description means an empty one.",
  method: "PUT",
  path: "/v1/{project_id}/workflows/{workflow_id}/stages/{stage_id}/steps/{step_id}",
  body: stepChange,
  status: 200,
  answer: step,
  handle: ({ param, body }, service) => {
    const ids = [param("workflow_id"), param("stage_id"), param("step_id")] as const;
    const found = service.step(...ids);
    checkBody(found.step, body);
    const stage = coreStage(coreWorkflow(found.workflow), found.stage.stage_id);
    const running: Refusal[] = found.step.type === "SCRIPT" ? runningScript(found.step) : [];
    const { name, description, script } = body;
    refuse([
      ...canChangeStep(stage, coreStep(stage, found.step.step_id), body),
      ...running,
      ...scriptRefusals({ name, script }, found.workflow, service.state),
    ]);
    const changed = { ...found.step, name, description, ...(script ? { script } : {}) };
    const steps = found.stage.steps.map((other) => (other === found.step ? changed : other));
    service.save(withSteps(found.workflow, found.stage, steps));
    return stepView(changed, service.state);
  },
});
