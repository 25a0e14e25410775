/** Everything the analyser knows to run in thought, in one place. */
import type { Interpreter, Knowledge } from "./analysis/analysis";
import { outputOf } from "./analysis/content";
import { shown } from "./text/text";
import { runAwk } from "./foreign/awk";
import { runForeign } from "./foreign/foreign";
import { POSIX_PROGRAMS } from "./programs/posix";
import { runShell } from "./shell/run";
import { runSql } from "./sql/run";

const notRead: Interpreter = (code, _frame, at, analysis) => {
  analysis.report.add("run-unknown", at, shown(code.text));
  return outputOf("(output)");
};

export const KNOWLEDGE: Knowledge = {
  interpreters: {
    SHELL: runShell,
    PYTHON: notRead,
    BAT: notRead,
    POWERSHELL: notRead,
    SQL: runSql,
    PERL: runForeign,
    RUBY: runForeign,
    JAVASCRIPT: runForeign,
    PHP: runForeign,
    AWK: runAwk,
  },
  programs: { posix: POSIX_PROGRAMS, windows: new Map() },
};
