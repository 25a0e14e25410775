export { MgcCheckpointStep, type MgcCheckpointStepArgs } from "./checkpointStep";
export { MgcWorkflowStage, type CheckpointArgs, type MgcWorkflowStageArgs } from "./stage";
