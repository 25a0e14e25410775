/** Programs that make arguments of what they read. */
import type { Program } from "../../analysis/analysis";
import { commandFrom } from "../../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../../analysis/content";
import { concat, hole, known, literal, rendered, type Text } from "../../text/text";
import { runCommand } from "../dispatch";
import { replacedBraces } from "../files/find";

import { innerIndex, joinedWords } from "./innerCommand";

const XARGS_VALUES =
  " a d E I L n P s --arg-file --delimiter --replace --max-lines --max-args --max-procs --max-chars ";

/** What is read, as arguments: lines that are known, all that was listed, or a hole. */
function readArguments(input: Content, how: "words" | "lines" | "nul" = "words"): readonly Text[] {
  if (input.listing) return [input.listing.paths];
  const text = known(input.text);
  if (text !== undefined && how !== "words") {
    const parts = how === "lines" ? text.split("\n") : text.split("\0");
    return parts
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .slice(0, 64)
      .map(literal);
  }
  if (text === undefined)
    return input.text.length === 1
      ? [input.text]
      : [hole("(read)", "maybe", input.downloaded ? { downloaded: true } : {})];
  return text
    .split(/[\s\0]+/)
    .filter((word) => word !== "")
    .slice(0, 64)
    .map(literal);
}

const xargs: Program = (command, analysis) => {
  const index = innerIndex(command, XARGS_VALUES);
  const flags = command.argv.slice(1, index).map((word) => rendered(word));
  const at = flags.findIndex((flag) => flag.startsWith("-I") || flag === "-i");
  const mark =
    at < 0 ? undefined : flags[at] === "-I" ? flags[at + 1] : (flags[at] ?? "").slice(2) || "{}";
  const inner =
    index < command.argv.length
      ? commandFrom(command, index)
      : { ...command, argv: [literal("echo")] };
  const nul = flags.some((flag) => /^-\w*0$|^--null$/.test(flag));
  const words = readArguments(command.input, nul ? "nul" : mark === undefined ? "words" : "lines");
  if (mark === undefined) {
    const argv = [...inner.argv, ...words];
    const origins = inner.origins && [...inner.origins];
    return runCommand({ ...inner, argv, origins, input: NOTHING, piped: false }, analysis);
  }
  for (const word of words.slice(0, 16)) {
    const argv = inner.argv.map((one) => replacedBraces(marked(one, mark), word));
    runCommand({ ...inner, argv, input: NOTHING, piped: false }, analysis);
  }
  return outputOf("(xargs)");
};

function marked(word: Text, mark: string): Text {
  if (mark === "{}" || mark === "") return word;
  return word.map((piece) => (typeof piece === "string" ? piece.replaceAll(mark, "{}") : piece));
}

const parallel: Program = (command, analysis) => {
  const index = innerIndex(command, " j a I --jobs --arg-file ");
  const all = command.argv.slice(index);
  const colons = all.findIndex((word) => rendered(word).startsWith(":::"));
  const code = joinedWords(colons < 0 ? all : all.slice(0, colons));
  const words = colons < 0 ? readArguments(command.input) : all.slice(colons + 1);
  for (const word of words.slice(0, 16)) {
    const text = rendered(code).includes("{}")
      ? replacedBraces(code, word)
      : concat(code, literal(" "), word);
    analysis.run("SHELL", content(text), command, command.at);
  }
  return outputOf("(parallel)");
};

export const ARGUMENT_PROGRAMS: Readonly<Record<string, Program>> = { xargs, parallel };
