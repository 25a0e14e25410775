/** Words of batch lines: tokens of IF and FOR, redirections, and the arguments of programs. */
import type { Reader } from "./reader";
import type { Redirection } from "./syntax";

const REDIRECTION = /(\d?)(>>|>|<)[ \t]*/y;

/** A word up to a delimiter, quotes kept, carets gone. */
export function takeWord(reader: Reader, stop: RegExp): string {
  let word = "";
  let isQuoted = false;
  let open = 0;
  while (reader.here !== "" && reader.here !== "\n") {
    const character = reader.here;
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted) {
      if (character === "^") {
        reader.index += 1;
        word += reader.here;
        reader.index += 1;
        continue;
      }
      if (stop.test(reader.text.slice(reader.index, reader.index + 2))) break;
      if (character === "(") open += 1;
      if (character === ")" && (open -= 1) < 0) break;
    }
    word += character;
    reader.index += 1;
  }
  return word;
}

/** A redirection that begins here. */
export function takeRedirection(reader: Reader): Redirection | undefined {
  if (!/[\d<>]/.test(reader.here)) return undefined;
  const before = reader.text[reader.index - 1] ?? " ";
  const found = reader.sees(REDIRECTION);
  if (!found) return undefined;
  const [whole, digit, operator] = found;
  // A digit is a handle only where a word begins.
  if (digit && !/[\s,;=()&|"]/.test(before)) return undefined;
  reader.index += whole.length;
  const target = takeWord(reader, /^[\s,;=&|<>]/);
  const other = target === "" ? reader.takes(/&\s*\d/y)?.[0] : undefined;
  return {
    operator: operator as Redirection["operator"],
    handle: digit ? Number(digit) : operator === "<" ? 0 : 1,
    target: other ?? target,
  };
}

/** Arguments as a program sees them: split at white space, without quotes. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let word = "";
  let hasWord = false;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === "\\" && text[index + 1] === '"') {
      // A path in quotes may well end in a backslash.
      const rest = text.slice(index + 2);
      const ends = isQuoted && (rest === "" || /^\s/.test(rest)) && !rest.includes('"');
      if (ends || (isQuoted && /^(?:[a-z]:|[\\.%\uE000-\uF8FF])/i.test(word))) {
        word += "\\";
        continue;
      }
      word += '"';
      index += 1;
      hasWord = true;
    } else if (character === '"') {
      isQuoted = !isQuoted;
      hasWord = true;
    } else if (!isQuoted && /\s/.test(character)) {
      if (hasWord) words.push(word);
      word = "";
      hasWord = false;
    } else {
      word += character;
      hasWord = true;
    }
    if (words.length > 500) return words;
  }
  if (hasWord) words.push(word);
  return words;
}

/** Arguments of a CALL, and items of a FOR: quotes kept, more delimiters. */
export function splitArguments(text: string): string[] {
  return text.match(/(?:"[^"]*"?|[^\s,;="])+/g)?.slice(0, 500) ?? [];
}
