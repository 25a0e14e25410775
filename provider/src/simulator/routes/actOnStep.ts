import { z } from "zod";
import { statusWord } from "../../core/model";
import { passStep, retryStep } from "../progress";
import { defineRoute } from "../route";
import type { SimulatedStep } from "../seed";
import { ServiceError } from "../serviceError";
import { stepView } from "../views";
import { step as answer } from "../wire";

type Operation = "confirm" | "retry" | "skip";

function refuseAction(step: SimulatedStep, operation: Operation): void {
  const allowed =
    operation === "confirm"
      ? step.type === "CHECKPOINT" && step.status === "PAUSED"
      : step.status === "FAILED";
  if (allowed) return;
  const wanted = operation === "confirm" ? "Paused checkpoint" : "Failed step";
  throw new ServiceError(
    409,
    `step "${step.name}" (${step.type}) is ${statusWord(step.status)}; ${operation} is for a ${wanted}`,
  );
}

export const actOnStep = defineRoute({
  operation: "actOnStep",
  summary: "Confirms a checkpoint; retries or skips a failed step.",
  method: "POST",
  path: "/v1/{project_id}/workflows/{workflow_id}/stages/{stage_id}/steps/{step_id}/action",
  body: z.strictObject({ operation: z.enum(["confirm", "retry", "skip"]) }),
  status: 200,
  answer,
  handle: ({ param, body }, service) => {
    const ids = [param("workflow_id"), param("stage_id"), param("step_id")] as const;
    const { workflow, stage, step } = service.step(...ids);
    refuseAction(step, body.operation);
    const passed = body.operation === "confirm" ? "COMPLETE" : "SKIPPED";
    service.setInMotion(
      body.operation === "retry"
        ? retryStep(workflow, stage, step, service.world)
        : passStep(workflow, stage, step, passed, service.world),
    );
    return stepView(service.step(...ids).step, service.state);
  },
});
