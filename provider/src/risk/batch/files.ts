/** Files that a batch file runs: itself, and those that it wrote or fetched. */
import { downloadedFrom } from "../analysis/content";
import { runWindowsFile } from "../windows/written";
import { fileKey, fileAt, SELF } from "../windows/files";
import { goesOn, leaves, type Flow } from "./flow";
import { runBatchFile } from "./nested";
import type { Running } from "./simple";
import { splitArguments, splitWords } from "./words";

const ENDINGS = ["", ".bat", ".cmd", ".exe", ".com", ".vbs", ".js"];

function runSelf(running: Running): Flow {
  const { rest, at, state, script, around, called } = running;
  const args = splitArguments(rest);
  if (args.length === 0) {
    script.session.started({ at, isSelf: true, beside: around.beside });
  }
  if (called || around.beside) return goesOn({ ...state, level: undefined });
  return leaves("quit", state);
}

/** Runs what the name leads to, where that is the script itself or a file of its making. */
export function runFound(running: Running): Flow | undefined {
  const { name, rest, at, state, script, around, called } = running;
  const { session } = script;
  const { marks, analysis } = session;
  if (marks.isDownloaded(name)) {
    analysis.report.add("run-download", at, `${name}${rest}`);
    return goesOn({ ...state, level: undefined });
  }
  const frame = session.frameFor(state);
  const path = marks.text(name);
  const self = fileKey(marks.text(SELF), frame);
  const key = fileKey(path, frame);
  if (key === self || `${key ?? ""}.bat` === self) return runSelf(running);
  for (const ending of ENDINGS) {
    const file = fileAt(`${key ?? ""}${ending}`, analysis);
    if (!file) continue;
    const target = `${name}${ending}`;
    if (!/\.(?:bat|cmd)$/i.test(target) || file.downloaded) {
      const command = session.command([target, ...splitWords(rest)], state, at, around);
      session.print(runWindowsFile(file, target, command, analysis) ?? downloadedFrom(target));
      return goesOn({ ...state, level: undefined });
    }
    if (around.beside) session.starts.push({ at, isSelf: false, beside: true });
    const ended = runBatchFile(file, name, splitArguments(rest), at, state, script);
    if (called || around.beside || ended.length === 0) return goesOn(...ended);
    return { states: [], jumps: ended.map((after) => ({ to: "quit", label: "", state: after })) };
  }
  return undefined;
}
