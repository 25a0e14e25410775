/** Values of expressions. */
import { concat, type Text } from "../../text/text";
import { formatExpressions, numberLiteral, stringLiteral } from "../tree/literals";
import { child, codeOf, type PyNode } from "../tree/syntax";
import { binary, inverted, negative } from "../values/arithmetic";
import { isBytes } from "../values/bytes";
import { derived, plain, representation, textOf } from "../values/convert";
import { formatted } from "../values/formatting";
import { choice, spread } from "../values/join";
import {
  bool,
  FALSE,
  itemsOf,
  NONE,
  number,
  sequence,
  text,
  TRUE,
  unknown,
  type DictValue,
  type TextValue,
  type Value,
} from "../values/value";
import { assign } from "./assignment";
import { attributeOf } from "./attributes";
import { callExpression } from "./calls";
import { comprehension } from "./comprehensions";
import { comparison, conditional, eitherOperand, judged } from "./conditions";
import { lambda } from "./functions";
import { elements } from "./iteration";
import type { Machine } from "./machine";
import { lookUp } from "./names";
import { setKey } from "./slots";
import { subscript } from "./subscripts";

/** Expressions nested more deeply are not followed. */
const MAX_NESTED = 150;

function interpolated(m: Machine, node: PyNode, value: Value): Text {
  const conversion = node.children.find(({ type }) => type === "type_conversion");
  if (conversion && codeOf(conversion) !== "!s") return representation(value);
  const spec = node.children.find(({ type }) => type === "format_specifier");
  if (!spec) return textOf(value);
  const nested = spec.children.flatMap((inner) => formatExpressions(inner));
  const values = nested.map((inner) => plain(text(textOf(evaluate(m, inner)))) ?? "");
  let next = 0;
  const shown = codeOf(spec)
    .slice(1)
    .replaceAll(/\{[^}]*\}/g, () => values[next++] ?? "");
  return formatted(value, shown);
}

/** An f-string is one text for each combination of what stands in it. */
function string(m: Machine, node: PyNode): Value {
  const parts = node.children.filter(({ type }) => type === "interpolation");
  if (parts.length === 0) return plainString(m, node, new Map());
  const values = parts.map((part) => {
    const [expression] = formatExpressions(part);
    return expression ? evaluate(m, expression) : NONE;
  });
  const texts = spread(sequence("tuple", values)).map((row) => {
    const { items } = itemsOf(row);
    const chosen = new Map(parts.map((part, index) => [part, items[index] ?? NONE]));
    return plainString(m, node, chosen);
  });
  return choice(texts);
}

function plainString(m: Machine, node: PyNode, values: ReadonlyMap<PyNode, Value>): TextValue {
  const found = stringLiteral(node, (part) => interpolated(m, part, values.get(part) ?? NONE));
  const { source } = node;
  const bytes = found.bytes;
  const value = bytes
    ? found.text.map((piece) =>
        typeof piece === "string" && !isBytes(piece)
          ? Buffer.from(piece, "utf8").toString("latin1")
          : piece,
      )
    : found.text;
  const origin =
    found.verbatim && source.verbatim
      ? {
          from: found.verbatim[0],
          locate: source.at,
          lines: source.text.slice(...found.verbatim).includes("\n"),
        }
      : undefined;
  return { kind: "text", type: bytes ? "bytes" : "str", text: value, origin };
}

function concatenated(m: Machine, node: PyNode): Value {
  const parts = node.children.filter(({ type }) => type === "string").map((s) => string(m, s));
  return choice(
    spread(sequence("tuple", parts)).map((row) => {
      const texts = itemsOf(row).items.filter((item) => item.kind === "text");
      return text(concat(...texts.map((part) => part.text)), texts[0]?.type);
    }),
  );
}

function displayed(m: Machine, node: PyNode, type: "list" | "tuple" | "set"): Value {
  const items: Value[] = [];
  let open = false;
  for (const item of node.children) {
    if (item.type === "list_splat") {
      const [inner] = item.children;
      const found = inner ? elements(m, evaluate(m, inner), codeOf(item)) : undefined;
      items.push(...(found?.items ?? []));
      open ||= found?.open ?? true;
    } else if (item.type !== "ERROR") items.push(evaluate(m, item));
  }
  return sequence(type, items, open);
}

