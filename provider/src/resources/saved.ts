import type { Saved } from "./lifecycle";

/**
 * The same value without undefined at any depth. The engine refuses an undefined in a result only
 * after the write was made, and the item would be orphaned.
 */
export function withoutUndefined(value: object): Saved {
  return JSON.parse(JSON.stringify(value)) as Saved;
}
