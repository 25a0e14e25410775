/** The kinds of resources and the type tokens under which the engine and the policies know them. */

const TYPE_NAMES = {
  stage: "MgcWorkflowStage",
  checkpointStep: "MgcCheckpointStep",
  scriptStep: "MgcScriptStep",
  cocScript: "CocScript",
} as const;

export type Kind = keyof typeof TYPE_NAMES;

/** `pulumi-nodejs:dynamic/mgc:MgcWorkflowStage`: dynamic resources of the module mgc. */
export function typeToken<K extends Kind>(kind: K) {
  return `pulumi-nodejs:dynamic/mgc:${TYPE_NAMES[kind]}` as const;
}
