/** Statements of PowerShell. */
import type { Cursor } from "./cursor";
import { parseExpression } from "./expressions";
import { parsePipeline } from "./pipelines";
import { takeVariable } from "./strings";
import type { Block, Expression, Statement } from "./syntax";

/** Statements of one block that are read. */
const MAX_STATEMENTS = 2000;

const EMPTY: Statement = { kind: "group", parts: [], isChoice: false };

/** Up to a closing sign, which isn't taken; or only one statement. */
export function parseStatements(cursor: Cursor, close: string, single = false): Statement[] {
  return cursor.deeper<Statement[]>(() => {
    const statements: Statement[] = [];
    for (;;) {
      cursor.separators();
      if (cursor.isAtEnd || cursor.here === close) break;
      const before = cursor.index;
      statements.push(parseStatement(cursor));
      if (single) break;
      if (cursor.index === before) cursor.index += 1;
      if (statements.length > MAX_STATEMENTS) break;
    }
    return statements;
  }, []);
}

/** `{ … }`, parameters included. */
export function parseBlock(cursor: Cursor): Block {
  const start = cursor.index + 1;
  cursor.takes(/\{/y);
  const params = parseParams(cursor);
  const body = parseStatements(cursor, "}");
  const source = cursor.text.slice(start, cursor.index);
  cursor.takes(/\}/y);
  return { params, body, source };
}

function parseParams(cursor: Cursor): Block["params"] {
  cursor.separators();
  cursor.takes(/(?:\[cmdletbinding\([^)]*\)\]\s*)+/iy);
  if (!cursor.takes(/param\s*\(/iy)) return [];
  return parseParamList(cursor);
}

function parseParamList(cursor: Cursor): Block["params"] {
  const params: { name: string; initial: Expression | undefined }[] = [];
  while (!cursor.isAtEnd && params.length < 100) {
    cursor.space();
    if (cursor.takes(/\)/y)) break;
    if (cursor.takes(/,/y) || cursor.takes(/\[[^\]]*\]/y)) continue;
    const variable = takeVariable(cursor);
    if (variable?.kind !== "variable") {
      cursor.index += 1;
      continue;
    }
    cursor.space();
    const initial = cursor.takes(/=/y) ? parseExpression(cursor) : undefined;
    params.push({ name: variable.name, initial });
  }
  return params;
}

function parenthesised(cursor: Cursor): Statement {
  cursor.space();
  if (!cursor.takes(/\(/y)) return EMPTY;
  const body = parseStatements(cursor, ")");
  cursor.takes(/\)/y);
  return body[0] ?? EMPTY;
}

function body(cursor: Cursor): readonly Statement[] {
  cursor.space();
  return cursor.here === "{" ? parseBlock(cursor).body : [];
}

function parseIf(cursor: Cursor): Statement {
  const clauses = [{ test: parenthesised(cursor), body: body(cursor) }];
  let otherwise: readonly Statement[] | undefined;
  for (;;) {
    const back = cursor.index;
    cursor.space();
    if (cursor.takes(/elseif\b/iy)) {
      clauses.push({ test: parenthesised(cursor), body: body(cursor) });
    } else if (cursor.takes(/else\b/iy)) otherwise = body(cursor);
    else {
      cursor.index = back;
      return { kind: "if", clauses, otherwise };
    }
    if (clauses.length > 100) return { kind: "if", clauses, otherwise };
  }
}

function parseForeach(cursor: Cursor): Statement {
  cursor.space();
  cursor.takes(/\(/y);
  cursor.space();
  const variable = takeVariable(cursor);
  cursor.space();
  cursor.takes(/in\b/iy);
  const items = parseStatements(cursor, ")")[0] ?? EMPTY;
  cursor.takes(/\)/y);
  const name = variable?.kind === "variable" ? variable.name : "_";
  return { kind: "foreach", name, items, body: body(cursor) };
}

function parseFor(cursor: Cursor): Statement {
  cursor.space();
  cursor.takes(/\(/y);
  const part = (): Statement | undefined => {
    cursor.space();
    const isEmpty = cursor.here === ";" || cursor.here === ")";
    const found = isEmpty ? undefined : parseStatement(cursor);
    cursor.space();
    cursor.takes(/;/y);
    return found;
  };
  const first = part();
  const test = part();
  const step = part();
  cursor.space();
  cursor.takes(/\)/y);
  return { kind: "loop", first, test, body: body(cursor), step };
}

