/** Which inputs say that an item may have to move: those that were edited, or whose place our own writes broke. */
import { resolveItem } from "../core/anchors";
import type { RawInputs } from "../core/inputIssues";
import type { Item, Workflow } from "../core/model";
import { declaredSide, relationHolds, type DeclaredPlace } from "../core/placement";
import type { Noun } from "../core/refusal";
import { placesToJudge } from "./changedKeys";
import type { Session } from "./lifecycle";

/** An item as it was saved. */
export interface PlacedItem extends DeclaredPlace {
  readonly workflowId: string;
  readonly id: string;
  /** Where the declared anchor led to when the item was placed. */
  readonly anchorId?: string | undefined;
  readonly complete: boolean;
}

/**
 * @param changed the inputs that differ
 * @param siblings the list in which the item stands
 */
export async function placesToMove(
  session: Session,
  noun: Noun,
  item: PlacedItem,
  changed: readonly string[],
  news: RawInputs,
  siblings: (workflow: Workflow) => readonly Item[],
): Promise<string[]> {
  const edited = placesToJudge(changed, news, item.complete);
  if (edited.length > 0) return edited;
  if (["stage", "before", "after"].some((key) => changed.includes(key))) return [];
  return (await isBrokenByUs(session, noun, item, siblings))
    ? ["before", "after"].filter((key) => news[key] !== undefined)
    : [];
}

/**
 * Whether the item stood in its place before this process wrote anything, and does no more. A step
 * of a block that changes its place is deleted and made again, and what stands beside it by its
 * name has to follow. What other people broke is not looked for here: a refresh shows that.
 */
async function isBrokenByUs(
  session: Session,
  noun: Noun,
  item: PlacedItem,
  siblings: (workflow: Workflow) => readonly Item[],
): Promise<boolean> {
  const { snapshots } = session;
  const declared = declaredSide(item);
  const before = await snapshots.beforeWrites(item.workflowId);
  if (!declared || !before) return false;
  const { side, reference } = declared;
  const holds = (all: readonly Item[]) => {
    const known = all.find(({ id }) => id === item.anchorId);
    const result = known ? { found: known } : resolveItem(noun, reference, all);
    if ("problem" in result || !all.some(({ id }) => id === item.id)) return undefined;
    return relationHolds(all, item.id, side, result.found.id);
  };
  if (holds(siblings(before)) !== true) return false;
  return holds(siblings(await snapshots.seen(item.workflowId))) === false;
}
