/** copy, move, ren and type: what goes where. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { concat, literal, rendered, type Text } from "../../text/text";
import { judgeWindowsMove } from "../deletion";
import { isOwnFile, joinedFiles, readFile, readText } from "../files";
import { memoryOf } from "../memory";
import { deviceOf, lastName, parentOf, windowsReadings } from "../paths";
import { judgeWindowsWriting } from "../writing";
import { switchesOf } from "./deleting";

/** Copies of the accounts, which hold everybody's passwords. */
const ACCOUNT_FILES =
  /\\(?:windows\\(?:system32\\config|repair)\\(?:sam|system|security)|windows\\ntds\\ntds\.dit|ntds\.dit|regback\\(?:sam|system|security))$/;

function isAccountFile(path: Text, command: Command): boolean {
  return windowsReadings(path, command.directory).some(({ path: one }) => ACCOUNT_FILES.test(one));
}

function contentsOf(path: Text, command: Command, analysis: Analysis): Content {
  if (deviceOf(path)) return NOTHING;
  const held = readFile(path, command, analysis);
  // A copy of the script itself begins everything again.
  return held ?? outputOf(isOwnFile(path, command) ? "(script.bat)" : `(${rendered(path)})`);
}

/** Where a copy ends: in a directory under its own name. */
function copiedTo(from: Text, to: Text, command: Command): Text {
  const target = windowsReadings(to, command.directory)[0]?.path ?? "";
  const source = windowsReadings(from, command.directory)[0]?.path ?? "";
  const isFolder =
    /[\\/]$/.test(rendered(to)) ||
    (/\.\w{1,5}$/.test(lastName(source)) && !/\.\w{1,5}$/.test(lastName(target)));
  return isFolder ? concat(to, literal(`\\${lastName(source)}`)) : to;
}

const copy: Program = (command, analysis) => {
  const { operands } = switchesOf(command);
  const [from, to] = operands.filter((word) => rendered(word) !== "+");
  if (!from) return NOTHING;
  const resolved = resolvedCommand(command.argv);
  const { at } = command;
  if (isAccountFile(from, command)) analysis.report.add("leak-credentials", at, resolved);
  const sources = rendered(from).split("+");
  const parts =
    sources.length > 1
      ? sources.map((part) => contentsOf(literal(part), command, analysis))
      : [contentsOf(from, command, analysis)];
  const target = to ?? literal(lastName(rendered(from).replaceAll("/", "\\")));
  if (deviceOf(target)) return NOTHING;
  const reading = windowsReadings(target, command.directory)[0]?.path ?? "";
  if (deviceOf(from) && /[*?]/.test(reading)) {
    analysis.report.add("overwrite-data", at, resolved);
    return NOTHING;
  }
  memoryOf(analysis).empty.delete(parentOf(reading));
  memoryOf(analysis).empty.delete(reading);
  const path = copiedTo(from, target, command);
  judgeWindowsWriting(
    { path, at, resolved, content: joinedFiles(parts), mode: "overwrite" },
    command,
    analysis,
  );
  return outputOf("(copy)");
};

const xcopy: Program = (command, analysis) => {
  const { operands } = switchesOf(command);
  const [from, to] = operands;
  if (from && isAccountFile(from, command)) {
    analysis.report.add("leak-credentials", command.at, resolvedCommand(command.argv));
  }
  const target = to && windowsReadings(to, command.directory)[0]?.path;
  if (target !== undefined) memoryOf(analysis).empty.delete(target);
  return outputOf("(xcopy)");
};

const move: Program = (command, analysis) => {
  const { operands } = switchesOf(command);
  const [from, to] = operands;
  if (!from) return NOTHING;
  const resolved = resolvedCommand(command.argv);
  judgeWindowsMove(from, command.at, resolved, command, analysis);
  if (!to) return NOTHING;
  const held = readFile(from, command, analysis);
  if (held || /\.\w{1,4}$/.test(rendered(to))) {
    const path = copiedTo(from, to, command);
    const moved = held ?? outputOf(`(${rendered(from)})`);
    const { at } = command;
    judgeWindowsWriting(
      { path, at, resolved, content: moved, mode: "overwrite" },
      command,
      analysis,
    );
  }
  return NOTHING;
};

/** A new name in the same directory. */
const ren: Program = (command, analysis) => {
  const { operands } = switchesOf(command);
  const [from, to] = operands;
  if (!from || !to) return NOTHING;
  judgeWindowsMove(from, command.at, resolvedCommand(command.argv), command, analysis);
  const held = readFile(from, command, analysis);
  const [reading] = windowsReadings(from, command.directory);
  if (held && reading) {
    analysis.files.set(`${parentOf(reading.path)}\\${rendered(to).toLowerCase()}`, held);
  }
  return NOTHING;
};

const type: Program = (command, analysis) => {
  const { operands } = switchesOf(command);
  const parts = operands.map((path) => {
    if (isAccountFile(path, command)) {
      analysis.report.add("leak-credentials", command.at, resolvedCommand(command.argv));
    }
    return readText(path, command, analysis) ?? contentsOf(path, command, analysis);
  });
  return joinedFiles(parts);
};

/** Names as `dir /b` prints them: a wildcard stands for those that are there. */
const dir: Program = (command) => {
  const { letters, operands } = switchesOf(command);
  if (!letters.includes("/b")) return outputOf("(dir)");
  const [path] = operands;
  const whole = path ? rendered(path) : "*";
  const isPattern = /[*?][^\\]*$/.test(whole);
  const folder = isPattern ? whole.replace(/[^\\]*$/, "") : `${whole.replace(/\\$/, "")}\\`;
  const mask = isPattern ? lastName(whole) : "*";
  if (/[\uE000]/.test(whole)) return outputOf("(dir)", "never");
  return content(literal(letters.includes("/s") ? `${folder}*\\${mask}` : mask));
};

export const COPYING: Readonly<Record<string, Program>> = {
  copy,
  xcopy,
  move,
  ren,
  rename: ren,
  type,
  dir,
};
