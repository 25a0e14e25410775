/** Everything the analyser knows to run in thought, in one place. */
import type { Knowledge } from "./analysis/analysis";
import { runBatch } from "./batch/run";
import { runAwk } from "./foreign/awk/run";
import { foreign } from "./foreign/foreign";
import { runPowerShell } from "./powershell/run";
import { POSIX_PROGRAMS } from "./programs/posix";
import { runPython } from "./python/run";
import { runShell } from "./shell/run";
import { runSql } from "./sql/run";
import { WINDOWS_PROGRAMS } from "./windows/programs";
import { POWERSHELL_PROGRAMS } from "./windows/programs/powershell";

export const KNOWLEDGE: Knowledge = {
  interpreters: {
    SHELL: runShell,
    PYTHON: runPython,
    BAT: runBatch,
    POWERSHELL: runPowerShell,
    SQL: runSql,
    PERL: foreign("PERL"),
    RUBY: foreign("RUBY"),
    JAVASCRIPT: foreign("JAVASCRIPT"),
    PHP: foreign("PHP"),
    AWK: runAwk,
  },
  programs: {
    posix: new Map([...POSIX_PROGRAMS, ...POWERSHELL_PROGRAMS]),
    windows: WINDOWS_PROGRAMS,
  },
};
