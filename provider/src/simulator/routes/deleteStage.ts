import { canDeleteStage } from "../../core/change";
import { defineRoute } from "../route";
import { refuse } from "../serviceError";
import { coreStage, coreWorkflow } from "../views";

export const deleteStage = defineRoute({
  operation: "deleteStage",
  summary: "Deletes a custom stage with its steps.",
  method: "DELETE",
  path: "/v1/{project_id}/workflows/{workflow_id}/stages/{stage_id}",
  status: 204,
  handle: ({ param }, service) => {
    const { workflow, stage } = service.stage(param("workflow_id"), param("stage_id"));
    refuse(canDeleteStage(coreStage(coreWorkflow(workflow), stage.stage_id)));
    const stages = workflow.stages.filter((other) => other !== stage);
    service.save({ ...workflow, stages });
  },
});
