import type { Insertion } from "../declared/declared";

/**
 * Whether a run of the program would move the item. What somebody else moved is drift, which a run
 * repairs only once a refresh has seen it; then the place before is the one that was seen.
 */
export function placeEdited({ last, place }: Insertion): boolean {
  return !last || last.before !== place.before || last.after !== place.after;
}
