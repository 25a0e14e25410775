import type * as pulumi from "@pulumi/pulumi";

/**
 * Which script, and how far it is pinned. A pin is checked right before the step is written, and
 * a refresh shows where COC has something else by then.
 */
export interface ScriptReferenceArgs {
  /** COC's public list, or the tenant's own. */
  source: pulumi.Input<"public" | "custom">;
  /** Id of the script, as the COC console shows it. Give either this or `name`. */
  id?: pulumi.Input<string> | undefined;
  /** Exact name of the script. Give either this or `id`. */
  name?: pulumi.Input<string> | undefined;
  /** The version that COC must have, 1–10 characters. Default: any. */
  version?: pulumi.Input<string> | undefined;
  /** SHA-256 that the script's content must have, as `sha256sum` prints it. Default: any. */
  sha256?: pulumi.Input<string> | undefined;
}

/** A parameter in COC's parameter store. COC reads it when the script runs. */
export interface StoredParameterArgs {
  paramStore: pulumi.Input<{
    /** Id of the parameter in the store. */
    id: pulumi.Input<string>;
    /** Default: the newest. */
    version?: pulumi.Input<string> | undefined;
  }>;
}

/** Parameters by name: a value of at most 4,096 characters, or a reference to the parameter store. */
export type ParametersArgs = Record<string, pulumi.Input<string | StoredParameterArgs>>;

/** What a script step says of its script. */
export interface ScriptExecutionArgs {
  /** The script that is executed. */
  script: pulumi.Input<ScriptReferenceArgs>;
  /**
   * Values of the script's parameters, at most 20 together with `secretParameters`. What is left
   * out keeps the script's default. Default: none.
   */
  parameters?: pulumi.Input<ParametersArgs> | undefined;
  /**
   * Like `parameters`, for values that nobody may read: always secret in state and in previews.
   * Parameters that the script calls sensitive go here. Default: none.
   */
  secretParameters?: pulumi.Input<ParametersArgs> | undefined;
  /** The user that executes the script on a target instance, 1–32 characters. Default: root. */
  executedBy?: pulumi.Input<string> | undefined;
  /** Seconds before the script times out on a single target instance, 6–1799. Default: 300. */
  timeoutSeconds?: pulumi.Input<number> | undefined;
  /** The servers that execute the script, 1–200 of the workflow's execution servers: ids or exact names. */
  executionServers: pulumi.Input<pulumi.Input<string>[]>;
}

/** What is learned of the script of a step when it is written or refreshed. */
export interface LearnedScript {
  /** Id of the script. */
  scriptId: string;
  /** The version that COC has; absent where COC has the script no more. */
  version?: string | undefined;
  /** SHA-256 of the content that COC has, in lower-case hex. */
  sha256?: string | undefined;
}
