/** Escapes and formats as `printf` and `echo -e` know them. */
import { concat, EMPTY, known, literal, rendered, type Text } from "../text/text";

const SIMPLE: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\u0007",
  b: "\b",
  f: "\f",
  v: "\v",
  e: "\u001b",
  E: "\u001b",
  "\\": "\\",
  '"': '"',
  "'": "'",
  "?": "?",
};

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Backslash escapes made into what they stand for. */
export function unescaped(text: string): string {
  const found = text.replaceAll(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|(0?[0-7]{1,3})|([\s\S]))/g,
    (whole, hex?: string, short?: string, long?: string, octal?: string, other?: string) => {
      const digits = hex ?? short ?? long;
      if (digits !== undefined) return character(Number.parseInt(digits, 16));
      if (octal !== undefined) return character(Number.parseInt(octal, 8) & 0xff);
      return SIMPLE[other ?? ""] ?? whole;
    },
  );
  // Bytes above 127 were written one by one: together they are UTF-8.
  if (!/[\u0080-\u00ff]/.test(found) || /[\u0100-\uffff]/.test(found)) return found;
  return Buffer.from(found, "latin1").toString("utf8");
}

const MAX_ROUNDS = 32;

function one(kind: string, value: Text, width: string): Text {
  const text = known(value);
  if (kind === "b")
    return value.map((piece) => (typeof piece === "string" ? unescaped(piece) : piece));
  if (text === undefined || kind === "s") {
    const pad = Number(/^\d+/.exec(width)?.[0] ?? 0);
    const limit = /\.(\d+)$/.exec(width)?.[1];
    if (text === undefined) return value;
    const cut = limit === undefined ? text : text.slice(0, Number(limit));
    return literal(cut.padStart(Math.min(pad, 256)));
  }
  const number = text.startsWith("'") ? text.charCodeAt(1) : Number(text === "" ? 0 : text);
  if (kind === "c") return literal(text.slice(0, 1));
  if (!Number.isFinite(number)) return literal(text);
  const pad = /^0\d+/.test(width) ? "0" : " ";
  const size = Math.min(Number(/\d+/.exec(width)?.[0] ?? 0), 256);
  const base = kind === "x" || kind === "X" ? 16 : kind === "o" ? 8 : 10;
  return literal(Math.trunc(number).toString(base).padStart(size, pad));
}

/** What `printf FORMAT ARG…` prints; the format is used again while there are arguments. */
export function formatted(format: Text, args: readonly Text[]): Text {
  const pattern = rendered(format);
  const pieces: Text[] = [];
  let next = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = next;
    let from = 0;
    for (const found of pattern.matchAll(/%([-+ #0]*\d*(?:\.\d+)?)([bcdiosuxXq%])/g)) {
      pieces.push(literal(unescaped(pattern.slice(from, found.index))));
      from = found.index + found[0].length;
      const [, width = "", kind = ""] = found;
      if (kind === "%") pieces.push(literal("%"));
      else {
        pieces.push(one(kind === "q" ? "s" : kind, args[next] ?? EMPTY, width));
        next += 1;
      }
    }
    pieces.push(literal(unescaped(pattern.slice(from))));
    if (next >= args.length || next === before) break;
  }
  return concat(...pieces);
}
