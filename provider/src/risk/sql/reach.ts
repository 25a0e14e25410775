/** Statements and client commands that reach out of the database: files, programs, code from text. */
import { content } from "../analysis/content";
import { judgeWriting } from "../effects/writing";
import { literal, rendered, UNKNOWN, type Text } from "../text/text";
import type { Session } from "./session";
import type { Statement } from "./statement";
import type { Token } from "./tokens";

/** Code of a shell that the database or its client starts. */
export function runProgram(code: string, at: number, session: Session): void {
  if (code.trim() === "" || code.includes(UNKNOWN)) return;
  const { analysis, frame } = session;
  analysis.run("SHELL", content(literal(code)), frame, session.place(at));
}

/** What a file holds that the script wrote. */
function writtenFile(path: string, session: Session): string | undefined {
  const file = session.analysis.written(literal(path), session.frame.directory);
  return file && rendered(file.text);
}

/** `\! cmd`, `.shell cmd`, `source file`; the text that it reads as statements. */
export function clientCommand(token: Token, session: Session): string | undefined {
  const program =
    /^(?:\\!|!!|system\b|\.(?:shell|system)\b|\\o\s*\||\.(?:once|output)\s*\|)(.*)/is.exec(
      token.text,
    )?.[1];
  if (program !== undefined) {
    runProgram(program, token.at, session);
    return undefined;
  }
  const copied = /^\\copy\b.*\bprogram\s+'((?:[^']|'')*)'/is.exec(token.text)?.[1];
  if (copied !== undefined) {
    runProgram(copied.replaceAll("''", "'"), token.at, session);
    return undefined;
  }
  const file = /^(?:source\b|\\\.|\\ir?\b|\\include\b|\.read\b|:r\b)\s*(.+?)\s*;?$/is.exec(
    token.text,
  )?.[1];
  return file === undefined ? undefined : writtenFile(file.replace(/^'|'$/g, ""), session);
}

/** `COPY t FROM PROGRAM '…'` */
export function copy(statement: Statement, session: Session): void {
  const program = statement.indexOf("program");
  const code = program < 0 ? undefined : statement.tokens[program + 1];
  if (code?.kind === "string") runProgram(code.text, code.at, session);
}

/** `SELECT … INTO OUTFILE '…'` */
export function intoFile(statement: Statement, session: Session): void {
  const into = Math.max(statement.indexOf("outfile"), statement.indexOf("dumpfile"));
  const path = into < 0 ? undefined : statement.tokens[into + 1];
  if (path?.kind !== "string") return;
  const { analysis, frame } = session;
  const at = session.place(path.at);
  const text = statement
    .strings()
    .filter((one) => one !== path.text)
    .join("");
  const written: Text = text === "" ? [] : [text];
  const resolved = `INTO OUTFILE ${path.text}`;
  if (/<\?php|<%|<jsp:|\b(?:eval|system|passthru|exec)\s*\(/i.test(text)) {
    const because = "A program for a web server is written through the database.";
    session.report("start-up-code", statement.tokens, { because });
    return;
  }
  judgeWriting(
    { path: literal(path.text), at, resolved, content: content(written), mode: "overwrite" },
    frame,
    analysis,
  );
}

/** Procedures of SQL Server that act on the machine or on rights. */
export function storedProcedure(name: string, statement: Statement, session: Session): boolean {
  const plain = name.toLowerCase().replace(/^.*\./, "");
  const [first = "", second = ""] = statement.strings();
  if (plain === "xp_cmdshell") {
    const because = "The database server runs a program of the operating system.";
    session.report("run-unknown", statement.tokens, { severity: "high", because });
  } else if (plain === "sp_configure" && /xp_cmdshell|ole automation/i.test(first)) {
    if (/\b1\b/.test(statement.tokens.map(({ text }) => text).join(" "))) {
      const because = "From here on the database server may start programs.";
      session.report("weaken-login", statement.tokens, { because });
    }
  } else if (/^sp_addsrvrolemember$/.test(plain) && /sysadmin/i.test(first + second)) {
    session.report("add-root-account", statement.tokens);
  } else if (/^sp_msforeach(?:table|db)$/.test(plain)) {
    if (/\b(?:drop|truncate|delete)\b/i.test(first)) {
      session.report("sql-destroy", statement.tokens);
    }
  } else if (
    plain === "msdb" ||
    /^sp_delete_(?:backuphistory|database_backuphistory)$/.test(plain)
  ) {
    session.report("delete-backups", statement.tokens, { severity: "medium" });
  } else return false;
  return true;
}
