/** What `${…}` makes of a value, where value and operands are known. */
import { matchesPattern } from "../text/pattern";
import { EMPTY, holes, known, literal, type Text } from "../text/text";

/** Longer values are left as they are, in UTF-16 code units. */
const MAX_VALUE = 1024;

/** `${x#p}`, `${x##p}`, `${x%p}`, `${x%%p}`; the value itself where something isn't known. */
export function removed(value: Text, operator: string, pattern: Text): Text {
  const text = known(value);
  const wanted = known(pattern);
  if (wanted === "*" && operator.length === 2) return EMPTY;
  if (text === undefined || wanted === undefined || text.length > MAX_VALUE) return value;
  const front = operator.startsWith("#");
  const longest = operator.length === 2;
  const lengths = Array.from({ length: Math.min(text.length, 200) + 1 }, (_, index) => index);
  for (const length of longest ? lengths.reverse() : lengths) {
    const piece = front ? text.slice(0, length) : text.slice(text.length - length);
    if (matchesPattern(wanted, piece)) {
      return literal(front ? text.slice(length) : text.slice(0, text.length - length));
    }
  }
  return value;
}

/** The text that a pattern matches at an offset, the longest one. */
function matchAt(text: string, offset: number, pattern: string): number {
  if (!/[*?[]/.test(pattern)) return text.startsWith(pattern, offset) ? pattern.length : -1;
  for (let length = Math.min(text.length - offset, 200); length > 0; length -= 1) {
    if (matchesPattern(pattern, text.slice(offset, offset + length))) return length;
  }
  return -1;
}

/** `${x/p/r}`, `${x//p/r}`, `${x/#p/r}`, `${x/%p/r}`. */
export function replaced(value: Text, operator: string, pattern: Text, replacement: Text): Text {
  const text = known(value);
  const wanted = known(pattern);
  const by = known(replacement);
  if (text === undefined || wanted === undefined || by === undefined) return value;
  if (text.length > MAX_VALUE || wanted === "") return value;
  if (operator === "/%") {
    return literal(text.endsWith(wanted) ? text.slice(0, -wanted.length) + by : text);
  }
  let result = "";
  let index = 0;
  let done = false;
  while (index < text.length) {
    const length = done || (operator === "/#" && index > 0) ? -1 : matchAt(text, index, wanted);
    if (length > 0) {
      result += by;
      index += length;
      done = operator !== "//";
    } else {
      result += text[index] ?? "";
      index += 1;
    }
  }
  return literal(result);
}

/** `${x:o:l}`. A value that isn't known stays as it is, but may now be empty. */
export function sliced(value: Text, offset: number | undefined, length: number | undefined): Text {
  const text = known(value);
  if (text === undefined || offset === undefined) {
    return holes(value).length > 0
      ? value.map((piece) =>
          typeof piece !== "string" && piece.kind === "hole" && piece.empty === "never"
            ? { ...piece, empty: "maybe" as const }
            : piece,
        )
      : value;
  }
  const start = offset < 0 ? Math.max(0, text.length + offset) : offset;
  if (length === undefined) return literal(text.slice(start));
  return literal(length < 0 ? text.slice(start, length) : text.slice(start, start + length));
}

/** `${x^^}`, `${x,,}`, `${x^}`, `${x,}`. */
export function inCase(value: Text, operator: string): Text {
  const change = (text: string) =>
    operator.startsWith("^") ? text.toUpperCase() : text.toLowerCase();
  return value.map((piece, index) => {
    if (typeof piece !== "string") return piece;
    if (operator.length === 2) return change(piece);
    return index === 0 ? change(piece.slice(0, 1)) + piece.slice(1) : piece;
  });
}

/** Without the line ends at the end, as a substitution leaves them out. */
export function withoutLastNewlines(text: Text): Text {
  const last = text.at(-1);
  if (typeof last !== "string") return text;
  const cut = last.replace(/\n+$/, "");
  return cut === "" ? (text.length === 1 ? EMPTY : text.slice(0, -1)) : [...text.slice(0, -1), cut];
}
