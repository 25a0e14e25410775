/** Values of awk: text as far as it is known, and the number that it is. */
import { EMPTY, hole, known, literal, rendered, sameText, type Text } from "../../text/text";

export interface Value {
  readonly text: Text;
  /** Set for what was calculated. */
  readonly number?: number | undefined;
  /** It was read: what looks like a number is compared as one. */
  readonly read?: true | undefined;
}

export interface AwkArray {
  readonly items: Map<string, Value>;
  /** There may be other items, and the known ones may be gone. */
  open: boolean;
}

export const UNSET: Value = { text: EMPTY, number: 0 };

export function newArray(open = false): AwkArray {
  return { items: new Map(), open };
}

export function isArray(cell: Value | AwkArray | undefined): cell is AwkArray {
  return cell !== undefined && "items" in cell;
}

export function fromText(text: Text): Value {
  return { text };
}

export function fromInput(text: Text): Value {
  return { text, read: true };
}

export function unknown(shown: string): Value {
  return { text: hole(shown, "maybe"), read: true };
}

export function fromNumber(number: number): Value {
  if (Number.isInteger(number)) return { text: literal(String(number)), number };
  const short = Number.isFinite(number) ? Number(number.toPrecision(6)) : number;
  return { text: literal(String(short)), number };
}

export function fromTruth(truth: boolean | undefined): Value {
  return truth === undefined ? unknown("(a condition)") : fromNumber(truth ? 1 : 0);
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/;

export function numberOf(value: Value): number | undefined {
  if (value.number !== undefined) return value.number;
  const text = known(value.text);
  return text === undefined ? undefined : Number(NUMBER.exec(text)?.[0] ?? 0);
}

function looksLikeNumber(value: Value): boolean {
  if (value.number !== undefined) return true;
  const text = known(value.text) ?? "";
  return value.read === true && new RegExp(`${NUMBER.source}\\s*$`).test(text);
}

export function truthOf(value: Value): boolean | undefined {
  if (value === UNSET) return false;
  if (value.number !== undefined) return value.number !== 0;
  const text = known(value.text);
  if (text === undefined) {
    const filled = !value.read && value.text.some((piece) => typeof piece === "string");
    return filled ? true : undefined;
  }
  return looksLikeNumber(value) ? Number(text) !== 0 : text !== "";
}

/** Below, equal or above zero, as the first is to the second; undefined where one isn't known. */
export function compared(a: Value, b: Value): number | undefined {
  if (looksLikeNumber(a) && looksLikeNumber(b)) return (numberOf(a) ?? 0) - (numberOf(b) ?? 0);
  const left = known(a.text);
  const right = known(b.text);
  if (left === undefined || right === undefined) return undefined;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function joined(a: Value, b: Value, name: string): Value {
  return sameText(a.text, b.text) && a.number === b.number ? a : unknown(name);
}

/** Indices of an array, several of them joined as awk does. */
export function keyOf(subscripts: readonly Value[]): string | undefined {
  const keys = subscripts.map((value) => known(value.text));
  return keys.includes(undefined) ? undefined : keys.join("\u001c");
}

export function readable(value: Value): string {
  return rendered(value.text);
}
