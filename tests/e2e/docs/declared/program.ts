/** Declares what the environment variable says, so that one program serves every claim of the tests. */
import {
  MgcScriptStep,
  MgcWorkflowStage,
  type MgcScriptStepArgs,
  type MgcWorkflowStageArgs,
} from "@pulumi-mgc/sdk";
import type * as pulumi from "@pulumi/pulumi";

interface Options extends Omit<pulumi.CustomResourceOptions, "dependsOn"> {
  /** Names of resources that stand in front of this one. */
  readonly dependsOn?: readonly string[];
}

export type Declared = {
  readonly resource: string;
  readonly options?: Options;
} & ({ readonly stage: MgcWorkflowStageArgs } | { readonly script: MgcScriptStepArgs });

const made = new Map<string, pulumi.Resource>();
for (const entry of JSON.parse(process.env.DECLARED ?? "[]") as Declared[]) {
  const { dependsOn = [], ...others } = entry.options ?? {};
  const options = {
    ...others,
    dependsOn: dependsOn.map((name) => made.get(name) as pulumi.Resource),
  };
  const resource =
    "stage" in entry
      ? new MgcWorkflowStage(entry.resource, entry.stage, options)
      : new MgcScriptStep(entry.resource, entry.script, options);
  made.set(entry.resource, resource);
}
