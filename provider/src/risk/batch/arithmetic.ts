/** The expressions of SET /A. */

type Lookup = (name: string) => number | undefined;
type Assign = (name: string, value: number | undefined) => void;

const TOKEN =
  /\s*(<<=|>>=|[-+*/%&|^]=|<<|>>|[-+*/%&|^~!()=,]|0x[\da-f]+|\d+|[^\s<>=\-+*/%&|^~!(),"]+)/iy;

const LEVELS: readonly (readonly string[])[] = [
  ["|"],
  ["^"],
  ["&"],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "%"],
];

/** Longer expressions are not followed. */
const MAX_TOKENS = 400;

function calculated(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case "+":
      return (a + b) | 0;
    case "-":
      return (a - b) | 0;
    case "*":
      return Math.imul(a, b);
    case "/":
      return b === 0 ? undefined : (a / b) | 0;
    case "%":
      return b === 0 ? undefined : (a % b) | 0;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    case "<<":
      return a << b;
    default:
      return a >> b;
  }
}

class Evaluation {
  readonly #tokens: string[];
  #index = 0;
  readonly #lookup: Lookup;
  readonly #assign: Assign;

  constructor(tokens: string[], lookup: Lookup, assign: Assign) {
    this.#tokens = tokens;
    this.#lookup = lookup;
    this.#assign = assign;
  }

  list(): number | undefined {
    let value = this.#assignment();
    while (this.#tokens[this.#index] === ",") {
      this.#index += 1;
      value = this.#assignment();
    }
    return value;
  }

  #assignment(): number | undefined {
    const name = this.#tokens[this.#index] ?? "";
    const operator = this.#tokens[this.#index + 1] ?? "";
    if (!operator.endsWith("=") || /^[\d\W]/.test(name)) return this.#binary(0);
    this.#index += 2;
    const right = this.#assignment();
    const left = operator === "=" ? 0 : this.#lookup(name);
    const known = left !== undefined && right !== undefined;
    const value =
      operator === "=" ? right : known ? calculated(operator.slice(0, -1), left, right) : undefined;
    this.#assign(name, value);
    return value;
  }

  #binary(level: number): number | undefined {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = this.#tokens[this.#index] ?? "";
      if (!operators.includes(operator)) return left;
      this.#index += 1;
      const right = this.#binary(level + 1);
      left =
        left === undefined || right === undefined ? undefined : calculated(operator, left, right);
    }
  }

  #unary(): number | undefined {
    const token = this.#tokens[this.#index];
    if (token === undefined) return undefined;
    this.#index += 1;
    if (token === "(") {
      const value = this.list();
      if (this.#tokens[this.#index] === ")") this.#index += 1;
      return value;
    }
    if (/^[-+~!]$/.test(token)) {
      const value = this.#unary();
      if (value === undefined) return undefined;
      if (token === "-") return -value | 0;
      if (token === "~") return ~value;
      if (token === "!") return value === 0 ? 1 : 0;
      return value;
    }
    if (/^0x/i.test(token)) return Number.parseInt(token, 16) | 0;
    if (/^0[0-7]+$/.test(token)) return Number.parseInt(token, 8) | 0;
    if (/^\d+$/.test(token)) return Number(token) | 0;
    return this.#lookup(token);
  }
}

/** The value of the whole; undefined where a part of it isn't known. */
export function evaluate(expression: string, lookup: Lookup, assign: Assign): number | undefined {
  const tokens: string[] = [];
  const text = expression.replaceAll('"', "");
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    tokens.push(found[1] ?? "");
    if (tokens.length > MAX_TOKENS) return undefined;
  }
  return new Evaluation(tokens, lookup, assign).list();
}
