/** SQL taken apart into tokens and statements, as the clients of the databases do it. */
import { UNKNOWN } from "../text/text";

export type Dialect = "mysql" | "postgres" | "sqlite" | "mssql" | "generic";

export interface Token {
  /** `meta` is a command to the client itself, up to the end of its line. */
  readonly kind: "word" | "name" | "string" | "sign" | "meta" | "end";
  /** Words in lower case, names and strings without quotes. */
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

const SPACE = /\s+/y;
const LINE_COMMENT = /--[^\n]*/y;
const MYSQL_LINE_COMMENT = /(?:--(?=\s|$)|#)[^\n]*/y;
const BLOCK_COMMENT = /\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/y;
/** MySQL runs what stands in it. */
const CODE_COMMENT = /\/\*[!M]!?\d*/y;
const CODE_COMMENT_END = /\*\//y;
const STRING = /[nNeEbB]?'(?:[^']|'')*(?:'|$)/y;
const ESCAPED_STRING = /[nNeE]?'(?:[^'\\]|''|\\[^])*(?:'|$)/y;
const ESCAPED_DOUBLE = /"(?:[^"\\]|""|\\[^])*(?:"|$)/y;
const DOUBLE = /"(?:[^"]|"")*(?:"|$)/y;
const HEX = /(?:[xX]'([\da-fA-F]*)'|0x([\da-fA-F]+))/y;
const BACKTICK = /`(?:[^`]|``)*(?:`|$)/y;
const BRACKET = /\[[^\]\n]*\]/y;
const DOLLAR = /\$([A-Za-z_]\w*)?\$/y;
const WORD = new RegExp(`[\\p{L}_@#$${UNKNOWN}][\\p{L}\\d_@#$${UNKNOWN}]*`, "uy");
/** A variable of psql, which the client fills in. */
const PSQL_VARIABLE = /(?<!:):(?:"[^"]*"|'[^']*'|[a-z_]\w*)/iy;
const NUMBER = /\d+(?:\.\d+)?/y;
const SIGN = /\|\||<>|!=|>=|<=|[^]/uy;
const META: Record<Dialect, RegExp | undefined> = {
  mysql: /\\[!.][^\n]*|(?<=^[ \t]*)(?:system|source|tee|pager)[ \t][^\n]*/imy,
  postgres: /\\(?:![^\n]*|[a-z?]+[^\n;]*)/iy,
  sqlite: /(?<=^[ \t]*)\.[a-z]+[^\n]*/imy,
  mssql: /(?<=^[ \t]*)(?::\w|!!)[^\n]*/imy,
  generic: undefined,
};
const DELIMITER = /(?<=^[ \t]*)delimiter[ \t]+(\S+)[^\n]*/imy;
const GO = /(?<=^[ \t]*)go[ \t]*(?=\r?$)/imy;

function unescaped(text: string): string {
  return text.replaceAll(/\\([^])/g, (_, c: string) => ({ n: "\n", t: "\t", r: "\r" })[c] ?? c);
}

/** Between the quotes, with doubled ones taken apart. */
function inside(text: string, quote: string): string {
  const from = text.indexOf(quote) + 1;
  const to = text.length > from && text.endsWith(quote) ? text.length - 1 : text.length;
  return text.slice(from, to).replaceAll(quote + quote, quote);
}

function fromHex(digits: string): string {
  return (digits.match(/../g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join("");
}

class Reader {
  readonly tokens: Token[] = [];
  #at = 0;
  #delimiter = ";";
  readonly #text: string;
  readonly #dialect: Dialect;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  read(): readonly Token[] {
    while (this.#at < this.#text.length) this.#next();
    return this.tokens;
  }

  #take(pattern: RegExp | undefined): RegExpExecArray | undefined {
    if (!pattern) return undefined;
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match || match[0] === "") return undefined;
    this.#at += match[0].length;
    return match;
  }

  #add(kind: Token["kind"], text: string, at: number): void {
    this.tokens.push({ kind, text, at, end: this.#at });
  }

  #next(): void {
    const at = this.#at;
    const mysql = this.#dialect === "mysql";
    if (this.#take(SPACE) ?? this.#take(mysql ? MYSQL_LINE_COMMENT : LINE_COMMENT)) return;
    if (mysql && (this.#take(CODE_COMMENT) ?? this.#take(CODE_COMMENT_END))) return;
    if (this.#take(BLOCK_COMMENT)) return;
    if (this.#delimiter !== ";" && this.#text.startsWith(this.#delimiter, at)) {
      this.#at += this.#delimiter.length;
      this.#add("end", this.#delimiter, at);
      return;
    }
    const delimiter = mysql ? this.#take(DELIMITER) : undefined;
    if (delimiter) {
      this.#delimiter = delimiter[1] ?? ";";
      this.#add("end", "", at);
      return;
    }
    if (this.#dialect === "mssql" && this.#take(GO)) {
      this.#add("end", "go", at);
      return;
    }
    const meta = this.#take(META[this.#dialect]);
    if (meta) this.#add("meta", meta[0], at);
    else if (!this.#quoted(at, mysql)) this.#plain(at);
  }

  #quoted(at: number, mysql: boolean): boolean {
    const hex = this.#take(HEX);
    if (hex) {
      this.#add("string", fromHex(hex[1] ?? hex[2] ?? ""), at);
      return true;
    }
    const escapes = mysql || this.#dialect === "generic" || /[eE]/.test(this.#text[at] ?? "");
    const string = this.#take(escapes ? ESCAPED_STRING : STRING);
    if (string) {
      const text = inside(string[0], "'");
      this.#add("string", escapes ? unescaped(text) : text, at);
      return true;
    }
    const double = this.#take(mysql ? ESCAPED_DOUBLE : DOUBLE);
    if (double) {
      this.#add(mysql ? "string" : "name", inside(double[0], '"'), at);
      return true;
    }
    const back = this.#take(BACKTICK);
    if (back) {
      this.#add("name", inside(back[0], "`"), at);
      return true;
    }
    const bracket = /mssql|sqlite/.test(this.#dialect) ? this.#take(BRACKET) : undefined;
    if (bracket) {
      this.#add("name", bracket[0].slice(1, -1), at);
      return true;
    }
    const dollar = mysql ? undefined : this.#take(DOLLAR);
    if (!dollar) return false;
    const close = this.#text.indexOf(dollar[0], this.#at);
    const end = close < 0 ? this.#text.length : close;
    const text = this.#text.slice(this.#at, end);
    this.#at = Math.min(end + dollar[0].length, this.#text.length);
    this.#add("string", text, at);
    return true;
  }

  #plain(at: number): void {
    if (this.#dialect === "postgres" && this.#take(PSQL_VARIABLE)) {
      this.#add("name", UNKNOWN, at);
      return;
    }
    const word = this.#take(WORD) ?? this.#take(NUMBER);
    if (word) {
      this.#add("word", word[0].toLowerCase(), at);
      return;
    }
    const sign = this.#take(SIGN)?.[0] ?? "";
    this.#add(sign === ";" && this.#delimiter === ";" ? "end" : "sign", sign, at);
  }
}

export function tokensOf(text: string, dialect: Dialect): readonly Token[] {
  return new Reader(text, dialect).read();
}

/** Statements without their ends; a command to the client is one of its own. */
export function statementsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  const close = () => {
    if (current.length > 0) statements.push(current);
    current = [];
  };
  for (const token of tokens) {
    if (token.kind === "end") close();
    else if (token.kind === "meta" && !token.text.startsWith("\\g")) {
      close();
      statements.push([token]);
    } else {
      current.push(token);
      if (token.kind === "meta") close();
    }
  }
  close();
  return statements;
}
