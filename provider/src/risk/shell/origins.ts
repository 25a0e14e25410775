/** Where the text of an argument or a here-document stands in the script. */
import type { Word } from "unbash" with { "resolution-mode": "import" };
import type { Locate } from "../analysis/content";
import { rendered, type Text } from "../text/text";
import type { Words } from "./words";

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Word for word where the value stands so in the code; else by lines, which expansions within them
 * leave as many as they are.
 */
export function locatedByLine(raw: string, position: number, value: Text, words: Words): Locate {
  const { shell, source } = words;
  let within: Locate | undefined;
  // Most texts are never asked where they stand.
  return (offset) => {
    within ??= placesIn(raw, rendered(value));
    return shell.place(source, position + within(offset));
  };
}

function placesIn(raw: string, text: string): Locate {
  const at = raw.indexOf(text);
  if (at >= 0) return (offset) => at + offset;
  const inRaw = lineStarts(raw);
  const inText = lineStarts(text);
  return (offset) => {
    const next = inText.findIndex((start) => start > offset);
    const line = next < 0 ? inText.length - 1 : next - 1;
    return inRaw[Math.min(line, inRaw.length - 1)] ?? 0;
  };
}

/** undefined where nothing but a plain word stands there. */
export function originOf(word: Word, field: Text, words: Words): Locate | undefined {
  if (!word.parts) return undefined;
  return locatedByLine(word.text, word.pos, field, words);
}
