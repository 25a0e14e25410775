/**
 * COC's paging: a page holds the `limit` scripts behind the `marker`, "the id of the last item of
 * the page before". The newest comes first, as in COC's published example.
 */
import { z } from "zod";

/** Required, unlike MgC's. */
export const limit = z
  .string()
  .regex(/^\d{1,3}$/, { message: "expected a whole number" })
  .transform(Number)
  .pipe(z.int().min(1).max(100));

/** @param max as COC publishes it, which may be more than a number holds exactly */
export function marker(min: number, max: bigint) {
  return z
    .string()
    .regex(/^\d{1,19}$/, { message: "expected a whole number" })
    .refine((text) => BigInt(text) <= max, { message: `expected at most ${String(max)}` })
    .transform(Number)
    .pipe(z.number().min(min).meta({ type: "integer", format: "int64" }))
    .optional();
}

/** Which page of all that match; a marker of 0 is that of the first one. */
export function pageBehind<T extends { readonly id: number }>(
  matches: readonly T[],
  query: { readonly limit: number; readonly marker?: number | undefined },
): T[] {
  const start = query.marker ?? 0;
  return matches
    .filter(({ id }) => start === 0 || id < start)
    .sort((a, b) => b.id - a.id)
    .slice(0, query.limit);
}
