/** Every kind of resource and its lifecycle: the one list that hosts go by. */
import type { Kind } from "../core/kinds";
import { cocScriptLifecycle } from "./cocScript/cocScript";
import type { Lifecycle } from "./lifecycle";
import { stageLifecycle } from "./stage/stage";
import { checkpointStepLifecycle, scriptStepLifecycle } from "./step/step";

export const lifecycles: Readonly<Record<Kind, Lifecycle>> = {
  stage: stageLifecycle,
  checkpointStep: checkpointStepLifecycle,
  scriptStep: scriptStepLifecycle,
  cocScript: cocScriptLifecycle,
};
