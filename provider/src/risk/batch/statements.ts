/** IF and FOR. */
import type { Parser } from "./parser";
import type { For, If, Node, Test } from "./syntax";
import { takeWord } from "./words";

const BLANKS = /[ \t,;=]+/y;
const SPACES = /[ \t]+/y;
const WORD_END = /^[\s,;=&|<>]/;
const COMPARE = /(?:==|(?:equ|neq|lss|leq|gtr|geq)(?=[\s"%!]))/iy;
const NOTHING: Node = { kind: "sequence", items: [] };

function parseTest(parser: Parser): Test | undefined {
  const { reader } = parser;
  const keyword = reader.takes(/(exist|defined|errorlevel|cmdextversion)(?=[\s,;="])/iy);
  if (keyword) {
    reader.takes(BLANKS);
    const operand = takeWord(reader, WORD_END);
    const name = (keyword[1] ?? "").toLowerCase();
    const kind = name === "exist" || name === "defined" || name === "errorlevel" ? name : "other";
    return { kind, operand };
  }
  const left = takeWord(reader, /^(?:[\s,;&|<>]|==)/);
  reader.takes(SPACES);
  const operator = reader.takes(COMPARE)?.[0].toLowerCase();
  if (operator === undefined) return undefined;
  reader.takes(BLANKS);
  const right = takeWord(reader, WORD_END);
  return { kind: "compare", operator, left, right };
}

export function parseIf(parser: Parser, at: number): If | undefined {
  const { reader } = parser;
  let negated = false;
  let ignoresCase = false;
  for (;;) {
    reader.takes(BLANKS);
    if (reader.takes(/\/i(?=[\s"%])/iy)) ignoresCase = true;
    else if (reader.takes(/not(?=[\s,;="])/iy)) negated = !negated;
    else break;
  }
  const test = parseTest(parser);
  if (!test) return undefined;
  const then = parser.list() ?? NOTHING;
  reader.takes(BLANKS);
  let otherwise: Node | undefined;
  if (reader.takes(/else(?=[\s(,;=])/iy)) otherwise = parser.list() ?? NOTHING;
  return { kind: "if", negated, ignoresCase, test, then, otherwise, at };
}

/** Everything up to the parenthesis that closes the set. */
function takeSet(parser: Parser): string {
  const { reader } = parser;
  let set = "";
  let isQuoted = false;
  let open = 0;
  for (;;) {
    if (reader.here === "" && !reader.pull()) return set;
    const character = reader.here;
    if (character === "\n") {
      isQuoted = false;
      set += " ";
      reader.index += 1;
      continue;
    }
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted) {
      if (character === "^") {
        set += parser.escaped();
        continue;
      }
      if (character === "(") open += 1;
      if (character === ")" && (open -= 1) < 0) {
        reader.index += 1;
        return set;
      }
    }
    set += character;
    reader.index += 1;
  }
}

const HOW: Record<string, For["how"]> = {
  d: "directories",
  r: "tree",
  l: "numbers",
  f: "file",
};

export function parseFor(parser: Parser, at: number): For | undefined {
  const { reader } = parser;
  let how: For["how"] = "list";
  let options = "";
  for (;;) {
    reader.takes(BLANKS);
    const found = reader.takes(/\/([drlf])(?=[\s"%'\uE000-\uF8FF])/iy);
    if (!found) break;
    how = HOW[(found[1] ?? "").toLowerCase()] ?? how;
    reader.takes(BLANKS);
    if (/[%/(]/.test(reader.here) && !reader.sees(/%[^\s%]+%/y)) continue;
    options = takeWord(reader, /^[\s]/);
  }
  reader.takes(BLANKS);
  const name = reader.takes(/%([^\s%])(?=\s)/y)?.[1];
  reader.takes(BLANKS);
  if (name === undefined || !reader.takes(/in[\s,;=]*\(/iy)) return undefined;
  const set = takeSet(parser);
  reader.takes(BLANKS);
  if (!reader.takes(/do(?=[\s("@])/iy)) return undefined;
  const body = parser.list() ?? NOTHING;
  return { kind: "for", how, options, name, set, body, at };
}
