/** Where the lines of a text are, for positions as editors show them. */

export class Lines {
  /** Offsets at which a line begins. */
  readonly #starts: readonly number[];

  /** `\n`, `\r\n` and a lone `\r` each end a line. */
  constructor(text: string) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  /** Line and column of an offset, both from 1. */
  at(offset: number): { line: number; column: number } {
    const index = this.#index(offset);
    return { line: index + 1, column: offset - (this.#starts[index] ?? 0) + 1 };
  }

  /** Where the line of this offset begins. */
  start(offset: number): number {
    return this.#starts[this.#index(offset)] ?? 0;
  }

  /** Where the next line begins; undefined in the last one. */
  next(offset: number): number | undefined {
    return this.#starts[this.#index(offset) + 1];
  }

  /** Of the line that holds an offset, from 0. */
  #index(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}
