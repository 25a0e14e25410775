/** awk: what it prints into files and commands, and what it starts. Fields are not known. */
import type { Analysis, Interpreter } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { content, outputOf, type Content } from "../analysis/content";
import { judgeWriting } from "../effects/writing";
import { formatted, unescaped } from "../programs/printf";
import { concat, EMPTY, hole, known, literal, rendered, type Text } from "../text/text";

interface Token {
  readonly kind: "string" | "name" | "number" | "field" | "other";
  readonly text: string;
  readonly at: number;
}

/** Tokens of one program, at most. */
const MAX_TOKENS = 4000;

const TOKEN =
  /"((?:[^"\\]|\\[\s\S])*)"|([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|(\$\(?\w+\)?|\$\()|(\|&|>>|==|!=|&&|\|\||[-+*/%^<>!=~?:,;(){}[\]|\n])|#[^\n]*|\s|./g;

function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of code.matchAll(TOKEN)) {
    const [, string, name, number, field, other] = found;
    const at = found.index;
    if (string !== undefined) tokens.push({ kind: "string", text: unescaped(string), at });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, at });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, at });
    else if (field !== undefined) tokens.push({ kind: "field", text: field, at });
    else if (other !== undefined) tokens.push({ kind: "other", text: other, at });
    if (tokens.length >= MAX_TOKENS) break;
  }
  return tokens;
}

/** Statements: what stands between braces, semicolons and line ends. */
function statementsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(" && token.kind === "other") depth += 1;
    if (token.text === ")" && token.kind === "other") depth -= 1;
    const ends = token.kind === "other" && /^[;{}\n]$/.test(token.text);
    if (ends && (depth <= 0 || token.text !== ";")) {
      depth = 0;
      statements.push([]);
    } else statements.at(-1)?.push(token);
  }
  return statements.map(withoutCondition).filter((statement) => statement.length > 0);
}

/** Without `if (…)`, `while (…)`, `for (…)` and `else` in front. */
function withoutCondition(statement: readonly Token[]): readonly Token[] {
  const [first] = statement;
  if (first?.kind !== "name") return statement;
  if (first.text === "else") return withoutCondition(statement.slice(1));
  if (!/^(?:if|while|for)$/.test(first.text)) return statement;
  const end = closing(statement, 1);
  return end < 0 ? [] : withoutCondition(statement.slice(end + 1));
}

/** Index of the parenthesis that closes the one at an index. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== "other") continue;
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Splits at a separator that no parenthesis encloses. */
function splitAt(
  tokens: readonly Token[],
  separators: RegExp,
): { readonly parts: readonly (readonly Token[])[]; readonly by: readonly string[] } {
  const parts: Token[][] = [[]];
  const by: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "other" && token.text === "(") depth += 1;
    if (token.kind === "other" && token.text === ")") depth -= 1;
    if (depth === 0 && token.kind === "other" && separators.test(token.text)) {
      parts.push([]);
      by.push(token.text);
    } else parts.at(-1)?.push(token);
  }
  return { parts, by };
}

class Awk {
  readonly #variables = new Map<string, Text>();
  readonly #analysis: Analysis;
  readonly #frame: Frame;
  readonly #code: Content;
  readonly #at: number;
  readonly printed: Text[] = [];

  constructor(code: Content, frame: Frame, at: number, analysis: Analysis) {
    this.#code = code;
    this.#frame = frame;
    this.#at = at;
    this.#analysis = analysis;
  }

  set(name: string, value: Text): void {
    this.#variables.set(name, value);
  }

  run(statement: readonly Token[]): void {
    this.#analysis.budget.spend();
    const [first, second] = statement;
    if (!first) return;
    const at = this.#code.locate?.(first.at) ?? this.#at;
    if (first.kind === "name" && /^printf?$/.test(first.text)) {
      this.#print(first.text === "printf", statement.slice(1), at);
      return;
    }
    if (first.kind === "name" && second?.kind === "other" && second.text === "=") {
      this.set(first.text, this.#value(statement.slice(2)));
      return;
    }
    for (const [index, token] of statement.entries()) {
      if (token.kind === "name" && token.text === "system" && statement[index + 1]?.text === "(") {
        this.#shell(
          this.#value(statement.slice(index + 2, closing(statement, index + 1))),
          EMPTY,
          at,
        );
      }
      if (
        token.kind === "other" &&
        token.text.startsWith("|") &&
        statement[index + 1]?.text === "getline"
      ) {
        this.#shell(this.#value(statement.slice(0, index)), EMPTY, at);
      }
    }
  }

