/** What each statement does, by its first word. */
import { account, grant } from "./accounts";
import { runBody, runInner, runQuoted, type Verb } from "./bodies";
import { callRoutine, create, declare, execute, prepare, select, set } from "./code";
import { clientCommand, copy } from "./reach";
import { alterTable, deleteRows, drop, truncate, update } from "./removing";
import type { Session } from "./session";
import { Statement } from "./statement";
import type { Token } from "./tokens";

/** `WITH x AS (DELETE …) …` */
const withQueries: Verb = (statement, session) => {
  const { tokens } = statement;
  let depth = 0;
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === "sign" && text === "(") {
      depth += 1;
      const verb = tokens[index + 1]?.text ?? "";
      if (/^(?:delete|update)$/.test(verb)) {
        let end = index + 1;
        for (let inner = 1; end < tokens.length && inner > 0; end += 1) {
          const sign = tokens[end];
          if (sign?.kind === "sign") inner += sign.text === "(" ? 1 : sign.text === ")" ? -1 : 0;
        }
        runStatement(tokens.slice(index + 1, end - 1), session);
      }
    }
    if (kind === "sign" && text === ")") depth -= 1;
    if (depth === 0 && kind === "word" && /^(?:delete|update)$/.test(text)) {
      runStatement(tokens.slice(index), session);
      return;
    }
  }
};

/** IF, WHILE and the like: what follows the condition. */
const conditional: Verb = (statement, session) => {
  const verbs = /^(?:drop|truncate|delete|update|exec|execute|begin|alter)$/;
  for (let index = statement.position; index < statement.tokens.length; index += 1) {
    const { kind, text } = statement.tokens[index] ?? { kind: "sign", text: "" };
    if (kind !== "word" || !verbs.test(text)) continue;
    runStatement(statement.tokens.slice(index), session);
    return;
  }
};

const purge: Verb = (statement, session) => {
  if (!statement.has("logs")) return;
  const now = statement.tokens.at(-1)?.text === ")" && statement.tokens.at(-3)?.text === "now";
  const keeps = statement.has("interval") || statement.has("date_sub");
  if (keeps) return;
  session.report("delete-backups", statement.tokens, now ? {} : { severity: "medium" });
};

const alter: Verb = (statement, session) => {
  if (statement.take("table")) alterTable(statement, session);
  else if (statement.take("user") || statement.take("role") || statement.take("login")) {
    account(statement, session);
  } else if (statement.take("server", "role", "sysadmin") && statement.has("add")) {
    session.report("add-root-account", statement.tokens);
  }
};

const VERBS: Readonly<Record<string, Verb>> = {
  drop,
  truncate,
  delete: deleteRows,
  update,
  alter,
  create,
  grant,
  set,
  declare,
  select,
  with: withQueries,
  if: conditional,
  while: conditional,
  copy,
  execute,
  exec: execute,
  prepare,
  purge,
  call: (statement, session) => {
    const at = statement.peek()?.at ?? 0;
    callRoutine(statement.name() ?? "", at, session);
  },
  do: (statement, session) => {
    if (statement.take("language")) statement.skip();
    const body = statement.peek();
    if (body?.kind === "string") runQuoted(body, session);
  },
  perform: select,
  begin: (statement, session) => {
    const next = statement.peek();
    if (
      !next ||
      /^(?:tran|transaction|work|isolation|immediate|exclusive|deferred)$/.test(next.text)
    )
      session.begin();
    else runBody(statement.tokens.slice(statement.position), session);
  },
  start: (statement, session) => {
    if (statement.take("transaction")) session.begin();
  },
  commit: (_statement, session) => {
    session.commit();
  },
  end: (_statement, session) => {
    if (session.inTransaction) session.commit();
  },
  rollback: (statement, session) => {
    if (!statement.has("to")) session.rollback();
  },
  abort: (_statement, session) => {
    session.rollback();
  },
  explain: (statement, session) => {
    // It runs what it explains.
    if (statement.has("analyze")) conditional(statement, session);
  },
  reset: (statement, session) => {
    if (statement.take("master") || statement.take("binary", "logs")) {
      session.report("delete-backups", statement.tokens);
    }
  },
  shutdown: (statement, session) => {
    const because = "The database server stops.";
    session.report("stop-system-service", statement.tokens, { severity: "medium", because });
  },
};

export function runStatement(tokens: readonly Token[], session: Session): void {
  session.analysis.budget.spend(1 + Math.floor(tokens.length / 64));
  const [first] = tokens;
  if (!first) return;
  if (first.kind === "meta") {
    const text = clientCommand(first, session);
    if (text !== undefined) runInner(text, first.at, session);
    return;
  }
  if (first.kind === "sign" && first.text === "(") {
    const inner = tokens.findIndex(({ text }) => text !== "(");
    if (inner > 0) runStatement(tokens.slice(inner), session);
    return;
  }
  if (first.kind !== "word") return;
  const verb = Object.hasOwn(VERBS, first.text) ? VERBS[first.text] : undefined;
  if (verb) verb(new Statement(tokens, 1), session);
  else if (/^(?:xp_|sp_|master$)/.test(first.text)) execute(new Statement(tokens), session);
  if (session.dialect === "mssql") runFurther(tokens, session);
}

/** SQL Server needs nothing between statements. */
function runFurther(tokens: readonly Token[], session: Session): void {
  const start = tokens.findIndex(
    ({ kind, text }, index) =>
      index > 0 &&
      kind === "word" &&
      (/^(?:drop|truncate|exec)$/.test(text) ||
        (text === "delete" && tokens[index + 1]?.text === "from")) &&
      !/^(?:alter|if|while|begin|create|grant|deny|revoke)$/.test(tokens[0]?.text ?? ""),
  );
  if (start > 0) runStatement(tokens.slice(start), session);
}
