/** `match`: the cases that may fit. */
import { child, childrenIn, codeOf, type PyNode } from "../tree/syntax";
import { truth } from "../values/convert";
import type { Value } from "../values/value";
import { runWays } from "./branches";
import { compared } from "./comparing";
import { evaluate } from "./expressions";
import type { Machine } from "./machine";
import { setName } from "./names";
import { runBlock } from "./statements";

const LITERALS = /^(?:string|concatenated_string|integer|true|false|none|float)$/;

/** Whether a pattern fits; undefined where that isn't known. */
function fits(m: Machine, pattern: PyNode, value: Value): boolean | undefined {
  if (pattern.type === "case_pattern" || pattern.type === "union_pattern") {
    if (codeOf(pattern) === "_") return true;
    const parts = pattern.children.map((inner) => fits(m, inner, value));
    if (parts.includes(true)) return true;
    return parts.includes(undefined) || parts.length === 0 ? undefined : false;
  }
  if (LITERALS.test(pattern.type)) return truth(compared("==", value, evaluate(m, pattern)));
  if (pattern.type === "dotted_name" && /^\w+$/.test(codeOf(pattern))) {
    setName(m, codeOf(pattern), value);
    return true;
  }
  return undefined;
}

export function matchStatement(m: Machine, node: PyNode): boolean {
  const subject = child(node, "subject");
  const body = child(node, "body");
  if (!subject || !body) return true;
  const value = evaluate(m, subject);
  const ways: (() => boolean)[] = [];
  let isOpen = true;
  for (const clause of childrenIn(body, "alternative")) {
    const block = child(clause, "consequence");
    const patterns = clause.children.filter(({ type }) => type === "case_pattern");
    const guarded = child(clause, "guard") !== undefined;
    const answers = patterns.map((pattern) => fits(m, pattern, value));
    if (answers.every((answer) => answer === false)) continue;
    if (block) ways.push(() => runBlock(m, block));
    if (!guarded && answers.every((answer) => answer === true)) {
      isOpen = false;
      break;
    }
  }
  if (isOpen) ways.push(() => true);
  return runWays(m, ways);
}