function parseDo(cursor: Cursor): Statement {
  const inside = body(cursor);
  cursor.space();
  const isUntil = cursor.takes(/(until|while)\b/iy)?.[1]?.toLowerCase() === "until";
  const test = parenthesised(cursor);
  return {
    kind: "loop",
    first: undefined,
    test: isUntil ? EMPTY : test,
    body: inside,
    step: undefined,
  };
}

function parseTry(cursor: Cursor): Statement {
  const parts = [body(cursor)];
  for (let count = 0; count < 20; count += 1) {
    const back = cursor.index;
    cursor.space();
    if (!cursor.takes(/(?:catch|finally)\b(?:\s*\[[^\]]*\](?:\s*,\s*\[[^\]]*\])*)?/iy)) {
      cursor.index = back;
      break;
    }
    parts.push(body(cursor));
  }
  return { kind: "group", parts, isChoice: true };
}

function parseSwitch(cursor: Cursor): Statement {
  cursor.takes(/(?:\s*-\w+)*/y);
  const parts: (readonly Statement[])[] = [[parenthesised(cursor)]];
  cursor.space();
  cursor.takes(/\{/y);
  while (!cursor.isAtEnd && parts.length < 100) {
    cursor.separators();
    if (cursor.takes(/\}/y)) break;
    if (cursor.here === "{") cursor.deeper(() => parseBlock(cursor), undefined);
    else parseExpression(cursor);
    cursor.space();
    if (cursor.here === "{") parts.push(parseBlock(cursor).body);
    else cursor.index += 1;
  }
  return { kind: "group", parts, isChoice: true };
}

function parseFunction(cursor: Cursor): Statement {
  cursor.blanks();
  const name = cursor.takes(/[\w:.-]+/y)?.[0].toLowerCase() ?? "";
  cursor.space();
  const params = cursor.takes(/\(/y) ? parseParamList(cursor) : [];
  cursor.space();
  const block = parseBlock(cursor);
  const all = params.length > 0 ? params : block.params;
  return { kind: "function", name: name.replace(/^\w+:/, ""), block: { ...block, params: all } };
}

const KEYWORDS: Readonly<Record<string, (cursor: Cursor) => Statement>> = {
  if: parseIf,
  foreach: parseForeach,
  for: parseFor,
  while: (cursor) => ({
    kind: "loop",
    first: undefined,
    test: parenthesised(cursor),
    body: body(cursor),
    step: undefined,
  }),
  do: parseDo,
  try: parseTry,
  switch: parseSwitch,
  function: parseFunction,
  filter: parseFunction,
};

function parseStatement(cursor: Cursor): Statement {
  return cursor.deeper<Statement>(() => {
    cursor.takes(/:\w+[ \t]+(?=foreach|for|while|do)/iy);
    const keyword = cursor.takes(
      /(if|foreach|for|while|do|try|switch)(?=[\s({])|(function|filter)(?=\s)/iy,
    );
    const parse = keyword && KEYWORDS[keyword[0].toLowerCase()];
    if (parse && (keyword[0].toLowerCase() !== "foreach" || cursor.sees(/\s*\(/y)))
      return parse(cursor);
    if (keyword) cursor.index -= keyword[0].length;
    const leave = cursor.takes(/(exit|return|throw|break|continue)(?=[\s;}()]|$)/iy);
    if (leave) {
      cursor.blanks();
      const isBare = cursor.isAtEnd || /[;\n\r})]/.test(cursor.here);
      const value = isBare ? undefined : parseStatement(cursor);
      return { kind: "leave", how: (leave[1] ?? "").toLowerCase(), value };
    }
    if (cursor.takes(/(?:begin|process|end|dynamicparam)(?=\s*\{)/iy)) {
      return { kind: "group", parts: [body(cursor)], isChoice: false };
    }
    if (cursor.sees(/param\s*\(/iy)) {
      parseParams(cursor);
      return EMPTY;
    }
    if (cursor.takes(/using\s+[^\n;]*/iy)) return EMPTY;
    return parsePipeline(cursor);
  }, EMPTY);
}

/** A whole text. */
export function parseScript(cursor: Cursor): Block {
  const params = parseParams(cursor);
  const all: Statement[] = [];
  for (let count = 0; count < MAX_STATEMENTS; count += 1) {
    if (cursor.isAtEnd) break;
    all.push(...parseStatements(cursor, ""));
    // A closing sign too many.
    cursor.index += 1;
  }
  return { params, body: all, source: cursor.text };
}
