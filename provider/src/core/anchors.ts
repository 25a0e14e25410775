import { statusWord, type Item } from "./model";
import type { Noun } from "./refusal";

/** What a reference by id or name leads to. */
export type Resolution<T> = { readonly found: T } | { readonly problem: string };

/** A list of items as candidates: order, name, id and status, a line each. */
export function candidateLines(items: readonly Item[]): string {
  return items
    .map((item, i) => `  ${String(i + 1)}. "${item.name}" (${item.id}, ${statusWord(item.status)})`)
    .join("\n");
}

/**
 * Finds the one item that a reference means: the item with this id, else the only one with exactly
 * this name. None or several is a problem that lists the candidates, never a first match: an
 * insertion at a guessed place would be found out only during the migration.
 */
export function resolveItem<T extends Item>(
  noun: Noun,
  reference: string,
  items: readonly T[],
): Resolution<T> {
  const byId = items.find((item) => item.id === reference);
  if (byId) return { found: byId };
  const byName = items.filter((item) => item.name === reference);
  const [only, second] = byName;
  if (only && !second) return { found: only };
  if (second) {
    return {
      problem:
        `${String(byName.length)} ${noun}s are named "${reference}"; use the id of one:\n` +
        candidateLines(byName),
    };
  }
  const there =
    items.length === 0 ? `there are no ${noun}s` : `there are:\n${candidateLines(items)}`;
  return {
    problem:
      `no ${noun} has the id or exact name "${reference}"; ${there}\n` +
      `A ${noun} of this program is referred to by its output (for example cleanup.${noun}Id)`,
  };
}
