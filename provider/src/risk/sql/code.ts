/** Text that becomes statements, and statements that are kept for later. */
import { account, setPassword } from "./accounts";
import { runBody, runInner, type Verb } from "./bodies";
import { textOf } from "./expressions";
import { intoFile, storedProcedure } from "./reach";
import type { Session } from "./session";

/** EXECUTE, EXEC, PREPARE … FROM: text that becomes a statement. */
export const execute: Verb = (statement, session) => {
  const from = statement.position;
  const first = statement.peek();
  if (!first) return;
  if (statement.take("immediate")) {
    runInner(textOf(statement.tokens.slice(from + 1), session.variables), first.at, session);
    return;
  }
  if (first.kind === "string" || statement.isSign("(")) {
    const start = statement.isSign("(") ? from + 1 : from;
    runInner(textOf(statement.tokens.slice(start), session.variables), first.at, session);
    return;
  }
  const call = statement.peek(1);
  if (first.kind === "word" && call?.kind === "sign" && /^(?:\(|\|\|)$/.test(call.text)) {
    const name = session.routines.get(first.text);
    if (name === undefined) {
      runInner(textOf(statement.tokens.slice(from), session.variables), first.at, session);
      return;
    }
  }
  const name = statement.name() ?? "";
  if (storedProcedure(name, statement, session)) return;
  if (/(?:^|\.)sp_executesql$/i.test(name)) {
    const rest = statement.tokens.slice(statement.position);
    runInner(textOf(rest, session.variables), first.at, session);
    return;
  }
  const variable = session.variables.get(name.toLowerCase());
  if (variable !== undefined) runInner(variable, first.at, session);
  else callRoutine(name, first.at, session);
};

export function callRoutine(name: string, at: number, session: Session): void {
  const key = name.toLowerCase();
  const body = session.routines.get(key);
  if (body === undefined) return;
  // Once is enough to see what it does, and it may call itself.
  session.routines.delete(key);
  if (typeof body === "string") runInner(body, at, session);
  else runBody(body, session);
  session.routines.set(key, body);
}

export const prepare: Verb = (statement, session) => {
  const name = statement.name() ?? "";
  const from = Math.max(statement.indexOf("from"), statement.indexOf("as"));
  if (from < 0) return;
  const rest = statement.tokens.slice(from + 1);
  const text =
    statement.tokens[from]?.text === "as"
      ? rest.map((token) => token.text).join(" ")
      : textOf(rest, session.variables);
  session.variables.set(name.toLowerCase(), text);
};

export const create: Verb = (statement, session) => {
  statement.take("or", "replace");
  statement.take("or", "alter");
  if (statement.isWord("definer")) {
    while (!statement.ended && !statement.isWord("procedure", "function", "trigger", "event")) {
      statement.skip();
    }
  }
  const temporary = statement.take("temporary") || statement.take("temp");
  if (statement.take("user") || statement.take("role") || statement.take("login")) {
    account(statement, session);
    return;
  }
  const kind = statement.peek()?.text ?? "";
  statement.skip();
  statement.take("if", "not", "exists");
  const name = (statement.name() ?? "").toLowerCase();
  if (/^(?:table|database|schema|keyspace|measurement)$/.test(kind) || temporary) {
    session.created.add(name);
  } else if (/^(?:procedure|function)$/.test(kind)) {
    const [body] = statement.strings();
    const at = statement.indexOf("begin");
    session.routines.set(name, body ?? statement.tokens.slice(Math.max(at, 0)));
  } else if (kind === "event") {
    const at = statement.indexOf("do");
    if (at >= 0) runBody(statement.tokens.slice(at + 1), session);
  }
};

export const set: Verb = (statement, session) => {
  if (statement.take("password")) {
    setPassword(statement, session);
    return;
  }
  while (statement.isWord("global", "session", "local", "persist")) statement.skip();
  const name = statement.peek()?.text ?? "";
  statement.skip();
  statement.takeSign(":");
  if (!statement.takeSign("=")) return;
  const value = textOf(statement.tokens.slice(statement.position), session.variables);
  session.variables.set(name.toLowerCase(), value);
};

/** `DECLARE @sql nvarchar(max) = N'…'` */
export const declare: Verb = (statement, session) => {
  const name = statement.peek()?.text ?? "";
  const equals = statement.tokens.findIndex(({ kind, text }) => kind === "sign" && text === "=");
  if (equals < 0) return;
  const value = textOf(statement.tokens.slice(equals + 1), session.variables);
  session.variables.set(name.toLowerCase(), value);
};

export const select: Verb = (statement, session) => {
  intoFile(statement, session);
  const from = statement.position;
  const made = textOf(statement.tokens.slice(from), session.variables);
  if (made.length > 0 && made.length < 4096) session.printed += `${made}\n`;
  const executed = statement.tokens.at(-1);
  if (executed?.kind === "meta" && executed.text.startsWith("\\gexec")) {
    runInner(made, statement.tokens[from]?.at ?? 0, session);
  }
  const name = statement.peek();
  if (name?.kind === "word" && /^dblink(?:_exec)?$/.test(name.text)) {
    runInner(statement.strings().at(-1) ?? "", name.at, session);
  } else if (name && session.routines.has(name.text)) callRoutine(name.text, name.at, session);
  const into = statement.indexOf("into");
  const variable = into < 0 ? undefined : statement.tokens[into + 1];
  if (variable?.text.startsWith("@")) session.variables.set(variable.text, made);
  const equals = statement.peek(1);
  if (name?.text.startsWith("@") && equals?.text === "=") {
    session.variables.set(name.text, textOf(statement.tokens.slice(from + 2), session.variables));
  }
};
