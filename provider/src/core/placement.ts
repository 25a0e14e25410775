/** The declared place of an item as a relation to its anchor, and what is seen of it later. */
import type { Item, Side } from "./model";

/**
 * Whether `item` stands somewhere behind or in front of its anchor among the siblings. Other
 * people's items may lie in between: a new item goes directly beside its anchor, and from then on
 * only the side counts.
 */
export function relationHolds(
  siblings: readonly Item[],
  itemId: string,
  side: Side,
  anchorId: string,
): boolean {
  const item = siblings.findIndex((sibling) => sibling.id === itemId);
  const anchor = siblings.findIndex((sibling) => sibling.id === anchorId);
  if (item < 0 || anchor < 0) return false;
  return side === "before" ? item < anchor : item > anchor;
}

/** An anchor as a program writes it. */
export interface DeclaredPlace {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The side and the anchor that a place names; undefined where it names none. */
export function declaredSide(
  place: DeclaredPlace,
): { readonly side: Side; readonly reference: string } | undefined {
  if (place.before !== undefined) return { side: "before", reference: place.before };
  if (place.after !== undefined) return { side: "after", reference: place.after };
  return undefined;
}

/**
 * The place as seen live, in the words of the declaration, so that a preview shows how it differs:
 * as declared while the relation holds; the other side of the same anchor when the item has been
 * moved past it; the anchor's new name when it was renamed; beside today's neighbour when the
 * anchor is gone.
 * @param anchorId the id that the declared reference led to when the item was placed
 */
export function observedPlace(
  siblings: readonly Item[],
  itemId: string,
  declared: DeclaredPlace,
  anchorId: string | undefined,
): DeclaredPlace {
  const wanted = declaredSide(declared);
  if (!wanted) return {};
  const { side, reference } = wanted;
  const named = siblings.filter((item) => item.name === reference);
  const anchor =
    siblings.find((item) => item.id === anchorId) ??
    siblings.find((item) => item.id === reference) ??
    (named.length === 1 ? named[0] : undefined);
  if (!anchor) {
    const at = siblings.findIndex((item) => item.id === itemId);
    const neighbour = siblings[side === "after" ? at - 1 : at + 1];
    return neighbour ? { [side]: neighbour.name } : {};
  }
  const words = reference === anchor.id ? reference : anchor.name;
  const holds = relationHolds(siblings, itemId, side, anchor.id);
  const seen = holds ? side : side === "after" ? "before" : "after";
  return { [seen]: words };
}
