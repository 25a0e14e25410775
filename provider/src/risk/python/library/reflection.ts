/** Names that are looked up while the script runs: getattr, globals, importlib. */
import { MEMBERS } from ".";
import { attributeOf } from "../machine/attributes";
import { setAttribute } from "../machine/assignment";
import { argument, type Call, type Natives } from "../machine/native";
import { lookUp, setName } from "../machine/names";
import { codeOf } from "../tree/syntax";
import { derived, plain } from "../values/convert";
import { choice, optionsOf } from "../values/join";
import {
  bool,
  list,
  native,
  NONE,
  object,
  slotValue,
  str,
  UNDECIDED,
  type DictValue,
  type Value,
} from "../values/value";
import { plainName } from "./names";

function imported(call: Call): Value | undefined {
  const name = plain(argument(call, 0, "name"));
  if (name === undefined) return derived(codeOf(call.node), call.args);
  // `__import__("os.path")` gives the module in front of the dot, unless something is asked of it.
  const top =
    call.name.endsWith("import_module") || call.args.length > 3
      ? name
      : (name.split(".")[0] ?? name);
  return native(plainName(top));
}

function attribute(call: Call): Value | undefined {
  const [owner, name] = call.args;
  const known = plain(name);
  if (!owner || known === undefined) return derived(codeOf(call.node), call.args);
  return attributeOf(call.m, owner, known, call.node);
}

function members(owner: Value): DictValue {
  const slots = new Map<unknown, Value>();
  if (owner.kind === "native") {
    for (const member of MEMBERS.get(owner.name) ?? [])
      slots.set(`s:${member}`, native(plainName(`${owner.name}.${member}`)));
  } else if (owner.kind === "instance" || owner.kind === "class" || owner.kind === "object") {
    for (const [key, slot] of owner.slots) {
      const value = slotValue(slot);
      if (value) slots.set(`s:${String(key)}`, value);
    }
  }
  return { kind: "dict", slots: new Map(slots) };
}

export const reflectionNatives: Natives = {
  "importlib.import_module": imported,
  "builtins.__import__": imported,
  "builtins.getattr": attribute,
  "builtins.setattr": ({ m, args: [owner, name, value] }) => {
    const known = plain(name);
    if (owner && value && known !== undefined) setAttribute(m, owner, known, value);
    return NONE;
  },
  "builtins.hasattr": ({ args: [owner, name] }) => {
    const known = plain(name);
    if (owner?.kind !== "instance" || known === undefined) return UNDECIDED;
    return owner.slots.has(known) || owner.cls.slots.has(known) ? bool(true) : UNDECIDED;
  },
  "builtins.vars": ({ m, args: [owner] }) => (owner ? members(owner) : scopeObject(m.scope.slots)),
  "builtins.dir": ({ args: [owner] }) => {
    const names = owner ? [...members(owner).slots.keys()] : [];
    return list(
      names.map((name) => str(String(name).slice(2))),
      names.length === 0,
    );
  },
  "builtins.globals": () => object("scope"),
  "builtins.locals": () => object("scope"),
  "scope.__getitem__": ({ m, args: [name] }) => {
    const names = name ? optionsOf(name).map(plain) : [];
    return choice(
      names.map((known) => (known === undefined ? derived("globals()", []) : lookUp(m, known))),
    );
  },
  "scope.__setitem__": ({ m, args: [name, value] }) => {
    const known = plain(name);
    if (known !== undefined && value) setName(m, known, value);
    return NONE;
  },
  "scope.get": ({ m, args: [name] }) => {
    const known = plain(name);
    return known === undefined ? undefined : lookUp(m, known);
  },
  "scope.pop": () => undefined,
  "scope.update": () => NONE,
  "builtins.__dict__.get": ({ m, args: [name], node }) => {
    const known = plain(name);
    return known === undefined ? undefined : attributeOf(m, native("builtins"), known, node);
  },
  "builtins.super": ({ m, args }) => {
    const self = args[1] ?? m.activation?.fn?.self;
    return self && object("super", { self });
  },
  "builtins.type": ({ args: [value] }) => {
    if (value?.kind === "instance") return value.cls;
    return undefined;
  },
  "builtins.object": () => object("object"),
  "object.__init__": () => NONE,
};

function scopeObject(slots: ReadonlyMap<unknown, unknown>): Value {
  return slots.size >= 0 ? object("scope") : NONE;
}
