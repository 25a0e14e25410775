/** Expressions of PowerShell. */
import type { Cursor } from "./cursor";
import { parseBlock, parseStatements } from "./statements";
import { literalText, takeBareWord, takeString, takeVariable } from "./strings";
import type { Expression } from "./syntax";

const NOTHING: Expression = { kind: "list", items: [] };

/** Operators from the weakest to the strongest; within a row they go from left to right. */
const LEVELS: readonly RegExp[] = [
  /-(and|or|xor)\b/iy,
  /-(band|bor|bxor)\b/iy,
  /-([ci]?(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin|replace|split)|join|is|isnot|as|shl|shr)\b/iy,
  /(\+|-(?![a-z]))(?!=)/iy,
  /([*/%])(?!=)/y,
  /-(f)\b/iy,
  /(\.\.)/y,
];

export function parseExpression(cursor: Cursor): Expression {
  return cursor.deeper(() => binary(cursor, 0), NOTHING);
}

function binary(cursor: Cursor, level: number): Expression {
  const pattern = LEVELS[level];
  if (!pattern) return listed(cursor);
  let left = binary(cursor, level + 1);
  for (;;) {
    cursor.blanks();
    const found = cursor.takes(pattern);
    if (!found) return left;
    cursor.space();
    const operator = (found[1] ?? "")
      .toLowerCase()
      .replace(/^[ci](?=eq|ne|gt|ge|lt|le|like|not|match|contains|in$|replace|split)/, "");
    left = { kind: "binary", operator, left, right: binary(cursor, level + 1) };
  }
}

/** `a, b`: binds closer than any operator but the unary ones. */
function listed(cursor: Cursor): Expression {
  const first = unary(cursor);
  const items = [first];
  for (;;) {
    cursor.blanks();
    if (cursor.here !== ",") break;
    cursor.index += 1;
    cursor.space();
    items.push(unary(cursor));
  }
  return items.length > 1 ? { kind: "list", items } : first;
}

function unary(cursor: Cursor): Expression {
  return cursor.deeper<Expression>(() => {
    cursor.blanks();
    const word = cursor.takes(/-(not|bnot|join|[ci]?split)\b/iy);
    if (word) {
      const operator = (word[1] ?? "").toLowerCase().replace(/^[ci](?=split)/, "");
      return { kind: "unary", operator, operand: listedAfter(operator, cursor) };
    }
    const sign = cursor.takes(/!|\+\+|--|[-+](?=[\s\d($.[])|,/y)?.[0];
    if (sign === ",") return { kind: "list", items: [unary(cursor)] };
    if (sign !== undefined) {
      return { kind: "unary", operator: sign === "!" ? "not" : sign, operand: unary(cursor) };
    }
    const cast = cursor.takes(/\[([\w.]+(?:\[\])?)\](?!\s*(?:::|[),;.|}\n\]]|$))/y);
    if (cast) {
      return { kind: "cast", type: (cast[1] ?? "").toLowerCase(), operand: unary(cursor) };
    }
    return postfix(cursor, primary(cursor));
  }, NOTHING);
}

function listedAfter(operator: string, cursor: Cursor): Expression {
  cursor.blanks();
  return operator === "join" || operator === "split" ? listed(cursor) : unary(cursor);
}

export function primary(cursor: Cursor): Expression {
  cursor.blanks();
  const text = takeString(cursor);
  if (text) return text;
  if (cursor.takes(/\(/y)) {
    const body = parseStatements(cursor, ")");
    cursor.takes(/\)/y);
    return { kind: "statements", body, isList: false };
  }
  if (cursor.takes(/\$\(/y)) {
    const body = parseStatements(cursor, ")");
    cursor.takes(/\)/y);
    return { kind: "statements", body, isList: true };
  }
  if (cursor.takes(/@\(/y)) {
    const body = parseStatements(cursor, ")");
    cursor.takes(/\)/y);
    return { kind: "statements", body, isList: true };
  }
  if (cursor.takes(/@\{/y)) return table(cursor);
  if (cursor.here === "{") return { kind: "block", block: parseBlock(cursor) };
  if (cursor.sees(/@[a-z_]/iy)) {
    cursor.index += 1;
    const name = cursor.takes(/\w+/y)?.[0].toLowerCase() ?? "";
    return { kind: "variable", name };
  }
  const number = cursor.takes(/0x[\da-f]+|\d+(?:\.\d+)?(?=\D|$)/iy);
  if (number) {
    const unit = cursor.takes(/[kmgtp]b\b/iy)?.[0].toLowerCase()[0] ?? "";
    const scale = 1024 ** (unit === "" ? 0 : "kmgtp".indexOf(unit) + 1);
    return { kind: "number", value: Number(number[0]) * scale };
  }
  const variable = cursor.here === "$" ? takeVariable(cursor) : undefined;
  if (variable) return variable;
  const type = cursor.takes(/\[([\w.+`]+(?:\[[\w.,]*\])?)\]/y);
  if (type) return { kind: "type", name: (type[1] ?? "").toLowerCase().replace(/^system\./, "") };
  const before = cursor.index;
  const word = takeBareWord(cursor);
  if (cursor.index === before) cursor.index += 1;
  return word;
}

function table(cursor: Cursor): Expression {
  const fields: (readonly [string, Expression])[] = [];
  for (;;) {
    cursor.separators();
    if (cursor.isAtEnd || cursor.takes(/\}/y)) break;
    const quoted = takeString(cursor);
    const name = quoted
      ? quoted.kind === "text" && typeof quoted.parts[0] === "string"
        ? quoted.parts[0]
        : ""
      : (cursor.takes(/[\w.-]+/y)?.[0] ?? "");
    cursor.blanks();
    if (!cursor.takes(/=/y)) {
      cursor.index += 1;
      continue;
    }
    cursor.space();
    const body = parseStatements(cursor, "}", true);
    fields.push([name.toLowerCase(), { kind: "statements", body, isList: false }]);
    if (fields.length > 200) break;
  }
  return { kind: "table", fields };
}

function args(cursor: Cursor): Expression[] {
  const found: Expression[] = [];
  for (;;) {
    cursor.space();
    if (cursor.isAtEnd || cursor.takes(/\)/y)) return found;
    if (cursor.takes(/,/y)) continue;
    const before = cursor.index;
    const value = parseExpression(cursor);
    if (value.kind === "list") found.push(...value.items);
    else found.push(value);
    if (cursor.index === before) cursor.index += 1;
    if (found.length > 200) return found;
  }
}

/** Members, calls and indexes behind a value. */
export function postfix(cursor: Cursor, first: Expression): Expression {
  let target = first;
  for (let count = 0; count < 100; count += 1) {
    const dot = cursor.takes(/\?\.|::|\.(?=[\w"'$({])/y);
    if (dot) {
      const isStatic = dot[0] === "::";
      const at = cursor.index;
      const plain = cursor.takes(/[\w`]+/y);
      const name = plain ? literalText(plain[0].replaceAll("`", "")) : primary(cursor);
      const called = cursor.takes(/\(/y) ? args(cursor) : undefined;
      target = { kind: "member", target, name, isStatic, args: called, at };
    } else if (cursor.here === "[" && target.kind !== "number") {
      cursor.index += 1;
      cursor.space();
      const index = parseExpression(cursor);
      cursor.space();
      cursor.takes(/\]/y);
      target = { kind: "index", target, index };
    } else {
      const sign = cursor.takes(/\+\+|--/y)?.[0];
      if (sign === undefined) return target;
      target = { kind: "unary", operator: sign, operand: target };
    }
  }
  return target;
}
