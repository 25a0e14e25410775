/** Operators between two values. */
import { bounded, isList, joined, numberOf, textOf, type Value } from "./values";

export function operated(operator: string, left: Value, right: Value, joins: string): Value {
  const [a, b] = [numberOf(left), numberOf(right)];
  const numbers = typeof left === "number" && typeof right === "number";
  if (operator === joins && !(numbers && joins === "+")) {
    if (isList(left) && isList(right)) return [...left, ...right];
    return joined([left, right], "");
  }
  if (operator === "x" || (operator === "*" && typeof left === "string" && joins === "+")) {
    const times = Math.min(b ?? 0, 1024);
    return textOf(left) === undefined || b === undefined
      ? undefined
      : bounded((textOf(left) ?? "").repeat(Math.max(0, times)));
  }
  if (
    operator === "^" &&
    typeof left === "string" &&
    typeof right === "string" &&
    left.length === right.length
  )
    return Array.from(left, (one, index) =>
      String.fromCharCode(one.charCodeAt(0) ^ right.charCodeAt(index)),
    ).join("");
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return undefined;
  return ARITHMETIC[operator]?.(a, b);
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => (b === 0 ? Number.NaN : ((a % b) + b) % b),
  "^": (a, b) => a ^ b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
};

/** Ranges of numbers and letters. */
export function rangeOf(from: Value, to: Value): Value {
  const code = (value: Value) =>
    typeof value === "number" ? value : (textOf(value)?.codePointAt(0) ?? Number.NaN);
  const [low, high] = [code(from), code(to)];
  if (!(high >= low && high - low < 512)) return undefined;
  return Array.from({ length: high - low + 1 }, (_, index) =>
    typeof from === "number" ? low + index : String.fromCodePoint(low + index),
  );
}
