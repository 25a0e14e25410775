/** Pipelines and commands of PowerShell. */
import type { Cursor } from "./cursor";
import { parseExpression, postfix, primary } from "./expressions";
import { parseStatements } from "./statements";
import { literalText, takeBareWord, takeString } from "./strings";
import type { Argument, CommandNode, Expression, Stage, Statement } from "./syntax";

/** Arguments of one command that are read. */
const MAX_ARGUMENTS = 300;

const STARTS_EXPRESSION =
  /[$"'([{\d!]|@[({'"]|[-+]+(?:[\d($]|\s*\$)|-(?:not|join|split|bnot)\b|,/iy;
const ASSIGNMENT = /\s*(\+=|-=|\*=|\/=|%=|\?\?=|=(?!=))/y;

export function parsePipeline(cursor: Cursor): Statement {
  const stages: Stage[] = [];
  for (;;) {
    cursor.space();
    const stage = parseStage(cursor);
    if (stage.kind === "expression" && stages.length === 0) {
      const found = cursor.takes(ASSIGNMENT);
      if (found) {
        cursor.space();
        const [value] = parseStatements(cursor, "\u0000", true);
        const target = stage.value;
        const nothing: Statement = { kind: "group", parts: [], isChoice: false };
        return { kind: "assign", target, operator: found[1] ?? "=", value: value ?? nothing };
      }
    }
    stages.push(stage);
    cursor.blanks();
    const chain = cursor.takes(/&&|\|\|/y)?.[0];
    if (chain !== undefined) return { kind: "pipeline", stages, chain: chain as "&&" | "||" };
    if (cursor.here === "&") cursor.index += 1;
    if (!cursor.takes(/\|/y) && !cursor.takes(/\s*\n\s*\|(?!\|)/y)) break;
    if (stages.length > 100) break;
  }
  return { kind: "pipeline", stages, chain: undefined };
}

function parseStage(cursor: Cursor): Stage {
  const at = cursor.index;
  if (cursor.takes(/[&.](?=[\s"'$({])/y)) {
    cursor.blanks();
    return parseCommand(cursor, at, calledName(cursor));
  }
  if (cursor.sees(STARTS_EXPRESSION)) {
    return { kind: "expression", value: parseExpression(cursor), at };
  }
  return parseCommand(cursor, at, takeBareWord(cursor));
}

/** What stands behind `&`. */
function calledName(cursor: Cursor): Expression {
  const text = takeString(cursor);
  if (text) return postfix(cursor, text);
  if (/[$({[]/.test(cursor.here)) return postfix(cursor, primary(cursor));
  return takeBareWord(cursor);
}

function parseCommand(cursor: Cursor, at: number, name: Expression): CommandNode {
  const args: Argument[] = [];
  while (args.length < MAX_ARGUMENTS) {
    cursor.blanks();
    if (cursor.isAtEnd || /[\n\r;|)}]/.test(cursor.here) || cursor.sees(/&&|&\s*(?:$|[\n;])/y))
      break;
    const before = cursor.index;
    const argument = parseArgument(cursor);
    if (argument) args.push(argument);
    if (cursor.index === before) cursor.index += 1;
  }
  return { kind: "command", name, args, at };
}

function parseArgument(cursor: Cursor): Argument | undefined {
  const redirect = cursor.takes(/[\d*]?(>>|>)(&\d)?|</y);
  if (redirect) {
    if (redirect[2] !== undefined) return undefined;
    cursor.blanks();
    return { kind: "redirect", operator: redirect[1] ?? "<", target: listedArgument(cursor) };
  }
  if (cursor.takes(/--%/y)) {
    const rest = cursor.takes(/[^\n|;]*/y)?.[0].trim() ?? "";
    return { kind: "value", value: literalText(rest) };
  }
  const parameter = cursor.takes(/-([a-z_?][\w`-]*)(:?)(?=[\s:;|)},]|$|['"$(@])/iy);
  if (parameter) {
    const name = (parameter[1] ?? "").replaceAll("`", "").toLowerCase();
    cursor.takes(/[ \t]*(?=[$'"])/y);
    const value = parameter[2] === ":" ? listedArgument(cursor) : undefined;
    return { kind: "parameter", name, value };
  }
  return { kind: "value", value: listedArgument(cursor) };
}

/** One argument, or several with commas between them. */
function listedArgument(cursor: Cursor): Expression {
  const items = [oneArgument(cursor)];
  for (let count = 0; count < MAX_ARGUMENTS; count += 1) {
    cursor.blanks();
    if (cursor.here !== ",") break;
    cursor.index += 1;
    cursor.space();
    items.push(oneArgument(cursor));
  }
  const [first] = items;
  return items.length === 1 && first ? first : { kind: "list", items };
}

function oneArgument(cursor: Cursor): Expression {
  const isExpression =
    cursor.sees(/[({]|@[({'"\w]|\$\(|\[[\w.]+\]::/y) ??
    cursor.sees(/\$(?:\{[^}]*\}|[\w:]+)(?=[\s.[,;|)}]|$)/y) ??
    cursor.sees(/(["'])(?:(?!\1)[^\n])*\1(?=[.[\s,;|)}]|$)/y);
  if (!isExpression) return takeBareWord(cursor);
  const back = cursor.index;
  const value = cursor.deeper(() => postfix(cursor, primaryOf(cursor)), literalText(""));
  // `$dir\file`, `"a"b`: a word that goes on behind the value.
  if (cursor.isAtEnd || cursor.sees(/[\s;|)},&>]/y)) return value;
  cursor.index = back;
  return takeBareWord(cursor);
}

function primaryOf(cursor: Cursor): Expression {
  const text = takeString(cursor);
  if (text) return text;
  return parseOne(cursor);
}

/** A single value: an expression would take what follows for operators. */
function parseOne(cursor: Cursor): Expression {
  if (cursor.takes(/\$?\(|@\(/y)) {
    const body = parseStatements(cursor, ")");
    cursor.takes(/\)/y);
    return { kind: "statements", body, isList: true };
  }
  if (
    /[$]/.test(cursor.here) ||
    cursor.here === "{" ||
    cursor.here === "@" ||
    cursor.here === "["
  ) {
    return primary(cursor);
  }
  return takeBareWord(cursor);
}
