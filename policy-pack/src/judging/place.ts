/** The declared place of an item: its anchor, and whether the item has to move there. */
import {
  declaredSide,
  relationHolds,
  type Item,
  type Position,
  type Refusal,
} from "@pulumi-mgc/provider/judging";
import type { Insertion } from "../declared/declared";
import { resolveReference, type Links, type Resolved } from "./references";

export function anchorOf<T extends Item>(
  noun: "stage" | "step",
  { place }: Insertion,
  siblings: readonly T[],
  links: Links,
): Resolved<T> {
  const declared = declaredSide(place);
  if (!declared) return {};
  return resolveReference(noun, declared.side, declared.reference, siblings, links);
}

/**
 * Whether a run of the program would move the item. What somebody else moved is drift, which a run
 * repairs only once a refresh has seen it; then the place before is the one that was seen.
 */
function placeEdited({ last, place }: Insertion): boolean {
  return !last || last.before !== place.before || last.after !== place.after;
}

export interface Moved {
  readonly moves: boolean;
  readonly refusals: readonly Refusal[];
  readonly anchors: readonly string[];
}

/** A move is a deletion and an insertion; `judge` says what speaks against each. */
export interface MoveJudge {
  readonly leave: () => readonly Refusal[];
  readonly arrive: (position: Position) => readonly Refusal[];
}

/** An item whose declared place changed; only then does it move. */
export function judgeMove(
  item: Insertion,
  siblings: readonly Item[],
  live: Item,
  { item: anchor, problem }: Resolved<Item>,
  judge: MoveJudge,
): Moved {
  const declared = declaredSide(item.place);
  const still = { moves: false, refusals: [], anchors: [] };
  if (!declared || !placeEdited(item)) return still;
  if (!anchor) return { ...still, anchors: problem === undefined ? [] : [problem] };
  if (relationHolds(siblings, live.id, declared.side, anchor.id)) return still;
  const position: Position = { side: declared.side, anchorId: anchor.id };
  const arrive = anchor.id === live.id ? [] : judge.arrive(position);
  return { moves: true, refusals: [...judge.leave(), ...arrive], anchors: [] };
}
