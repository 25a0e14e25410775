/** Lists that the workflow API gives in pages of `limit` and `offset`. */

/** Most items that one answer holds. */
export const PAGE = 100;

/** How often the list is read at most when it changes meanwhile. */
const READINGS = 3;

export interface Page<T> {
  /** Of all pages together. */
  readonly count: number;
  readonly items: readonly T[];
}

/**
 * All items, from every page, none twice. Read again where the list changed between two pages,
 * because one that goes moves the next ones to a page that has been read.
 */
export async function everyPage<T extends { readonly id: string }>(
  read: (offset: number) => Promise<Page<T>>,
): Promise<T[]> {
  const found = new Map<string, T>();
  for (let reading = 1; reading <= READINGS; reading++) {
    found.clear();
    const counts = new Set<number>();
    for (let offset = 0, more = true; more; offset += PAGE) {
      const { count, items } = await read(offset);
      counts.add(count);
      for (const item of items) found.set(item.id, item);
      more = items.length > 0 && offset + PAGE < count;
    }
    if (counts.size === 1) break;
  }
  return [...found.values()];
}
