/** Reads rules and statements of awk. */
import { ANYWHERE, PRINTING, readExpression, readList } from "./expressions";
import { NotUnderstood, Reader } from "./reader";
import type { AwkProgram, Expression, Leaving, Rule, Statement, UserFunction } from "./syntax";

const NOTHING: Statement = { kind: "block", body: [] };

/** What a rule without braces does. */
const PRINT_LINE: Statement = {
  kind: "print",
  formatted: false,
  values: [],
  how: undefined,
  where: undefined,
  at: 0,
};

/** @throws NotUnderstood for what isn't awk as it is known here */
export function readProgram(code: string): AwkProgram {
  const reader = new Reader(code);
  const rules: Rule[] = [];
  const functions = new Map<string, UserFunction>();
  while (reader.hasMore()) {
    if (reader.isName("function") || reader.isName("func")) {
      reader.next();
      const name = reader.name();
      functions.set(name, readFunction(reader));
    } else if (reader.isSign("@")) {
      // @include, @load: another file.
      while (reader.peek().kind !== "end" && !reader.isSign("\n")) reader.next();
    } else rules.push(readRule(reader));
  }
  return { rules, functions };
}

function readFunction(reader: Reader): UserFunction {
  const parameters: string[] = [];
  reader.expect("(");
  while (!reader.takes(")")) {
    parameters.push(reader.name());
    reader.takes(",");
    reader.passLines();
  }
  reader.passLines();
  return { parameters, body: readBlock(reader) };
}

function readRule(reader: Reader): Rule {
  for (const [name, when] of [
    ["BEGIN", "begin"],
    ["END", "end"],
    ["BEGINFILE", "begin"],
    ["ENDFILE", "end"],
  ] as const) {
    if (!reader.isName(name)) continue;
    reader.next();
    reader.passLines();
    return { when, first: undefined, last: undefined, body: readBlock(reader) };
  }
  let first: Expression | undefined;
  let last: Expression | undefined;
  if (!reader.isSign("{")) {
    first = readExpression(reader);
    if (reader.takes(",")) {
      reader.passLines();
      last = readExpression(reader);
    }
  }
  const body = reader.isSign("{") ? readBlock(reader) : PRINT_LINE;
  return { when: "line", first, last, body };
}

function readBlock(reader: Reader): Statement {
  reader.expect("{");
  const body: Statement[] = [];
  while (reader.hasMore() && !reader.isSign("}")) body.push(readStatement(reader));
  reader.expect("}");
  return { kind: "block", body };
}

function readStatement(reader: Reader): Statement {
  return reader.nested(() => {
    if (reader.isSign("{")) return readBlock(reader);
    if (reader.takes(";")) return NOTHING;
    const { kind, text } = reader.peek();
    const read = kind === "name" && Object.hasOwn(BY_NAME, text) ? BY_NAME[text] : undefined;
    if (read) {
      reader.next();
      return read(reader, text);
    }
    return readSimple(reader);
  });
}

function readSimple(reader: Reader): Statement {
  if (reader.isName("print") || reader.isName("printf")) return readPrint(reader);
  if (reader.isName("delete")) {
    reader.next();
    const array = reader.name();
    if (!reader.takes("[")) return { kind: "delete", array, subscripts: undefined };
    const subscripts = readList(reader, ANYWHERE, "]");
    reader.expect("]");
    return { kind: "delete", array, subscripts };
  }
  return { kind: "expression", value: readExpression(reader) };
}

function endsStatement(reader: Reader): boolean {
  return reader.peek().kind === "end" || ["\n", ";", "}"].some((sign) => reader.isSign(sign));
}

function readPrint(reader: Reader): Statement {
  const { text, at } = reader.next();
  const isEnd = () => endsStatement(reader) || [">", ">>", "|", "|&"].some((s) => reader.isSign(s));
  const items = isEnd() ? [] : readList(reader, PRINTING);
  const [first] = items;
  const values = items.length === 1 && first?.kind === "group" ? first.items : items;
  const formatted = text === "printf";
  if (endsStatement(reader))
    return { kind: "print", formatted, values, how: undefined, where: undefined, at };
  if (!isEnd()) throw new NotUnderstood("the end of print expected");
  const how = reader.next().text;
  const where = readExpression(reader, PRINTING);
  return { kind: "print", formatted, values, how, where, at };
}

function inParentheses(reader: Reader): Expression {
  reader.expect("(");
  const condition = readExpression(reader);
  reader.passLines();
  reader.expect(")");
  return condition;
}

function readBody(reader: Reader): Statement {
  reader.passLines();
  return readStatement(reader);
}

function readLeaving(reader: Reader, how: string): Statement {
  const valued = how === "exit" || how === "return";
  const value = valued && !endsStatement(reader) ? readExpression(reader) : undefined;
  return { kind: "leave", how: how.replace("file", "") as Leaving, value };
}

const BY_NAME: Readonly<Record<string, (reader: Reader, name: string) => Statement>> = {
  if: (reader) => {
    const condition = inParentheses(reader);
    const yes = readBody(reader);
    let ahead = 0;
    while (reader.isSign("\n", ahead) || reader.isSign(";", ahead)) ahead += 1;
    if (!reader.isName("else", ahead)) return { kind: "if", condition, yes, no: undefined };
    reader.passEnds();
    reader.next();
    return { kind: "if", condition, yes, no: readBody(reader) };
  },
  while: (reader) => {
    const condition = inParentheses(reader);
    const body = readBody(reader);
    return { kind: "loop", start: undefined, condition, step: undefined, body, bodyFirst: false };
  },
  do: (reader) => {
    const body = readBody(reader);
    reader.passEnds();
    if (!reader.isName("while")) throw new NotUnderstood("while expected");
    reader.next();
    const condition = inParentheses(reader);
    return { kind: "loop", start: undefined, condition, step: undefined, body, bodyFirst: true };
  },
  for: (reader) => {
    reader.expect("(");
    if (reader.isName("in", 1) && reader.isSign(")", 3)) {
      const name = reader.name();
      reader.next();
      const array = reader.name();
      reader.next();
      return { kind: "each", name, array, body: readBody(reader) };
    }
    const start = reader.isSign(";") ? undefined : readSimple(reader);
    reader.expect(";");
    reader.passLines();
    const condition = reader.isSign(";") ? undefined : readExpression(reader);
    reader.expect(";");
    reader.passLines();
    const step = reader.isSign(")") ? undefined : readSimple(reader);
    reader.expect(")");
    return { kind: "loop", start, condition, step, body: readBody(reader), bodyFirst: false };
  },
  next: readLeaving,
  nextfile: readLeaving,
  exit: readLeaving,
  break: readLeaving,
  continue: readLeaving,
  return: readLeaving,
};
