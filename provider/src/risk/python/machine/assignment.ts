/** Binds values to names, attributes, items and patterns of them. */
import { child, codeOf, type PyNode } from "../tree/syntax";
import { binary } from "../values/arithmetic";
import { derived } from "../values/convert";
import { optionsOf } from "../values/join";
import { list, NONE, sequence, itemsOf, type Value } from "../values/value";
import { evaluate } from "./expressions";
import { elements } from "./iteration";
import type { Machine } from "./machine";
import { setName } from "./names";
import { append } from "./slots";
import { setItem } from "./subscripts";

const PATTERNS = new Set([
  "pattern_list",
  "tuple_pattern",
  "list_pattern",
  "tuple",
  "list",
  "expression_list",
]);

const WRAPPERS = new Set([
  "parenthesized_expression",
  "as_pattern_target",
  "case_pattern",
  "list_splat_pattern",
  "dictionary_splat_pattern",
]);

function unpack(m: Machine, targets: readonly PyNode[], value: Value): void {
  const { items, open } = elements(m, value, targets.map(codeOf).join(", "));
  const star = targets.findIndex(({ type }) => type === "list_splat_pattern");
  const single = items.length === 1 ? items[0] : undefined;
  for (const [index, target] of targets.entries()) {
    if (index === star) {
      const behind = targets.length - star - 1;
      assign(m, target, list(items.slice(star, Math.max(items.length - behind, star)), open));
      continue;
    }
    const at = star >= 0 && index > star ? items.length - targets.length + index : index;
    const same = open && single && items.length < targets.length;
    assign(
      m,
      target,
      same ? derived(codeOf(target), [single]) : (items[at] ?? derived(codeOf(target), [value])),
    );
  }
}

export function assign(m: Machine, target: PyNode, value: Value): void {
  if (target.type === "identifier") setName(m, codeOf(target), value);
  else if (WRAPPERS.has(target.type)) {
    const [inner] = target.children;
    if (inner) assign(m, inner, value);
  } else if (PATTERNS.has(target.type)) unpack(m, target.children, value);
  else if (target.type === "subscript") setItem(m, target, value);
  else if (target.type === "attribute") {
    const [owner, name] = [child(target, "object"), child(target, "attribute")];
    if (!owner || !name) return;
    for (const option of optionsOf(evaluate(m, owner)))
      setAttribute(m, option, codeOf(name), value);
  }
}

export function setAttribute(m: Machine, owner: Value, name: string, value: Value): void {
  if (owner.kind === "instance" || owner.kind === "object" || owner.kind === "class")
    m.set(owner.slots, name, value);
}

export function assignment(m: Machine, node: PyNode): void {
  const [left, right] = [child(node, "left"), child(node, "right")];
  if (!left || !right) return;
  if (right.type === "assignment") {
    assignment(m, right);
    const inner = child(right, "left");
    assign(m, left, inner ? evaluate(m, inner) : NONE);
    return;
  }
  const value = right.type === "type" ? NONE : evaluate(m, right);
  assign(m, left, value);
}

export function augmentedAssignment(m: Machine, node: PyNode): void {
  const [left, operator, right] = [
    child(node, "left"),
    child(node, "operator"),
    child(node, "right"),
  ];
  if (!left || !operator || !right) return;
  const before = evaluate(m, left);
  const value = evaluate(m, right);
  const kind = codeOf(operator).slice(0, -1);
  if (kind === "+" && before.kind === "sequence" && before.type === "list") {
    const more = elements(m, value, codeOf(right));
    append(m, before, ...more.items);
    if (more.open) {
      const { items } = itemsOf(before);
      assign(m, left, sequence("list", items, true));
    }
    return;
  }
  assign(m, left, binary(kind, before, value, codeOf(node)));
}

/** `del name`, `del list[0]`. */
export function remove(m: Machine, target: PyNode): void {
  if (PATTERNS.has(target.type)) for (const inner of target.children) remove(m, inner);
  else if (target.type === "identifier") setName(m, codeOf(target), undefined);
}
