/** Statements in order, and statements inside statements. */
import type { Session } from "./session";
import { Statement } from "./statement";
import { statementsOf, tokensOf, type Token } from "./tokens";

export type Verb = (statement: Statement, session: Session) => void;

/** Runs text as statements, reported where the text was handed over. */
export function runInner(text: string, at: number, session: Session): void {
  if (!/[a-z]/i.test(text)) return;
  session.within(text, at, () => {
    runAll(tokensOf(text, session.dialect), session);
  });
}

/** Runs the text of a body that stands in the statements between dollars or quotes. */
export function runQuoted({ text, at, end }: Token, session: Session): void {
  const verbatim = session.verbatim(text, at, end);
  session.within(
    text,
    at,
    () => {
      runBody(tokensOf(text, session.dialect), session);
    },
    verbatim,
  );
}

/** Statements inside BEGIN … END, IF … THEN, LOOP. */
export function runBody(tokens: readonly Token[], session: Session): void {
  let from = 0;
  const separators = /^(?:begin|then|else|do|loop|end|declare|as)$/;
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    const ends =
      !token ||
      (token.kind === "sign" && token.text === ";") ||
      token.kind === "end" ||
      (token.kind === "word" && separators.test(token.text));
    if (!ends) continue;
    if (index > from) session.run(tokens.slice(from, index));
    from = index + 1;
  }
}

export function runAll(tokens: readonly Token[], session: Session): void {
  let inTrigger = false;
  for (const statement of statementsOf(tokens)) {
    const has = (...words: readonly string[]) => new Statement(statement).has(...words);
    if (inTrigger) {
      inTrigger = statement[0]?.text !== "end";
      continue;
    }
    session.run(statement);
    inTrigger =
      statement[0]?.text === "create" &&
      (has("trigger") || has("procedure") || has("function")) &&
      has("begin") &&
      statement.at(-1)?.text !== "end";
  }
}
