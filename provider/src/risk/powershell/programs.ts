/** Programs that PowerShell starts beside itself. */
import { runText } from "./run";
import type { Scope } from "./scope";

/** Runs a program with its arguments in one text, as Start-Process does. */
export function startProgram(name: string, args: string, at: number, scope: Scope): void {
  const { analysis, marks } = scope;
  scope.starts += 1;
  scope.lastStart = at;
  if (marks.isDownloaded(name)) {
    analysis.report.add("run-download", at, name);
    return;
  }
  if (/\.ps1$/i.test(name) || scope.frame.system === "posix") {
    runText(`& '${name.replaceAll("'", "''")}' ${args}`, scope);
    return;
  }
  const isPath = /\s/.test(name) && !name.startsWith('"');
  const line = `${isPath ? `"${name}"` : name} ${args}`;
  analysis.run("BAT", { text: marks.text(line), downloaded: false }, scope.frame, at);
}
