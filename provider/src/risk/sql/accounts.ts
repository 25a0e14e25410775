/** Accounts of a database: rights and passwords. */
import { UNKNOWN } from "../text/text";
import { isOwnAccount } from "./names";
import type { Session } from "./session";
import type { Statement } from "./statement";

function line(statement: Statement): string {
  return statement.tokens.map(({ text }) => text).join(" ");
}

export function grant(statement: Statement, session: Session): void {
  const text = line(statement);
  const all = /^grant (?:all(?: privileges)?|super)\b/.test(text);
  const everywhere = /\bon \* \. \* to\b/.test(text);
  const passesOn = text.includes("with grant option");
  const anyHost = / @ %(?: |$)|@%|^[^@]*to \S+$/.test(text);
  if (all && everywhere) {
    const severity = passesOn || anyHost ? "high" : "medium";
    session.report("add-root-account", statement.tokens, {
      severity,
      because: "The account may do everything in the database.",
    });
  } else if (/^grant (?:sysadmin|dba|pg_execute_server_program|rds_superuser)\b/.test(text)) {
    session.report("add-root-account", statement.tokens);
  }
}

/** A password that stands in the script word for word. */
function spelledPassword(statement: Statement, words: readonly string[]): string | undefined {
  const at = words.map((word) => statement.indexOf(word)).find((index) => index >= 0);
  if (at === undefined) return undefined;
  const value = statement.tokens.slice(at + 1).find(({ kind }) => kind === "string");
  return value?.text;
}

function judgePassword(name: string, statement: Statement, session: Session): void {
  const password = spelledPassword(statement, ["by", "password", "as", "="]);
  if (password === undefined || password.includes(UNKNOWN)) return;
  const severity = isOwnAccount(name) ? "high" : "medium";
  session.report("set-password", statement.tokens, { severity });
}

/** CREATE and ALTER USER, ROLE, LOGIN; behind that word. */
export function account(statement: Statement, session: Session): void {
  statement.take("if", "not", "exists");
  statement.take("if", "exists");
  const name = statement.name() ?? "";
  if (statement.has("superuser")) {
    session.report("add-root-account", statement.tokens, {
      because: "The account may do everything in the database, and start programs through it.",
    });
    return;
  }
  judgePassword(name, statement, session);
}

export function setPassword(statement: Statement, session: Session): void {
  const name = statement.take("for") ? (statement.name() ?? "") : "root";
  const values = statement.strings();
  const password = values.at(-1) ?? UNKNOWN;
  if (password.includes(UNKNOWN)) return;
  const severity = isOwnAccount(name) ? "high" : "medium";
  session.report("set-password", statement.tokens, { severity });
}
