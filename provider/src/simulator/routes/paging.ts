/** Paging, as all lists do it. */
import { z } from "zod";

function whole(min: number, max: number, fallback: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, { message: `expected a whole number` })
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .default(fallback);
}

export const paging = z.strictObject({
  limit: whole(1, 100, 50),
  offset: whole(0, 999_999_999, 0),
});

export function page<T>(items: readonly T[], query: z.output<typeof paging>): T[] {
  return items.slice(query.offset, query.offset + query.limit);
}
