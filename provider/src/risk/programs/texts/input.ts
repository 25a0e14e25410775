/** What a program for texts reads, and what it makes of a known text. */
import type { Analysis } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf, type Content } from "../../analysis/content";
import { known, literal, rendered, type Text } from "../../text/text";
import { argumentsOf } from "../arguments";
import { fileAt } from "../files/fileContents";

export function mapped(
  input: Content,
  change: (text: string) => string | undefined,
  shown: string,
): Content {
  const text = known(input.text);
  const result = text === undefined ? undefined : change(text);
  if (result !== undefined) return { ...input, text: literal(result), locate: undefined };
  return { ...outputOf(shown), downloaded: input.downloaded, secret: input.secret };
}

/**
 * The file in its arguments, or what is piped in.
 * @param file where the first operand is none; null for standard input
 */
export function inputOf(
  command: Command,
  analysis: Analysis,
  withValue: readonly string[] = [],
  file: Text | null | undefined = argumentsOf(command, withValue).operands[0],
): Content {
  if (!file || rendered(file) === "-") return command.input;
  return fileAt(file, command, analysis);
}
