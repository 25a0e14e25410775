/** DROP, TRUNCATE, DELETE, UPDATE and ALTER, by what they leave. */
import type { Details } from "../analysis/report";
import { UNKNOWN } from "../text/text";
import { dearness, isOwnAccount } from "./names";
import type { Session } from "./session";
import type { Statement } from "./statement";
import type { Token } from "./tokens";

const HOLDING_ALL = new Set(["database", "schema", "keyspace", "tablespace", "catalog"]);
const HOLDING = new Set(["table", "measurement", "series", "stream", "topic"]);
const ACCOUNTS = new Set(["user", "role", "login"]);

/** `medium`, or what the rule says. */
function doubtful(because: string): Details {
  return { severity: "medium", because };
}

function judgeNames(
  names: readonly string[],
  whole: "database" | "table",
  statement: Statement,
  session: Session,
  from: number,
): void {
  const dear = names
    .filter((name) => !session.created.has(name.toLowerCase()))
    .map((name) => dearness(name, whole));
  if (dear.includes("dear")) session.report("sql-destroy", statement.tokens, {}, from);
  else if (dear.includes("doubtful")) {
    const because = "Its name says that it may be done without.";
    session.report("sql-destroy", statement.tokens, doubtful(because), from);
  }
}

function dropAccounts(statement: Statement, session: Session, from: number): void {
  const [name = ""] = statement.names();
  // In Oracle the tables of a user go with it.
  if (statement.has("cascade")) session.report("sql-destroy", statement.tokens, {}, from);
  else if (isOwnAccount(name)) session.report("delete-account", statement.tokens, {}, from);
  else if (name !== "" && name.includes(UNKNOWN)) {
    session.report("delete-account", statement.tokens, { severity: "medium" }, from);
  }
}

export function drop(statement: Statement, session: Session): void {
  const from = statement.position - 1;
  if (session.dialect === "mysql" && !statement.isWord("temporary")) session.commit();
  if (statement.take("temporary")) return;
  if (statement.take("owned", "by")) {
    session.report("sql-destroy", statement.tokens, {}, from);
    return;
  }
  if (statement.take("retention")) statement.skip(0);
  else statement.take("foreign");
  const kind = statement.peek()?.text ?? "";
  statement.skip();
  if (statement.take("if", "exists")) statement.skip(0);
  if (HOLDING_ALL.has(kind)) {
    const names = statement.names();
    judgeNames(names.length > 0 ? names : [UNKNOWN], "database", statement, session, from);
  } else if (kind === "series") {
    if (!statement.has("where")) session.report("sql-destroy", statement.tokens, {}, from);
  } else if (HOLDING.has(kind)) {
    judgeNames(statement.names(), "table", statement, session, from);
  } else if (ACCOUNTS.has(kind)) dropAccounts(statement, session, from);
  else if (kind === "extension" && statement.has("cascade")) {
    session.report("sql-destroy", statement.tokens, { severity: "medium" }, from);
  }
}

export function truncate(statement: Statement, session: Session): void {
  const from = statement.position - 1;
  if (session.dialect === "mysql") session.commit();
  statement.take("table");
  statement.take("if", "exists");
  statement.take("only");
  judgeNames(statement.names(), "table", statement, session, from);
}

function isTrue(tokens: readonly Token[]): boolean {
  const values = tokens.filter(({ text, kind }) => !(kind === "sign" && /^[()]$/.test(text)));
  const [a, operator, b] = values;
  if (!a) return true;
  if (values.length === 1) return /^(?:true|[1-9]\d*)$/.test(a.text);
  if (values.length === 2) return a.text === "not" && operator?.text === "false";
  if (values.length === 3 && b) {
    const same = a.text === b.text && a.kind === b.kind;
    if (/^(?:=|>=|<=|is|like)$/.test(operator?.text ?? "")) {
      return same || (operator?.text === "like" && /^%+$/.test(b.text));
    }
    if (/^(?:<>|!=)$/.test(operator?.text ?? "")) {
      const literals = [a, b].every(({ kind, text }) => kind === "string" || /^\d+$/.test(text));
      return (literals && !same) || (b.kind === "string" && b.text === "" && /^id$/.test(a.text));
    }
    const id = /(?:^|_)id$/.test(a.text);
    return id && operator?.text === ">" && b.text === "0";
  }
  const isNotNull = values.slice(-3).map(({ text }) => text);
  return values.length === 4 && /(?:^|_)id$/.test(a.text) && isNotNull.join(" ") === "is not null";
}

