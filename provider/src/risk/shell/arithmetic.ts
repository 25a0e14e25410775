/** Arithmetic of the shell, as far as it is known. */
import type { ArithmeticExpression } from "unbash" with { "resolution-mode": "import" };

/** The value of a variable or of a text with expansions; undefined where it isn't known. */
export type NumberOf = (word: string) => number | undefined;

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => Math.trunc(a / b),
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  "<": (a, b) => Number(a < b),
  ">": (a, b) => Number(a > b),
  "<=": (a, b) => Number(a <= b),
  ">=": (a, b) => Number(a >= b),
  "==": (a, b) => Number(a === b),
  "!=": (a, b) => Number(a !== b),
  "&&": (a, b) => Number(a !== 0 && b !== 0),
  "||": (a, b) => Number(a !== 0 || b !== 0),
  ",": (_, b) => b,
};

export function numberFrom(text: string): number | undefined {
  const trimmed = text.trim();
  const based = /^(\d+)#([0-9a-zA-Z]+)$/.exec(trimmed);
  if (based) return Number.parseInt(based[2] ?? "", Number(based[1]));
  if (/^0x[0-9a-f]+$/i.test(trimmed)) return Number.parseInt(trimmed, 16);
  if (/^-?0[0-7]+$/.test(trimmed)) return Number.parseInt(trimmed, 8);
  return /^[-+]?\d{1,15}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** Variables as arithmetic sees them. */
export interface Numbers {
  readonly of: NumberOf;
  /** @param value undefined where it isn't known */
  readonly set: (name: string, value: number | undefined) => void;
}

const ASSIGNMENT = /^(?:[-+*/%&|^]|<<|>>)?=$/;

/** `x = …`, `x += …`: the new value, which the variable then has. */
function assigned(
  node: Extract<ArithmeticExpression, { type: "ArithmeticBinary" }>,
  numbers: Numbers,
  depth: number,
): number | undefined {
  const name = node.left.type === "ArithmeticWord" ? node.left.value.trim() : "";
  const right = arithmeticValue(node.right, numbers, depth + 1);
  const before = numbers.of(name);
  const operator = BINARY[node.operator.slice(0, -1)];
  let value = right;
  if (operator)
    value = before !== undefined && right !== undefined ? operator(before, right) : undefined;
  if (/^[A-Za-z_]\w*$/.test(name)) numbers.set(name, value);
  return value;
}

/** `x++`, `--x`. */
function stepped(
  node: Extract<ArithmeticExpression, { type: "ArithmeticUnary" }>,
  numbers: Numbers,
): number | undefined {
  const name = node.operand.type === "ArithmeticWord" ? node.operand.value.trim() : "";
  const before = numbers.of(name);
  const after = before === undefined ? undefined : before + (node.operator === "++" ? 1 : -1);
  if (/^[A-Za-z_]\w*$/.test(name)) numbers.set(name, after);
  return node.prefix ? after : before;
}

/** undefined where a part isn't known. Deep expressions are given up. */
export function arithmeticValue(
  node: ArithmeticExpression | undefined,
  numbers: Numbers,
  depth = 0,
): number | undefined {
  if (!node || depth > 64) return undefined;
  const value = (inner: ArithmeticExpression) => arithmeticValue(inner, numbers, depth + 1);
  switch (node.type) {
    case "ArithmeticWord":
      return numberFrom(node.value) ?? numbers.of(node.value);
    case "ArithmeticGroup":
      return value(node.expression);
    case "ArithmeticUnary": {
      if (node.operator === "++" || node.operator === "--") return stepped(node, numbers);
      const operand = value(node.operand);
      if (operand === undefined) return undefined;
      if (node.operator === "-") return -operand;
      if (node.operator === "!") return Number(operand === 0);
      if (node.operator === "~") return ~operand;
      return node.operator === "+" ? operand : undefined;
    }
    case "ArithmeticTernary": {
      const test = value(node.test);
      if (test === undefined) return undefined;
      return value(test === 0 ? node.alternate : node.consequent);
    }
    case "ArithmeticBinary": {
      if (ASSIGNMENT.test(node.operator)) return assigned(node, numbers, depth);
      const left = value(node.left);
      const right = value(node.right);
      const operator = BINARY[node.operator];
      if (left === undefined || right === undefined || !operator) return undefined;
      const result = operator(left, right);
      return Number.isSafeInteger(result) ? result : undefined;
    }
    case "ArithmeticCommandExpansion":
      return undefined;
  }
}
