/** Scripts as a seed brings them and as the simulator keeps them; fields that it doesn't know stay. */
import { z } from "zod";

/** ScriptParamDefine. */
const parameter = z.looseObject({
  param_name: z.string().min(1),
  param_value: z.string().default(""),
  param_description: z.string().default(""),
  param_order: z.int().optional(),
  sensitive: z.boolean().default(false),
});

const properties = z.looseObject({ version: z.string().min(1), risk_level: z.string().min(1) });

export const publicScript = z.looseObject({
  /** The number by which lists are paged; where a seed gives none, it is given one. */
  id: z.int().min(1).optional(),
  script_uuid: z.string().min(1),
  name: z.string().min(1),
  description: z.string().default(""),
  type: z.enum(["SHELL", "PYTHON", "BAT"]),
  content: z.string(),
  script_params: z.array(parameter).default([]),
  status: z.string().min(1).optional(),
  gmt_created: z.int().default(1_767_225_600_000),
  properties,
  provider: z.string().optional(),
});

export const customScript = publicScript.extend({
  status: z.string().min(1).default("APPROVED"),
  creator: z.string().min(1).default("simulator"),
  creator_id: z.string().min(1).default("0".repeat(32)),
  operator: z.string().min(1).optional(),
  enterprise_project_id: z.string().default("0"),
  gmt_modified: z.int().optional(),
  properties: properties.extend({
    reviewers: z
      .array(z.looseObject({ reviewer_name: z.string(), reviewer_id: z.string() }))
      .default([]),
  }),
});

/** The lowest id that is greater than all. */
export function nextId(scripts: readonly { readonly id?: number | undefined }[]): number {
  return Math.max(0, ...scripts.map(({ id }) => id ?? 0)) + 1;
}

/** Gives an id to every script that has none, in the order of the list: the same seed, the same ids. */
export function numbered<T extends { readonly id?: number | undefined }>(
  scripts: readonly T[],
): (T & { id: number })[] {
  let next = nextId(scripts);
  return scripts.map((script) => ({ ...script, id: script.id ?? next++ }));
}
