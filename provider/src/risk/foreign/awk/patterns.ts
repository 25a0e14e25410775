/** Patterns of awk, as they are matched here. */
import { boundedPattern } from "../../programs/texts/lines";
import { UNKNOWN } from "../../text/text";

const CLASSES: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
};

/** undefined where it isn't matched in bounded time. */
export function awkPattern(source: string, flags = ""): RegExp | undefined {
  if (source.includes(UNKNOWN)) return undefined;
  const plain = source
    .replaceAll(/\[:(\w+):\]/g, (whole, name: string) => CLASSES[name] ?? whole)
    // The other side takes an escaped parenthesis for one that groups, as grep does.
    .replaceAll(/\\([(){}|+?])/g, "[$1]")
    .replaceAll(/\\([yB<>`'])/g, (_, sign: string) => (sign === "B" ? "\\B" : "\\b"));
  return boundedPattern(plain, flags);
}
