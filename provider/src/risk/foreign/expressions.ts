/** Reads expressions and says at once what they come to. */
import { quotedValue, setVariable, type Scope } from "./evaluation";
import { lambdaOf } from "./lambdas";
import { memberOf } from "./members";
import { operated, rangeOf } from "./operators";
import { Source } from "./source";
import { isList, numberOf, textOf, type Value } from "./values";
import { wordOf } from "./words";

/** How deep expressions may stand in one another. */
const MAX_DEPTH = 40;

export function evaluate(code: string, scope: Scope): Value {
  if (scope.depth > MAX_DEPTH) return undefined;
  return new Expressions(new Source(code, scope.language), scope).all();
}

export class Expressions {
  readonly source: Source;
  readonly scope: Scope;
  readonly evaluate = evaluate;
  #depth = 0;
  #lost = false;
  /** The variable that was read last. */
  variableName: string | undefined;

  constructor(source: Source, scope: Scope) {
    this.source = source;
    this.scope = scope;
  }

  /** Everything, one piece behind the other; what the last one comes to. */
  all(): Value {
    const { source } = this;
    let value: Value;
    while (source.hasMore()) {
      const from = source.pos;
      source.match(/(?:my|our|local|var|let|const|return|do|scalar)\b\s*/y);
      const found = this.expression();
      if (source.pos === from || this.#lost) {
        source.pos = Math.max(source.pos, from);
        if (source.pos === from) source.match(/\w+|[\s\S]/y);
        this.#lost = false;
      } else value = found;
    }
    return value;
  }

  expression(): Value {
    this.scope.allowance.spend();
    if (this.#depth + this.scope.depth > MAX_DEPTH) {
      this.#lost = true;
      return undefined;
    }
    this.#depth += 1;
    const value = this.#sum();
    this.#depth -= 1;
    if (!this.source.match(/\s*\?(?![.>?])/y)) return value;
    const yes = this.expression();
    if (!this.source.takes(":")) return undefined;
    const no = this.expression();
    return value === undefined || typeof value === "object"
      ? undefined
      : textOf(value) === "" || textOf(value) === "0"
        ? no
        : yes;
  }

