/** What to do where a custom item of the declared name is there and was not taken over. */
import { isCustom, type Item, type Position } from "../core/model";
import { relationHolds } from "../core/placement";
import type { Noun, Refusal } from "../core/refusal";
import type { Session } from "./lifecycle";

interface WantedItem {
  readonly noun: Noun;
  readonly name: string;
  readonly position: Position | undefined;
}

/**
 * The next move beside MGC014. A run that was killed, a state that was lost, and a resource that was
 * renamed without an alias all leave an item behind that is ours and that nothing marks as ours;
 * edited in the same breath it is no longer identical, and not taken over.
 * @param differences the inputs in which the item of this name differs
 */
export function takenNameAdvice<T extends Item>(
  session: Session,
  refusals: readonly Refusal[],
  { noun, name, position }: WantedItem,
  siblings: readonly T[],
  differences: (item: T) => readonly string[],
): string[] {
  if (!refusals.some(({ rule }) => rule === "MGC014")) return [];
  const there = siblings.filter((item) => item.name === name);
  const [item] = there;
  if (!item || there.length > 1 || !isCustom(item)) return [];
  if (session.owners.isHeld(item.id)) {
    return [
      `the ${noun} of that name (${item.id}) belongs to another resource of this program; rename or remove that one in a run before this one`,
    ];
  }
  const misplaced = position && !relationHolds(siblings, item.id, position.side, position.anchorId);
  const inputs = [...differences(item), ...(misplaced ? [position.side] : [])];
  if (inputs.length === 0) return [];
  return [
    `the ${noun} of that name (${item.id}) differs from the declared one in ${inputs.join(" and ")}, so it is not taken over. If a run that was killed or a lost state left it there, declare it as it is, run \`pulumi up\`, and edit it then; if its resource has another name in the program now, tell Pulumi by \`aliases: [{ name: "the old name" }]\``,
  ];
}