function dictionary(m: Machine, node: PyNode): DictValue {
  const made: DictValue = { kind: "dict", slots: new Map() };
  for (const item of node.children) {
    const [key, value] = [child(item, "key"), child(item, "value")];
    if (item.type === "pair" && key && value) setKey(m, made, evaluate(m, key), evaluate(m, value));
    else if (item.type === "dictionary_splat") {
      const [inner] = item.children.filter(({ type }) => type !== "**");
      const other = inner ? evaluate(m, inner) : undefined;
      if (other?.kind === "dict") for (const [k, v] of other.slots) made.slots.set(k, v);
      else made.slots.set("?", derived(codeOf(item), other ? [other] : []));
    }
  }
  return made;
}

function unary(m: Machine, node: PyNode): Value {
  const operand = child(node, "argument");
  const value = operand ? evaluate(m, operand) : NONE;
  const operator = codeOf(node)[0];
  if (operator === "-") return negative(value, codeOf(node));
  return operator === "~" ? inverted(value, codeOf(node)) : value;
}

function binaryOperator(m: Machine, node: PyNode): Value {
  // Long sums lean to the left: `a + b + c` is no deeper than its first operand.
  const chain: PyNode[] = [];
  let first: PyNode | undefined = node;
  while (first?.type === "binary_operator") {
    chain.push(first);
    first = child(first, "left");
  }
  let value = first ? evaluate(m, first) : NONE;
  for (const link of chain.reverse()) {
    const [operator, right] = [child(link, "operator"), child(link, "right")];
    if (operator && right)
      value = binary(codeOf(operator), value, evaluate(m, right), codeOf(link));
  }
  return value;
}

function yielded(m: Machine, node: PyNode): Value {
  const from = node.children.some(({ type }) => type === "from");
  const inner = node.children.find(({ type }) => type !== "from");
  const value = inner ? evaluate(m, inner) : NONE;
  if (from) m.activation?.yields.push(...elements(m, value, codeOf(node)).items);
  else m.activation?.yields.push(value);
  return unknown("(what is sent)");
}

function named(m: Machine, node: PyNode): Value {
  const [target, value] = [child(node, "name"), child(node, "value")];
  const result = value ? evaluate(m, value) : NONE;
  if (target) assign(m, target, result);
  return result;
}

type Evaluator = (m: Machine, node: PyNode) => Value;

function inner(m: Machine, node: PyNode): Value {
  const [only] = node.children.filter(({ type }) => type !== "ERROR");
  return only ? evaluate(m, only) : NONE;
}

const EVALUATORS: Readonly<Record<string, Evaluator>> = {
  identifier: (m, node) => lookUp(m, codeOf(node)),
  attribute: (m, node) => {
    const [owner, name] = [child(node, "object"), child(node, "attribute")];
    if (!owner || !name) return unknown(codeOf(node));
    return m.settled(attributeOf(m, evaluate(m, owner), codeOf(name), node));
  },
  call: callExpression,
  subscript: (m, node) => m.settled(subscript(m, node)),
  string,
  concatenated_string: concatenated,
  integer: (_m, node) => {
    const value = numberLiteral(node);
    return value === undefined ? unknown(codeOf(node)) : number(value);
  },
  float: (_m, node) => number(numberLiteral(node) ?? 0, true),
  true: () => TRUE,
  false: () => FALSE,
  none: () => NONE,
  list: (m, node) => displayed(m, node, "list"),
  tuple: (m, node) => displayed(m, node, "tuple"),
  expression_list: (m, node) => displayed(m, node, "tuple"),
  set: (m, node) => displayed(m, node, "set"),
  dictionary,
  binary_operator: binaryOperator,
  unary_operator: unary,
  not_operator: (m, node) => {
    const { answer, test } = judged(m, node);
    return answer === undefined ? test : bool(answer);
  },
  boolean_operator: eitherOperand,
  comparison_operator: comparison,
  conditional_expression: conditional,
  parenthesized_expression: inner,
  await: inner,
  lambda,
  list_comprehension: comprehension,
  set_comprehension: comprehension,
  generator_expression: comprehension,
  dictionary_comprehension: comprehension,
  yield: yielded,
  named_expression: named,
  list_splat: inner,
  as_pattern: inner,
  expression_statement: inner,
  ellipsis: () => NONE,
  type: inner,
};

/** What an expression gives, as far as it is known; what it does is judged on the way. */
export function evaluate(m: Machine, node: PyNode): Value {
  const evaluator = EVALUATORS[node.type];
  if (!evaluator || m.depth > MAX_NESTED) return unknown(codeOf(node).slice(0, 60));
  m.depth += 1;
  m.work();
  try {
    return evaluator(m, node);
  } finally {
    m.depth -= 1;
  }
}

export function isKnownExpression(node: PyNode): boolean {
  return node.type in EVALUATORS;
}
