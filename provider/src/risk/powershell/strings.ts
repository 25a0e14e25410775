/** Strings of PowerShell: quoted, expandable, here-strings, and bare words. */
import type { Cursor } from "./cursor";
import { parseStatements } from "./statements";
import type { Expression } from "./syntax";

const ESCAPES: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "0": "\0",
  a: "\u0007",
  b: "\b",
  f: "\f",
  v: "\v",
};

export function literalText(value: string): Expression {
  return { kind: "text", parts: [value] };
}

const VARIABLE =
  /\$(?:\{([^}]*)\}|((?:(?:env|global|script|local|private|using|variable|function):)?[\w?]+|[$^?]))/iy;

export function takeVariable(cursor: Cursor): Expression | undefined {
  const found = cursor.takes(VARIABLE);
  if (!found) return undefined;
  return { kind: "variable", name: (found[1] ?? found[2] ?? "").toLowerCase() };
}

/** What stands behind a backtick. */
function takeEscape(cursor: Cursor): string {
  cursor.index += 1;
  const character = cursor.here;
  cursor.index += 1;
  if (character === "\r") cursor.takes(/\n/y);
  if (character === "\r" || character === "\n") return "";
  const code = character === "u" ? cursor.takes(/\{([0-9a-f]{1,6})\}/iy)?.[1] : undefined;
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "";
  }
  return ESCAPES[character] ?? character;
}

/** `$name`, `$(…)` inside a text: one property or index may follow only in `$(…)`. */
function takeInside(cursor: Cursor): Expression | undefined {
  if (cursor.takes(/\$\(/y)) {
    const body = parseStatements(cursor, ")");
    cursor.takes(/\)/y);
    return { kind: "statements", body, isList: false };
  }
  return takeVariable(cursor);
}

/** An expandable text up to a sign that ends it; the sign is not taken. */
function expandable(cursor: Cursor, ends: () => boolean, doubled: boolean): Expression {
  const parts: (string | Expression)[] = [];
  let text = "";
  while (!cursor.isAtEnd) {
    if (doubled && cursor.sees(/""/y)) {
      text += '"';
      cursor.index += 2;
      continue;
    }
    if (ends()) break;
    if (cursor.here === "`") text += takeEscape(cursor);
    else {
      const inside = cursor.here === "$" ? takeInside(cursor) : undefined;
      if (inside) {
        parts.push(text, inside);
        text = "";
      } else {
        text += cursor.here;
        cursor.index += 1;
      }
    }
  }
  return { kind: "text", parts: [...parts, text].filter((part) => part !== "") };
}

export function takeString(cursor: Cursor): Expression | undefined {
  if (cursor.takes(/@'[ \t]*\r?\n/y)) {
    const found = cursor.takes(/([\s\S]*?)(?:\r?\n'@|$(?![\s\S]))/y);
    return literalText(found?.[1] ?? "");
  }
  if (cursor.takes(/@"[ \t]*\r?\n/y)) {
    const text = expandable(cursor, () => cursor.sees(/\r?\n"@/y) !== undefined, false);
    cursor.takes(/\r?\n"@/y);
    return text;
  }
  const single = cursor.takes(/'((?:[^']|'')*)(?:'|$(?![\s\S]))/y);
  if (single) return literalText((single[1] ?? "").replaceAll("''", "'"));
  if (cursor.here !== '"') return undefined;
  cursor.index += 1;
  const text = expandable(cursor, () => cursor.here === '"', true);
  cursor.index += 1;
  return text;
}

/** A word without quotes around it, as commands take them. */
export function takeBareWord(cursor: Cursor): Expression {
  const parts: (string | Expression)[] = [];
  let text = "";
  while (!cursor.isAtEnd && !cursor.sees(/[\s;|&(){},<>]|#(?<=\s#)/y)) {
    if (cursor.here === "`") {
      if (cursor.sees(/`\r?\n/y)) break;
      text += takeEscape(cursor);
    } else if (/['"]/.test(cursor.here)) {
      const inner = takeString(cursor);
      if (!inner) break;
      parts.push(text, inner);
      text = "";
    } else if (cursor.here === "$") {
      const inside = takeInside(cursor);
      if (inside) {
        parts.push(text, inside);
        text = "";
      } else {
        text += "$";
        cursor.index += 1;
      }
    } else {
      text += cursor.here;
      cursor.index += 1;
    }
  }
  return { kind: "text", parts: [...parts, text].filter((part) => part !== "") };
}
