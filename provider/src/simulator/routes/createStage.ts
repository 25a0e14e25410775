import { canInsertStage } from "../../core/insertion";
import { defineRoute } from "../route";
import type { SimulatedStage } from "../seed";
import { refuse } from "../serviceError";
import { coreNewStep, coreWorkflow, stageView } from "../views";
import { stage } from "../wire";
import { newStage, resolvePosition, scriptRefusals } from "./requests";

export const createStage = defineRoute({
  operation: "createStage",
  summary: "Adds a stage with its steps directly before or after another stage.",
  method: "POST",
  path: "/v1/{project_id}/workflows/{workflow_id}/stages",
  body: newStage,
  status: 201,
  answer: stage,
  handle: ({ param, body }, service) => {
    const workflow = service.workflow(param("workflow_id"));
    const ids = workflow.stages.map(({ stage_id }) => stage_id);
    const position = resolvePosition(body.position, "stage", ids);
    refuse([
      ...canInsertStage(
        coreWorkflow(workflow),
        { ...body, steps: body.steps.map(coreNewStep) },
        position,
      ),
      ...body.steps.flatMap((step) =>
        step.type === "SCRIPT" ? scriptRefusals(step, workflow, service.state) : [],
      ),
    ]);
    const added: SimulatedStage = {
      stage_id: service.newId(),
      name: body.name,
      description: body.description,
      kind: "CUSTOM",
      status: "WAITING",
      steps: body.steps.map((step) => ({
        ...step,
        step_id: service.newId(),
        kind: "CUSTOM",
        repeatable: false,
        status: "WAITING",
        executions: [],
      })),
    };
    const at = ids.indexOf(position.anchorId) + (position.side === "after" ? 1 : 0);
    service.save({ ...workflow, stages: workflow.stages.toSpliced(at, 0, added) });
    return stageView(added, service.state);
  },
});
