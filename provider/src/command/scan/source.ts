/** Where in a script a finding stands, and how far it reaches. */
import type { RiskFinding } from "../../risk";

interface Line {
  readonly start: number;
  readonly text: string;
}

/** A place in a text: line and column from 1, in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Behind the text that a finding shows, unless it is not there as it stands. */
function coveredEnd(text: string, start: number, resolved: string): number | undefined {
  const words = resolved.replace(/…$/, "").trim().split(/\s+/);
  let at = start;
  for (const [i, word] of words.entries()) {
    if (i > 0) {
      const gap = /^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
      if (gap === 0) return undefined;
      at += gap;
    }
    if (word === "" || !text.startsWith(word, at)) return undefined;
    at += word.length;
  }
  return at;
}

export class Source {
  readonly #text: string;
  readonly #lines: readonly Line[];

  /** `\n`, `\r\n` and a lone `\r` each end a line. */
  constructor(text: string) {
    this.#text = text;
    const lines: Line[] = [];
    let start = 0;
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
      lines.push({ start, text: text.slice(start, index) });
      start = index + end.length;
    }
    this.#lines = [...lines, { start, text: text.slice(start) }];
  }

  /** The text of a line, from 1, without its end. */
  line(number: number): string {
    return this.#lines[number - 1]?.text ?? "";
  }

  /** Behind the finding; undefined where the text says in other words what takes effect. */
  end({ line, column, resolved }: RiskFinding): Place | undefined {
    const from = this.#lines[line - 1];
    if (!from) return undefined;
    const end = coveredEnd(this.#text, from.start + column - 1, resolved);
    if (end === undefined) return undefined;
    let last = line;
    while ((this.#lines[last]?.start ?? Infinity) <= end) last += 1;
    return { line: last, column: end - (this.#lines[last - 1]?.start ?? 0) + 1 };
  }
}
