/** One statement of SQL, read from its beginning. */
import type { Token } from "./tokens";

export class Statement {
  readonly tokens: readonly Token[];
  #at: number;

  constructor(tokens: readonly Token[], from = 0) {
    this.tokens = tokens;
    this.#at = from;
  }

  get position(): number {
    return this.#at;
  }

  get ended(): boolean {
    return this.#at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  isWord(...words: readonly string[]): boolean {
    const token = this.peek();
    return token?.kind === "word" && words.includes(token.text);
  }

  isSign(sign: string): boolean {
    const token = this.peek();
    return token?.kind === "sign" && token.text === sign;
  }

  skip(count = 1): void {
    this.#at += count;
  }

  /** Steps over the words if they stand here. */
  take(...words: readonly string[]): boolean {
    const here = words.every((word, index) => {
      const token = this.peek(index);
      return token?.kind === "word" && token.text === word;
    });
    if (here) this.#at += words.length;
    return here;
  }

  takeSign(sign: string): boolean {
    const here = this.isSign(sign);
    if (here) this.#at += 1;
    return here;
  }

  /** Whether the words stand anywhere behind, outside of what is quoted. */
  has(...words: readonly string[]): boolean {
    return this.indexOf(...words) >= 0;
  }

  indexOf(...words: readonly string[]): number {
    for (let index = this.#at; index + words.length <= this.tokens.length; index += 1) {
      const here = words.every((word, ahead) => {
        const token = this.tokens[index + ahead];
        return token?.kind === "word" && token.text === word;
      });
      if (here) return index;
    }
    return -1;
  }

  /** `a.b.c`, quoted or not; undefined where no name stands. */
  name(): string | undefined {
    const first = this.peek();
    if (!first || first.kind === "sign" || first.kind === "meta") return undefined;
    let name = first.text;
    this.#at += 1;
    for (;;) {
      const next = this.peek(1);
      if (!this.isSign(".") || !next || next.kind === "sign") break;
      name += `.${next.text}`;
      this.#at += 2;
    }
    return name;
  }

  /** Names behind commas. */
  names(): readonly string[] {
    const names: string[] = [];
    do {
      const name = this.name();
      if (name === undefined) break;
      names.push(name);
    } while (this.takeSign(","));
    return names;
  }

  /** The literals behind here, up to the end. */
  strings(): readonly string[] {
    return this.tokens
      .slice(this.#at)
      .filter(({ kind }) => kind === "string")
      .map(({ text }) => text);
  }
}
