/** What `value.name` is. */
import { CONSTANTS } from "../library/constants";
import { NATIVES } from "../library";
import { plainName } from "../library/names";
import { PATH_ATTRIBUTES } from "../library/paths";
import { child, type PyNode } from "../tree/syntax";
import { choice } from "../values/join";
import { derived } from "../values/convert";
import {
  bare,
  dict,
  HELD,
  list,
  native,
  slotValue,
  str,
  unknown,
  type ClassValue,
  type FunctionValue,
  type InstanceValue,
  type Value,
} from "../values/value";
import { callValue } from "./calls";
import { docstringOf } from "./docstrings";
import { callFunction } from "./functions";
import type { Machine } from "./machine";

const SEQUENCE_CLASSES = { list: "list", tuple: "list", set: "list", iterator: "list" } as const;

/** A method or a value of a class, in the order in which Python looks for it. */
export function classAttribute(cls: ClassValue, name: string, depth = 0): Value | undefined {
  const own = slotValue(cls.slots.get(name));
  if (own || depth > 8) return own;
  for (const base of cls.bases) {
    const found = base.kind === "class" ? classAttribute(base, name, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

export function nativeBase(cls: ClassValue, depth = 0): string | undefined {
  for (const base of cls.bases) {
    if (base.kind === "native") return base.name;
    const found = base.kind === "class" && depth < 8 ? nativeBase(base, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export function bound(m: Machine, fn: FunctionValue, self: Value, cls: ClassValue): Value {
  if (fn.role === "static") return fn;
  if (fn.role === "class") return { ...fn, self: cls };
  const method = { ...fn, self };
  return fn.role === "property" ? callValue(m, method, [], new Map(), fn.node) : method;
}

function nativeAttribute(name: string, attribute: string, self: Value | undefined): Value {
  const full = plainName(`${name}.${attribute}`);
  const constant = CONSTANTS.get(full);
  if (constant) return constant;
  if (attribute === "__dict__") return native(`${name}.__dict__`);
  if (attribute === "__name__") return str(name.slice(name.lastIndexOf(".") + 1));
  if (attribute === "__call__") return native(name, self);
  if (attribute === "__globals__" || attribute === "__builtins__") return native("builtins");
  return native(full, self);
}

/** @param node the expression, for what is shown of it */
export function attributeOf(
  m: Machine,
  value: Value,
  name: string,
  node: PyNode | undefined,
): Value {
  switch (value.kind) {
    case "native":
      if (value.name === "sys" && name === "argv")
        return list([unknown("sys.argv[0]"), ...m.args], m.args.length === 0);
      return nativeAttribute(value.name, name, value.self);
    case "text":
      // Members of an Enum, and what ctypes wraps, are their values here.
      if (name === "value" && value.type !== "any") return value;
      if (value.type === "any" && !NATIVES.has(`str.${name}`)) {
        const method = NATIVES.has(`any.${name}`) ? `any.${name}` : `value.${name}`;
        return native(method, value);
      }
      return native(`str.${name}`, value);
    case "path": {
      const part = Object.hasOwn(PATH_ATTRIBUTES, name) ? PATH_ATTRIBUTES[name] : undefined;
      return part ? part(value.text) : native(`Path.${name}`, value);
    }
    case "sequence":
      return native(`${SEQUENCE_CLASSES[value.type]}.${name}`, value);
    case "dict":
      return native(`dict.${name}`, value);
    case "number":
    case "bool":
      return native(`int.${name}`, value);
    case "choice":
      return choice(value.options.map((option) => attributeOf(m, option, name, node)));
    case "class": {
      if (name === "__name__") return str(value.name);
      if (name === "__dict__") return { kind: "dict", slots: value.slots };
      const found = classAttribute(value, name);
      if (found?.kind === "function" && found.role === "class") return { ...found, self: value };
      return found ?? native(`${nativeBase(value) ?? value.name}.${name}`, undefined);
    }
    case "instance": {
      const own = slotValue(value.slots.get(name));
      if (own) return own;
      if (name === "__class__") return value.cls;
      if (name === "__dict__") {
        const entries = [...value.slots].flatMap(([key, slot]) => {
          const inner = key === HELD ? undefined : slotValue(slot);
          return inner ? [[String(key), inner] as const] : [];
        });
        return dict(Object.fromEntries(entries));
      }
      return instanceAttribute(m, value, name, node);
    }
    case "object": {
      const own = slotValue(value.slots.get(name));
      if (own) return own;
      if (value.type === "super") return superAttribute(m, value.slots.get("self"), name);
      const each = slotValue(value.slots.get("*"));
      if (each) return each;
      return native(`${value.type}.${name}`, value);
    }
    case "function":
      if (name === "__name__" || name === "__qualname__") return str(value.name);
      if (name === "__doc__") return docstringOf(child(value.node, "body"));
      if (name === "__call__") return value;
      if (name === "__globals__") return { kind: "dict", slots: new Map() };
      return native(`function.${name}`, value);
    default:
      return derived(`${value.kind}.${name}`, [value]);
  }
}

function instanceAttribute(
  m: Machine,
  value: InstanceValue,
  name: string,
  node: PyNode | undefined,
): Value {
  const found = classAttribute(value.cls, name);
  if (found?.kind === "function") return bound(m, found, value, value.cls);
  const getter = found?.kind === "instance" ? classAttribute(found.cls, "__get__") : undefined;
  if (found && getter?.kind === "function")
    return callFunction(m, { ...getter, self: found }, [value, value.cls], new Map());
  if (found) return found;
  const held = bare(value);
  const own = held === value ? undefined : attributeOf(m, held, name, node);
  if (own?.kind === "native" && NATIVES.has(own.name)) return own;
  const fallback = classAttribute(value.cls, "__getattr__");
  if (fallback && node && !name.startsWith("__")) {
    const method = fallback.kind === "function" ? { ...fallback, self: value } : fallback;
    const args = fallback.kind === "function" ? [str(name)] : [value, str(name)];
    return callValue(m, method, args, new Map(), node);
  }
  const base = nativeBase(value.cls);
  if (base !== undefined) return own ?? native(`${plainName(base)}().${name}`, value);
  return unknown(`${value.cls.name}.${name}`);
}

function superAttribute(m: Machine, slot: unknown, name: string): Value {
  const self = slot as Value | undefined;
  const cls = m.activation?.fn?.cls;
  if (!self || !cls) return unknown(`super().${name}`);
  for (const base of cls.bases) {
    const found = base.kind === "class" ? classAttribute(base, name) : undefined;
    if (found?.kind === "function") return bound(m, found, self, cls);
  }
  const base = nativeBase(cls);
  const held = bare(self);
  if (held !== self) return attributeOf(m, held, name, undefined);
  return native(`${base ?? "object"}().${name}`, undefined);
}
