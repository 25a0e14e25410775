/** From what the engine hands to a policy to a declared resource. */
import { declarationDigest, LAST_DECLARED, readLastDeclared } from "@pulumi-mgc/provider/declared";
import { isUnknown, UNKNOWN } from "@pulumi-mgc/provider/judging";
import { typeToken, type Kind } from "@pulumi-mgc/provider/names";
import type { Declared, DeclaredScriptItem, DeclaredStageItem, DeclaredStepItem } from "./declared";
import { readProps, type RawProps } from "./readProps";
import { objectOf, readStep, textOf } from "./readStep";

/** What of a resource is read; both kinds of policy get it. */
export interface Registered {
  readonly type: string;
  readonly urn: string;
  readonly name: string;
  readonly props: object;
}

const KINDS = new Map<string, Kind>(
  (["stage", "checkpointStep", "scriptStep", "cocScript"] as const).map((kind) => [
    typeToken(kind),
    kind,
  ]),
);

/** The kind of a resource of ours; undefined: somebody else's. */
export function kindOf(type: string): Kind | undefined {
  return KINDS.get(type);
}

function known(value: unknown): string | undefined {
  return isUnknown(value) ? undefined : textOf(value);
}

function insertionOf(raw: RawProps) {
  const last = readLastDeclared(raw[LAST_DECLARED]);
  return {
    workflowId: known(raw.workflowId),
    place: { before: textOf(raw.before), after: textOf(raw.after) },
    last,
    unedited: last?.digest === declarationDigest(raw),
    knownStageId: known(raw.stageId),
    knownStepId: known(raw.stepId),
  };
}

function stageOf(raw: RawProps): Omit<DeclaredStageItem, "urn" | "resource"> {
  const list = Array.isArray(raw.steps) ? (raw.steps as unknown[]) : undefined;
  const secrets = objectOf(raw.secretParameters);
  const steps = (list ?? []).map((step) => {
    const own = objectOf(step);
    return readStep(own, secrets[textOf(own.name) ?? ""]);
  });
  return {
    kind: "stage",
    raw,
    ...insertionOf(raw),
    stage: {
      name: textOf(raw.name) ?? UNKNOWN,
      description: textOf(raw.description) ?? "",
      steps: steps.map(({ step }) => step),
    },
    steps,
    stepsKnown: list !== undefined && !list.some(isUnknown),
  };
}

function stepOf(
  kind: DeclaredStepItem["kind"],
  raw: RawProps,
): Omit<DeclaredStepItem, "urn" | "resource"> {
  const { name, description, script, parameters, executedBy, timeoutSeconds, executionServers } =
    raw;
  const own = { script, parameters, executedBy, timeoutSeconds, executionServers };
  const type = kind === "scriptStep" ? "script" : "checkpoint";
  return {
    kind,
    raw,
    ...insertionOf(raw),
    stageReference: textOf(raw.stage) ?? UNKNOWN,
    ...readStep(
      { type, name, description, ...(type === "script" ? own : {}) },
      raw.secretParameters,
    ),
  };
}

function scriptOf(raw: RawProps): Omit<DeclaredScriptItem, "urn" | "resource"> {
  return {
    kind: "cocScript",
    raw,
    name: known(raw.name),
    type: known(raw.type) ?? "",
    content: known(raw.content),
  };
}

/** @returns undefined for resources that are not ours */
export function readDeclared({ type, urn, name, props }: Registered): Declared | undefined {
  const kind = kindOf(type);
  if (kind === undefined) return undefined;
  const raw = readProps(props);
  const own = { urn, resource: name };
  switch (kind) {
    case "stage":
      return { ...own, ...stageOf(raw) };
    case "cocScript":
      return { ...own, ...scriptOf(raw) };
    case "checkpointStep":
    case "scriptStep":
      return { ...own, ...stepOf(kind, raw) };
  }
}
