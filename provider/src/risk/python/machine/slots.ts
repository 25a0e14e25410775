/** Keys of dictionaries, and changes of lists and dictionaries. */
import { choice } from "../values/join";
import { plain } from "../values/convert";
import {
  ANY_KEY,
  ITEMS,
  MAX_ITEMS,
  itemsOf,
  number,
  slotValue,
  str,
  text,
  unknown,
  type DictValue,
  type SequenceValue,
  type Value,
} from "../values/value";
import type { Machine } from "./machine";

export function keyOf(value: Value): string {
  const known = plain(value);
  if (known !== undefined && value.kind === "text") {
    return `${value.type === "bytes" ? "b" : "s"}:${known}`;
  }
  if (value.kind === "number") return `n:${String(value.value)}`;
  if (value.kind === "bool") return `n:${String(Number(value.value))}`;
  if (value.kind === "none") return "none";
  if (value.kind === "sequence" && !itemsOf(value).open)
    return itemsOf(value)
      .items.map(keyOf)
      .reduce((all, key) => (key === ANY_KEY || all === ANY_KEY ? ANY_KEY : `${all},${key}`), "t:");
  return ANY_KEY;
}

export function keyValue(key: unknown): Value {
  const name = typeof key === "string" ? key : "";
  if (name.startsWith("s:")) return str(name.slice(2));
  if (name.startsWith("b:")) return text([name.slice(2)], "bytes");
  if (name.startsWith("n:")) return number(Number(name.slice(2)));
  return unknown("(a key)");
}

export function setKey(m: Machine, target: DictValue, key: Value, value: Value): void {
  const name = keyOf(key);
  const before = name === ANY_KEY ? slotValue(target.slots.get(name)) : undefined;
  m.set(target.slots, name, before ? choice([before, value]) : value);
}

/** The value under a key: any of them where the key isn't known. */
export function getKey(target: DictValue, key: Value): Value | undefined {
  const name = keyOf(key);
  const other = slotValue(target.slots.get(ANY_KEY));
  if (name !== ANY_KEY) return slotValue(target.slots.get(name)) ?? other;
  const all = [...target.slots.values()].slice(0, 32).flatMap((slot) => slotValue(slot) ?? []);
  return all.length > 0 ? choice(all) : undefined;
}

export function setItems(
  m: Machine,
  target: SequenceValue,
  items: readonly Value[],
  open: boolean,
): void {
  const kept = items.length > MAX_ITEMS ? items.slice(0, MAX_ITEMS) : items;
  m.journal.set(target.slots, ITEMS, {
    kind: "items",
    items: kept,
    open: open || kept.length < items.length,
  });
}

export function append(m: Machine, target: SequenceValue, ...more: readonly Value[]): void {
  const { items, open } = itemsOf(target);
  setItems(m, target, [...items, ...more], open);
}
