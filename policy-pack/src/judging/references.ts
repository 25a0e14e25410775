/** From a reference to an item of a workflow, as far as it is known. */
import { isUnknown, resolveItem, type Item } from "@pulumi-mgc/provider/judging";

/** The item; or the sentence that says what is wrong; or neither, where it is not known yet. */
export type Resolved<T> =
  | { readonly item: T; readonly problem?: undefined }
  | { readonly item?: undefined; readonly problem?: string | undefined };

/**
 * Ids for references that are not known yet: an item of the same program stands in the workflow
 * under one of its own while the whole program is judged.
 */
export type Links = Readonly<Partial<Record<"stage" | "before" | "after", string>>>;

/** What the rest of the program is known to have in the workflow. */
export interface Around {
  readonly links: Links;
  /** Ids of items that other resources of the program own: nobody else takes those over. */
  readonly held: ReadonlySet<string>;
}

export const ALONE: Around = { links: {}, held: new Set() };

export function resolveReference<T extends Item>(
  noun: "stage" | "step",
  input: "stage" | "before" | "after",
  reference: string,
  items: readonly T[],
  links: Links,
): Resolved<T> {
  if (isUnknown(reference)) {
    const linked = items.find(({ id }) => id === links[input]);
    return linked ? { item: linked } : {};
  }
  const result = resolveItem(noun, reference, items);
  return "found" in result ? { item: result.found } : { problem: `${input}: ${result.problem}` };
}
