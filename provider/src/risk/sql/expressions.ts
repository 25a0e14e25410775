/** What an expression of SQL comes to, as far as it is text that the script spells out. */
import { UNKNOWN } from "../text/text";
import type { Token } from "./tokens";

export type Variables = ReadonlyMap<string, string>;

function base64(text: string): string {
  return Buffer.from(text, "base64").toString("latin1");
}

function hex(text: string): string {
  return Buffer.from(text, "hex").toString("latin1");
}

function characters(values: readonly string[]): string {
  return values
    .map((value) => (/^\d{1,6}$/.test(value) ? String.fromCodePoint(Number(value)) : UNKNOWN))
    .join("");
}

/** `format('DROP TABLE %I', name)` as PostgreSQL does it. */
function formatted([pattern = "", ...values]: readonly string[]): string {
  let next = 0;
  return pattern.replaceAll(/%[IsL]/g, () => values[next++] ?? UNKNOWN);
}

const FUNCTIONS: Readonly<Record<string, (values: readonly string[]) => string>> = {
  concat: (values) => values.join(""),
  concat_ws: ([between = "", ...values]) => values.join(between),
  char: characters,
  chr: characters,
  nchar: characters,
  unhex: ([text = ""]) => hex(text),
  from_base64: ([text = ""]) => base64(text),
  decode: ([text = "", how = ""]) => (how === "base64" ? base64(text) : hex(text)),
  convert_from: ([text = ""]) => text,
  convert: ([text = ""]) => text,
  cast: ([text = ""]) => text,
  reverse: ([text = ""]) => Array.from(text).reverse().join(""),
  replace: ([text = "", from = "", to = ""]) => (from === "" ? text : text.replaceAll(from, to)),
  lower: ([text = ""]) => text.toLowerCase(),
  upper: ([text = ""]) => text.toUpperCase(),
  quote_ident: ([text = ""]) => text,
  quotename: ([text = ""]) => text,
  group_concat: (values) => values.join(""),
  string_agg: ([text = ""]) => text,
  format: formatted,
};

/** Calls inside calls beyond this depth are not followed. */
const MAX_DEPTH = 40;

class Evaluation {
  #at = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];
  readonly #variables: Variables;

  constructor(tokens: readonly Token[], variables: Variables) {
    this.#tokens = tokens;
    this.#variables = variables;
  }

  /** Up to a comma, a closing parenthesis, or a word that ends expressions. */
  text(): string {
    let value = "";
    for (;;) {
      const token = this.#tokens[this.#at];
      if (!token || (token.kind === "sign" && (token.text === "," || token.text === ")"))) break;
      if (
        token.kind === "word" &&
        /^(?:from|into|as|using|where|order|separator)$/.test(token.text)
      )
        break;
      this.#at += 1;
      if (token.kind === "sign" && (token.text === "||" || token.text === "+")) continue;
      value += this.#part(token);
    }
    return value;
  }

  #part(token: Token): string {
    if (token.kind === "string") return token.text;
    const next = this.#tokens[this.#at];
    if (token.kind === "word" && next?.kind === "sign" && next.text === "(") {
      this.#at += 1;
      const values = this.#list();
      const name = token.text;
      return Object.hasOwn(FUNCTIONS, name) ? (FUNCTIONS[name]?.(values) ?? UNKNOWN) : UNKNOWN;
    }
    if (token.kind === "sign" && token.text === "(") return this.#list().join("");
    if (token.kind === "word" && /^\d+$/.test(token.text)) return token.text;
    return this.#variables.get(token.text) ?? UNKNOWN;
  }

  #list(): readonly string[] {
    const values: string[] = [];
    if (this.#depth >= MAX_DEPTH) {
      this.#at = this.#tokens.length;
      return values;
    }
    this.#depth += 1;
    for (let turn = 0; turn < 200; turn += 1) {
      values.push(this.text());
      const token = this.#tokens[this.#at];
      if (!token) break;
      this.#at += 1;
      if (token.text === ")") break;
      if (token.text === ",") continue;
      // `cast(x as text)` and the like: what follows says nothing of the value.
      while (this.#tokens[this.#at] && this.#tokens[this.#at]?.text !== ")") this.#at += 1;
      this.#at += 1;
      break;
    }
    this.#depth -= 1;
    return values;
  }
}

/** {@link UNKNOWN} stands where a part can't be told. */
export function textOf(tokens: readonly Token[], variables: Variables): string {
  return new Evaluation(tokens, variables).text();
}
