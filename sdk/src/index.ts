export { MgcCheckpointStep, type MgcCheckpointStepArgs } from "./checkpointStep";
export {
  CocScript,
  type CocScriptArgs,
  type ReviewerArgs,
  type ScriptParameterArgs,
} from "./cocScript";
export {
  getExecutions,
  getExecutionsOutput,
  getScript,
  getScriptOutput,
  getWorkflow,
  getWorkflowOutput,
  listScripts,
  listScriptsOutput,
  listWorkflows,
  listWorkflowsOutput,
} from "./functions";
export type {
  Executor,
  Reviewer,
  RiskLevel,
  Script,
  ScriptExecution,
  ScriptFilter,
  ScriptParameter,
  ScriptReference,
  ScriptSource,
  ScriptSummary,
  ScriptType,
  Stage,
  Status,
  Step,
  StepExecutions,
  StepParameter,
  StepReference,
  StepScript,
  StoredParameter,
  Workflow,
  WorkflowFilter,
  WorkflowReference,
  WorkflowSummary,
} from "@pulumi-mgc/provider/data";
export type {
  LearnedScript,
  ParametersArgs,
  ScriptExecutionArgs,
  ScriptReferenceArgs,
  StoredParameterArgs,
} from "./scriptArgs";
export { MgcScriptStep, type MgcScriptStepArgs } from "./scriptStep";
export { MgcWorkflowStage, type MgcWorkflowStageArgs } from "./stage";
export type { CheckpointArgs, ScriptArgs, StepArgs } from "./steps";
