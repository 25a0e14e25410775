/** Splits what an unquoted expansion gave into words, as IFS says. */
import { concat, EMPTY, literal, wild, type Text } from "../text/text";

interface Pieces {
  readonly words: readonly Text[];
  readonly startsApart: boolean;
  readonly endsApart: boolean;
}

/** Splits what an unquoted expansion gave, and lets its wildcards be wildcards. */
export function splitText(text: Text, separators: string): Pieces {
  const words: Text[] = [];
  let open: Text = EMPTY;
  let startsApart = false;
  let endsApart = false;
  for (const [at, piece] of text.entries()) {
    if (typeof piece !== "string") {
      open = [...open, piece];
      endsApart = false;
      continue;
    }
    let from = 0;
    for (let index = 0; index <= piece.length; index += 1) {
      const character = piece[index];
      const apart = character !== undefined && separators.includes(character);
      if (!apart && character !== undefined) continue;
      const word = piece.slice(from, index);
      if (word !== "") open = concat(open, withWilds(word));
      if (apart) {
        if (at === 0 && index === 0) startsApart = true;
        if (open.length > 0) words.push(open);
        open = EMPTY;
      }
      from = index + 1;
      endsApart = character === undefined ? word === "" && index > 0 : true;
    }
  }
  if (open.length > 0) {
    words.push(open);
    endsApart = false;
  }
  return { words, startsApart, endsApart };
}

/** Wildcards in a text as wildcards. */
export function withWilds(word: string): Text {
  if (!/[*?[]/.test(word)) return literal(word);
  return word
    .split(/(\*+|\?|\[[^\]]*\])/)
    .filter((piece) => piece !== "")
    .flatMap((piece) => (/^(?:\*+|\?|\[[^\]]*\])$/.test(piece) ? wild(piece) : literal(piece)));
}
