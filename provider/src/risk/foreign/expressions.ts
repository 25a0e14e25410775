/** Reads expressions and says at once what they come to. */
import { FUNCTIONS } from "./callables";
import { addEffect, applied, operated, quotedValue, setVariable, type Scope } from "./evaluation";
import { METHODS } from "./methods";
import { bound, namedOperator, OPERATORS } from "./perl";
import { Source } from "./source";
import { isList, named, numberOf, textOf, type Lambda, type Value } from "./values";

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
  #variableName: string | undefined;

  constructor(source: Source, scope: Scope) {
    this.source = source;
    this.scope = scope;
  }

  /** Everything, one piece behind the other; what the last one comes to. */
  all(): Value {
    const { source } = this;
    let value: Value;
    for (source.skip(); !source.done; source.skip()) {
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
    this.scope.analysis.budget.spend();
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
      const after = this.#member(value);
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
    const arrow = this.#arrow();
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
    return this.#word(word, at);
  }

  #word(word: string, at: number): Value {
    const { source, scope } = this;
    if (source.sees(/\s*=>/y)) return word;
    if (source.language === "PERL" && Object.hasOwn(OPERATORS, word))
      return namedOperator(word, this);
    if (scope.variables.has(word) && source.language !== "PERL") return this.#assigned(word);
    if (source.language !== "PERL" && source.sees(/\s*=(?![=>~])/y)) return this.#assigned(word);
    if (source.sees(/\s*\(/y) && !source.sees(/\s*\.\s*\w/y)) {
      source.takes("(");
      return this.call(word, this.list(")"), at);
    }
    const commands =
      source.language === "RUBY" || source.language === "PERL" || /^echo|print$/.test(word);
    if (
      commands &&
      source.sees(/[ \t]+["'$@%:\w[/`({\\-]/y) &&
      !/^(?:if|unless|while|for|foreach|and|or|x|eq|use|no|require|package|sub|def|end|do)$/.test(
        word,
      )
    )
      return this.call(word, this.list(), at);
    if (word === "eval" || word === "assert") return this.call(word, [], at);
    return named(word);
  }

  /** A known function's result; other calls are noted. */
  call(name: string, args: readonly Value[], at: number): Value {
    if (name === "require" || name === "import")
      return named((textOf(args[0]) ?? "?").replace("node:", ""));
    if (/^call_user_func(?:_array)?$/.test(name))
      return this.call(textOf(args[0]) ?? name, args.slice(1).flat(), at);
    if (/^array_(?:map|walk)$/.test(name)) {
      const [fn, list] = args;
      if (!isList(list)) return undefined;
      return list.map((item) =>
        typeof fn === "string"
          ? this.call(fn, [item], at)
          : applied(fn, item, this.scope, evaluate),
      );
    }
    const own = this.scope.variables.get(name);
    if (own !== undefined && typeof own === "object" && !isList(own) && own.kind === "lambda")
      return applied(own, args, this.scope, evaluate);
    const short =
      /(?:^|\.)((?:String|Buffer|Base64|zlib|Zlib::Inflate)\.\w+)$/.exec(name)?.[1] ?? name;
    const known = Object.hasOwn(FUNCTIONS, short) ? FUNCTIONS[short] : undefined;
    if (known) return known(args);
    addEffect(this.scope, name.split(/\.|::/).at(-1) ?? name, args, at);
    return undefined;
  }

  /** `x => …`, `function (x) { return …; }`, `fn($x) => …`, `sub { … }`, `lambda { |x| … }`. */
  #arrow(): Lambda | undefined {
    const { source } = this;
    const head =
      source.language === "JAVASCRIPT" || source.language === "PHP"
        ? source.match(
            /(?:(?:fn|function)\s*)?\(?\s*((?:\$?\w+\s*(?:,\s*\$?\w+\s*)*)?)\)?\s*=>\s*(?!\{)/y,
          )
        : undefined;
    if (head) return lambda(head[1] ?? "", source.restOfExpression());
    const body = source.match(
      /(?:function\s*\w*\s*\(\s*(\$?\w+)\s*\)|\(?\s*(\w+)\s*\)?\s*=>)\s*(?=\{\s*return\b)/y,
    );
    return body && lambda(body[1] ?? body[2] ?? "", source.delimited().replace(/^\s*return\b/, ""));
  }

  #variable(): Value {
    const { source } = this;
    const computed = source.match(/\$\{(?=["'])/y);
    if (computed) {
      const name = textOf(this.expression());
      source.takes("}");
      return name === undefined ? undefined : this.#assigned(`$${name}`);
    }
    const found = source.match(/([$@%])\{?\$?(\w+)\}?/y);
    if (!found) return undefined;
    const [, sigil = "", name = ""] = found;
    const perl = source.language === "PERL";
    if (perl && source.sees(/\[/y))
      return this.#part(this.scope.variables.get(`@${name}`), sigil === "@");
    if (perl && source.match(/\{/y)) {
      const key = source.match(/\s*(\w+)\s*\}/y)?.[1] ?? textOf(this.list("}")[0]);
      const pairs = this.scope.variables.get(`%${name}`);
      const index = isList(pairs)
        ? pairs.findIndex((one, i) => i % 2 === 0 && textOf(one) === key)
        : -1;
      return isList(pairs) && index >= 0 ? pairs[index + 1] : undefined;
    }
    return this.#assigned(`${sigil}${name}`);
  }

  #part(list: Value, several: boolean): Value {
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
  #assigned(name: string): Value {
    const { source, scope } = this;
    this.#variableName = name;
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

  #member(value: Value): { readonly value: Value } | undefined {
    const { source } = this;
    const at = source.pos;
    if (source.language === "PERL") {
      const after = bound(this, this.#variableName, value);
      if (after) return after;
      if (isList(value) && source.sees(/\s*\[/y) && source.code[at - 1] === ")")
        return { value: this.#part(value, true) };
      return undefined;
    }
    const dot = source.match(
      source.language === "PHP"
        ? /\s*(?:->|::)(\w+)/y
        : /\s*(?:&\.|\?\.|\.|::)(?!\.)([A-Za-z_]\w*[!?]?)/y,
    );
    if (dot) return { value: this.#method(value, dot[1] ?? "", at) };
    if (source.sees(/\[/y)) {
      if (isList(value) || typeof value === "string") return { value: this.#part(value, false) };
      source.takes("[");
      const key = textOf(this.list("]")[0]);
      if (typeof value === "object" && value.kind === "named" && key !== undefined)
        return {
          value: source.sees(/\s*\(/y)
            ? this.#method(value, key, at)
            : named(`${value.name}.${key}`),
        };
      return {
        value:
          key !== undefined && Object.hasOwn(METHODS, key)
            ? this.#method(value, key, at)
            : undefined,
      };
    }
    if (!source.sees(/\s*\(/y) || value === undefined || typeof value === "number" || isList(value))
      return undefined;
    source.takes("(");
    const args = this.list(")");
    if (typeof value === "object" && value.kind === "lambda")
      return { value: applied(value, args, this.scope, evaluate) };
    const name = typeof value === "string" ? value : value.name;
    return { value: this.call(name, args, at) };
  }

  #method(self: Value, name: string, at: number): Value {
    const { source } = this;
    let fn: Value;
    let args: readonly Value[] = [];
    if (source.match(/\s*\(\s*&:(?=\w)/y)) {
      fn = named(`.${source.match(/\w+/y)?.[0] ?? ""}`);
      source.takes(")");
    } else if (source.match(/\s*\(/y)) args = this.list(")");
    else if (source.language === "RUBY" && source.sees(/ +["':$@\w](?!\s*=)/y)) args = this.list();
    const block = source.language === "RUBY" ? source.match(/\s*(?=\{\s*\|)/y) : undefined;
    if (block) {
      const [, parameter = "", code = ""] =
        /^\s*\|\s*([^|]*?)\s*\|([\s\S]*)$/.exec(source.delimited()) ?? [];
      fn = lambda(parameter, code);
    }
    if (/^(?:map|collect|flat_map|each|forEach|filter)$/.test(name) && isList(self)) {
      const used = fn ?? args[0];
      return self.map((item) =>
        typeof used === "object" &&
        !isList(used) &&
        used.kind === "named" &&
        used.name.startsWith(".")
          ? METHODS[used.name.slice(1)]?.(item, [])
          : applied(used, item, this.scope, evaluate),
      );
    }
    if (/^(?:send|__send__|public_send|call|method)$/.test(name)) {
      const [first, ...rest] = args;
      const wanted = textOf(first);
      if (wanted !== undefined && name !== "call") return this.call(wanted, rest, at);
      if (
        typeof self === "string" ||
        (typeof self === "object" && !isList(self) && self.kind === "named")
      )
        return this.call(typeof self === "string" ? self : self.name, args, at);
    }
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    const isValue = typeof self === "string" || typeof self === "number" || isList(self);
    if (method && isValue) return method(self, args);
    if (typeof self !== "object" || isList(self) || self.kind !== "named") return undefined;
    const full = `${self.name}.${name}`;
    const called = source.code[source.pos - 1] === ")" || args.length > 0;
    return called ? this.call(full, args, at) : named(full);
  }
}

function lambda(parameter: string, code: string): Lambda {
  return { kind: "lambda", parameter: parameter.trim(), code };
}

/** Ranges of numbers and letters. */
function rangeOf(from: Value, to: Value): Value {
  const code = (value: Value) =>
    typeof value === "number" ? value : (textOf(value)?.codePointAt(0) ?? Number.NaN);
  const [low, high] = [code(from), code(to)];
  if (!(high >= low && high - low < 512)) return undefined;
  return Array.from({ length: high - low + 1 }, (_, index) =>
    typeof from === "number" ? low + index : String.fromCodePoint(low + index),
  );
}
