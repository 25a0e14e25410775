/** Every operation that the simulator serves: the assumed contract of MgC, COC's published one, and the control plane. */
import type { Route } from "../route";
import { actOnStep } from "./actOnStep";
import { actOnWorkflow } from "./actOnWorkflow";
import { advanceWorkflow } from "./advanceWorkflow";
import { acceptScript } from "./coc/acceptScript";
import { checkScriptRisk } from "./coc/checkScriptRisk";
import { createScript } from "./coc/createScript";
import { deleteScript } from "./coc/deleteScript";
import { getPublicScript } from "./coc/getPublicScript";
import { getScript } from "./coc/getScript";
import { listPublicScripts } from "./coc/listPublicScripts";
import { listScripts } from "./coc/listScripts";
import { updateScript } from "./coc/updateScript";
import { createStage } from "./createStage";
import { createStep } from "./createStep";
import { deleteStage } from "./deleteStage";
import { deleteStep } from "./deleteStep";
import { getWorkflow } from "./getWorkflow";
import { listExecutions } from "./listExecutions";
import { listExecutionServers } from "./listExecutionServers";
import { listWorkflows } from "./listWorkflows";
import { replaceWorkflow } from "./replaceWorkflow";
import { updateStage } from "./updateStage";
import { updateStep } from "./updateStep";

export const routes: readonly Route[] = [
  listWorkflows,
  getWorkflow,
  createStage,
  updateStage,
  deleteStage,
  createStep,
  updateStep,
  deleteStep,
  listExecutionServers,
  actOnWorkflow,
  actOnStep,
  listExecutions,
  createScript,
  listScripts,
  getScript,
  updateScript,
  deleteScript,
  acceptScript,
  listPublicScripts,
  getPublicScript,
  checkScriptRisk,
  advanceWorkflow,
  replaceWorkflow,
];

/** Whether the path belongs to the simulator's own control plane: no credentials, no faults. */
export function isControl(path: string): boolean {
  return path.startsWith("/_simulator/");
}

/** Whether the path belongs to COC; MgC's have a project's id in the place of `job`. */
export function isCoc(path: string): boolean {
  return path.startsWith("/v1/job/");
}
