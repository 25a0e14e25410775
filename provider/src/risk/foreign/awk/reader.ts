/** Goes through the tokens of a program. */
import { tokensOf, type Token } from "./tokens";

/** The program isn't one that is understood here. */
export class NotUnderstood extends Error {}

/** How deep expressions and statements may stand in one another. */
const MAX_NESTING = 60;

const NOTHING_LEFT: Token = { kind: "end", text: "", at: 0, spaced: false };

export class Reader {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(code: string) {
    this.#tokens = tokensOf(code);
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? this.#tokens.at(-1) ?? NOTHING_LEFT;
  }

  next(): Token {
    const token = this.peek();
    this.#index += 1;
    return token;
  }

  isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "sign" && token.text === text;
  }

  isName(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "name" && token.text === text;
  }

  /** Passes over a sign, where it stands there. */
  takes(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.#index += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) throw new NotUnderstood(`${text} expected`);
  }

  name(): string {
    const token = this.next();
    if (token.kind !== "name") throw new NotUnderstood("a name expected");
    return token.text;
  }

  passLines(): void {
    while (this.takes("\n"));
  }

  passEnds(): void {
    while (this.takes("\n") || this.takes(";"));
  }

  /** Whether something stands behind the ends of statements, which it passes over. */
  hasMore(): boolean {
    this.passEnds();
    return this.peek().kind !== "end";
  }

  nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > MAX_NESTING) throw new NotUnderstood("nested too deeply");
    const found = read();
    this.#depth -= 1;
    return found;
  }
}
