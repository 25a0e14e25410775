import { canDeleteStep } from "../../core/change";
import { defineRoute } from "../route";
import { refuse } from "../serviceError";
import { coreStage, coreStep, coreWorkflow, withSteps } from "../views";

export const deleteStep = defineRoute({
  operation: "deleteStep",
  summary: "Deletes a custom step; the last step of a stage stays.",
  method: "DELETE",
  path: "/v1/{project_id}/workflows/{workflow_id}/stages/{stage_id}/steps/{step_id}",
  status: 204,
  handle: ({ param }, service) => {
    const ids = [param("workflow_id"), param("stage_id"), param("step_id")] as const;
    const { workflow, stage, step } = service.step(...ids);
    const core = coreStage(coreWorkflow(workflow), stage.stage_id);
    refuse(canDeleteStep(core, coreStep(core, step.step_id)));
    const steps = stage.steps.filter((other) => other !== step);
    service.save(withSteps(workflow, stage, steps));
  },
});
