import { typeToken } from "@pulumi-mgc/provider/names";
import * as pulumi from "@pulumi/pulumi";
import type { MgcCheckpointStepArgs } from "./checkpointStep";
import { isKind, MgcResource } from "./resource";
import type { LearnedScript, ScriptExecutionArgs } from "./scriptArgs";

/**
 * Arguments of a script step. At most one of `before` and `after` is given; without either it goes
 * last. The stage is one behind the last predefined stage.
 */
export interface MgcScriptStepArgs extends MgcCheckpointStepArgs, ScriptExecutionArgs {}

/** A step that executes a script of COC, in a custom stage behind the last predefined one. */
export class MgcScriptStep extends MgcResource {
  /** @internal */
  static readonly __pulumiType: string = typeToken("scriptStep");

  /** Id of the stage that the step is in. */
  readonly stageId: pulumi.Output<string>;
  /** Id of the step; what other steps give as `before` or `after`. */
  readonly stepId: pulumi.Output<string>;
  /** Id of the script in COC. */
  readonly scriptId: pulumi.Output<string>;
  /** The version that COC had when the step was last written or refreshed. */
  readonly scriptVersion: pulumi.Output<string | undefined>;
  /** SHA-256 of the content that COC had then, in lower-case hex. */
  readonly scriptSha256: pulumi.Output<string | undefined>;
  declare readonly workflowId: pulumi.Output<string>;
  declare readonly name: pulumi.Output<string>;
  /** Whether the step was there already, identical, and was taken over instead of made. */
  declare readonly takenOver: pulumi.Output<boolean>;
  /** Whether everything declared has been applied; if not, the next `pulumi up` goes on. */
  declare readonly complete: pulumi.Output<boolean>;
  /** @internal */
  declare readonly stepScript: pulumi.Output<LearnedScript>;

  /** Whether a value is a script step, also one of another copy of this package. */
  static override isInstance(value: unknown): value is MgcScriptStep {
    return isKind("scriptStep", value);
  }

  constructor(name: string, args: MgcScriptStepArgs, opts?: pulumi.CustomResourceOptions) {
    const { secretParameters, ...open } = args;
    const secret =
      secretParameters === undefined ? {} : { secretParameters: pulumi.secret(secretParameters) };
    const learned = ["takenOver", "complete", "stepScript"];
    super("scriptStep", name, { ...open, ...secret }, learned, opts);
    this.stageId = this.idPart(1);
    this.stepId = this.idPart(2);
    this.scriptId = this.stepScript.apply(({ scriptId }) => scriptId);
    this.scriptVersion = this.stepScript.apply(({ version }) => version);
    this.scriptSha256 = this.stepScript.apply(({ sha256 }) => sha256);
  }
}