/** Whether a condition keeps nothing out. */
function keepsNothing(condition: readonly Token[]): boolean {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of condition) {
    if (token.kind === "sign" && token.text === "(") depth += 1;
    if (token.kind === "sign" && token.text === ")") depth -= 1;
    const word = token.kind === "word" ? token.text : "";
    if (/^(?:returning|order|limit|allow)$/.test(word) && depth === 0) break;
    if (word === "or" && depth <= 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.some((part) => isTrue(part));
}

function judgeCondition(table: string, statement: Statement, session: Session, from: number): void {
  const where = statement.indexOf("where");
  const details = (otherwise: Details): Details =>
    dearness(table, "table") === "dear" ? otherwise : { severity: "medium" };
  if (session.created.has(table.toLowerCase()) || dearness(table, "table") === "scratch") return;
  if (where < 0) {
    if (statement.has("join") || statement.has("using") || statement.has("limit")) {
      session.report("sql-destroy", statement.tokens, { severity: "medium" }, from);
      return;
    }
    const because = "Nothing says which rows it means.";
    session.report("sql-destroy", statement.tokens, details({ because }), from);
    return;
  }
  const condition = statement.tokens.slice(where + 1);
  if (keepsNothing(condition)) {
    const because = "The condition holds for every row.";
    session.report("sql-destroy", statement.tokens, details({ because }), from);
  } else if (condition.length === 1 && condition[0]?.text.includes(UNKNOWN)) {
    const because = "The condition can't be told.";
    session.report("sql-destroy", statement.tokens, doubtful(because), from);
  }
}

export function deleteRows(statement: Statement, session: Session): void {
  const from = statement.position - 1;
  while (statement.isWord("low_priority", "quick", "ignore", "only")) statement.skip();
  if (statement.take("top")) statement.skip(3);
  const source = statement.indexOf("from");
  if (source >= 0) statement.skip(source + 1 - statement.position);
  statement.take("only");
  const table = statement.name() ?? "";
  if (table === "") return;
  if (/^mysql\.user$/i.test(table) && statement.has("where")) return;
  judgeCondition(table, statement, session, from);
}

export function update(statement: Statement, session: Session): void {
  const from = statement.position - 1;
  while (statement.isWord("low_priority", "ignore", "only")) statement.skip();
  const table = statement.name() ?? "";
  if (!statement.has("set")) return;
  if (
    /^mysql\.(?:user|global_priv)$/i.test(table) &&
    /password|authentication/.test(words(statement))
  ) {
    session.report("set-password", statement.tokens, {}, from);
    return;
  }
  if (/^mysql\.user$/i.test(table) && words(statement).includes("host = %")) {
    const because = "The account is reached from everywhere.";
    session.report("weaken-login", statement.tokens, { because }, from);
    return;
  }
  if (statement.has("from") && !statement.has("where")) {
    session.report("sql-destroy", statement.tokens, { severity: "medium" }, from);
    return;
  }
  judgeCondition(table, statement, session, from);
}

function words(statement: Statement): string {
  return statement.tokens.map(({ text }) => text).join(" ");
}

export function alterTable(statement: Statement, session: Session): void {
  const from = Math.max(statement.position - 2, 0);
  statement.take("if", "exists");
  const table = statement.name() ?? "";
  if (session.created.has(table.toLowerCase()) || dearness(table, "table") === "scratch") return;
  if (statement.isWord("delete")) {
    statement.skip();
    judgeCondition(table, statement, session, from);
  } else if (statement.has("drop", "partition") || statement.has("truncate", "partition")) {
    session.report("sql-destroy", statement.tokens, { severity: "medium" }, from);
  } else if (
    statement.has("drop", "column") ||
    (statement.has("drop") &&
      !/drop (?:constraint|index|key|foreign|primary|default|check|trigger|not)/.test(
        words(statement),
      ))
  ) {
    session.report("sql-destroy", statement.tokens, { severity: "medium" }, from);
  }
}
