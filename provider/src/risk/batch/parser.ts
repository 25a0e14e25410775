/** Takes an expanded line of a batch file apart, and the lines of the block that it opens. */
import type { Reader } from "./reader";
import { parseFor, parseIf } from "./statements";
import type { Node, Redirection } from "./syntax";
import { takeRedirection } from "./words";

/** Blocks in blocks beyond this are not followed. */
const MAX_NESTING = 60;

const DELIMITERS = /[ \t,;=@\f\v\u00a0]+/y;
const LABEL_LINE = /[ \t,;=]*:[^\n]*/y;

export class Parser {
  readonly reader: Reader;
  /** How many parentheses are open. */
  #open = 0;
  #nesting = 0;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  get isInBlock(): boolean {
    return this.#open > 0;
  }

  /** The line at which the reader stands; undefined for an empty one and for a label. */
  line(): Node | undefined {
    if (!this.reader.pull()) return undefined;
    if (this.reader.sees(LABEL_LINE)) return undefined;
    return this.list();
  }

  /** Commands up to the end of the line, or of the block. */
  list(): Node | undefined {
    if (this.#nesting >= MAX_NESTING) {
      this.reader.index = this.reader.text.length;
      return undefined;
    }
    this.#nesting += 1;
    const items: Node[] = [];
    do {
      const item = this.#alternatives();
      if (item) items.push(item);
    } while (this.#separator());
    this.#nesting -= 1;
    return items.length > 1 ? { kind: "sequence", items } : items[0];
  }

  #separator(): boolean {
    const { reader } = this;
    reader.takes(DELIMITERS);
    if (reader.here !== "&" || reader.sees(/&&/y)) return false;
    reader.index += 1;
    return true;
  }

  #alternatives(): Node | undefined {
    return this.#chain("||", () =>
      this.#chain("&&", () => this.#chain("|", () => this.#command())),
    );
  }

  #chain(kind: "||" | "&&" | "|", part: () => Node | undefined): Node | undefined {
    const { reader } = this;
    let left = part();
    for (;;) {
      reader.takes(DELIMITERS);
      const isHere =
        kind === "|"
          ? reader.here === "|" && !reader.sees(/\|\|/y)
          : reader.text.startsWith(kind, reader.index);
      if (!isHere) return left;
      reader.index += kind.length;
      // Behind an operator a line may end with a caret only; a bare one stops the script.
      const right = part();
      if (!left || !right) return left ?? right;
      left = { kind, left, right };
    }
  }

  #command(): Node | undefined {
    const { reader } = this;
    reader.takes(DELIMITERS);
    const start = reader.index;
    const redirections: Redirection[] = [];
    for (let found = takeRedirection(reader); found; found = takeRedirection(reader)) {
      redirections.push(found);
      reader.takes(DELIMITERS);
    }
    const at = reader.at(start);
    const node = this.#plain(redirections);
    if (!node || redirections.length === 0) return node;
    return { kind: "redirected", node, redirections, at };
  }

  #plain(redirections: Redirection[]): Node | undefined {
    const { reader } = this;
    if (reader.here === "(") return this.#block(redirections);
    const at = reader.at(reader.index);
    const word = reader.sees(/\^?([a-z^]+)(?=[ \t,;=("/\n%]|$)/iy)?.[0] ?? "";
    const name = word.replaceAll("^", "").toLowerCase();
    if (name === "rem") {
      this.#remark(word.length);
      return;
    }
    if (name === "if" || name === "for") {
      const back = reader.index;
      reader.index += word.length;
      const node = name === "if" ? parseIf(this, at) : parseFor(this, at);
      if (node) return node;
      reader.index = back;
    }
    const text = this.#simple(redirections);
    return text.trim() === "" && redirections.length === 0
      ? undefined
      : { kind: "simple", text, at };
  }

  /** All of the line behind REM, but for an operator that follows it at once. */
  #remark(length: number): undefined {
    const { reader } = this;
    reader.index += length;
    reader.takes(/[ \t]+/y);
    if (!/[&|]/.test(reader.here)) reader.takes(/[^\n]*/y);
    return undefined;
  }

  #block(redirections: Redirection[]): Node | undefined {
    const { reader } = this;
    reader.index += 1;
    this.#open += 1;
    const items: Node[] = [];
    for (;;) {
      reader.takes(DELIMITERS);
      if (reader.here === "\n" || reader.here === "") {
        if (reader.here === "\n") reader.index += 1;
        if (reader.index >= reader.text.length && !reader.pull()) break;
        reader.takes(LABEL_LINE);
        continue;
      }
      if (reader.here === ")") {
        reader.index += 1;
        break;
      }
      const before = reader.index;
      const item = this.list();
      if (item) items.push(item);
      if (reader.index === before) reader.index += 1;
    }
    this.#open -= 1;
    reader.takes(/[ \t]+/y);
    for (let found = takeRedirection(reader); found; found = takeRedirection(reader)) {
      redirections.push(found);
      reader.takes(/[ \t]+/y);
    }
    return { kind: "block", body: { kind: "sequence", items } };
  }

  /** One command with its arguments; redirections go into the list. */
  #simple(redirections: Redirection[]): string {
    const { reader } = this;
    let text = "";
    let isQuoted = false;
    for (;;) {
      const character = reader.here;
      if (character === "" || character === "\n") break;
      if (character === '"') isQuoted = !isQuoted;
      if (!isQuoted) {
        if (character === "^") {
          text += this.escaped();
          continue;
        }
        if (character === "&" || character === "|") break;
        if (character === ")" && this.#open > 0) break;
        const found = takeRedirection(reader);
        if (found) {
          redirections.push(found);
          continue;
        }
      }
      text += character;
      reader.index += 1;
    }
    return text;
  }

  /** What a caret makes of the character behind it; at the end of a line it takes the next one. */
  escaped(): string {
    const { reader } = this;
    reader.index += 1;
    if (reader.here === "\n") {
      reader.index += 1;
      if (reader.index >= reader.text.length && !reader.pull()) return "";
    }
    const character = reader.text[reader.index] ?? "";
    if (character === "\n") return "";
    if (character !== "") reader.index += 1;
    return character;
  }
}
