/** `sprintf` and `printf` of awk. */
import { concat, literal, type Text } from "../../text/text";
import { numberOf, type Value } from "./values";

const SPECIFIER = /%([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+))?[hlLqjzt]*([a-zA-Z%])/g;

/** Wider fields are not filled. */
const MAX_WIDTH = 256;

function digits(kind: string, number: number, precision: number | undefined): string {
  if (kind === "d" || kind === "i" || kind === "u") return String(Math.trunc(number));
  if (kind === "x") return Math.trunc(number).toString(16);
  if (kind === "X") return Math.trunc(number).toString(16).toUpperCase();
  if (kind === "o") return Math.trunc(number).toString(8);
  const places = Math.min(precision ?? 6, 50);
  if (kind === "e" || kind === "E") return number.toExponential(places);
  if (kind === "g" || kind === "G") return String(Number(number.toPrecision(Math.max(places, 1))));
  return number.toFixed(places);
}

/** undefined where the value isn't known. */
function one(kind: string, value: Value, precision: number | undefined): string | undefined {
  const [piece = ""] = value.text;
  if (kind === "s") {
    if (value.text.length > 1 || typeof piece !== "string") return undefined;
    return precision === undefined ? piece : piece.slice(0, precision);
  }
  const number = numberOf(value);
  if (kind === "c") {
    if (value.number === undefined && !isReadNumber(value))
      return typeof piece === "string" && piece !== "" ? (Array.from(piece)[0] ?? "") : undefined;
    return number !== undefined && number >= 0 && number <= 0x10ffff
      ? String.fromCodePoint(Math.trunc(number))
      : "";
  }
  return number === undefined ? undefined : digits(kind, number, precision);
}

/** gawk takes what was read and looks like a number for one: `%c` of a field. */
function isReadNumber(value: Value): boolean {
  const [piece] = value.text;
  return value.read === true && typeof piece === "string" && /^\s*\d+\s*$/.test(piece);
}

export function awkFormatted(format: Text, args: readonly Value[]): Text {
  const made: Text[] = [];
  let next = 0;
  const take = (): Value => args[next++] ?? { text: [] };
  for (const piece of format) {
    if (typeof piece !== "string") {
      made.push([piece]);
      continue;
    }
    let from = 0;
    for (const found of piece.matchAll(SPECIFIER)) {
      made.push(literal(piece.slice(from, found.index)));
      from = found.index + found[0].length;
      const [, flags = "", width, precision, kind = ""] = found;
      if (kind === "%") {
        made.push(literal("%"));
        continue;
      }
      const size = width === "*" ? numberOf(take()) : Number(width ?? 0);
      const places = precision === "*" ? numberOf(take()) : precision;
      const value = take();
      const text = one(kind, value, places === undefined ? undefined : Number(places));
      made.push(text === undefined ? value.text : literal(padded(text, flags, size ?? 0)));
    }
    made.push(literal(piece.slice(from)));
  }
  return concat(...made);
}

function padded(text: string, flags: string, width: number): string {
  const size = Math.min(width, MAX_WIDTH);
  if (flags.includes("-")) return text.padEnd(size);
  return text.padStart(size, flags.includes("0") ? "0" : " ");
}
