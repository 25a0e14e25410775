/** Whether an item has to move, and whether it may, before anything is touched. */
import { statusWord, type Item, type Position } from "../core/model";
import { relationHolds, type DeclaredPlace } from "../core/placement";
import type { Noun } from "../core/refusal";
import { RefusedError } from "./failure";
import { resolvePosition } from "./place";

export interface MoveJudge<T> {
  /** Why the item may not leave its place. */
  readonly leave: (item: T) => string[];
  /** Why it may not go to the new one, once it has left. */
  readonly arrive: (item: T, position: Position) => string[];
}

/**
 * A move is a deletion and an insertion, so both are judged before the first. An item that is not
 * there any more has nothing to leave.
 * @returns true if the item stands where the new declaration wants it already
 * @throws {RefusedError} if it has to move and may not
 */
export function judgeMove<T extends Item>(
  action: string,
  noun: Noun,
  item: T | undefined,
  siblings: readonly T[],
  declared: DeclaredPlace,
  judge: MoveJudge<T>,
): boolean {
  const others = siblings.filter((sibling) => sibling !== item);
  const position = resolvePosition(action, noun, declared, others);
  if (!item || !position) return true;
  if (relationHolds(siblings, item.id, position.side, position.anchorId)) return true;
  const begun =
    item.status === "WAITING"
      ? []
      : [
          `it is ${statusWord(item.status)}; a move deletes it and makes it again, and that is done only while it is Waiting. Put the old place back into the program`,
        ];
  const reasons = [...begun, ...judge.leave(item), ...judge.arrive(item, position)];
  if (reasons.length > 0) throw new RefusedError(action, reasons);
  return false;
}
