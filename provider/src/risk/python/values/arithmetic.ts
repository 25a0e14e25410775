/** Python's operators on values. */
import { concat, type Text } from "../../text/text";
import { wholeText } from "./whole";
import { joinedPath } from "./paths";
import { derived, plain, textOf } from "./convert";
import { percentFormatted } from "./formatting";
import { choice, optionsOf, spread } from "./join";
import { mark } from "./marks";
import { bare, itemsOf, number, sequence, text, type NumberValue, type Value } from "./value";

const MAX_REPEATED = 65_536;

/** Larger numbers are not computed, in bits. */
const MAX_BITS = 4096;

type Whole = (a: bigint, b: bigint) => bigint | undefined;

function floored(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

const WHOLE: Record<string, Whole> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "//": (a, b) => (b === 0n ? undefined : floored(a, b)),
  "%": (a, b) => (b === 0n ? undefined : a - b * floored(a, b)),
  "**": (a, b) => (b < 0n || b > 2048n || a > 2n ** 64n ? undefined : a ** b),
  "<<": (a, b) => (b < 0n || b > 2048n ? undefined : a << b),
  ">>": (a, b) => (b < 0n ? undefined : a >> b),
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
};

/** The same in doubles, for where the result is surely exact. */
const SMALL: Record<string, (a: number, b: number) => number> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "//": (a, b) => Math.floor(a / b),
  "%": (a, b) => a - b * Math.floor(a / b),
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
};

function isSmall(value: number | bigint): value is number {
  return typeof value === "number" && Math.abs(value) < 2 ** 31;
}

function computed(operator: string, a: NumberValue, b: NumberValue): Value | undefined {
  if (a.float || b.float || operator === "/") {
    const [x, y] = [Number(a.value), Number(b.value)];
    if (operator === "/") return y === 0 ? undefined : number(x / y, true);
    if (operator === "**") return number(x ** y, true);
    const result = SMALL[operator]?.(x, y);
    return result === undefined || "&|^".includes(operator) ? undefined : number(result, true);
  }
  if (isSmall(a.value) && isSmall(b.value) && (b.value !== 0 || !/[/%]/.test(operator))) {
    const result = SMALL[operator]?.(a.value, b.value);
    if (result !== undefined && Number.isSafeInteger(result)) return number(result);
  }
  const result = WHOLE[operator]?.(BigInt(a.value), BigInt(b.value));
  if (result === undefined || result.toString(16).length > MAX_BITS / 4) return undefined;
  return number(result);
}

function asNumber(value: Value): NumberValue | undefined {
  if (value.kind === "number") return value;
  return value.kind === "bool"
    ? { kind: "number", value: Number(value.value), float: false }
    : undefined;
}

function repeated(value: Value, times: Value): Value | undefined {
  if (times.kind !== "number") return undefined;
  const count = Math.max(0, Number(times.value));
  if (value.kind === "text" && value.type !== "any") {
    const whole = wholeText(value.text);
    if (whole !== undefined && whole.length * count <= MAX_REPEATED)
      return text(
        [whole.repeat(count)].filter((piece) => piece !== ""),
        value.type,
      );
    if (whole !== undefined) return undefined;
    const parts: Text[] = Array.from({ length: Math.min(count, 64) }, () => value.text);
    return text(concat(...parts), value.type);
  }
  if (value.kind === "sequence") {
    const { items, open } = itemsOf(value);
    if (items.length * count > 2048) return sequence(value.type, items, true);
    return sequence(value.type, Array.from({ length: count }, () => items).flat(), open);
  }
  return undefined;
}

function single(operator: string, a: Value, b: Value): Value | undefined {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (x && y) return computed(operator, x, y);
  if (operator === "+") {
    if (a.kind === "text" && b.kind === "text") {
      const type = a.type === "any" ? b.type : a.type;
      return text(concat(a.text, b.text), type);
    }
    if (a.kind === "text" && b.kind === "path") return text(concat(a.text, b.text));
    if (a.kind === "text" && a.type === "str") return text(concat(a.text, textOf(b)));
    if (b.kind === "text" && b.type === "str") return text(concat(textOf(a), b.text));
    if (a.kind === "sequence" && b.kind === "sequence") {
      const [left, right] = [itemsOf(a), itemsOf(b)];
      return sequence(a.type, [...left.items, ...right.items], left.open || right.open);
    }
    if (a.kind === "sequence" && b.kind === "text")
      return sequence(a.type, [...itemsOf(a).items, b], true);
    if (b.kind === "sequence" && a.kind === "text")
      return sequence(b.type, [a, ...itemsOf(b).items], true);
  }
  if (operator === "*") return repeated(a, b) ?? repeated(b, a);
  if (operator === "%" && a.kind === "text") return text(percentFormatted(a.text, b), a.type);
  if (operator === "/") {
    const isPath = a.kind === "path" || b.kind === "path";
    if (isPath) return { kind: "path", text: joinedPath([textOf(a), textOf(b)]) };
    if (a.kind === "text" && b.kind === "text" && (plain(b) ?? "0") !== "0" && a.type === "any")
      return { kind: "path", text: joinedPath([a.text, b.text]) };
  }
  if (a.kind === "sequence" && b.kind === "sequence") {
    const [left, right] = [itemsOf(a), itemsOf(b)];
    const open = left.open || right.open;
    if (operator === "|") return sequence(a.type, [...left.items, ...right.items], open);
    if (operator === "&") return sequence(a.type, left.items, true);
    if (operator === "-") {
      const gone = new Set(right.items.map(plain));
      const rest = left.items.filter((item) => {
        const name = plain(item);
        return name === undefined || !gone.has(name);
      });
      return sequence(a.type, rest, open);
    }
  }
  if (operator === "|" && a.kind === "dict" && b.kind === "dict")
    return { kind: "dict", slots: new Map([...a.slots, ...b.slots]) };
  return undefined;
}

/** Whether a cipher may have been written out by hand: an exclusive or with what isn't known. */
function isCipher(operator: string, a: Value, b: Value): boolean {
  return operator === "^" && (a.kind === "text" || b.kind === "text");
}

export function binary(operator: string, left: Value, right: Value, shown: string): Value {
  const [a, b] = [bare(left), bare(right)];
  if (a.kind === "choice" || b.kind === "choice") {
    const all = optionsOf(a).flatMap((x) => optionsOf(b).map((y) => [x, y] as const));
    if (all.length > 16) return derived(shown, [a, b]);
    return choice(all.map(([x, y]) => binary(operator, x, y, shown)));
  }
  if (operator === "%" && b.kind === "sequence") {
    const all = spread(b);
    if (all.length > 1) return choice(all.map((one) => binary(operator, a, one, shown)));
  }
  const known = single(operator, a, b);
  if (known) return known;
  const made = derived(shown, [a, b], { encrypted: isCipher(operator, a, b) });
  const bits = a.kind === "number" ? a.value : b.kind === "number" ? b.value : undefined;
  const [piece] = made.text;
  if (operator === "|" && bits !== undefined && piece !== undefined)
    mark(piece, { bits: Number(bits) });
  return made;
}

export function negative(value: Value, shown: string): Value {
  if (value.kind === "number") return number(-value.value, value.float);
  return derived(shown, [value]);
}

export function inverted(value: Value, shown: string): Value {
  if (value.kind === "number" && !value.float) return number(-BigInt(value.value) - 1n);
  return derived(shown, [value]);
}
