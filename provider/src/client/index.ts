/** The client of the workflow API, for programs that act on workflows without Pulumi. */
export { ApiError, MgcError, NetworkError, ResponseShapeError, TimeoutError } from "./errors";
export type { Credentials } from "./credentials";
export { Transport, type LogEntry, type TransportOptions } from "./transport";
export { WorkflowsClient } from "./workflows";
export type { Stage, Step, Workflow, WorkflowSummary } from "../core/model";
