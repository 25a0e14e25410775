/** Numbers that are written as expressions where the parser leaves them as text: `${s:i+1}`. */
import { parser } from "../parsers";
import { known } from "../text/text";
import { arithmeticValue, numberFrom } from "./arithmetic";
import type { Words } from "./words";

const EXPRESSION = /^[\w\s$#{}[\]@*+\-/%()<>=!&|^~?:,]{1,80}$/;

/** undefined where the text is no expression, or not known. */
export function computedNumber(text: string, words: Words): number | undefined {
  if (text.trim() === "" || !EXPRESSION.test(text)) return undefined;
  const [statement] = parser("shell")(`: "$((${text}))"`).commands;
  const command = statement?.command;
  const word = command?.type === "Command" ? command.args[0] : undefined;
  const [part] = word?.type === "Word" ? (word.parts ?? []) : [];
  const [inner] = part?.type === "DoubleQuoted" ? part.parts : [];
  if (inner?.type !== "ArithmeticExpansion") return undefined;
  const { expression } = inner;
  if (expression?.type !== "ArithmeticWord") return arithmeticValue(expression, words.numbers);
  const [expansion] = expression.parts ?? [];
  if (!expansion) return undefined;
  return numberFrom(known(words.parts([expansion])) ?? "");
}
