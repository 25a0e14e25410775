/** Reads expressions of awk. */
import { UNKNOWN } from "../../text/text";
import { NotUnderstood, type Reader } from "./reader";
import type { Expression, Target } from "./syntax";

/** Where an expression stands: `>` sends what is printed to a file, `in` belongs to a loop. */
export interface Place {
  readonly printing: boolean;
}

export const ANYWHERE: Place = { printing: false };
export const PRINTING: Place = { printing: true };

export function readExpression(reader: Reader, place: Place = ANYWHERE): Expression {
  return reader.nested(() => readAssignment(reader, place));
}

export function readList(reader: Reader, place: Place, close?: string): readonly Expression[] {
  const items: Expression[] = [];
  reader.passLines();
  if (close !== undefined && reader.isSign(close)) return items;
  do {
    reader.passLines();
    items.push(readExpression(reader, place));
    if (close !== undefined) reader.passLines();
  } while (reader.takes(","));
  return items;
}

function isTarget(expression: Expression): expression is Target {
  return /^(?:name|field|element)$/.test(expression.kind);
}

function readAssignment(reader: Reader, place: Place): Expression {
  const left = readChoice(reader, place);
  const { kind, text } = reader.peek();
  if (kind !== "sign" || !/^(?:[-+*/%^]|\*\*)?=$/.test(text) || !isTarget(left)) return left;
  reader.next();
  reader.passLines();
  const value = readExpression(reader, place);
  return { kind: "assign", operator: text.slice(0, -1).replace("**", "^"), target: left, value };
}

function readChoice(reader: Reader, place: Place): Expression {
  const condition = readBinary(reader, place, 0);
  if (!reader.takes("?")) return condition;
  reader.passLines();
  const yes = readExpression(reader, place);
  reader.passLines();
  reader.expect(":");
  reader.passLines();
  const no = readExpression(reader, place);
  return { kind: "choice", condition, yes, no };
}

/** Operators between two operands, those that bind least first. */
const LEVELS: readonly RegExp[] = [
  /^\|\|$/,
  /^&&$/,
  /^in$/,
  /^!?~$/,
  /^(?:<|<=|==|!=|>|>=|\||\|&)$/,
  /^concat$/,
  /^[-+]$/,
  /^[*/%]$/,
];

const IN = 2;
const COMPARING = 4;
const JOINING = 5;

function readBinary(reader: Reader, place: Place, level: number): Expression {
  const operators = LEVELS[level];
  if (!operators) return readUnary(reader, place);
  let left = readBinary(reader, place, level + 1);
  for (;;) {
    const token = reader.peek();
    if (level === JOINING) {
      if (!beginsOperand(reader)) return left;
      left = { kind: "binary", operator: " ", left, right: readBinary(reader, place, level + 1) };
      continue;
    }
    if (token.kind !== (level === IN ? "name" : "sign") || !operators.test(token.text)) return left;
    if (level === IN) {
      reader.next();
      const subscripts = left.kind === "group" ? left.items : [left];
      left = { kind: "in", subscripts, array: reader.name() };
      continue;
    }
    if (level === COMPARING && token.text.startsWith("|")) {
      if (!reader.isName("getline", 1)) return left;
      reader.next();
      const { at } = reader.next();
      const target = readTarget(reader);
      left = { kind: "getline", how: "command", from: left, target, at };
      continue;
    }
    if (place.printing && token.text === ">") return left;
    reader.next();
    reader.passLines();
    const right = readBinary(reader, place, level + 1);
    left = { kind: "binary", operator: token.text, left, right };
  }
}

