/** configparser: sections of names and values, and the values that are named in others. */
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { getKey, setKey } from "../machine/slots";
import { codeOf } from "../tree/syntax";
import { derived, plain } from "../values/convert";
import { choice, optionsOf } from "../values/join";
import {
  bool,
  list,
  NONE,
  number,
  object,
  slotValue,
  str,
  tuple,
  unknown,
  type DictValue,
  type Value,
} from "../values/value";
import { contentIn } from "./tables";

type Section = Map<string, string>;

const DEFAULTS = "DEFAULT";

/** Values that name others that name others, and so on. */
const MAX_NAMED = 8;

const MAX_VALUE = 4096;

/** Longer files are not read, in characters. */
const MAX_TEXT = 32_768;

function sectionsIn(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  let section: Section | undefined;
  let last: string | undefined;
  for (const line of text.split("\n")) {
    const bare = line.trim();
    if (bare === "" || /^[#;]/.test(bare)) continue;
    const head = /^\[([^\]]+)\]/.exec(bare)?.[1];
    if (head !== undefined) {
      section = sections.get(head) ?? new Map<string, string>();
      sections.set(head, section);
      last = undefined;
    } else if (/^\s/.test(line) && section && last !== undefined) {
      section.set(last, `${section.get(last) ?? ""}\n${bare}`);
    } else {
      const [, name = "", value = ""] = /^([^=:]+?)\s*(?:[=:]\s*(.*))?$/.exec(bare) ?? [];
      last = name.toLowerCase();
      section?.set(last, value);
    }
  }
  return sections;
}

function interpolated(
  value: string,
  own: Section,
  all: ReadonlyMap<string, Section>,
  style: string,
  depth = 0,
): string {
  if (style === "none" || depth > MAX_NAMED || value.length > MAX_VALUE) return value;
  const look = (name: string): string => {
    const [first = "", second] = name.split(":");
    const section = second === undefined ? own : (all.get(first) ?? own);
    const found = section.get((second ?? first).toLowerCase());
    return found === undefined ? name : interpolated(found, section, all, style, depth + 1);
  };
  const pattern = style === "extended" ? /\$(?:\{([^}]+)\}|\$)/g : /%(?:\(([^)]+)\)s|%)/g;
  return value.replaceAll(pattern, (sign, name?: string) =>
    name === undefined ? sign.slice(1) : look(name).slice(0, MAX_VALUE),
  );
}

function sectionsOf(call: Call): DictValue | undefined {
  const slot = call.self?.kind === "object" ? call.self.slots.get("(sections)") : undefined;
  return slot?.kind === "dict" ? slot : undefined;
}

/** Reads text: each section as it will be seen, its names and those of the defaults. */
function readText(call: Call, source: Value | undefined): Value {
  const target = sectionsOf(call);
  const text = source?.kind === "text" && source.type === "str" ? plain(source) : undefined;
  if (!target) return NONE;
  if (text === undefined || text.length > MAX_TEXT) {
    setKey(call.m, target, unknown("(a section)"), derived(codeOf(call.node), []));
    return NONE;
  }
  call.m.work(text.length / 16);
  const style =
    call.self?.kind === "object" ? plain(slotValue(call.self.slots.get("(style)"))) : "";
  const found = sectionsIn(text);
  const defaults = found.get(DEFAULTS) ?? new Map<string, string>();
  const whole = new Map([...found].map(([n, own]) => [n, new Map([...defaults, ...own])]));
  for (const [name, own] of whole) {
    const values = [...own].map(
      ([key, value]) => [`s:${key}`, str(interpolated(value, own, whole, style ?? ""))] as const,
    );
    setKey(call.m, target, str(name), { kind: "dict", slots: new Map(values) });
  }
  return NONE;
}

function configuration(call: Call): Value {
  const way = call.named.get("interpolation");
  const name = way?.kind === "native" ? way.name : "";
  const isRaw = call.name.includes("RawConfigParser") || way?.kind === "none";
  const style = isRaw ? "none" : name.includes("Extended") ? "extended" : "basic";
  return object("configuration", {
    "(style)": str(style),
    "(sections)": { kind: "dict", slots: new Map() },
  });
}

