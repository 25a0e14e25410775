/** argparse, optparse, sys.argv, click: what is given to the script. */
import { elements } from "../machine/iteration";
import type { Call, Native, Natives } from "../machine/native";
import { setAttribute } from "../machine/assignment";
import { plain } from "../values/convert";
import { choice } from "../values/join";
import {
  itemsOf,
  list,
  NONE,
  object,
  slotValue,
  tuple,
  UNDECIDED,
  unknown,
  type ObjectValue,
  type Value,
} from "../values/value";

function parser(): ObjectValue {
  return object("parser", { namespace: object("namespace") });
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

const parsed: Native = (call) => namespaceOf(call);

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
  "parser.parse_args": (call) => {
    const namespace = namespaceOf(call);
    return call.self?.kind === "object" && namespace ? namespace : undefined;
  },
  "parser.parse_known_args": (call) => {
    const namespace = namespaceOf(call);
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
