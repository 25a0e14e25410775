import { canInsertStep } from "../../core/insertion";
import { defineRoute } from "../route";
import type { SimulatedStep } from "../seed";
import { refuse } from "../serviceError";
import { coreNewStep, coreWorkflow, stepView, withSteps } from "../views";
import { step } from "../wire";
import { placedStep, resolvePosition, scriptRefusals } from "./requests";

export const createStep = defineRoute({
  operation: "createStep",
  summary: "Adds a step directly before or after another step of its stage, or last.",
  method: "POST",
  path: "/v1/{project_id}/workflows/{workflow_id}/stages/{stage_id}/steps",
  body: placedStep,
  status: 201,
  answer: step,
  handle: ({ param, body }, service) => {
    const { workflow, stage } = service.stage(param("workflow_id"), param("stage_id"));
    const { position: place, ...fields } = body;
    const ids = stage.steps.map(({ step_id }) => step_id);
    const position = place && resolvePosition(place, "step", ids);
    refuse([
      ...canInsertStep(coreWorkflow(workflow), stage.stage_id, coreNewStep(fields), position),
      ...(fields.type === "SCRIPT" ? scriptRefusals(fields, workflow, service.state) : []),
    ]);
    const added: SimulatedStep = {
      ...fields,
      step_id: service.newId(),
      kind: "CUSTOM",
      repeatable: false,
      status: "WAITING",
      executions: [],
    };
    const at = position
      ? ids.indexOf(position.anchorId) + (position.side === "after" ? 1 : 0)
      : ids.length;
    service.save(withSteps(workflow, stage, stage.steps.toSpliced(at, 0, added)));
    return stepView(added, service.state);
  },
});
