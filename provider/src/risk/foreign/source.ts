/** A place in code, and how quoted text is read there. */
import type { ForeignLanguage } from "./values";

export interface Quoted {
  readonly raw: string;
  /** Escapes and variables count in it. */
  readonly kind: "plain" | "interpolated" | "words" | "command" | "template" | "pattern";
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** Nested code that is looked for is cut off here, in UTF-16 code units. */
const MAX_BLOCK = 8192;

const KINDS: Readonly<Record<string, Quoted["kind"]>> = {
  q: "plain",
  qq: "interpolated",
  qw: "words",
  qx: "command",
  qr: "pattern",
  Q: "interpolated",
  "": "interpolated",
  w: "words",
  W: "words",
  x: "command",
};

export class Source {
  readonly code: string;
  readonly language: ForeignLanguage;
  pos = 0;

  constructor(code: string, language: ForeignLanguage) {
    this.code = code;
    this.language = language;
  }

  get done(): boolean {
    return this.pos >= this.code.length;
  }

  skip(lines = true): void {
    const blank = lines ? /\s*/y : /[ \t]*/y;
    blank.lastIndex = this.pos;
    this.pos += blank.exec(this.code)?.[0].length ?? 0;
  }

  /** Whether something stands behind white space, which it passes over. */
  hasMore(): boolean {
    this.skip();
    return !this.done;
  }

  /** Passes over what matches here; a sticky pattern. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.pos;
    const found = pattern.exec(this.code);
    if (!found) return undefined;
    this.pos += found[0].length;
    return found;
  }

  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.pos;
    return pattern.test(this.code);
  }

  takes(text: string): boolean {
    this.skip();
    if (!this.code.startsWith(text, this.pos)) return false;
    this.pos += text.length;
    return true;
  }

  /** From the sign in front of it to the one that closes it, which may stand in it in pairs. */
  delimited(): string {
    const open = this.code[this.pos] ?? "";
    const close = CLOSING[open] ?? open;
    let depth = 0;
    let end = this.pos + 1;
    for (const last = Math.min(this.code.length, end + MAX_BLOCK); end < last; end += 1) {
      const character = this.code[end];
      if (character === "\\") end += 1;
      else if (character === close && depth === 0) break;
      else if (character === close) depth -= 1;
      else if (character === open) depth += 1;
    }
    const raw = this.code.slice(this.pos + 1, end);
    this.pos = end + 1;
    return raw;
  }

  quoted(): Quoted | undefined {
    const { language } = this;
    const sign = this.code[this.pos];
    if (sign === '"') return { raw: this.delimited(), kind: "interpolated" };
    if (sign === "'")
      return { raw: this.delimited(), kind: language === "JAVASCRIPT" ? "interpolated" : "plain" };
    if (sign === "`")
      return { raw: this.delimited(), kind: language === "JAVASCRIPT" ? "template" : "command" };
    if (sign === "/" && language !== "PHP" && this.code[this.pos + 1] !== " ") {
      const raw = this.delimited();
      this.match(/[a-z]*/y);
      return { raw, kind: "pattern" };
    }
    const prefix =
      language === "PERL"
        ? this.match(/(q|qq|qw|qx|qr)(?=[({[<!|/#~^'",])(?!,)|(q|qq|qw)\s+(?=[({[<])/y)
        : language === "RUBY"
          ? this.match(/%([qQwWx]?)(?=[({[<|!])/y)
          : undefined;
    if (!prefix) return undefined;
    return { raw: this.delimited(), kind: KINDS[prefix[1] ?? prefix[2] ?? ""] ?? "plain" };
  }

  /** The rest of an expression as text: up to a comma or what closes around it. */
  restOfExpression(): string {
    const from = this.pos;
    while (!this.done && !this.sees(/[,;)\]}]/y)) {
      if (this.sees(/[({["'`]/y)) this.delimited();
      else this.pos += 1;
    }
    return this.code.slice(from, this.pos);
  }
}
