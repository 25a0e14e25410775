/** What happens when something that may have begun is to be deleted. */
import type { OnStarted } from "../core/fields";
import { statusWord, type Item } from "../core/model";
import type { Noun } from "../core/refusal";

export type Removal =
  | { readonly kind: "delete" }
  /** It stays in the workflow, and the reason is told. */
  | { readonly kind: "retain"; readonly reason: string }
  | { readonly kind: "refuse"; readonly reason: string };

/**
 * Waiting is deleted. Complete (or skipped) is history and always stays. Anything else has begun:
 * the service would let a Paused gate go, but a checkpoint at which a cut-over waits must not
 * vanish by accident, so that is refused unless the user says "retain".
 */
export function removalOf(noun: Noun, item: Item, onStarted: OnStarted): Removal {
  const what = `${noun} "${item.name}" is ${statusWord(item.status)}`;
  if (item.status === "WAITING") return { kind: "delete" };
  if (item.status === "COMPLETE" || item.status === "SKIPPED") {
    return { kind: "retain", reason: `${what}; it stays in the workflow as history` };
  }
  if (onStarted === "retain") {
    return { kind: "retain", reason: `${what}; it stays in the workflow (onStarted: "retain")` };
  }
  return {
    kind: "refuse",
    reason: `${what} and is not deleted while the workflow works on it. Wait until it is Complete, or set onStarted: "retain" (or MGC_ON_STARTED=retain) to leave it there and forget it`,
  };
}
