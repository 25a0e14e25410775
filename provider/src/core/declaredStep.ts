/** Steps as a program declares them, with the defaults of the console filled in. */
import { sourceNamed } from "./cocScript";
import type { CheckpointStepInputs, InlineStep, ScriptStepInputs } from "./fields";
import type { NewStep, ScriptSource, StepParameter } from "./model";
import {
  DEFAULT_USER,
  TIMEOUT_SECONDS,
  type ParameterInput,
  type ParameterInputs,
  type ScriptInput,
} from "./scriptFields";

/** A script as declared: what its references lead to is not known yet. */
export interface DeclaredScript {
  readonly source: ScriptSource;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  /** Lower-case hex digest that the content must have. */
  readonly sha256?: string | undefined;
  readonly parameters: readonly StepParameter[];
  /** Names of the parameters whose values everybody may read. */
  readonly openParameters: readonly string[];
  readonly executedBy: string;
  readonly timeoutSeconds: number;
  /** Ids or names. */
  readonly executionServers: readonly string[];
}

export interface DeclaredStep extends Omit<NewStep, "script"> {
  readonly script?: DeclaredScript | undefined;
}

function parameter([name, value]: [string, ParameterInput]): StepParameter {
  return typeof value === "string" ? { name, value } : { name, stored: value.paramStore };
}

type ScriptArguments = Pick<
  ScriptStepInputs,
  "script" | "parameters" | "executedBy" | "timeoutSeconds" | "executionServers"
>;

function declaredScript(inputs: ScriptArguments, secret: ParameterInputs = {}): DeclaredScript {
  const { source, sha256, ...reference }: ScriptInput = inputs.script;
  const open = Object.entries(inputs.parameters ?? {});
  return {
    ...reference,
    source: sourceNamed(source),
    sha256: sha256?.toLowerCase(),
    parameters: [...open, ...Object.entries(secret)].map(parameter),
    openParameters: open.flatMap(([name, value]) => (typeof value === "string" ? [name] : [])),
    executedBy: inputs.executedBy ?? DEFAULT_USER,
    timeoutSeconds: inputs.timeoutSeconds ?? TIMEOUT_SECONDS.default,
    executionServers: inputs.executionServers,
  };
}

export function declaredCheckpoint({
  name,
  description = "",
}: Pick<CheckpointStepInputs, "name" | "description">): DeclaredStep {
  return { name, description, type: "CHECKPOINT" };
}

export function declaredScriptStep(
  inputs: ScriptArguments & Pick<ScriptStepInputs, "name" | "description" | "secretParameters">,
): DeclaredStep {
  const { name, description = "" } = inputs;
  return {
    name,
    description,
    type: "SCRIPT",
    script: declaredScript(inputs, inputs.secretParameters),
  };
}

/** @param secrets the secret parameters of the stage's script steps, by the name of the step */
export function declaredInline(
  step: InlineStep,
  secrets: Readonly<Record<string, ParameterInputs>> = {},
): DeclaredStep {
  return step.type === "checkpoint"
    ? declaredCheckpoint(step)
    : declaredScriptStep({ ...step, secretParameters: secrets[step.name] });
}