  #shell(code: Text, input: Text, at: number): void {
    const frame = { ...this.#frame, input: content(input), piped: input.length > 0 };
    this.#analysis.run("SHELL", content(code), frame, at);
  }

  #print(asFormat: boolean, rest: readonly Token[], at: number): void {
    const { parts, by } = splitAt(rest, /^(?:>>?|\|&?)$/);
    const [what = [], where] = parts;
    const inner =
      what[0]?.text === "(" && closing(what, 0) === what.length - 1 ? what.slice(1, -1) : what;
    const values = splitAt(inner, /^,$/).parts.map((part) => this.#value(part));
    const [format = EMPTY, ...args] = values;
    const text = asFormat
      ? formatted(format, args)
      : concat(
          ...values.flatMap((value, index) => (index === 0 ? [value] : [literal(" "), value])),
          literal("\n"),
        );
    const [how] = by;
    if (!where || how === undefined) {
      this.printed.push(text);
      return;
    }
    const target = this.#value(where);
    if (how.startsWith("|")) this.#shell(target, text, at);
    else {
      const mode = how === ">>" ? "append" : "overwrite";
      const resolved = `print ${how} ${rendered(target)}`;
      judgeWriting(
        { path: target, at, resolved, content: content(text), mode },
        this.#frame,
        this.#analysis,
      );
    }
  }

  /** A concatenation, as far as it is known. */
  #value(tokens: readonly Token[]): Text {
    const pieces: Text[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token) break;
      if (token.kind === "string" || token.kind === "number") pieces.push(literal(token.text));
      else if (token.kind === "field") pieces.push(hole(token.text, "maybe"));
      else if (token.text === "(") {
        const end = closing(tokens, index);
        pieces.push(this.#value(tokens.slice(index + 1, end < 0 ? undefined : end)));
        index = end < 0 ? tokens.length : end;
      } else if (token.kind === "name") {
        if (tokens[index + 1]?.text === "(") {
          const end = closing(tokens, index + 1);
          pieces.push(this.#called(token.text, tokens.slice(index + 2, end < 0 ? undefined : end)));
          index = end < 0 ? tokens.length : end;
        } else pieces.push(this.#variables.get(token.text) ?? EMPTY);
      } else if (token.text !== ",") return hole("(awk)", "maybe");
    }
    return concat(...pieces);
  }

  #called(name: string, tokens: readonly Token[]): Text {
    const args = splitAt(tokens, /^,$/).parts.map((part) => this.#value(part));
    const [first = EMPTY, second, third] = args;
    const text = known(first);
    if (name === "sprintf") return formatted(first, args.slice(1));
    if (text === undefined) return hole(`${name}(…)`, "maybe");
    if (name === "tolower") return literal(text.toLowerCase());
    if (name === "toupper") return literal(text.toUpperCase());
    if (name === "substr") {
      const start = Number(known(second ?? EMPTY) ?? "x");
      const length = third ? Number(known(third) ?? "x") : text.length;
      if (Number.isInteger(start) && Number.isInteger(length))
        return literal(text.slice(start - 1, start - 1 + length));
    }
    return hole(`${name}(…)`, "maybe");
  }
}

/** @param args what it reads, and behind it `name=value` of `-v` */
export const runAwk: Interpreter = (code, frame, at, analysis, args) => {
  const awk = new Awk(code, frame, at, analysis);
  for (const { text } of args.slice(1)) {
    const [first] = text;
    const found = typeof first === "string" ? /^([A-Za-z_]\w*)=/.exec(first) : undefined;
    if (!found || typeof first !== "string") continue;
    const value = concat(literal(first.slice(found[0].length)), text.slice(1));
    awk.set(found[1] ?? "", value);
  }
  for (const statement of statementsOf(tokensOf(rendered(code.text)))) awk.run(statement);
  const begins = /^\s*BEGIN\b/.test(rendered(code.text));
  if (begins && awk.printed.length > 0) return content(concat(...awk.printed));
  return { ...outputOf("(awk)"), downloaded: args[0]?.downloaded === true };
};
