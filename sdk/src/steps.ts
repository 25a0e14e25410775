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

interface Hoisted {
  readonly steps: pulumi.Input<pulumi.Input<unknown>[]>;
  /** Secret parameters by the name of the step; undefined where no step has any. */
  readonly secretParameters: pulumi.Output<Record<string, unknown> | undefined> | undefined;
}

interface Named {
  readonly name: pulumi.Input<string>;
  readonly secretParameters?: pulumi.Input<ParametersArgs>;
}

function openPart(step: object): object {
  const open: Record<string, unknown> = { ...step };
  delete open.secretParameters;
  return open;
}

function entryOf(step: object): pulumi.Output<SecretEntry> | undefined {
  const { name, secretParameters } = step as Named;
  if (secretParameters === undefined) return undefined;
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

function isPlain(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !pulumi.Output.isInstance(value) &&
    !(value instanceof Promise)
  );
}

/**
 * Takes the secret parameters out of the steps. A secret anywhere inside of `steps` would make all
 * of it unreadable in state and in every preview; beside it only the parameters are. Where a step
 * as a whole is an output that holds a secret, the two can't be told apart any more, and all stays
 * secret.
 */
export function hoisted(steps: Steps): Hoisted {
  if (!isPlain(steps)) {
    const all = pulumi.output(steps);
    return {
      steps: all.apply((list) => list.map(openPart)),
      secretParameters: all.apply((list) => gathered(list.map((step) => entryOf(step)))),
    };
  }
  const parts = (steps as readonly pulumi.Input<StepArgs>[]).map((step) => {
    if (isPlain(step)) {
      const plain = step as StepArgs;
      return { open: openPart(plain), entry: entryOf(plain) };
    }
    const output = pulumi.output(step);
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
