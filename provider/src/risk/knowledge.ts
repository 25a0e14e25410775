/** Everything the analyser knows to run in thought, in one place. */
import type { Interpreter, Knowledge } from "./analysis/analysis";
import { outputOf } from "./analysis/content";
import { runBatch } from "./batch/run";
import { shown } from "./text/text";
import { runAwk } from "./foreign/awk";
import { runForeign } from "./foreign/foreign";
import { runPowerShell } from "./powershell/run";
import { POSIX_PROGRAMS } from "./programs/posix";
import { runShell } from "./shell/run";
import { runSql } from "./sql/run";
import { WINDOWS_PROGRAMS } from "./windows/programs";
import { POWERSHELL_PROGRAMS } from "./windows/programs/powershell";

const notRead: Interpreter = (code, _frame, at, analysis) => {
  analysis.report.add("run-unknown", at, shown(code.text));
  return outputOf("(output)");
};

export const KNOWLEDGE: Knowledge = {
  interpreters: {
    SHELL: runShell,
    PYTHON: notRead,
    BAT: runBatch,
    POWERSHELL: runPowerShell,
    SQL: runSql,
    PERL: runForeign,
    RUBY: runForeign,
    JAVASCRIPT: runForeign,
    PHP: runForeign,
    AWK: runAwk,
  },
  programs: {
    posix: new Map([...POSIX_PROGRAMS, ...POWERSHELL_PROGRAMS]),
    windows: WINDOWS_PROGRAMS,
  },
};
