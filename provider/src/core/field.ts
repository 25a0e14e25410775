/** An input with its shape and limits, what it means, and what a change of it does. */
import type { z } from "zod";

/**
 * What a change of an input does.
 * - `update`: one write to the item, in place.
 * - `place`: nothing is written while the relation holds already; else the item is deleted and made again.
 * - `replace`: the item is made anew elsewhere.
 * - `state`: only what is saved changes.
 */
export type ChangeEffect = "update" | "place" | "replace" | "state";

export interface Field<T extends z.ZodType = z.ZodType> {
  readonly schema: T;
  readonly effect: ChangeEffect;
  readonly doc: string;
}

export function field<T extends z.ZodType>(effect: ChangeEffect, doc: string, schema: T): Field<T> {
  return { schema, effect, doc };
}