function found(call: Call): Value | undefined {
  const [section, name] = call.args;
  const sections = sectionsOf(call);
  const own = sections && section ? getKey(sections, section) : undefined;
  if (own?.kind !== "dict" || !name) return undefined;
  const known = plain(name);
  return getKey(own, known === undefined ? name : str(known.toLowerCase()));
}

const get: Native = (call) => {
  const known = found(call);
  if (known) return known;
  const fallback = call.named.get("fallback");
  const shown = call.args.map((value) => plain(value) ?? "…").join(".");
  return fallback ? choice([...optionsOf(fallback), unknown(shown)]) : unknown(shown, "maybe");
};

const integer: Native = (call) => {
  const value = plain(found(call));
  return value !== undefined && /^-?\d+$/.test(value) ? number(Number(value)) : get(call);
};

const answer: Native = (call) => {
  const value = plain(found(call))?.toLowerCase() ?? "";
  if (/^(?:1|yes|true|on)$/.test(value)) return bool(true);
  return /^(?:0|no|false|off)$/.test(value) ? bool(false) : get(call);
};

function names(target: DictValue | undefined): readonly string[] {
  return [...(target?.slots.keys() ?? [])].map(String).filter((key) => key.startsWith("s:"));
}

function listOfNames(target: DictValue | undefined): Value {
  const all = names(target)
    .map((key) => key.slice(2))
    .filter((name) => name !== DEFAULTS);
  const isOpen = target?.slots.has("?") ?? true;
  return list(isOpen && all.length === 0 ? [unknown("(a section)")] : all.map(str), isOpen);
}

function section(call: Call): DictValue | undefined {
  const sections = sectionsOf(call);
  const own = sections && call.args[0] ? getKey(sections, call.args[0]) : undefined;
  return own?.kind === "dict" ? own : undefined;
}

export const configurationNatives: Natives = {
  "configparser.ConfigParser": configuration,
  "configparser.SafeConfigParser": configuration,
  "configparser.RawConfigParser": configuration,
  "configuration.read_string": (call) => readText(call, argument(call, 0, "string")),
  "configuration.read_file": (call) => readText(call, contentIn(call.args[0])),
  "configuration.readfp": (call) => readText(call, contentIn(call.args[0])),
  "configuration.read_dict": (call) => {
    const [given] = call.args;
    const target = sectionsOf(call);
    if (given?.kind === "dict" && target)
      for (const [key, slot] of given.slots) call.m.journal.set(target.slots, key, slot);
    return NONE;
  },
  "configuration.read": (call) => readText(call, undefined),
  "configuration.get": get,
  "configuration.getint": integer,
  "configuration.getfloat": integer,
  "configuration.getboolean": answer,
  "configuration.sections": (call) => listOfNames(sectionsOf(call)),
  "configuration.options": (call) => listOfNames(section(call)),
  "configuration.items": (call) => {
    const own = section(call);
    if (!own) return undefined;
    const pairs = names(own).map((key) =>
      tuple(str(key.slice(2)), slotValue(own.slots.get(key)) ?? NONE),
    );
    return list(pairs);
  },
  "configuration.__getitem__": (call) => section(call),
  "configuration.add_section": ({ m, args: [name], self, ...call }) => {
    const target = sectionsOf({ ...call, m, args: [], self });
    if (target && name) setKey(m, target, name, { kind: "dict", slots: new Map() });
    return NONE;
  },
  "configuration.set": (call) => {
    const [, name, value] = call.args;
    const own = section(call);
    if (own && name && value) setKey(call.m, own, name, value);
    return NONE;
  },
  "configuration.__setitem__": (call) => {
    const [name, value] = call.args;
    const target = sectionsOf(call);
    if (target && name && value) setKey(call.m, target, name, value);
    return NONE;
  },
  "dict.getint": ({ self, args: [name] }) => {
    const amount = self?.kind === "dict" && name ? plain(getKey(self, name)) : undefined;
    return amount !== undefined && /^-?\d+$/.test(amount) ? number(Number(amount)) : undefined;
  },
};
