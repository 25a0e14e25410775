import { canChangeStage } from "../../core/change";
import { defineRoute } from "../route";
import { refuse } from "../serviceError";
import { coreStage, coreWorkflow, stageView } from "../views";
import { stage } from "../wire";
import { stageChange } from "./requests";

export const updateStage = defineRoute({
  operation: "updateStage",
  summary: "Sets the name and description of a custom stage; no description means an empty one.",
  method: "PUT",
  path: "/v1/{project_id}/workflows/{workflow_id}/stages/{stage_id}",
  body: stageChange,
  status: 200,
  answer: stage,
  handle: ({ param, body }, service) => {
    const found = service.stage(param("workflow_id"), param("stage_id"));
    const core = coreWorkflow(found.workflow);
    refuse(canChangeStage(core, coreStage(core, found.stage.stage_id), body));
    const changed = { ...found.stage, ...body };
    const stages = found.workflow.stages.map((other) => (other === found.stage ? changed : other));
    service.save({ ...found.workflow, stages });
    return stageView(changed, service.state);
  },
});
