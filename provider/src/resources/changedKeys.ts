import { isDeepStrictEqual } from "node:util";
import type { RawInputs } from "../core/inputIssues";

/** Inputs of every kind of resource; what else is saved was learned, not declared. */
const INPUTS = [
  "workflowId",
  "stage",
  "before",
  "after",
  "name",
  "description",
  "steps",
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
