/** Instances of the script's own classes as they are made. */
import type { PyNode } from "../tree/syntax";
import { plain } from "../values/convert";
import {
  HELD,
  itemsOf,
  native,
  slotValue,
  type ClassValue,
  type InstanceValue,
  type Value,
} from "../values/value";
import { classAttribute, nativeBase } from "./attributes";
import { callNative, type Named } from "./calls";
import { callFunction } from "./functions";
import type { Machine } from "./machine";

/** Classes whose subclasses hold what they hold. */
const IMMUTABLE = new Set([
  "builtins.tuple",
  "builtins.str",
  "builtins.bytes",
  "builtins.frozenset",
]);
const HOLDERS = new Set([
  ...IMMUTABLE,
  "builtins.list",
  "builtins.dict",
  "builtins.set",
  "collections.OrderedDict",
  "collections.defaultdict",
]);

export function instantiated(
  m: Machine,
  cls: ClassValue,
  args: readonly Value[],
  named: Named,
  node: PyNode,
): Value {
  const made: InstanceValue = { kind: "instance", cls, slots: new Map() };
  const initialiser = classAttribute(cls, "__init__");
  const base = nativeBase(cls);
  if (base !== undefined && HOLDERS.has(base)) {
    const isOwn = initialiser?.kind === "function" && !IMMUTABLE.has(base);
    const held = isOwn
      ? callNative(m, native(base), [], new Map(), node)
      : callNative(m, native(base), args, named, node);
    made.slots.set(HELD, held);
    if (initialiser?.kind === "function")
      callFunction(m, { ...initialiser, self: made }, args, named);
    return made;
  }
  if (initialiser?.kind === "function")
    callFunction(m, { ...initialiser, self: made }, args, named);
  else if (base !== undefined) {
    for (const [name, value] of named) made.slots.set(name, value);
    callNative(m, native("object.__init__"), args, named, node);
  } else bindFields(cls, made, args, named);
  return made;
}

/** A dataclass, or a named tuple: its fields in the order of the class. */
function bindFields(
  cls: ClassValue,
  made: InstanceValue,
  args: readonly Value[],
  named: Named,
): void {
  const fields = slotValue(cls.slots.get("__fields__"));
  const names = fields?.kind === "sequence" ? itemsOf(fields).items.map((f) => plain(f) ?? "") : [];
  for (const [index, value] of args.entries()) {
    const name = names[index];
    if (name !== undefined) made.slots.set(name, value);
  }
  for (const [name, value] of named) made.slots.set(name, value);
}
