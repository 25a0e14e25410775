/** Words of others inside Markdown: always as code, in which nothing is markup, link or mention. */

/** Names are to be recognised, not read. */
const NAME_LIMIT = 80;
const MESSAGE_LIMIT = 4000;
/** What fits beside the margins of a comment. */
const WIDTH = 100;

/** Control characters, but tab and line feed, and those that turn the direction of a text around. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function longestTicks(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
}

function clipped(text: string, limit: number): string {
  const characters = Array.from(text);
  const left = characters.length - limit;
  return left > 0 ? `${characters.slice(0, limit).join("")}… (${String(left)} more)` : text;
}

/** A name on one line. */
export function inlineCode(name: string): string {
  const plain = clipped(name.replaceAll(/\s+/g, " ").replaceAll(INVISIBLE, "").trim(), NAME_LIMIT);
  if (plain === "") return "(no name)";
  const ticks = "`".repeat(longestTicks(plain) + 1);
  const space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
  return `${ticks}${space}${plain}${space}${ticks}`;
}

/** Breaks at spaces, because code does not wrap; the rest keeps the indent of its line. */
function wrapped(line: string): string {
  const indent = /^ {0,20}/.exec(line)?.[0] ?? "";
  const rows: string[] = [];
  let rest = line;
  while (rest.length > WIDTH) {
    const space = rest.lastIndexOf(" ", WIDTH);
    if (space <= indent.length) break;
    rows.push(rest.slice(0, space));
    rest = `${indent}${rest.slice(space + 1)}`;
  }
  return [...rows, rest].join("\n");
}

/** A text of several lines. */
export function codeBlock(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replaceAll(INVISIBLE, "");
  const plain = clipped(lines, MESSAGE_LIMIT).split("\n").map(wrapped).join("\n");
  const fence = "`".repeat(Math.max(3, longestTicks(plain) + 1));
  return `${fence}text\n${plain}\n${fence}`;
}
