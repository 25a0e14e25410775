/** One value for what may be any of several. */
import { mayBeEmpty, type Piece, type Text } from "../../text/text";
import {
  itemsOf,
  sequence,
  unknown,
  UNDECIDED,
  type ChoiceValue,
  type Items,
  type SequenceValue,
  type Slot,
  type Value,
} from "./value";

/** More alternatives than that are no longer kept apart. */
const MAX_OPTIONS = 8;

function samePiece(a: Piece, b: Piece): boolean {
  if (a === b) return true;
  if (typeof a === "string" || typeof b === "string") return false;
  if (a.kind === "wild" || b.kind === "wild") return false;
  return (
    a.shown === b.shown &&
    a.empty === b.empty &&
    a.scratch === b.scratch &&
    a.downloaded === b.downloaded
  );
}

/** Whether two texts are the same as far as they are known. */
function samePieces(a: Text, b: Text): boolean {
  return a.length === b.length && a.every((piece, index) => samePiece(piece, b[index] ?? ""));
}

export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "text":
      return b.kind === "text" && a.type === b.type && samePieces(a.text, b.text);
    case "path":
      return b.kind === "path" && samePieces(a.text, b.text);
    case "number":
      return b.kind === "number" && a.value === b.value;
    case "native":
      return b.kind === "native" && a.name === b.name && a.self === b.self && !a.args && !b.args;
    case "none":
      return b.kind === "none";
    case "function":
      return b.kind === "function" && a.node === b.node && a.self === b.self;
    case "sequence": {
      if (b.kind !== "sequence" || a.type !== "tuple" || b.type !== "tuple") return false;
      return sameItems(itemsOf(a), itemsOf(b));
    }
    default:
      return false;
  }
}

function sameItems(a: Items, b: Items): boolean {
  return (
    a.open === b.open &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => {
      const other = b.items[index];
      return other !== undefined && sameValue(item, other);
    })
  );
}

export function optionsOf(value: Value): ChoiceValue["options"] {
  return value.kind === "choice" ? value.options : [value];
}

export function choice(values: readonly Value[]): Value {
  const options: Exclude<Value, ChoiceValue>[] = [];
  for (const option of values.flatMap(optionsOf)) {
    if (!options.some((known) => sameValue(known, option))) options.push(option);
  }
  const [first] = options;
  if (options.length === 1 && first) return first;
  if (options.every(({ kind }) => kind === "test" || kind === "bool")) return UNDECIDED;
  if (options.length <= MAX_OPTIONS) return { kind: "choice", options };
  const empty = options.some((option) => option.kind === "text" && mayBeEmpty(option.text));
  return unknown("(one of many values)", empty ? "maybe" : "never");
}

/** The longer list where one continues the other, else what is in any. */
function joinedItems(all: readonly Items[]): Items {
  const longest = all.reduce((a, b) => (b.items.length > a.items.length ? b : a));
  const differ = all.some((items) => !sameItems(items, longest));
  const extra: Value[] = [];
  for (const { items } of all) {
    for (const item of items) {
      if (longest.items.includes(item) || extra.length >= MAX_OPTIONS) continue;
      if (![...longest.items, ...extra].some((known) => sameValue(known, item))) extra.push(item);
    }
  }
  return { kind: "items", items: [...longest.items, ...extra], open: differ };
}

export function joinedSlot(slots: readonly (Slot | undefined)[]): Slot | undefined {
  const [first] = slots;
  if (slots.every((slot) => slot === first)) return first;
  const present = slots.filter((slot): slot is Slot => slot !== undefined);
  const facts = present.filter((slot) => slot.kind === "fact");
  if (facts.length > 0) {
    // A fact holds where every way agrees on it.
    const [fact] = facts;
    return facts.length === slots.length && facts.every(({ piece }) => piece === fact?.piece)
      ? fact
      : undefined;
  }
  const items = present.filter((slot) => slot.kind === "items");
  if (items.length > 0) return joinedItems(items);
  const values = present.filter(
    (slot): slot is Value => slot.kind !== "items" && slot.kind !== "fact",
  );
  return choice(values);
}

/** Lists of the same length, one for each combination of what their items may be. */
export function spread(value: SequenceValue, most = MAX_OPTIONS): readonly SequenceValue[] {
  const { items, open } = itemsOf(value);
  if (!items.some(({ kind }) => kind === "choice")) return [value];
  let rows: (readonly Value[])[] = [[]];
  for (const item of items) {
    const next = rows.flatMap((row) => optionsOf(item).map((option) => [...row, option]));
    if (next.length > most) return [value];
    rows = next;
  }
  return rows.map((row) => sequence(value.type, row, open));
}

/** A copy that later changes of the one don't reach. */
export function copyOf(value: Value): Value {
  if (value.kind === "sequence") {
    const { items, open } = itemsOf(value);
    return sequence(value.type, items, open);
  }
  if (value.kind === "dict") return { kind: "dict", slots: new Map(value.slots) };
  return value;
}
