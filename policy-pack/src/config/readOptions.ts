/** The configuration of a policy, read by its schema. */
import { nearest, pathText } from "@pulumi-mgc/provider/judging";
import type { z } from "zod";

export interface ReadOptions {
  /** As configured; where that is wrong, the defaults. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Everything that is wrong, as sentences that begin with the key. */
  readonly problems: readonly string[];
}

/** The keys that stand beside an unknown one: those of the policy, or of one entry of a list. */
function keysAt(schema: z.ZodObject, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const key of path) {
    const inner = at as { shape?: Record<string, unknown>; element?: unknown; def?: unknown };
    at = typeof key === "number" ? inner.element : inner.shape?.[String(key)];
    while ((at as { def?: { innerType?: unknown } } | undefined)?.def?.innerType !== undefined) {
      at = (at as { def: { innerType: unknown } }).def.innerType;
    }
  }
  return Object.keys((at as { shape?: object } | undefined)?.shape ?? {});
}

function sentences(schema: z.ZodObject, issue: z.core.$ZodIssue): string[] {
  if (issue.code !== "unrecognized_keys") return [`${pathText(issue.path)}: ${issue.message}`];
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const guess = nearest(key, known);
    const there = known.length === 0 ? "it has none" : `there are ${known.join(", ")}`;
    const advice = guess === undefined ? there : `did you mean "${guess}"?`;
    return `${pathText([...issue.path, key])}: no such key; ${advice}`;
  });
}

/** @param given what the user configured, which counts before the defaults of the preset */
export function readOptions(
  schema: z.ZodObject,
  given: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>> = {},
): ReadOptions {
  const result = schema.safeParse({ ...defaults, ...given });
  if (result.success) return { options: result.data, problems: [] };
  return {
    options: schema.parse(defaults),
    problems: result.error.issues.flatMap((issue) => sentences(schema, issue)),
  };
}
