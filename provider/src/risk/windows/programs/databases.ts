/** Clients of databases: what they run is SQL. */
import type { Program } from "../../analysis/analysis";
import { content, outputOf } from "../../analysis/content";
import { literal, rendered, type Text } from "../../text/text";
import { readText } from "../files";

/** Options whose value is code, and options whose value is a file of code. */
function client(code: RegExp, file: RegExp): Program {
  return (command, analysis) => {
    const { argv, at } = command;
    let ran = false;
    const run = (text: Text) => {
      ran = true;
      analysis.run("SQL", content(text), command, at);
    };
    for (let index = 1; index < argv.length; index += 1) {
      const word = rendered(argv[index] ?? []);
      const next = argv[index + 1];
      if (code.test(word) && next) run(next);
      else if (file.test(word) && next) {
        const written = readText(next, command, analysis);
        ran = true;
        if (written) analysis.run("SQL", written, command, at);
      } else {
        const glued = /^[-/][qQ](.+)$/s.exec(word)?.[1];
        if (glued !== undefined && code.test(word.slice(0, 2))) run(literal(glued));
      }
    }
    const script = argv.map((word) => /^@(.+)$/.exec(rendered(word))?.[1]).find(Boolean);
    const written = script ? readText(literal(script), command, analysis) : undefined;
    if (written) analysis.run("SQL", written, command, at);
    else if (!ran && command.piped) analysis.run("SQL", command.input, command, at);
    return outputOf("(rows)");
  };
}

const sqlcmd = client(/^[-/][qQ]$/, /^[-/]i$/);

export const DATABASES: Readonly<Record<string, Program>> = {
  sqlcmd,
  osql: sqlcmd,
  isql: sqlcmd,
  sqlplus: client(/^$/, /^$/),
  sqlite3: (command, analysis) => {
    const code = command.argv[2];
    if (code) analysis.run("SQL", content(code), command, command.at);
    return outputOf("(rows)");
  },
};
