/** What is wrong with the script of a step as declared, beyond the shape of each argument. */
import { pathText, type RawInputs } from "./inputIssues";
import { MAX_PARAMETERS } from "./scriptFields";
import { isUnknown } from "./unknown";

type Path = readonly (string | number)[];

function objectOf(value: unknown): RawInputs | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as RawInputs)
    : undefined;
}

function referenceIssues(script: unknown, path: Path): string[] {
  const reference = objectOf(script);
  if (!reference) return [];
  const given = ["id", "name"].filter((key) => reference[key] !== undefined);
  if (given.length === 1) return [];
  const where = pathText([...path, "script"]);
  return [
    given.length === 0
      ? `${where}: give its id or its name`
      : `${where}: give only one of id and name`,
  ];
}

function parameterIssues(plain: unknown, secret: unknown, path: Path): string[] {
  const names = Object.keys(objectOf(plain) ?? {});
  const secrets = Object.keys(objectOf(secret) ?? {});
  const where = pathText([...path, "parameters"]);
  const twice = names
    .filter((name) => secrets.includes(name))
    .map((name) => `${where}.${name}: stands in secretParameters too; give it once`);
  const count = names.length + secrets.length;
  return count > MAX_PARAMETERS
    ? [
        ...twice,
        `${where}: ${String(count)} parameters with the secret ones; COC allows at most ${String(MAX_PARAMETERS)}`,
      ]
    : twice;
}

function serverIssues(servers: unknown, path: Path): string[] {
  if (!Array.isArray(servers)) return [];
  const all: readonly unknown[] = servers;
  return all.flatMap((server, i) =>
    typeof server === "string" && !isUnknown(server) && all.indexOf(server) < i
      ? [`${pathText([...path, "executionServers", i])}: "${server}" stands there already`]
      : [],
  );
}

function stepIssues(step: RawInputs, secret: unknown, path: Path): string[] {
  return [
    ...referenceIssues(step.script, path),
    ...parameterIssues(step.parameters, secret, path),
    ...serverIssues(step.executionServers, path),
  ];
}

/** Of a separate script step. */
export function scriptStepIssues(inputs: RawInputs): string[] {
  return stepIssues(inputs, inputs.secretParameters, []);
}

/** Of the script steps of a stage. */
export function inlineScriptIssues(inputs: RawInputs): string[] {
  const steps = Array.isArray(inputs.steps) ? (inputs.steps as unknown[]).map(objectOf) : [];
  const secrets = objectOf(inputs.secretParameters) ?? {};
  const owners = steps.filter((step) => step?.type === "script" || isUnknown(step?.type));
  const complete = steps.length > 0 && steps.every((step) => step && !isUnknown(step.name));
  const orphans = Object.keys(secrets).filter(
    (name) => !owners.some((step) => step?.name === name),
  );
  return [
    ...steps.flatMap((step, i) =>
      step?.type === "script" ? stepIssues(step, secrets[String(step.name)], ["steps", i]) : [],
    ),
    ...(complete
      ? orphans.map((name) => `secretParameters.${name}: no script step has this name`)
      : []),
  ];
}
