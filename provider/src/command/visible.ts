/** Text of others as it is safe to print: what a terminal would obey, or nobody would see, is made visible. */

const TAB = "    ";
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function pictured(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "\t") return TAB;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

export function visible(text: string): string {
  return text.replaceAll(HIDDEN, pictured);
}

const NO_COLUMN = /[\p{Mn}\p{Me}\u1160-\u11FF]/u;
/** East Asian Wide and Fullwidth, in blocks, and pictures. */
const TWO_COLUMNS =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** Columns that visible text takes on a terminal. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) {
    count += NO_COLUMN.test(character) ? 0 : TWO_COLUMNS.test(character) ? 2 : 1;
  }
  return count;
}

/** At most so many columns of visible text; the end is what counts in a path. */
export function lastColumns(text: string, most: number): string {
  const characters = Array.from(text);
  let from = characters.length;
  let left = most - 1;
  while (from > 0) {
    left -= columns(characters[from - 1] ?? "");
    if (left < 0) break;
    from -= 1;
  }
  return columns(text) <= most ? text : `…${characters.slice(from).join("")}`;
}
