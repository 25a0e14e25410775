/** What people are shown of a script in which something was found: the line that is meant, and no other. */

/** A longer text is cut: it may be the whole script. */
const LONGEST = 160;

/** A place in a script, and what takes effect there. */
export interface Offence {
  /** From 1. */
  readonly line: number;
  /** The offending text as it would take effect, on one line; a long one ends with `…`. */
  readonly resolved: string;
}

export interface Excerpt {
  readonly text: string;
  /** What takes effect, where the text says it in other words. */
  readonly runsAs?: string | undefined;
}

/** As a terminal may show it: what controls it or hides is no text. */
function plain(text: string): string {
  const spaced = text.trim().replaceAll("\t", " ");
  const shown = spaced.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\uFFFD");
  if (shown.length <= LONGEST) return shown;
  return `${shown.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** @returns what to show of each finding in this content */
export function excerptsOf(content: string): (offence: Offence) => Excerpt {
  const lines = content.split(/\r\n|\r|\n/);
  return ({ line, resolved }) => {
    const text = plain(lines[line - 1] ?? "");
    const effect = plain(resolved);
    const told = spaced(text).includes(spaced(effect).replace(/…$/, ""));
    return told ? { text } : { text, runsAs: effect };
  };
}

/** Its lines, each behind this margin. */
export function excerptLines({ text, runsAs }: Excerpt, margin: string): string {
  return `${margin}${text}${runsAs === undefined ? "" : `${margin}runs as: ${runsAs}`}`;
}
