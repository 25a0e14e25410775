/** Which secret values a run changes. Pulumi shows `[secret]` for all of them, changed or not. */
import { isDeepStrictEqual } from "node:util";
import type { RawInputs } from "../core/inputIssues";
import type { Session } from "./lifecycle";

function objectOf(value: unknown): RawInputs | undefined {
  return typeof value === "object" && value !== null && !("paramStore" in value)
    ? (value as RawInputs)
    : undefined;
}

/** Names, with the step in front where there are several: `Reset agent.token`; never a value. */
function changedNames(before: unknown, after: unknown, path: string): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [was, is] = [objectOf(before), objectOf(after)];
  if (!was && !is) return [path];
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...names].flatMap((name) =>
    changedNames(was?.[name], is?.[name], path === "" ? name : `${path}.${name}`),
  );
}

/** Says by name which secret values differ from the last run, so that a preview can be judged. */
export function tellSecretChanges(
  session: Session,
  action: string,
  key: "secretParameters" | "secretDefaults",
  state: RawInputs,
  news: RawInputs,
): void {
  const names = changedNames(state[key], news[key], "");
  if (names.length === 0 || names.includes("")) return;
  session.say(`${action}: ${key} change: ${names.sort().join(", ")}`);
}
