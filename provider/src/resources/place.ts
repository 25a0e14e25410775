/** From a declared place to a position in the live workflow. */
import { resolveItem } from "../core/anchors";
import type { Item, Position } from "../core/model";
import { declaredSide, type DeclaredPlace } from "../core/placement";
import type { Noun } from "../core/refusal";
import { RefusedError } from "./failure";

/**
 * The position that a place names among the siblings, or undefined where it names none.
 * @throws {RefusedError} when the anchor is not there or not the only one
 */
export function resolvePosition(
  action: string,
  noun: Noun,
  place: DeclaredPlace,
  siblings: readonly Item[],
): Position | undefined {
  const declared = declaredSide(place);
  if (!declared) return undefined;
  const { side, reference } = declared;
  return { side, anchorId: resolveOrRefuse(action, side, noun, reference, siblings).id };
}

/**
 * The item that a reference means.
 * @throws {RefusedError} when it is not there or not the only one
 */
export function resolveOrRefuse<T extends Item>(
  action: string,
  input: string,
  noun: Noun,
  reference: string,
  items: readonly T[],
): T {
  const result = resolveItem(noun, reference, items);
  if ("problem" in result) throw new RefusedError(action, [`${input}: ${result.problem}`]);
  return result.found;
}

/**
 * Throws where the anchor was taken away since it was looked up.
 * @throws {RefusedError}
 */
export function requireAnchor(
  action: string,
  noun: Noun,
  position: Position | undefined,
  siblings: readonly Item[],
): void {
  if (!position || siblings.some(({ id }) => id === position.anchorId)) return;
  throw new RefusedError(action, [
    `${position.side}: the ${noun} (${position.anchorId}) was deleted by somebody else meanwhile. Run \`pulumi preview\` to see what is there now, and give another anchor`,
  ]);
}

/** Finds the item with this id, or throws that it is gone. */
export function requireItem<T extends Item>(
  action: string,
  noun: Noun,
  id: string,
  items: readonly T[],
): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item) return item;
  throw new RefusedError(action, [
    `the ${noun} (${id}) is no longer in the workflow; run \`pulumi refresh\`, and the next \`pulumi up\` makes it again`,
  ]);
}
