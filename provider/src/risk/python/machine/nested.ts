/** Code that the script holds as text: `exec`, `eval`, `execfile`. */
import { holes, rendered, shown, UNKNOWN, type Text } from "../../text/text";
import { wholeText } from "../values/whole";
import { parser } from "../../parsers";
import { codeOf, parsePython, positionOf, sourceOf, type PyNode } from "../tree/syntax";
import { contentOf, derived } from "../values/convert";
import { optionsOf } from "../values/join";
import { isDownloaded } from "../values/marks";
import { NONE, slotValue, type Scope, type TextValue, type Value } from "../values/value";
import { evaluate } from "./expressions";
import { scopeIn, type Machine } from "./machine";
import { runBlock } from "./statements";

const MAX_CODES = 8;

function isWholeUnknown(text: Text): boolean {
  return rendered(text).replaceAll(UNKNOWN, "").trim().length < 3 && holes(text).length > 0;
}

/** What the names in the code mean: those of the dictionary that it is given. */
function scopeFor(m: Machine, given: Value | undefined): Scope {
  if (given?.kind !== "dict") return m.scope;
  const scope = scopeIn(undefined);
  for (const [key, slot] of given.slots) {
    const value = slotValue(slot);
    if (typeof key === "string" && key.startsWith("s:") && value)
      scope.slots.set(key.slice(2), value);
  }
  return { ...scope, module: scope };
}

function result(m: Machine, tree: PyNode, mode: "exec" | "eval"): Value {
  if (mode === "exec") {
    runBlock(m, tree);
    return NONE;
  }
  const [statement] = tree.children;
  const [expression] = statement?.type === "expression_statement" ? statement.children : [];
  return expression ? evaluate(m, expression) : NONE;
}

function runText(
  m: Machine,
  value: TextValue,
  node: PyNode,
  mode: "exec" | "eval",
  given: Value | undefined,
): Value {
  const at = positionOf(node);
  const code = contentOf(value);
  const { report } = m.analysis;
  if (isDownloaded(code.text)) {
    report.add("run-download", at, codeOf(node));
    return derived(codeOf(node), [value]);
  }
  if (isWholeUnknown(code.text)) {
    report.add("run-unknown", at, shown(code.text));
    return derived(codeOf(node), [value]);
  }
  if (m.codes >= MAX_CODES) {
    report.add("not-analysed", at, shown(code.text), {
      because: "Code stands in code too deeply.",
    });
    return derived(codeOf(node), [value]);
  }
  const { origin } = value;
  const locate =
    origin && isNear(origin, node)
      ? (offset: number) => origin.locate(origin.from + offset)
      : undefined;
  const text =
    wholeText(code.text) === undefined ? code.text : [wholeText(code.text)?.trimStart() ?? ""];
  const lead = rendered(code.text).length - rendered(text).length;
  const source = sourceOf(text, at, locate && ((offset) => locate(offset + lead)));
  const tree = parsePython(parser("python"), source);
  const { scope } = m;
  const inner = scopeFor(m, given);
  m.scope = inner;
  m.codes += 1;
  try {
    return result(m, tree, mode);
  } finally {
    m.codes -= 1;
    m.scope = scope;
    if (given?.kind === "dict" && inner !== scope)
      for (const [name, slot] of inner.slots) m.journal.set(given.slots, `s:${String(name)}`, slot);
  }
}

/** A literal that is part of the call, or has lines of its own, is where its code is looked for. */
export function isNear(origin: NonNullable<TextValue["origin"]>, node: PyNode): boolean {
  if (origin.lines) return true;
  const start = origin.locate(origin.from);
  return start >= positionOf(node) && start <= node.source.at(node.end);
}

export function runCode(
  m: Machine,
  code: Value,
  node: PyNode,
  mode: "exec" | "eval",
  given?: Value,
): Value {
  let last: Value = NONE;
  for (const option of optionsOf(code)) {
    if (option.kind === "text") last = runText(m, option, node, mode, given);
    else if (option.kind === "object" && option.type === "code") {
      const inner = slotValue(option.slots.get("source"));
      if (inner) last = runCode(m, inner, node, mode, given);
    } else if (option.kind === "native" && option.self) {
      last = runCode(m, option.self, node, mode, given);
    } else if (option.kind !== "none") {
      m.analysis.report.add("run-unknown", positionOf(node), codeOf(node));
    }
  }
  return last;
}
