/** `try` and `with`. */
import { child, codeOf, type PyNode } from "../tree/syntax";
import { NATIVES } from "../library";
import { unknown, native, type Value } from "../values/value";
import { itemsOf } from "../values/value";
import { assign } from "./assignment";
import { attributeOf } from "./attributes";
import { runWays } from "./branches";
import { callValue } from "./calls";
import { evaluate } from "./expressions";
import type { Machine } from "./machine";
import { runBlock } from "./statements";

function handlerName(clause: PyNode): PyNode | undefined {
  const pattern = clause.children.find(({ type }) => type === "as_pattern");
  if (pattern) return child(pattern, "alias");
  // Python 2: `except OSError, e`.
  const values = clause.children.filter(({ field }) => field === "value");
  return values.length > 1 ? values.at(-1) : undefined;
}

function blockOf(clause: PyNode): PyNode | undefined {
  return clause.children.find(({ type }) => type === "block");
}

/** The handlers may run whatever of the body has run before; what stands behind, either way. */
export function tryStatement(m: Machine, node: PyNode): boolean {
  const body = child(node, "body");
  const handlers = node.children.filter(({ type }) => type.startsWith("except"));
  const otherwise = node.children.find(({ type }) => type === "else_clause");
  const last = node.children.find(({ type }) => type === "finally_clause");
  const mark = m.journal.mark();
  let begun: ReturnType<typeof m.journal.changes> = new Map();
  const ways = [
    () => {
      const isNormal = body ? runBlock(m, body) : true;
      begun = m.journal.changes(mark);
      const more = otherwise && child(otherwise, "body");
      return isNormal && more ? runBlock(m, more) : isNormal;
    },
    ...handlers.map((clause) => () => {
      m.journal.join(mark, [begun, new Map()]);
      const name = handlerName(clause);
      if (name) assign(m, name, unknown("(an exception)"));
      const block = blockOf(clause);
      return block ? runBlock(m, block) : true;
    }),
  ];
  const isNormal = runWays(m, ways);
  const block = last && blockOf(last);
  if (!block) return isNormal;
  if (!isNormal) m.journal.join(mark, [begun, new Map()]);
  return runBlock(m, block) && isNormal;
}

function enter(m: Machine, value: Value, node: PyNode): Value {
  if (value.kind === "instance") {
    const method = attributeOf(m, value, "__enter__", node);
    return method.kind === "function" ? callValue(m, method, [], new Map(), node) : value;
  }
  if (value.kind === "sequence") {
    // A context made of a generator gives what that yields.
    const [first] = itemsOf(value).items;
    return first ?? value;
  }
  const type = value.kind === "object" ? value.type : value.kind === "native" ? value.name : "";
  const name = `${type}.__enter__`;
  if (NATIVES.has(name)) return callValue(m, native(name, value), [], new Map(), node);
  return value;
}

function leave(m: Machine, value: Value, node: PyNode): void {
  if (value.kind === "instance") {
    const method = attributeOf(m, value, "__exit__", node);
    if (method.kind === "function")
      callValue(m, method, [unknown("type"), unknown("value"), unknown("trace")], new Map(), node);
    return;
  }
  const name = value.kind === "object" ? `${value.type}.__exit__` : "";
  if (NATIVES.has(name)) callValue(m, native(name, value), [], new Map(), node);
}

export function withStatement(m: Machine, node: PyNode): boolean {
  const clause = node.children.find(({ type }) => type === "with_clause");
  const entered: [Value, PyNode][] = [];
  const items = clause?.children ?? [];
  for (const item of items) {
    const inner = child(item, "value");
    if (!inner) continue;
    const parts = inner.type === "tuple" ? inner.children : [inner];
    for (const part of parts) {
      const [expression] = part.type === "as_pattern" ? part.children : [part];
      if (!expression) continue;
      const value = evaluate(m, expression);
      entered.push([value, expression]);
      const given = enter(m, value, expression);
      const alias = part.type === "as_pattern" ? child(part, "alias") : undefined;
      if (alias) assign(m, alias, given);
    }
  }
  const body = child(node, "body");
  const isNormal = body ? runBlock(m, body) : true;
  for (const [value, expression] of entered.reverse()) leave(m, value, expression);
  // `contextlib.suppress(...)` goes on behind whatever happens.
  const suppresses = entered.some(([, expression]) => codeOf(expression).includes("suppress("));
  return isNormal || suppresses;
}
