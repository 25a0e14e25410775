/** Every kind of resource and its lifecycle: the one list that hosts go by. */
import type { Kind } from "../core/kinds";
import { checkpointStepLifecycle } from "./checkpointStep";
import type { Lifecycle } from "./lifecycle";
import { stageLifecycle } from "./stage";

export const lifecycles: Readonly<Record<Kind, Lifecycle>> = {
  stage: stageLifecycle,
  checkpointStep: checkpointStepLifecycle,
};