function beginsOperand(reader: Reader): boolean {
  const { kind, text } = reader.peek();
  if (kind === "string" || kind === "number" || kind === "pattern") return true;
  if (kind === "name") return !/^(?:in|getline|else|while|print|printf)$/.test(text);
  return kind === "sign" && (/^(?:\$|!|\(|-|\+|\+\+|--|@)$/.test(text) || text === UNKNOWN);
}

function readUnary(reader: Reader, place: Place): Expression {
  const { kind, text } = reader.peek();
  if (kind === "sign" && /^[-+!]$/.test(text)) {
    reader.next();
    const operand = reader.nested(() => readUnary(reader, place));
    return { kind: "unary", operator: text, operand };
  }
  const base = readStep(reader, place);
  if (!reader.isSign("^") && !reader.isSign("**")) return base;
  reader.next();
  const right = reader.nested(() => readUnary(reader, place));
  return { kind: "binary", operator: "^", left: base, right };
}

function readStep(reader: Reader, place: Place): Expression {
  for (const [sign, by] of [["++", 1] as const, ["--", -1] as const]) {
    if (!reader.takes(sign)) continue;
    const target = readOperand(reader, place);
    if (!isTarget(target)) throw new NotUnderstood("a variable expected");
    return { kind: "step", by, prefix: true, target };
  }
  const target = readOperand(reader, place);
  if (!isTarget(target)) return target;
  if (reader.takes("++")) return { kind: "step", by: 1, prefix: false, target };
  if (reader.takes("--")) return { kind: "step", by: -1, prefix: false, target };
  return target;
}

/** What `getline` reads into, where something is named. */
function readTarget(reader: Reader): Target | undefined {
  const token = reader.peek();
  if (!reader.isSign("$") && token.kind !== "name") return undefined;
  const found = readOperand(reader, ANYWHERE);
  if (!isTarget(found)) throw new NotUnderstood("a variable expected");
  return found;
}

function readOperand(reader: Reader, place: Place): Expression {
  const token = reader.next();
  const { kind, text, at } = token;
  if (kind === "string") return { kind: "text", value: text };
  if (kind === "number") return { kind: "number", value: Number(text) };
  if (kind === "pattern") return { kind: "pattern", source: text };
  if (kind === "name") return readNamed(reader, text, at);
  if (text === UNKNOWN) return { kind: "text", value: UNKNOWN };
  if (text === "$") {
    const index = reader.nested(() => readStep(reader, place));
    // `$i++` counts the field, `$++i` the index.
    if (index.kind === "step" && !index.prefix)
      return { ...index, target: { kind: "field", index: index.target } };
    return { kind: "field", index };
  }
  if (text === "@") {
    const name = reader.name();
    reader.expect("(");
    const args = readList(reader, ANYWHERE, ")");
    reader.expect(")");
    return { kind: "call", name, indirect: true, args, at };
  }
  if (text === "-" || text === "+" || text === "!")
    return { kind: "unary", operator: text, operand: readOperand(reader, place) };
  if (text !== "(") throw new NotUnderstood("an operand expected");
  const items = readList(reader, ANYWHERE, ")");
  reader.expect(")");
  return { kind: "group", items };
}

function readNamed(reader: Reader, name: string, at: number): Expression {
  if (name === "getline") {
    const target = readTarget(reader);
    if (!reader.takes("<")) return { kind: "getline", how: "input", from: undefined, target, at };
    const from = readStep(reader, ANYWHERE);
    return { kind: "getline", how: "file", from, target, at };
  }
  if (reader.isSign("(") && (!reader.peek().spaced || BUILT_IN.test(name))) {
    reader.next();
    const args = readList(reader, ANYWHERE, ")");
    reader.expect(")");
    return { kind: "call", name, indirect: false, args, at };
  }
  if (name === "length") return { kind: "call", name, indirect: false, args: [], at };
  if (!reader.takes("[")) return { kind: "name", name };
  const subscripts = readList(reader, ANYWHERE, "]");
  reader.expect("]");
  return { kind: "element", array: name, subscripts };
}

const BUILT_IN =
  /^(?:system|substr|split|sprintf|length|index|g?sub|gensub|match|tolower|toupper|close|fflush|int|rand|srand|strtonum)$/;
