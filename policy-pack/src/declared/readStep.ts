import {
  containsUnknown,
  declaredInline,
  isUnknown,
  UNKNOWN,
  type DeclaredStep,
} from "@pulumi-mgc/provider/judging";
import type { KnownStep } from "./declared";
import type { RawProps } from "./readProps";

type Inline = Parameters<typeof declaredInline>[0];
type ScriptInline = Extract<Inline, { type: "script" }>;
type ParameterInputs = NonNullable<ScriptInline["parameters"]>;

export function objectOf(value: unknown): RawProps {
  return typeof value === "object" && value !== null ? (value as RawProps) : {};
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function scriptOf(value: unknown): ScriptInline["script"] {
  const script = objectOf(value);
  const { id, name, version, sha256 } = script;
  return {
    source: script.source === "public" ? "public" : "custom",
    id: isUnknown(value) ? UNKNOWN : textOf(id),
    name: textOf(name),
    version: textOf(version),
    sha256: textOf(sha256),
  };
}

/** Values in clear and references to the parameter store; what is neither `check` has refused. */
function parametersOf(value: unknown): ParameterInputs {
  const entries = Object.entries(objectOf(value)).filter(
    ([, inner]) => typeof inner === "string" || objectOf(inner).paramStore !== undefined,
  );
  return Object.fromEntries(entries) as ParameterInputs;
}

function inlineOf(raw: RawProps): Inline {
  const own = { name: textOf(raw.name) ?? UNKNOWN, description: textOf(raw.description) };
  if (raw.type !== "script") return { type: "checkpoint", ...own };
  return {
    type: "script",
    ...own,
    script: scriptOf(raw.script),
    parameters: parametersOf(raw.parameters),
    executedBy: textOf(raw.executedBy),
    timeoutSeconds: typeof raw.timeoutSeconds === "number" ? raw.timeoutSeconds : undefined,
    executionServers: listOf(raw.executionServers).filter((server) => typeof server === "string"),
  };
}

/** @param secrets the secret parameters of the step */
export function readStep(raw: RawProps, secrets: unknown): KnownStep {
  const inline = inlineOf(raw);
  const step: DeclaredStep = declaredInline(inline, { [inline.name]: parametersOf(secrets) });
  const { name, ...rest } = raw;
  return { step, comparable: !containsUnknown([rest, secrets, name === undefined ? UNKNOWN : ""]) };
}
