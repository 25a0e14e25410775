/** Variables of functions, classes and modules. */
import { BUILTIN_NAMES, plainName } from "../library/names";
import { FALSE, native, slotValue, str, unknown, type Scope, type Value } from "../values/value";
import type { Machine } from "./machine";

export function scopeOf(m: Machine, name: string): Scope {
  return m.scope.elsewhere.get(name) ?? m.scope;
}

export function setName(m: Machine, name: string, value: Value | undefined): void {
  m.set(scopeOf(m, name).slots, name, value);
}

const FIXED: Readonly<Record<string, Value>> = {
  __name__: str("__main__"),
  __file__: unknown("__file__"),
  __debug__: FALSE,
  __builtins__: native("builtins"),
  unicode: native("builtins.str"),
  unichr: native("builtins.chr"),
  xrange: native("builtins.range"),
  raw_input: native("builtins.input"),
  long: native("builtins.int"),
  basestring: native("builtins.str"),
  WindowsError: native("builtins.OSError"),
};

export function lookUp(m: Machine, name: string): Value {
  let scope: Scope | undefined = m.scope.elsewhere.get(name) ?? m.scope;
  for (; scope; scope = scope.outer) {
    const found = slotValue(scope.slots.get(name));
    if (found) return m.settled(found);
  }
  const fixed = FIXED[name];
  if (fixed && Object.hasOwn(FIXED, name)) return fixed;
  return BUILTIN_NAMES.has(name) ? native(plainName(`builtins.${name}`)) : unknown(name);
}