  #sum(): Value {
    const { source } = this;
    const { language } = source;
    const joins = language === "PERL" || language === "PHP" ? "." : "+";
    let left = this.#product();
    for (;;) {
      const found = source.match(
        joins === "." ? /\s*([.]|[-+^|&])(?![=&|.>]|\d*\.\d)/y : /\s*([-+^|&])(?![=&|>])/y,
      );
      if (!found) {
        const range =
          language === "PERL" || language === "RUBY"
            ? source.match(/\s*\.\.\.?(?!\.)/y)
            : undefined;
        return range ? rangeOf(left, this.#product()) : left;
      }
      left = operated(found[1] ?? "", left, this.#product(), joins);
    }
  }

  #product(): Value {
    const { source } = this;
    let left = this.operand();
    for (;;) {
      const found = source.match(
        source.language === "PERL" ? /\s*([*/%]|x(?=[\s\d(]))(?![=*])/y : /\s*([*/%])(?![=*/])/y,
      );
      if (!found) return left;
      left = operated(found[1] ?? "", left, this.operand(), source.language === "RUBY" ? "+" : ".");
    }
  }

  /** Arguments between parentheses, or without them up to where the statement ends. */
  list(close?: string): readonly Value[] {
    const { source } = this;
    const items: Value[] = [];
    for (;;) {
      if (close !== undefined && source.takes(close)) return items;
      source.skip(close !== undefined);
      if (source.done || source.sees(/[;)\]}]/y)) return items;
      const from = source.pos;
      items.push(this.expression());
      if (source.pos === from) return items;
      if (close !== undefined && source.takes(close)) return items;
      if (!source.match(/\s*(?:,|=>)/y)) {
        if (close === undefined) return items;
        // Something isn't understood: what it is an argument of isn't known either.
        items.push(undefined);
        if (!source.match(/\s*[^\s)\]};,]+/y)) return items;
      }
    }
  }

  operand(): Value {
    const { source } = this;
    source.skip();
    let value = this.#primary();
    for (let turn = 0; turn < 64; turn += 1) {
      const after = memberOf(this, value);
      if (!after) return value;
      value = after.value;
    }
    return value;
  }

  #primary(): Value {
    const { source, scope } = this;
    if (source.language === "PERL") source.match(/(?:my|our|local)\s+/y);
    const at = source.pos;
    const quoted = source.quoted();
    if (quoted) return quotedValue(quoted, source, scope, evaluate);
    const number = source.match(/(?:0x[\da-fA-F]+|\d+(?:\.\d+)?)/y);
    if (number) return /^0\d/.test(number[0]) ? Number.parseInt(number[0], 8) : Number(number[0]);
    const arrow = lambdaOf(this);
    if (arrow) return arrow;
    if (source.match(/[-+!\\](?=[\s$\w("'@])/y)) {
      const inner = this.operand();
      const sign = source.code[at];
      const amount = numberOf(inner);
      return sign === "-" && amount !== undefined ? -amount : sign === "\\" ? inner : undefined;
    }
    if (source.takes("(")) {
      const items = this.list(")");
      return items.length === 1 ? items[0] : items;
    }
    if (source.takes("[")) return this.list("]");
    if (source.sees(/[$@%]/y)) return this.#variable();
    const word = source.match(/:?[A-Za-z_]\w*(?:(?:::|\.)(?=[A-Z])\w+)*[!?]?/y)?.[0];
    if (word === undefined) return undefined;
    if (word.startsWith(":")) return word.slice(1);
    return wordOf(this, word, at);
  }

  #variable(): Value {
    const { source } = this;
    const computed = source.match(/\$\{(?=["'])/y);
    if (computed) {
      const name = textOf(this.expression());
      source.takes("}");
      return name === undefined ? undefined : this.assigned(`$${name}`);
    }
    const found = source.match(/([$@%])\{?\$?(\w+)\}?/y);
    if (!found) return undefined;
    const [, sigil = "", name = ""] = found;
    const perl = source.language === "PERL";
    if (perl && source.sees(/\[/y))
      return this.part(this.scope.variables.get(`@${name}`), sigil === "@");
    if (perl && source.match(/\{/y)) {
      const key = source.match(/\s*(\w+)\s*\}/y)?.[1] ?? textOf(this.list("}")[0]);
      const pairs = this.scope.variables.get(`%${name}`);
      const index = isList(pairs)
        ? pairs.findIndex((one, i) => i % 2 === 0 && textOf(one) === key)
        : -1;
      return isList(pairs) && index >= 0 ? pairs[index + 1] : undefined;
    }
    return this.assigned(`${sigil}${name}`);
  }

  part(list: Value, several: boolean): Value {
    this.source.takes("[");
    const indices = this.list("]").flatMap((index) => (isList(index) ? index : [index]));
    const items = indices.map((index) => {
      const number = numberOf(index);
      if (number === undefined) return undefined;
      return isList(list)
        ? list.at(number)
        : typeof list === "string"
          ? list.at(number)
          : undefined;
    });
    return several ? items : items[0];
  }

  /** A variable, and what is assigned to it where that stands behind it. */
  assigned(name: string): Value {
    const { source, scope } = this;
    this.variableName = name;
    const operator = source.match(/\s*(\.|\+|\^|x|<<|\|\||\/\/)?=(?![=>~])\s*/y);
    if (operator) {
      const given = this.expression();
      const before = scope.variables.get(name);
      const value =
        operator[1] === undefined ? given : operated(operator[1], before, given, operator[1]);
      const list = name.startsWith("@") || name.startsWith("%");
      setVariable(scope, name, list && !isList(value) && value !== undefined ? [value] : value);
      return value;
    }
    return scope.variables.get(name);
  }
}
