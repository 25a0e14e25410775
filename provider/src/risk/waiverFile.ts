/** A file of waivers, as people write it. */
import { z } from "zod";
import { nearest, pathText } from "../core/inputIssues";
import { waiver, type Waiver } from "./waivers";

export type ReadWaivers =
  { readonly waivers: readonly Waiver[] } | { readonly problems: readonly string[] };

const list = z.array(waiver);
const object = z.strictObject({ waivers: list });

/** What JSON.parse threw, without the piece of the text that it may quote. */
function jsonProblem(error: unknown): string {
  const [position] = /\bat position \d+/.exec(error instanceof Error ? error.message : "") ?? [];
  return position === undefined ? "is not JSON" : `is not JSON (${position})`;
}

function keyProblems(path: readonly PropertyKey[], keys: readonly string[]): string[] {
  const known = Object.keys(path.length === 0 ? object.shape : waiver.shape);
  return keys.map((key) => {
    const guess = nearest(key, known);
    const advice =
      guess === undefined ? `there are ${known.join(", ")}` : `did you mean "${guess}"?`;
    return `${pathText([...path, key])}: no such key; ${advice}`;
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

function sentences(issue: z.core.$ZodIssue, value: unknown): string[] {
  if (issue.code === "unrecognized_keys") return keyProblems(issue.path, issue.keys);
  if (issue.code === "invalid_type" && valueAt(value, issue.path) === undefined) {
    return [`${pathText(issue.path)}: is required`];
  }
  return [`${pathText(issue.path)}: ${issue.message}`];
}

/**
 * Reads a list of waivers, `[…]` or `{"waivers": […]}`.
 * @returns the waivers, be they expired or not, or all that is wrong with the text: sentences that
 *   begin with the path and never repeat a value
 */
export function readWaivers(text: string): ReadWaivers {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { problems: [jsonProblem(error)] };
  }
  if (typeof value !== "object" || value === null) {
    return { problems: ['must be a list of waivers, or an object {"waivers": […]}'] };
  }
  const read = Array.isArray(value) ? list.safeParse(value) : object.safeParse(value);
  if (!read.success) return { problems: read.error.issues.flatMap((i) => sentences(i, value)) };
  return { waivers: Array.isArray(read.data) ? read.data : read.data.waivers };
}
