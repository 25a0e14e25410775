/** What is wrong with the inputs of a resource: all of it, each with its path, in sentences. */
import type { z } from "zod";
import { isUnknown } from "./unknown";

/** Inputs as they come from a program: anything. */
export type RawInputs = Readonly<Record<string, unknown>>;

type Issue = z.core.$ZodIssue;

/** `steps[1].name`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) =>
      typeof key === "number" ? `[${String(key)}]` : `${i > 0 ? "." : ""}${String(key)}`,
    )
    .join("");
}

/** The path of an issue leads through objects and lists that are there; only its end may be missing. */
function valueAt(inputs: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], inputs);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** Edits (insert, delete, replace one character) from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1).toLowerCase() === b.charAt(j - 1).toLowerCase();
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The nearest of the known words, if one is near: for "did you mean …?". */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best && best.edits <= Math.max(1, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
}

function unknownKeys(
  issue: Issue & { code: "unrecognized_keys" },
  known: readonly string[],
): string[] {
  return issue.keys.map((key) => {
    const guess = known.includes(key) ? undefined : nearest(key, known);
    const where = pathText([...issue.path, key]);
    return `${where}: no such argument${guess ? `; did you mean "${guess}"?` : ""}`;
  });
}

function sentences(issue: Issue, value: unknown, known: readonly string[]): string[] {
  const at = pathText(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownKeys(issue, known);
    case "invalid_type":
      return value === undefined
        ? [`${at}: is required`]
        : [`${at}: must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(value)}`];
    case "too_small":
      if (issue.origin !== "array") return [`${at}: must not be empty`];
      return [
        issue.path.at(-1) === "steps"
          ? `${at}: needs at least one step (MGC004 stage-has-steps)`
          : `${at}: needs at least one`,
      ];
    case "too_big": {
      const most = `at most ${String(issue.maximum)} are allowed`;
      const size = Array.isArray(value)
        ? String(value.length)
        : `${String(String(value).length)} characters`;
      return [`${at}: has ${size}; ${most}`];
    }
    case "invalid_value":
      return value === undefined
        ? [`${at}: is required`]
        : [`${at}: must be ${issue.values.map((word) => JSON.stringify(word)).join(" or ")}`];
    default:
      return [`${at}: ${issue.message}`];
  }
}

/** What stands inside of arguments, by the argument that holds it. */
export interface Nested {
  /** The arguments there, to suggest the nearest one. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** By what a value is judged of which its type does not say what it is. */
  readonly unions: Readonly<Record<string, z.ZodObject>>;
}

const NOTHING: Nested = { keys: {}, unions: {} };

function holderOf(path: readonly PropertyKey[]): string {
  return path.findLast((key) => typeof key === "string") ?? "";
}

/**
 * Checks the shape of inputs. Whatever a preview doesn't know yet is neither right nor wrong.
 * @returns sentences that begin with the path, in the order of the schema; empty if all is well
 */
export function shapeIssues(
  schema: z.ZodObject,
  inputs: RawInputs,
  nested: Nested = NOTHING,
): string[] {
  const found = (issues: readonly Issue[], above: readonly PropertyKey[]): string[] =>
    issues.flatMap((raw) => {
      const path = [...above, ...raw.path];
      const value = valueAt(inputs, path);
      if (isUnknown(value)) return [];
      // The path is that of the type, which is in the way of all other mistakes of its object.
      const place = path.slice(0, -1);
      const union = raw.code === "invalid_union" ? nested.unions[holderOf(place)] : undefined;
      if (union) return found(union.safeParse(valueAt(inputs, place)).error?.issues ?? [], place);
      const own = path.length === 0 ? Object.keys(schema.shape) : nested.keys[holderOf(path)];
      return sentences({ ...raw, path }, value, own ?? []);
    });
  return found(schema.safeParse(inputs).error?.issues ?? [], []);
}

/** Checks that exactly one of before and after is there, or at most one. */
export function placeIssues(inputs: RawInputs, required: boolean): string[] {
  const count = ["before", "after"].filter((side) => inputs[side] !== undefined).length;
  if (count > 1) return ["before, after: give only one of them"];
  return count === 0 && required
    ? ["before, after: give one of them, to say where the stage goes"]
    : [];
}

/** Checks that no two steps of a stage have the same name, as far as the names are known. */
export function duplicateStepIssues(inputs: RawInputs): string[] {
  if (!Array.isArray(inputs.steps)) return [];
  const first = new Map<unknown, number>();
  return (inputs.steps as unknown[]).flatMap((step, index) => {
    const name: unknown = (step as { name?: unknown } | null)?.name;
    if (typeof name !== "string" || isUnknown(name)) return [];
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, index);
      return [];
    }
    return [
      `steps[${String(index)}].name: "${name}" is the name of steps[${String(earlier)}] already (MGC014 unique-names)`,
    ];
  });
}
