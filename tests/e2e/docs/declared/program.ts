/** Declares the stages that the environment names, so that one program serves every claim of the tests. */
import { MgcWorkflowStage, type MgcWorkflowStageArgs } from "@pulumi-mgc/sdk";
import type * as pulumi from "@pulumi/pulumi";

export interface Declared {
  readonly args: MgcWorkflowStageArgs & { readonly name: string };
  readonly options?: Omit<pulumi.CustomResourceOptions, "dependsOn">;
  /** Whether it waits for the one in front of it in the list. */
  readonly waits?: boolean;
}

let last: pulumi.Resource | undefined;
for (const { args, options, waits } of JSON.parse(process.env.DECLARED ?? "[]") as Declared[]) {
  const dependsOn = waits && last ? [last] : [];
  last = new MgcWorkflowStage(args.name, args, { ...options, dependsOn });
}
