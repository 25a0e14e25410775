/** Arguments of programs: options with and without values, and operands. */
import type { Command } from "../analysis/command";
import { EMPTY, known, rendered, type Text } from "../text/text";

export interface Arguments {
  /** Options as written, without their values: `-r`, `--force`. Short ones are taken apart. */
  readonly options: ReadonlySet<string>;
  /** Values of options, by the option. */
  readonly values: ReadonlyMap<string, Text>;
  readonly operands: readonly Text[];
  /** Where each operand stands in argv. */
  readonly indexes: readonly number[];
}

/**
 * Reads arguments as getopt does.
 * @param withValue the options that take a value: short ones without, long ones with their dashes
 * @param from index of the first argument
 */
export function argumentsOf(
  command: Command,
  withValue: readonly string[] = [],
  from = 1,
): Arguments {
  const options = new Set<string>();
  const values = new Map<string, Text>();
  const operands: Text[] = [];
  const indexes: number[] = [];
  const takes = new Set(withValue);
  const { argv } = command;
  let plain = false;
  for (let index = from; index < argv.length; index += 1) {
    const word = argv[index] ?? EMPTY;
    const text = rendered(word);
    if (plain || !text.startsWith("-") || text === "-") {
      operands.push(word);
      indexes.push(index);
    } else if (text === "--") plain = true;
    else if (text.startsWith("--")) {
      const equals = text.indexOf("=");
      const name = equals < 0 ? text : text.slice(0, equals);
      options.add(name);
      if (equals >= 0) values.set(name, [text.slice(equals + 1)]);
      else if (takes.has(name)) {
        index += 1;
        values.set(name, argv[index] ?? EMPTY);
      }
    } else {
      for (let at = 1; at < text.length; at += 1) {
        const letter = text[at] ?? "";
        options.add(`-${letter}`);
        if (!takes.has(letter)) continue;
        if (at + 1 < text.length) values.set(`-${letter}`, [text.slice(at + 1)]);
        else {
          index += 1;
          values.set(`-${letter}`, argv[index] ?? EMPTY);
        }
        break;
      }
    }
  }
  return { options, values, operands, indexes };
}

export function hasAny(options: ReadonlySet<string>, ...names: readonly string[]): boolean {
  return names.some((name) => options.has(name));
}

/** The arguments as matched by words: `systemctl stop x` is ["systemctl", "stop", "x"]. */
export function wordsOf(command: Command): readonly string[] {
  return command.argv.map((word) => rendered(word));
}

/** All arguments in one line, for patterns that look at them together. */
export function lineOf(command: Command): string {
  return wordsOf(command).join(" ");
}

export function knownOr(text: Text | undefined, otherwise: string): string {
  return (text && known(text)) ?? otherwise;
}
