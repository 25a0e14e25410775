import { z } from "zod";
import { statusWord } from "../../core/model";
import { pause, resume, start } from "../progress";
import { defineRoute } from "../route";
import type { SimulatedWorkflow } from "../seed";
import type { Service } from "../service";
import { ServiceError } from "../serviceError";
import { workflowView } from "../views";
import { workflow as answer } from "../wire";

function refuseAction(workflow: SimulatedWorkflow, wanted: string): void {
  if (workflow.status === wanted) return;
  throw new ServiceError(
    409,
    `workflow "${workflow.name}" is ${statusWord(workflow.status)}; only a ${statusWord(wanted)} one can do this`,
  );
}

/** A workflow that waits for a decision goes on by that decision only. */
function refuseUndecided(workflow: SimulatedWorkflow): void {
  for (const step of workflow.stages.flatMap((stage) => stage.steps)) {
    const gate = step.type === "CHECKPOINT" && step.status === "PAUSED";
    if (!gate && step.status !== "FAILED") continue;
    const remedy = gate ? "confirm it" : "retry or skip it";
    const state = `step "${step.name}" is ${statusWord(step.status)}`;
    throw new ServiceError(409, `workflow "${workflow.name}" is Paused, ${state}; ${remedy}`);
  }
}

function act(
  workflow: SimulatedWorkflow,
  operation: "start" | "pause" | "resume",
  service: Service,
): SimulatedWorkflow {
  switch (operation) {
    case "start":
      refuseAction(workflow, "WAITING");
      return start(workflow, service.world);
    case "pause":
      refuseAction(workflow, "RUNNING");
      return pause(workflow);
    case "resume":
      refuseAction(workflow, "PAUSED");
      refuseUndecided(workflow);
      return resume(workflow, service.world);
  }
}

export const actOnWorkflow = defineRoute({
  operation: "actOnWorkflow",
  summary: "Starts, pauses or resumes a workflow.",
  method: "POST",
  path: "/v1/{project_id}/workflows/{workflow_id}/action",
  body: z.strictObject({ operation: z.enum(["start", "pause", "resume"]) }),
  status: 200,
  answer,
  handle: ({ param, body }, service) => {
    const workflow = service.workflow(param("workflow_id"));
    const moved = service.setInMotion(act(workflow, body.operation, service));
    return workflowView(moved, service.state);
  },
});
