/** Functions and classes as the script defines them. */
import { child, codeOf, type PyNode } from "../tree/syntax";
import {
  list,
  native,
  str,
  type ClassValue,
  type FunctionValue,
  type Value,
} from "../values/value";
import { callValue } from "./calls";
import { docstringOf } from "./docstrings";
import { evaluate } from "./expressions";
import { functionOf } from "./functions";
import { scopeIn, type Machine } from "./machine";
import { setName } from "./names";
import { runBlock } from "./statements";

export function defineFunction(m: Machine, node: PyNode, role?: FunctionValue["role"]): void {
  const fn = functionOf(m, node, role);
  setName(m, fn.name, fn);
}

/** The fields of a class that only names them with their types. */
function fieldsOf(body: PyNode | undefined): readonly string[] {
  return (body?.children ?? []).flatMap((statement) => {
    const [inner] = statement.children;
    const target =
      inner?.type === "assignment" && child(inner, "type") ? child(inner, "left") : undefined;
    return target ? [codeOf(target)] : [];
  });
}

export function defineClass(m: Machine, node: PyNode): void {
  const [name, bases, body] = [
    child(node, "name"),
    child(node, "superclasses"),
    child(node, "body"),
  ];
  const made: ClassValue = {
    kind: "class",
    name: name ? codeOf(name) : "?",
    bases: (bases?.children ?? [])
      .filter(({ type }) => type !== "keyword_argument")
      .map((base) => evaluate(m, base)),
    slots: new Map(),
  };
  const { scope, cls } = m;
  const inner = scopeIn(scope);
  m.scope = inner;
  m.cls = made;
  try {
    if (body) runBlock(m, body);
  } finally {
    m.scope = scope;
    m.cls = cls;
  }
  const doc = docstringOf(body);
  if (doc.kind === "text") made.slots.set("__doc__", doc);
  for (const [key, slot] of inner.slots) made.slots.set(key, slot);
  const fields = fieldsOf(body);
  if (fields.length > 0) made.slots.set("__fields__", list(fields.map(str)));
  setName(m, made.name, made);
}

const ROLES: Readonly<Record<string, FunctionValue["role"]>> = {
  staticmethod: "static",
  classmethod: "class",
  property: "property",
  cached_property: "property",
  "functools.cached_property": "property",
  "abc.abstractproperty": "property",
};

/** A decorator of the script itself is called; those of modules leave the function as it is. */
export function decorated(m: Machine, node: PyNode): void {
  const definition = child(node, "definition");
  if (!definition) return;
  const decorators = node.children.filter(({ type }) => type === "decorator");
  const names = decorators.map((decorator) => {
    const [expression] = decorator.children;
    return expression ? codeOf(expression) : "";
  });
  if (definition.type === "class_definition") {
    defineClass(m, definition);
    return;
  }
  if (names.some((name) => /\.(?:setter|deleter)$/.test(name))) return;
  const role = names.map((name) => ROLES[name]).find((found) => found !== undefined);
  defineFunction(m, definition, role);
  const name = child(definition, "name");
  if (!name || role !== undefined) return;
  let value: Value | undefined;
  for (const decorator of [...decorators].reverse()) {
    const [expression] = decorator.children;
    const wrapper = expression && evaluate(m, expression);
    value ??= evaluate(m, name);
    if (wrapper?.kind === "function" || wrapper?.kind === "class")
      value = callValue(m, wrapper, [value], new Map(), decorator);
    else if (wrapper?.kind === "native" && wrapper.name.includes("register"))
      callValue(m, native(wrapper.name), [value], new Map(), decorator);
  }
  if (value) setName(m, codeOf(name), value);
}
