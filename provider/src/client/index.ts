/** The clients of the workflow API and of COC's scripts, for programs that do without Pulumi. */
export {
  ApiError,
  MgcError,
  NetworkError,
  OutOfTimeError,
  ResponseShapeError,
  TimeoutError,
} from "./errors";
export type { Credentials, Scope } from "./credentials";
export { ScriptsClient, type ScriptFilter } from "./coc";
export { COC, MGC, type Service } from "./service";
export type { CocCommand, CocVerdict } from "./verdict";
export { Transport, type LogEntry, type TransportOptions } from "./transport";
export { WorkflowsClient } from "./workflows";
export type { CocScriptDetail, CocScriptSummary, NewCocScript } from "../core/cocScript";
export type { ExecutionServer, ScriptExecution, StepScript } from "../core/model";
export type { Stage, Step, Workflow, WorkflowSummary } from "../core/model";
