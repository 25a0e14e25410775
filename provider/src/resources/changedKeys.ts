import { isDeepStrictEqual } from "node:util";
import type { RawInputs } from "../core/inputIssues";
import { isUnknown } from "../core/unknown";

/** Inputs of every kind of resource; what else is saved was learned, not declared. */
const INPUTS = [
  "workflowId",
  "stage",
  "before",
  "after",
  "name",
  "description",
  "steps",
  "script",
  "parameters",
  "secretParameters",
  "executedBy",
  "timeoutSeconds",
  "executionServers",
  "type",
  "content",
  "version",
  "riskLevel",
  "secretDefaults",
  "reviewers",
  "protocol",
  "enterpriseProjectId",
  "onStarted",
];

/** The inputs that differ; an empty description is the same as none. */
export function changedKeys(state: RawInputs, news: RawInputs): string[] {
  return INPUTS.filter((key) => !isDeepStrictEqual(plain(state[key]), plain(news[key])));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value === "" ? undefined : value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, plain(inner)])
      .filter(([, inner]) => inner !== undefined),
  );
}

/** Whether the declared place differs; only then is the anchor looked up again. */
export function placeChanged(state: RawInputs, news: RawInputs): boolean {
  return changedKeys(state, news).some((key) => key === "before" || key === "after");
}

/**
 * The inputs that say the place, where it has to be judged on the live workflow: when it is edited,
 * or when the last run did not see the item where it belongs. Empty while it is not known yet.
 */
export function placesToJudge(
  changed: readonly string[],
  news: RawInputs,
  complete: boolean,
): string[] {
  const places = ["before", "after"];
  const judged = places.filter((key) =>
    complete ? changed.includes(key) : changed.includes(key) || news[key] !== undefined,
  );
  return judged.some((key) => isUnknown(news[key])) ? [] : judged;
}
