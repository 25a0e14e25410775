/** The parts of a word as the parser gives them. */
import type { Word, WordPart } from "unbash" with { "resolution-mode": "import" };

export function literalPart(text: string): WordPart {
  return { type: "Literal", pos: 0, end: text.length, value: text, text };
}

/** The parts of a word; a plain one has a single literal. */
export function partsOf(word: Word): readonly WordPart[] {
  return (
    word.parts ?? [
      { type: "Literal", pos: word.pos, end: word.end, value: word.value, text: word.text },
    ]
  );
}
