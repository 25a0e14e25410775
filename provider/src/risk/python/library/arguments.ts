/** argparse, optparse, sys.argv, click: what is given to the script. */
import { elements } from "../machine/iteration";
import { callValue } from "../machine/calls";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { setKey } from "../machine/slots";
import { setAttribute } from "../machine/assignment";
import { plain } from "../values/convert";
import { choice } from "../values/join";
import {
  bool,
  itemsOf,
  list,
  NONE,
  object,
  slotValue,
  str,
  tuple,
  UNDECIDED,
  unknown,
  type DictValue,
  type ObjectValue,
  type Value,
} from "../values/value";

function parser(): ObjectValue {
  return object("parser", {
    namespace: object("namespace"),
    "(known)": { kind: "dict", slots: new Map() },
  });
}

function namespaceOf(call: Call): ObjectValue | undefined {
  const slot =
    call.self?.kind === "object" ? slotValue(call.self.slots.get("namespace")) : undefined;
  return slot?.kind === "object" ? slot : undefined;
}

function nameOf(call: Call): string {
  const given = plain(call.named.get("dest"));
  if (given !== undefined) return given;
  const names = call.args.map((value) => plain(value) ?? "");
  const long = names.find((name) => name.startsWith("--")) ?? names[0] ?? "";
  return long.replace(/^-+/, "").replaceAll("-", "_");
}

/** What an argument may be: its default, or what the caller gives; never nothing where it is asked for. */
function valueOf(call: Call, name: string): Value {
  const { named } = call;
  const action = plain(named.get("action"));
  if (action === "store_true" || action === "store_false") return UNDECIDED;
  if (action === "store_const" || action === "append_const" || action === "count")
    return unknown(name);
  const flag = plain(call.args[0]) ?? name;
  const type = named.get("type");
  const choices = named.get("choices");
  const fixed = choices?.kind === "sequence" ? itemsOf(choices) : undefined;
  let given: Value = unknown(`(${flag})`);
  if (fixed && !fixed.open && fixed.items.length > 0 && fixed.items.length <= 8)
    given = choice(fixed.items);
  if (type?.kind === "native" && type.name.startsWith("pathlib.")) {
    given = given.kind === "text" ? { kind: "path", text: given.text } : given;
  }
  const many = plain(named.get("nargs"));
  if (many === "*" || many === "+" || action === "append" || named.get("nargs")?.kind === "number")
    given = list([given], true);
  const otherwise = named.get("default");
  if (!otherwise || otherwise.kind === "none") return given;
  return choice([otherwise, given]);
}

const add: Native = (call) => {
  const namespace = namespaceOf(call);
  const name = nameOf(call);
  if (namespace) setAttribute(call.m, namespace, name, valueOf(call, name));
  remember(call, name);
  return object("action");
};

const defaults: Native = (call) => {
  const namespace = namespaceOf(call);
  if (!namespace) return NONE;
  for (const [name, value] of call.named) {
    const before = slotValue(namespace.slots.get(name));
    setAttribute(call.m, namespace, name, before ? choice([before, value]) : value);
  }
  return NONE;
};

const same: Native = (call) => call.self;

/** Names and defaults, for where the words are given by the script itself. */
function remember(call: Call, name: string): void {
  const known =
    call.self?.kind === "object" ? slotValue(call.self.slots.get("(known)")) : undefined;
  if (known?.kind !== "dict") return;
  const { named } = call;
  const action = plain(named.get("action"));
  const isSwitch = action === "store_true" || action === "store_false";
  const otherwise = named.get("default") ?? (isSwitch ? bool(action === "store_false") : NONE);
  const type = named.get("type") ?? NONE;
  const flags = list(call.args);
  const value = isSwitch ? bool(action === "store_true") : (named.get("const") ?? NONE);
  const isPlain = !named.has("nargs") && (action === undefined || isSwitch || action === "store");
  setKey(call.m, known, str(name), tuple(flags, otherwise, type, value, bool(isPlain)));
}

/** What `parse_args([...])` gives where all that it is given is known. */
function parsedWords(call: Call, known: DictValue): ObjectValue | undefined {
  const given = argument(call, 0, "args");
  if (given?.kind !== "sequence" || itemsOf(given).open) return undefined;
  const words = itemsOf(given).items.map(plain);
  const made = object("namespace");
  const used = new Set<number>();
  for (const [key, slot] of known.slots) {
    const [flags, otherwise, type, on, usual] = slot.kind === "sequence" ? itemsOf(slot).items : [];
    if (usual?.kind !== "bool" || !usual.value || !otherwise || flags?.kind !== "sequence")
      return undefined;
    const names = itemsOf(flags).items.map(plain);
    const at = words.findIndex((word) => word !== undefined && names.includes(word));
    let value = otherwise;
    if (!names.some((name) => name?.startsWith("-"))) {
      const place = words.findIndex((word, index) => !used.has(index) && !word?.startsWith("-"));
      used.add(place);
      value = itemsOf(given).items[place] ?? otherwise;
    } else if (at >= 0) {
      used.add(at);
      if (on && on.kind !== "none") value = on;
      else {
        used.add(at + 1);
        value = itemsOf(given).items[at + 1] ?? otherwise;
      }
    }
    if (type && type.kind !== "none" && value.kind === "text")
      value = callValue(call.m, type, [value], new Map(), call.node);
    made.slots.set(String(key).slice(2), value);
  }
  return words.every((_, index) => used.has(index)) ? made : undefined;
}

const parsed: Native = (call) => {
  const known = call.self?.kind === "object" ? call.self.slots.get("(known)") : undefined;
  const own = known?.kind === "dict" ? parsedWords(call, known) : undefined;
  return own ?? namespaceOf(call);
};

export const argumentNatives: Natives = {
  "argparse.ArgumentParser": parser,
  "optparse.OptionParser": parser,
  "parser.add_argument": add,
  "parser.add_option": add,
  "parser.set_defaults": defaults,
  "parser.add_argument_group": same,
  "parser.add_mutually_exclusive_group": same,
  "parser.add_subparsers": (call) => {
    const dest = plain(call.named.get("dest"));
    const namespace = namespaceOf(call);
    if (dest !== undefined && namespace)
      setAttribute(call.m, namespace, dest, unknown(`(${dest})`));
    return call.self;
  },
  "parser.add_parser": same,
  "parser.parse_args": parsed,
  "parser.parse_known_args": (call) => {
    const namespace = parsed(call);
    return namespace && tuple(namespace, list([unknown("(an argument)")], true));
  },
  "parser.error": (call) => call.m.end(),
  "parser.exit": (call) => call.m.end(),
  "parser.print_help": () => NONE,
  "parser.parse_intermixed_args": parsed,
  "getopt.getopt": (call) => {
    const { items } = call.args[0] ? elements(call.m, call.args[0], "") : { items: [] };
    const pair = tuple(unknown("(an option)"), unknown("(its value)", "maybe"));
    return tuple(
      list([pair], true),
      list(items.length > 0 ? items : [unknown("(an argument)")], true),
    );
  },
};
