/** What the script prints: code around it may run that. */
import { concat, literal } from "../../text/text";
import type { PyNode } from "../tree/syntax";
import { contentOf, textOf } from "../values/convert";
import { text, type Value } from "../values/value";
import { evaluate } from "./expressions";
import type { Machine } from "./machine";

export function printValues(m: Machine, values: readonly Value[], end = "\n", between = " "): void {
  const parts = values.flatMap((value, index) => [
    literal(index > 0 ? between : ""),
    textOf(value),
  ]);
  m.print(contentOf(text(concat(...parts, literal(end)))));
}

/** `print "text", value` of Python 2; `print >>file, text` doesn't go to the output. */
export function printStatement(m: Machine, node: PyNode): void {
  const chevron = node.children.find(({ type }) => type === "chevron");
  const values = node.children
    .filter(({ type }) => type !== "chevron" && type !== ">>")
    .map((inner) => evaluate(m, inner));
  if (chevron) for (const inner of chevron.children) evaluate(m, inner);
  else printValues(m, values);
}
