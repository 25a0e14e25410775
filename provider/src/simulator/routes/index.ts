/** Every operation that the simulator serves: the assumed wire contract, then the control plane. */
import type { Route } from "../route";
import { actOnStep } from "./actOnStep";
import { actOnWorkflow } from "./actOnWorkflow";
import { advanceWorkflow } from "./advanceWorkflow";
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
  advanceWorkflow,
  replaceWorkflow,
];

/** Whether the path belongs to the simulator's own control plane: no credentials, no faults. */
export function isControl(path: string): boolean {
  return path.startsWith("/_simulator/");
}
