/** Interprets SQL in thought: what the statements destroy, grant, or start. */
import type { Interpreter } from "../analysis/analysis";
import { content, outputOf, type Content } from "../analysis/content";
import { hole, known, literal, rendered, shown, UNKNOWN, type Text } from "../text/text";
import { runAll } from "./bodies";
import { Session } from "./session";
import { tokensOf, type Dialect } from "./tokens";
import { runStatement } from "./verbs";

function printed(session: Session): Content {
  if (!/[a-z]/i.test(session.printed)) return outputOf("(result)");
  const pieces: Text = session.printed
    .split(new RegExp(`(${UNKNOWN}+)`))
    .flatMap((part) => (part.startsWith(UNKNOWN) ? hole("(result)", "maybe") : literal(part)));
  return content(pieces);
}

const DIALECTS: Record<string, Dialect> = {
  mysql: "mysql",
  postgres: "postgres",
  sqlite: "sqlite",
  mssql: "mssql",
};

/** The dialect is the first argument. */
export const runSql: Interpreter = (code, frame, at, analysis, args) => {
  if (code.downloaded) {
    analysis.report.add("run-download", at, shown(code.text), { severity: "medium" });
    return outputOf("(result)");
  }
  const text = rendered(code.text);
  const dialect = DIALECTS[(args[0] && known(args[0].text)) ?? ""] ?? "generic";
  const session: Session = new Session(
    dialect,
    text,
    frame,
    analysis,
    (offset) => {
      return code.locate?.(offset) ?? at;
    },
    (tokens) => {
      runStatement(tokens, session);
    },
  );
  analysis.budget.spend(1 + Math.floor(text.length / 256));
  runAll(tokensOf(text, dialect), session);
  session.commit();
  return printed(session);
};
