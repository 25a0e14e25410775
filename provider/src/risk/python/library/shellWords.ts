/** shlex: words of a command line as a shell would split it, without running anything. */
import { literal, type Piece, type Text } from "../../text/text";
import { plain, textOf } from "../values/convert";
import { list, str, text } from "../values/value";
import type { Natives } from "../machine/native";

/** Quotes group, backslashes take meaning away, white space splits; what isn't known stays whole. */
export function splitWords(line: Text): readonly Text[] {
  const words: Piece[][] = [];
  let word: Piece[] | undefined;
  let quote = "";
  const add = (piece: Piece) => {
    word ??= [];
    const last = word.length - 1;
    const before = word[last];
    if (typeof piece === "string" && typeof before === "string") word[last] = before + piece;
    else word.push(piece);
  };
  for (const piece of line) {
    if (typeof piece !== "string") {
      add(piece);
      continue;
    }
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece[at] ?? "";
      if (quote !== "") {
        if (character === quote) quote = "";
        else if (character === "\\" && quote === '"' && /["\\]/.test(piece[at + 1] ?? "")) {
          add(piece[at + 1] ?? "");
          at += 1;
        } else add(character);
      } else if (character === "'" || character === '"') {
        quote = character;
        add("");
      } else if (character === "\\") {
        add(piece[at + 1] ?? "");
        at += 1;
      } else if (/\s/.test(character)) {
        if (word) words.push(word);
        word = undefined;
      } else add(character);
    }
  }
  if (word) words.push(word);
  return words.map((pieces) => pieces.filter((piece) => piece !== ""));
}

function quoted(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'"'"'`)}'`;
}

export const shellWordNatives: Natives = {
  "shlex.split": ({ args: [line] }) =>
    line && list(splitWords(textOf(line)).map((word) => text(word))),
  "shlex.quote": ({ args: [value] }) => {
    const whole = plain(value);
    return whole === undefined ? value : str(quoted(whole));
  },
  "pipes.quote": ({ args: [value] }) => {
    const whole = plain(value);
    return whole === undefined ? value : text(literal(quoted(whole)));
  },
};
