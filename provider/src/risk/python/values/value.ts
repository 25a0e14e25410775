/** Values as far as the script tells them. */
import type { Locate } from "../../analysis/content";
import { hole, literal, type Hole, type Piece, type Text } from "../../text/text";
import type { PyNode } from "../tree/syntax";

/** Where a literal stands in the script word for word. */
export interface Origin {
  readonly from: number;
  readonly locate: Locate;
  readonly lines: boolean;
}

/** Text, bytes (a character each), or a value of which nothing is known but what it came from. */
export interface TextValue {
  readonly kind: "text";
  readonly type: "str" | "bytes" | "any";
  readonly text: Text;
  readonly origin?: Origin | undefined;
}

export interface NumberValue {
  readonly kind: "number";
  readonly value: number | bigint;
  readonly float: boolean;
}

export interface BoolValue {
  readonly kind: "bool";
  readonly value: boolean;
}

/** What one answer of a test says of a piece of text. */
export type Fact = readonly [piece: Hole | WildPiece, is: Piece];

type WildPiece = Exclude<Piece, string | Hole>;

/** A condition that isn't known, and what either answer of it would say. */
export interface TestValue {
  readonly kind: "test";
  readonly whenTrue: readonly Fact[];
  readonly whenFalse: readonly Fact[];
}

export interface NoneValue {
  readonly kind: "none";
}

/** What a sequence holds; open where it may hold more of the same, or less. */
export interface Items {
  readonly kind: "items";
  readonly items: readonly Value[];
  readonly open: boolean;
}

/** What a piece of text turned out to be behind a test. */
export interface KnownFact {
  readonly kind: "fact";
  readonly piece: Piece;
}

export type Slot = Value | Items | KnownFact;

/** Everything that can change lies in such a map, so that changes can be taken back and joined. */
export type Slots = Map<unknown, Slot>;

export interface SequenceValue {
  readonly kind: "sequence";
  readonly type: "list" | "tuple" | "set" | "iterator";
  /** Its items under {@link ITEMS}. */
  readonly slots: Slots;
}

export interface DictValue {
  readonly kind: "dict";
  /** By {@link keyOf}; under {@link ANY_KEY} what has a key that isn't known. */
  readonly slots: Slots;
}

/** A path of pathlib. */
export interface PathValue {
  readonly kind: "path";
  readonly text: Text;
}

export interface Scope {
  readonly slots: Slots;
  readonly outer: Scope | undefined;
  /** Names that belong to another scope: `global`, `nonlocal`. */
  readonly elsewhere: Map<string, Scope>;
  readonly module: Scope | undefined;
}

export interface FunctionValue {
  readonly kind: "function";
  readonly name: string;
  readonly node: PyNode;
  readonly scope: Scope;
  readonly defaults: ReadonlyMap<string, Value>;
  readonly self?: Value | undefined;
  readonly role: "function" | "static" | "class" | "property";
  readonly cls?: ClassValue | undefined;
}

export interface ClassValue {
  readonly kind: "class";
  readonly name: string;
  readonly bases: readonly Value[];
  readonly slots: Slots;
}

export interface InstanceValue {
  readonly kind: "instance";
  readonly cls: ClassValue;
  readonly slots: Slots;
}

/** A module, or a function or class of one, by its full name; a method with the value it belongs to. */
export interface NativeValue {
  readonly kind: "native";
  readonly name: string;
  readonly self?: Value | undefined;
  readonly args?: readonly Value[];
  readonly named?: ReadonlyMap<string, Value>;
}

/** An object of a known class of a module. */
export interface ObjectValue {
  readonly kind: "object";
  readonly type: string;
  readonly slots: Slots;
}

/** One of a few. */
export interface ChoiceValue {
  readonly kind: "choice";
  readonly options: readonly Exclude<Value, ChoiceValue>[];
}

export type Value =
  | TextValue
  | NumberValue
  | BoolValue
  | TestValue
  | NoneValue
  | SequenceValue
  | DictValue
  | PathValue
  | FunctionValue
  | ClassValue
  | InstanceValue
  | NativeValue
  | ObjectValue
  | ChoiceValue;

export const ITEMS = "items";
export const ANY_KEY = "?";
/** Where an instance keeps what it is as a list, a dictionary, a text. */
export const HELD = "(held)";

export const NONE: NoneValue = { kind: "none" };
export const TRUE: BoolValue = { kind: "bool", value: true };
export const FALSE: BoolValue = { kind: "bool", value: false };
export const UNDECIDED: TestValue = { kind: "test", whenTrue: [], whenFalse: [] };

export function bool(value: boolean): BoolValue {
  return value ? TRUE : FALSE;
}

export function str(value: string): TextValue {
  return { kind: "text", type: "str", text: literal(value) };
}

export function bytes(value: string): TextValue {
  return { kind: "text", type: "bytes", text: literal(value) };
}

export function text(value: Text, type: TextValue["type"] = "str"): TextValue {
  return { kind: "text", type, text: value };
}

/** A value that only the machine will know. */
export function unknown(shown: string, empty: Hole["empty"] = "never"): TextValue {
  return text(hole(shown, empty), "any");
}

export function number(value: number | bigint, float = false): NumberValue {
  const small = typeof value === "bigint" && value >= -(2n ** 53n) && value <= 2n ** 53n;
  return { kind: "number", value: small ? Number(value) : value, float };
}

/** Longer lists are not kept. */
export const MAX_ITEMS = 4096;

export function sequence(
  type: SequenceValue["type"],
  all: readonly Value[],
  open = false,
): SequenceValue {
  const isLong = all.length > MAX_ITEMS;
  const items = isLong ? all.slice(0, MAX_ITEMS) : all;
  const slot: Items = { kind: "items", items, open: open || isLong };
  return { kind: "sequence", type, slots: new Map([[ITEMS, slot]]) };
}

export function list(items: readonly Value[], open = false): SequenceValue {
  return sequence("list", items, open);
}

export function tuple(...items: readonly Value[]): SequenceValue {
  return sequence("tuple", items);
}

export function itemsOf(value: SequenceValue): Items {
  const items = value.slots.get(ITEMS);
  return items?.kind === "items" ? items : { kind: "items", items: [], open: true };
}

export function native(name: string, self?: Value): NativeValue {
  return { kind: "native", name, self };
}

export function object(type: string, slots: Record<string, Value> = {}): ObjectValue {
  return { kind: "object", type, slots: new Map(Object.entries(slots)) };
}

export function dict(entries: Record<string, Value>): DictValue {
  return {
    kind: "dict",
    slots: new Map(Object.entries(entries).map(([key, value]) => [`s:${key}`, value])),
  };
}

export function slotValue(slot: Slot | undefined): Value | undefined {
  return slot === undefined || slot.kind === "items" || slot.kind === "fact" ? undefined : slot;
}

/** What an instance of a subclass of `list`, `dict`, `str` holds; other values as they are. */
export function bare(value: Value): Value {
  return value.kind === "instance" ? (slotValue(value.slots.get(HELD)) ?? value) : value;
}
