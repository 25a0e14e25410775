/** Values of an option that may be given several times, with where they stand in the script. */
import type { Command } from "../analysis/command";
import { content, type Content, type Locate } from "../analysis/content";
import { EMPTY, rendered, type Text } from "../text/text";

/** Which option is meant, and which others take a value. */
export interface Option {
  /** Its letter, or "" where it has none. */
  readonly letter: string;
  /** Its long names, with their dashes. */
  readonly names: readonly string[];
  /** Letters and long names of the other options with a value. */
  readonly others: readonly string[];
  /** Letters whose value, if any, stands in the same word. */
  readonly attached?: string;
}

/** The text without its first characters, which are literal. */
function without(text: Text, count: number): Text {
  const [first, ...rest] = text;
  if (typeof first !== "string") return text;
  return first.length > count ? [first.slice(count), ...rest] : rest;
}

function shifted(locate: Locate | undefined, count: number): Locate | undefined {
  return locate && ((offset) => locate(offset + count));
}

export interface Read {
  readonly values: readonly Content[];
  readonly operands: readonly Text[];
  /** Where each operand stands in argv. */
  readonly indexes: readonly number[];
}

export function readOption(command: Command, option: Option): Read {
  const { argv, origins } = command;
  const values: Content[] = [];
  const operands: Text[] = [];
  const indexes: number[] = [];
  const next = (index: number) => {
    values.push(content(argv[index] ?? EMPTY, origins?.[index]));
  };
  let plain = false;
  for (let index = 1; index < argv.length; index += 1) {
    const word = argv[index] ?? EMPTY;
    const text = rendered(word);
    if (plain || !/^-./s.test(text)) {
      operands.push(word);
      indexes.push(index);
      continue;
    }
    if (text === "--") {
      plain = true;
      continue;
    }
    const [name = ""] = text.split("=", 1);
    if (option.names.includes(name)) {
      if (name === text) next((index += 1));
      else {
        const cut = name.length + 1;
        values.push(content(without(word, cut), shifted(origins?.[index], cut)));
      }
      continue;
    }
    if (text.startsWith("--") || option.others.includes(text)) {
      if (name === text && option.others.includes(name)) index += 1;
      continue;
    }
    for (let at = 1; at < text.length; at += 1) {
      const letter = text[at] ?? "";
      const last = at + 1 === text.length;
      if (letter === option.letter) {
        if (last) next((index += 1));
        else values.push(content(without(word, at + 1), shifted(origins?.[index], at + 1)));
        break;
      }
      if (option.attached?.includes(letter)) break;
      if (option.others.includes(letter)) {
        if (last) index += 1;
        break;
      }
    }
  }
  return { values, operands, indexes };
}
