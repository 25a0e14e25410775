import * as pulumi from "@pulumi/pulumi";
import type { ParametersArgs, ScriptExecutionArgs } from "./scriptArgs";

/** A step at which the workflow waits until somebody confirms it. */
export interface CheckpointArgs {
  type: "checkpoint";
  /** Name, 1–64 characters, unique among all steps of the stage. */
  name: pulumi.Input<string>;
  /** Description, at most 256 characters. Default: empty. */
  description?: pulumi.Input<string> | undefined;
}

/** A step that executes a script of COC; only in stages behind the last predefined one. */
export interface ScriptArgs extends ScriptExecutionArgs {
  type: "script";
  /** Name, 1–64 characters, unique among all steps of the stage. */
  name: pulumi.Input<string>;
  /** Description, at most 256 characters. Default: empty. */
  description?: pulumi.Input<string> | undefined;
}

/** A step in the `steps` of a stage. */
export type StepArgs = CheckpointArgs | ScriptArgs;

type Steps = pulumi.Input<pulumi.Input<StepArgs>[]>;
type SecretEntry = readonly [step: string, parameters: unknown] | undefined;

type Opened = pulumi.Input<pulumi.Input<unknown>[]>;

interface Hoisted {
  readonly steps: Opened;
  /** Secret parameters by the name of the step; undefined where no step has any. */
  readonly secretParameters: pulumi.Output<Record<string, unknown> | undefined> | undefined;
}

interface Named {
  readonly name: pulumi.Input<string>;
  readonly secretParameters?: pulumi.Input<ParametersArgs>;
}

/** What is no step at all goes on as it is, for the provider to report. */
function openPart(step: unknown): unknown {
  if (typeof step !== "object" || step === null) return step;
  const open: Record<string, unknown> = { ...step };
  delete open.secretParameters;
  return open;
}

function entryOf(step: unknown): pulumi.Output<SecretEntry> | undefined {
  const { name, secretParameters } = (step ?? {}) as Partial<Named>;
  if (name === undefined || secretParameters === undefined) return undefined;
  return pulumi.all([name, secretParameters]).apply(([key, values]) => [key, values] as const);
}

function gathered(
  entries: readonly pulumi.Input<SecretEntry>[],
): pulumi.Output<Record<string, unknown> | undefined> {
  return pulumi.all([...entries]).apply((all) => {
    const found = all.filter((entry) => entry !== undefined);
    return found.length === 0 ? undefined : pulumi.secret(Object.fromEntries(found));
  }) as pulumi.Output<Record<string, unknown> | undefined>;
}

/** Whether a value is there already, and no output or promise. */
function isPlain(value: unknown): boolean {
  return !pulumi.Output.isInstance(value) && !(value instanceof Promise);
}

/**
 * Takes the secret parameters out of the steps. A secret anywhere inside of `steps` would make all
 * of it unreadable in state and in every preview; beside it only the parameters are. Where a step
 * as a whole is an output that holds a secret, the two can't be told apart any more, and all stays
 * secret.
 */
export function hoisted(steps: Steps): Hoisted {
  if (isPlain(steps)) return Array.isArray(steps) ? ofList(steps) : asIs(steps);
  const all = pulumi.output(steps) as pulumi.Output<unknown>;
  return {
    steps: all.apply((list) => (Array.isArray(list) ? list.map(openPart) : list)) as Opened,
    secretParameters: all.apply((list) =>
      gathered(Array.isArray(list) ? list.map((step) => entryOf(step)) : []),
    ),
  };
}

function asIs(steps: unknown): Hoisted {
  return { steps: steps as Opened, secretParameters: undefined };
}

function ofList(steps: readonly unknown[]): Hoisted {
  const parts = steps.map((step) => {
    if (isPlain(step)) return { open: openPart(step), entry: entryOf(step) };
    const output = pulumi.output(step as object);
    return {
      open: output.apply(openPart),
      entry: output.apply((value) => entryOf(value)) as pulumi.Output<SecretEntry>,
    };
  });
  const entries = parts.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  return {
    steps: parts.map(({ open }) => open),
    secretParameters: entries.length === 0 ? undefined : gathered(entries),
  };
}
