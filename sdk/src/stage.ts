import { typeToken } from "@pulumi-mgc/provider/names";
import * as pulumi from "@pulumi/pulumi";
import { isKind, MgcResource } from "./resource";
import type { LearnedScript } from "./scriptArgs";
import { hoisted, type StepArgs } from "./steps";

/** Arguments of a stage. Exactly one of `before` and `after` is given. */
export interface MgcWorkflowStageArgs {
  /** Id of the workflow. Changing it makes the stage anew in the other workflow. */
  workflowId: pulumi.Input<string>;
  /**
   * The stage directly in front of which this one goes: its id, its exact name, or the `stageId`
   * of a stage of this program. It must be Waiting or Paused, and the stage in front of it Waiting.
   */
  before?: pulumi.Input<string> | undefined;
  /**
   * The stage directly behind which this one goes: its id, its exact name, or the `stageId` of a
   * stage of this program. It must be Waiting or Paused.
   */
  after?: pulumi.Input<string> | undefined;
  /** Name, 1–64 characters, unique among all stages of the workflow. */
  name: pulumi.Input<string>;
  /** Description, at most 256 characters. Default: empty. */
  description?: pulumi.Input<string> | undefined;
  /**
   * The steps, in order: at least one, and at most 10 behind the stage "Migrate". Steps that other
   * people or resources add to the stage are left alone.
   */
  steps: pulumi.Input<pulumi.Input<StepArgs>[]>;
  /**
   * What a deletion does once the item is Running, Paused or Failed: "fail" refuses, "retain"
   * leaves it in the workflow and forgets it. Default: the setting MGC_ON_STARTED, else "fail".
   */
  onStarted?: pulumi.Input<"fail" | "retain"> | undefined;
}

/** A custom stage of a migration workflow, with its steps. */
export class MgcWorkflowStage extends MgcResource {
  /** @internal */
  static readonly __pulumiType: string = typeToken("stage");

  /** Id of the stage; what other resources give as `stage`, `before` or `after`. */
  readonly stageId: pulumi.Output<string>;
  /** Ids of the steps by their names. */
  readonly stepIds: pulumi.Output<Record<string, string>>;
  /** What COC had of the scripts when they were last written or refreshed, by the name of the step. */
  readonly scripts: pulumi.Output<Record<string, LearnedScript>>;
  declare readonly workflowId: pulumi.Output<string>;
  declare readonly name: pulumi.Output<string>;
  /** The steps, without their secret parameters. */
  declare readonly steps: pulumi.Output<pulumi.Unwrap<StepArgs>[]>;
  /** Whether the stage was there already, identical, and was taken over instead of made. */
  declare readonly takenOver: pulumi.Output<boolean>;
  /** Whether everything declared has been applied; if not, the next `pulumi up` goes on. */
  declare readonly complete: pulumi.Output<boolean>;
  /** @internal Ids of the steps in the order of `steps`. */
  declare readonly ownedStepIds: pulumi.Output<string[]>;
  /** @internal */
  declare readonly stepScripts: pulumi.Output<(LearnedScript & { stepId: string })[] | undefined>;

  /** Whether a value is a stage, also one of another copy of this package. */
  static override isInstance(value: unknown): value is MgcWorkflowStage {
    return isKind("stage", value);
  }

  constructor(name: string, args: MgcWorkflowStageArgs, opts?: pulumi.CustomResourceOptions) {
    const learned = ["takenOver", "complete", "ownedStepIds", "stepScripts"];
    super("stage", name, { ...args, ...hoisted(args.steps) }, learned, opts);
    this.stageId = this.idPart(1);
    this.stepIds = pulumi
      .all([this.steps, this.ownedStepIds])
      .apply(([steps, ids]) =>
        Object.fromEntries(steps.map((step, i): [string, string] => [step.name, ids[i] ?? ""])),
      );
    this.scripts = pulumi
      .all([this.stepIds, this.stepScripts])
      .apply(([ids, scripts = []]) => byStep(ids, scripts));
  }
}

/** Without what is not known: a stack can't export undefined. */
function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined),
  ) as Partial<T>;
}

/** What was learned of scripts, by the names of their steps. */
function byStep(
  ids: Readonly<Record<string, string>>,
  scripts: readonly (LearnedScript & { readonly stepId: string })[],
): Record<string, LearnedScript> {
  return Object.fromEntries(
    scripts.flatMap(({ stepId, scriptId, version, sha256 }): [string, LearnedScript][] =>
      Object.keys(ids)
        .filter((step) => ids[step] === stepId)
        .map((step) => [step, { scriptId, ...defined({ version, sha256 }) }]),
    ),
  );
}
