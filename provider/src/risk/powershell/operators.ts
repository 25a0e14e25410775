/** Operators of PowerShell on values. */
import { isKnown, type Marks } from "../batch/marks";
import { isList, isThing, listOf, MAX_ITEMS, textOf, type Value } from "./values";

/** Longer texts are not built. */
const MAX_TEXT = 65_536;

/** Longer texts are split in part. */
const MAX_SPLIT = 16_384;

/** `-f`: `{0}`, `{1,5}`, `{2:x}`. */
export function formatted(template: string, args: readonly Value[], marks: Marks): string {
  return template
    .replaceAll(
      /\{(\d+)(?:,-?\d+)?(?::([^}]*))?\}/g,
      (whole, index: string, format: string | undefined) => {
        const value = args[Number(index)];
        if (value === undefined) return whole;
        if (typeof value === "number" && /^x\d*$/i.test(format ?? "")) return value.toString(16);
        return textOf(value, marks);
      },
    )
    .replaceAll("{{", "{")
    .replaceAll("}}", "}")
    .slice(0, MAX_TEXT);
}

/** A pattern that is plain enough to be run here in bounded time. */
function patternOf(source: string): RegExp | undefined {
  if (source.length > 100 || /[+*}]\)?[+*{]|\(\?[^:i]|\\[1-9]/.test(source)) return undefined;
  if ((source.match(/[*+{]/g) ?? []).length > 3) return undefined;
  try {
    return new RegExp(source.replace(/^\(\?i\)/, ""), "gi");
  } catch {
    return undefined;
  }
}

export function replaced(value: Value, args: readonly Value[], marks: Marks): Value {
  const [from, to] = args;
  const source = textOf(from, marks);
  const instead = textOf(to, marks);
  const pattern = patternOf(source);
  const one = (text: string) => {
    if (!pattern) return isKnown(text) ? text.replaceAll(source, () => instead) : text;
    return text.slice(0, 20_000).replaceAll(pattern, instead).slice(0, MAX_TEXT);
  };
  if (isList(value)) return value.map((item) => one(textOf(item, marks)));
  return one(textOf(value, marks));
}

export function splitBy(
  value: Value,
  by: Value | undefined,
  marks: Marks,
  isPattern: boolean,
): Value {
  const text = textOf(value, marks).slice(0, MAX_SPLIT);
  const [first] = listOf(by);
  const sign = first === undefined ? undefined : textOf(first, marks);
  if (sign === undefined) return text.split(/\s+/).filter((part) => part !== "");
  if (sign === "") return Array.from(text).slice(0, MAX_ITEMS);
  const pattern = isPattern ? patternOf(sign) : undefined;
  return text.split(pattern ?? sign).slice(0, MAX_ITEMS);
}

function ranged(left: Value, right: Value): Value {
  const from =
    typeof left === "string" && /^[a-z]$/i.test(left) ? left.charCodeAt(0) : Number(left);
  const to =
    typeof right === "string" && /^[a-z]$/i.test(right) ? right.charCodeAt(0) : Number(right);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
  const list: Value[] = [];
  const step = from <= to ? 1 : -1;
  for (let n = from; step > 0 ? n <= to : n >= to; n += step) {
    list.push(n);
    if (list.length >= MAX_ITEMS) break;
  }
  return list;
}

function added(left: Value, right: Value, marks: Marks): Value {
  if (isList(left)) return [...left, ...listOf(right)].slice(0, MAX_ITEMS);
  if (typeof left === "number") {
    const other = Number(textOf(right, marks));
    return Number.isNaN(other) ? textOf(left, marks) + textOf(right, marks) : left + other;
  }
  if (isThing(left) && left.type === "hashtable") return left;
  return (textOf(left, marks) + textOf(right, marks)).slice(0, MAX_TEXT);
}

function calculated(operator: string, left: Value, right: Value, marks: Marks): Value {
  const a = Number(textOf(left, marks));
  const b = Number(textOf(right, marks));
  if (operator === "*" && typeof left === "string" && b >= 0 && b * left.length < MAX_TEXT) {
    return left.repeat(b);
  }
  if (Number.isNaN(a) || Number.isNaN(b)) return marks.unknown(`(${operator})`, "never");
  switch (operator) {
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return b === 0 ? 0 : a % b;
    case "band":
      return a & b;
    case "bor":
      return a | b;
    case "bxor":
      return a ^ b;
    case "shl":
      return a << b;
    default:
      return a >> b;
  }
}

/** undefined where it can't be told. */
function compared(operator: string, left: Value, right: Value, marks: Marks): boolean | undefined {
  if (isThing(left) || isThing(right)) return undefined;
  if (left === null || right === null) {
    const other = left ?? right;
    if (typeof other === "string" && !isKnown(other)) return undefined;
    const same = left === right || other === "";
    return operator === "eq" ? same : operator === "ne" ? !same : undefined;
  }
  const a = textOf(left, marks).toLowerCase();
  const b = textOf(right, marks).toLowerCase();
  if (!isKnown(a) || !isKnown(b)) return undefined;
  const order = typeof left === "number" ? left - Number(b) : a < b ? -1 : a > b ? 1 : 0;
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
    default:
      return undefined;
  }
}

/** What a binary operator makes of two values; a comparison that can't be told is a mark. */
export function combined(operator: string, left: Value, right: Value, marks: Marks): Value {
  switch (operator) {
    case "+":
      return added(left, right, marks);
    case "f":
      return formatted(textOf(left, marks), listOf(right), marks);
    case "join":
      return listOf(left)
        .map((item) => textOf(item, marks))
        .join(textOf(right, marks))
        .slice(0, MAX_TEXT);
    case "replace":
      return replaced(left, listOf(right), marks);
    case "split":
      return splitBy(left, right, marks, true);
    case "..":
      return ranged(left, right);
    case "as":
      return left;
    case "-":
    case "*":
    case "/":
    case "%":
    case "band":
    case "bor":
    case "bxor":
    case "shl":
    case "shr":
      return calculated(operator, left, right, marks);
    default: {
      const answer = compared(operator, left, right, marks);
      return answer ?? marks.unknown(`(-${operator})`, "maybe");
    }
  }
}

/** `$x[1]`, `$x[0..3]`, `$x[-1]`. */
export function indexed(target: Value, index: Value, marks: Marks): Value {
  if (isThing(target)) return target.fields.get(textOf(index, marks).toLowerCase()) ?? null;
  const items: readonly Value[] = typeof target === "string" ? Array.from(target) : listOf(target);
  const one = (at: Value): Value => {
    const number = Number(textOf(at, marks));
    if (Number.isNaN(number)) return marks.unknown("[…]", "maybe");
    return items[number < 0 ? items.length + number : number] ?? null;
  };
  return isList(index) ? index.map(one) : one(index);
}
