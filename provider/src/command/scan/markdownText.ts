/** Text of others within Markdown: nothing in it is formatting, and none of it leaves its cell. */
import { visible } from "../visible";

/** What means something to Markdown, to its tables, or to what looks for links, names and formulas. */
const SPECIAL = /[\\`*_~[\]<>&|@#$]|[.:](?=\S)/g;

function encoded(text: string): string {
  return visible(text).replaceAll(SPECIAL, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** In code font; not as backticks, within which a table still sees its bars. */
export function codeText(text: string): string {
  return `<code>${encoded(text)}</code>`;
}

function prose(text: string): string {
  // Names and numbers are looked for in the page as it is shown: only another character helps there.
  return encoded(text).replaceAll(/(&#(?:64|35);)(?=\w)/g, "$1&#8203;");
}

/** A sentence, in which backticks set off code. */
export function sentenceText(text: string): string {
  const parts = text.split("`");
  if (parts.length % 2 === 0) return prose(text);
  return parts.map((part, i) => (i % 2 === 1 ? codeText(part) : prose(part))).join("");
}
