/** What is wrong with a declared script, beyond the shape of each argument. */
import type { RawInputs } from "./inputIssues";
import { containsUnknown, isUnknown } from "./unknown";

function objects(value: unknown): RawInputs[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).map((item) =>
    typeof item === "object" && item !== null ? (item as RawInputs) : {},
  );
}

function repeats(inputs: RawInputs, list: string, key: string): string[] {
  const values = objects(inputs[list]).map((item) => item[key]);
  return values.flatMap((value, i) =>
    typeof value === "string" && !isUnknown(value) && values.indexOf(value) < i
      ? [`${list}[${String(i)}].${key}: "${value}" stands there already`]
      : [],
  );
}

/** Names that are given twice, and defaults that do not stand where they belong. */
export function cocScriptIssues(inputs: RawInputs): string[] {
  const parameters = objects(inputs.parameters);
  const sensitive = parameters.filter((item) => item.sensitive === true);
  const open = parameters.flatMap((item, i) =>
    item.sensitive === true && item.default !== undefined
      ? [
          `parameters[${String(i)}].default: the parameter is sensitive, so its default belongs into secretDefaults`,
        ]
      : [],
  );
  const known = !containsUnknown(inputs.parameters);
  const secrets = Object.keys((inputs.secretDefaults as object | undefined) ?? {});
  const orphans = isUnknown(inputs.secretDefaults)
    ? []
    : secrets.filter((name) => known && !sensitive.some((item) => item.name === name));
  return [
    ...repeats(inputs, "parameters", "name"),
    ...repeats(inputs, "reviewers", "id"),
    ...open,
    ...orphans.map((name) => `secretDefaults.${name}: no sensitive parameter has this name`),
  ];
}
