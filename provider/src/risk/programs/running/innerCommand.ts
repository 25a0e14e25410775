/** The command that stands in the arguments of another. */
import type { Analysis } from "../../analysis/analysis";
import { commandFrom, type Command } from "../../analysis/command";
import { NOTHING, type Content } from "../../analysis/content";
import { concat, EMPTY, literal, rendered, type Text } from "../../text/text";
import { runCommand } from "../dispatch";

/** Where the inner command begins, behind options and assignments. */
export function innerIndex(command: Command, withValue: string, from = 1): number {
  const { argv } = command;
  let index = from;
  for (; index < argv.length; index += 1) {
    const word = rendered(argv[index] ?? EMPTY);
    if (word === "--") return index + 1;
    if (!word.startsWith("-") || word === "-") break;
    const long = /^--[\w-]+$/.test(word);
    const letter = word.at(-1) ?? "";
    const takes = long
      ? withValue.includes(` ${word} `)
      : /^-\w+$/.test(word) && withValue.split(" ").includes(letter);
    if (takes && (long || word.length === 2 || withValue.split(" ").includes(letter))) index += 1;
  }
  return index;
}

export function started(command: Command, index: number, analysis: Analysis): Content {
  if (index >= command.argv.length) return NOTHING;
  return runCommand(commandFrom(command, index), analysis);
}

export function joinedWords(words: readonly Text[]): Text {
  return concat(...words.flatMap((word, index) => (index === 0 ? [word] : [literal(" "), word])));
}
