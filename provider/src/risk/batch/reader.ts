/** Hands the text of a batch file to the parser, line by line and expanded, as cmd.exe reads it. */
import type { Locate } from "../analysis/content";
import type { Expanded, Stretch } from "./expansion";

export interface Source {
  readonly text: string;
  /** Where a character of the text stands in the script. */
  readonly locate: Locate;
  /** One line behind `/c`, not a file. */
  readonly isCommandLine: boolean;
}

export class Reader {
  /** What is read so far of the line and the block it opens. */
  text = "";
  index = 0;
  /** Where the next line of the source begins. */
  next: number;
  readonly #source: Source;
  readonly #expand: (line: string) => Expanded;
  readonly #stretches: Stretch[] = [];

  constructor(source: Source, next: number, expand: (line: string) => Expanded) {
    this.#source = source;
    this.next = next;
    this.#expand = expand;
  }

  /** Reads one more line; false at the end. */
  pull(): boolean {
    const { text } = this.#source;
    if (this.next >= text.length) return false;
    const end = text.indexOf("\n", this.next);
    const stop = end < 0 ? text.length : end;
    const start = this.next;
    const line = text.slice(start, stop).replace(/\r+$/, "");
    const expanded = this.#expand(line);
    for (const stretch of expanded.stretches) {
      const { text: before } = this;
      this.#stretches.push({
        ...stretch,
        start: before.length + stretch.start,
        from: start + stretch.from,
      });
    }
    this.text += `${expanded.text}\n`;
    this.next = stop + 1;
    return true;
  }

  get here(): string {
    return this.text[this.index] ?? "";
  }

  /** Where the text at an index stands in the script. */
  at(index: number): number {
    const stretch = this.#stretches.findLast(({ start }) => start <= index);
    if (!stretch) return this.#source.locate(this.next);
    const { start, from, isValue } = stretch;
    return this.#source.locate(isValue ? from : from + index - start);
  }

  /** Whether a pattern (sticky) fits here. */
  sees(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.index;
    return pattern.exec(this.text) ?? undefined;
  }

  /** Goes past a pattern (sticky), if it fits here. */
  takes(pattern: RegExp): RegExpExecArray | undefined {
    const found = this.sees(pattern);
    if (found) this.index += found[0].length;
    return found;
  }
}
