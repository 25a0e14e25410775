/** Values of PowerShell, as far as they are known; unknown ones are marks inside texts. */
import type { Marks } from "../batch/marks";
import type { Block } from "./syntax";

/** Something with a kind: an object of the system, a set of files, a table. */
export interface Thing {
  readonly kind: "thing";
  /** In lower case. */
  readonly type: string;
  readonly fields: ReadonlyMap<string, Value>;
  /** Only some of them, chosen by a condition. */
  readonly chosen: boolean;
}

export interface Bytes {
  readonly kind: "bytes";
  readonly bytes: Uint8Array;
}

export interface Closure {
  readonly kind: "closure";
  readonly block: Block;
}

export type Value = string | number | boolean | null | readonly Value[] | Thing | Bytes | Closure;

/** Longer lists are cut off. */
export const MAX_ITEMS = 4096;

export function thing(type: string, fields: Record<string, Value> = {}, chosen = false): Thing {
  return {
    kind: "thing",
    type: type.toLowerCase(),
    fields: new Map(Object.entries(fields)),
    chosen,
  };
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isThing(value: Value | undefined): value is Thing {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "thing";
}

export function isBytes(value: Value | undefined): value is Bytes {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "bytes";
}

export function isClosure(value: Value | undefined): value is Closure {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "closure";
}

export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return [];
  if (isList(value)) return value;
  return isBytes(value) ? [...value.bytes].slice(0, MAX_ITEMS) : [value];
}

/** As one value: a list of one is that one. */
export function unwrapped(values: readonly Value[]): Value {
  if (values.length === 0) return null;
  return values.length === 1 ? (values[0] ?? null) : values.slice(0, MAX_ITEMS);
}

/** A value as text; what can't be one is a mark. */
export function textOf(value: Value | undefined, marks: Marks, depth = 0): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (isList(value)) {
    if (depth > 4) return "";
    return value.map((item) => textOf(item, marks, depth + 1)).join(" ");
  }
  if (isClosure(value)) return value.block.source;
  if (isBytes(value)) return marks.unknown("(bytes)", "never");
  const path = value.fields.get("fullname") ?? value.fields.get("text");
  if (typeof path === "string") return path;
  return marks.unknown(`(${value.type})`, "never");
}

/** true, false, or undefined where it can't be told. */
export function truthOf(value: Value | undefined, marks: Marks): boolean | undefined {
  if (value === undefined || value === null) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") {
    if (value === "") return false;
    const text = marks.text(value);
    const isOpen = text.every(
      (piece) => typeof piece !== "string" && piece.kind === "hole" && piece.empty !== "never",
    );
    return isOpen ? undefined : true;
  }
  if (isList(value)) return value.length === 1 ? truthOf(value[0], marks) : value.length > 0;
  return isThing(value) ? undefined : true;
}
