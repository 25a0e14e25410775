/** What `__doc__` gives. */
import { stringLiteral } from "../tree/literals";
import type { PyNode } from "../tree/syntax";
import { NONE, text, type Value } from "../values/value";

/** @param body the block of a function or a class, or a module */
export function docstringOf(body: PyNode | undefined): Value {
  const [statement] = body?.children ?? [];
  const [first] = statement?.type === "expression_statement" ? statement.children : [];
  const parts = first?.type === "concatenated_string" ? first.children : [first];
  const strings = parts.filter((part) => part?.type === "string") as readonly PyNode[];
  if (strings.length === 0) return NONE;
  return text(strings.flatMap((part) => stringLiteral(part, () => []).text));
}
