import { typeToken } from "@pulumi-mgc/provider/names";
import type * as pulumi from "@pulumi/pulumi";
import { isKind, MgcResource } from "./resource";

/** Arguments of a checkpoint step. At most one of `before` and `after` is given; without either it goes last. */
export interface MgcCheckpointStepArgs {
  /** Id of the workflow. Changing it makes the step anew in the other workflow. */
  workflowId: pulumi.Input<string>;
  /**
   * The stage that the step goes into: its id, its exact name, or the `stageId` of a stage of this
   * program. Changing it makes the step anew.
   */
  stage: pulumi.Input<string>;
  /**
   * The step directly in front of which this one goes: its id, its exact name, or the `stepId` of
   * a step of this program. It must be Waiting or Paused, and the step in front of it Waiting.
   */
  before?: pulumi.Input<string> | undefined;
  /**
   * The step directly behind which this one goes: its id, its exact name, or the `stepId` of a step
   * of this program. It must be Waiting or Paused.
   */
  after?: pulumi.Input<string> | undefined;
  /** Name, 1–64 characters, unique among all steps of the stage. */
  name: pulumi.Input<string>;
  /** Description, at most 256 characters. Default: empty. */
  description?: pulumi.Input<string> | undefined;
  /**
   * What a deletion does once the step is Running, Paused or Failed: "fail" refuses, "retain"
   * leaves it in the workflow and forgets it. Default: the setting MGC_ON_STARTED, else "fail".
   */
  onStarted?: pulumi.Input<"fail" | "retain"> | undefined;
}

/** A step at which the workflow waits until somebody confirms it, in a predefined or custom stage. */
export class MgcCheckpointStep extends MgcResource {
  /** @internal */
  static readonly __pulumiType: string = typeToken("checkpointStep");

  /** Id of the stage that the step is in. */
  readonly stageId: pulumi.Output<string>;
  /** Id of the step; what other steps give as `before` or `after`. */
  readonly stepId: pulumi.Output<string>;
  declare readonly workflowId: pulumi.Output<string>;
  declare readonly name: pulumi.Output<string>;
  /** Whether the step was there already, identical, and was taken over instead of made. */
  declare readonly takenOver: pulumi.Output<boolean>;
  /** Whether everything declared has been applied; if not, the next `pulumi up` goes on. */
  declare readonly complete: pulumi.Output<boolean>;

  /** Whether a value is a checkpoint step, also one of another copy of this package. */
  static override isInstance(value: unknown): value is MgcCheckpointStep {
    return isKind("checkpointStep", value);
  }

  constructor(name: string, args: MgcCheckpointStepArgs, opts?: pulumi.CustomResourceOptions) {
    super("checkpointStep", name, args, ["takenOver", "complete"], opts);
    this.stageId = this.idPart(1);
    this.stepId = this.idPart(2);
  }
}
