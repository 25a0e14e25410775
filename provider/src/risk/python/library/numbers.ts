/** Numbers, dates and chance: what isn't known before, and what is. */
import type { Native, Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { elements } from "../machine/iteration";
import { derived, numberOf, plain, textOf } from "../values/convert";
import {
  bool,
  list,
  number,
  slotValue,
  str,
  text,
  UNDECIDED,
  unknown,
  type Value,
} from "../values/value";

import { wholeText } from "../values/whole";

function computed(compute: (value: number) => number): Native {
  return ({ args: [value] }) => {
    const amount = numberOf(value);
    return amount === undefined ? undefined : number(compute(amount));
  };
}

/** One of a list, by chance: it may be any, but it isn't everything. */
const chosen: Native = (call) => {
  const [value] = call.args;
  const { items } = value ? elements(call.m, value, "") : { items: [] };
  return derived(codeOf(call.node).slice(0, 40), [...items]);
};

/**
 * Whether a pattern fits. Only the empty text is ever tried, which tells whether the script guards
 * against it: on longer ones a pattern may take any time.
 */
function fits(how: string, pattern: string | undefined, subject: Value | undefined): Value {
  if (pattern === undefined || pattern.length > 500 || plain(subject) !== "") return UNDECIDED;
  const usual = pattern
    .replaceAll("(?P<", "(?<")
    .replaceAll(/\\A|\\Z/gi, (anchor) => (anchor === "\\A" ? "^" : "$"));
  const whole = how === "match" ? `^(?:${usual})` : how === "fullmatch" ? `^(?:${usual})$` : usual;
  try {
    return bool(new RegExp(whole).test(""));
  } catch {
    return UNDECIDED;
  }
}

function matching(how: string): Native {
  return ({ args: [pattern, subject] }) => {
    const own = pattern?.kind === "object" ? patternOf(pattern) : plain(pattern);
    return fits(how, own, subject);
  };
}

function patternOf(value: Value | undefined): string | undefined {
  return value?.kind === "object" ? plain(slotValue(value.slots.get("pattern"))) : undefined;
}

function matchingOf(how: string): Native {
  return ({ self, args: [subject] }) => fits(how, patternOf(self), subject);
}

function escaped(pattern: string): string | undefined {
  return /[\\^$.*+?()[\]{}|]/.test(pattern) ? undefined : pattern;
}

/** `re.sub` of plain characters. */
const substituted: Native = (call) => {
  const [pattern, by, subject] = call.args;
  const from = escaped(plain(pattern) ?? "(");
  const [to, whole] = [
    plain(by),
    subject?.kind === "text" && subject.type !== "any" ? wholeText(subject.text) : undefined,
  ];
  if (from === undefined || to === undefined || whole === undefined || from === "") {
    const class_ = /^\[?(\\s|\\d|\\W|[ ._-])\]?\+?$/.exec(plain(pattern) ?? "");
    if (class_ && to !== undefined && whole !== undefined)
      return str(whole.replaceAll(new RegExp(class_[0], "g"), () => to));
    return derived(codeOf(call.node).slice(0, 60), call.args);
  }
  return str(whole.replaceAll(from, () => to));
};

export const numberNatives: Natives = {
  "math.floor": computed(Math.floor),
  "math.ceil": computed(Math.ceil),
  "math.trunc": computed(Math.trunc),
  "math.sqrt": ({ args: [value] }) => {
    const amount = numberOf(value);
    return amount === undefined ? undefined : number(Math.sqrt(amount), true);
  },
  "time.time": () => unknown("time.time()"),
  "time.sleep": () => unknown("time.sleep()"),
  "time.strftime": () => unknown("time.strftime()"),
  "random.choice": chosen,
  "random.sample": chosen,
  "secrets.choice": chosen,
  "random.shuffle": () => unknown("random.shuffle()"),
  "re.sub": substituted,
  "re.match": matching("match"),
  "re.search": matching("search"),
  "re.fullmatch": matching("fullmatch"),
  "re.compile": (call) => ({
    kind: "object",
    type: "pattern",
    slots: new Map([["pattern", call.args[0] ?? str("")]]),
  }),
  "pattern.match": matchingOf("match"),
  "pattern.search": matchingOf("search"),
  "pattern.fullmatch": matchingOf("fullmatch"),
  "pattern.sub": (call) => {
    const self = call.self?.kind === "object" ? call.self.slots.get("pattern") : undefined;
    const pattern = self && self.kind !== "items" && self.kind !== "fact" ? self : str("(");
    return substituted({ ...call, args: [pattern, ...call.args] });
  },
  "re.split": (call) => {
    const [pattern, subject] = call.args;
    const by = escaped(plain(pattern) ?? "(");
    const whole = plain(subject);
    if (by === undefined || by === "" || whole === undefined) return undefined;
    return list(whole.split(by).map(str));
  },
  "re.escape": ({ args: [value] }) => value,
  "string.Template": ({ args: [value] }) => ({
    kind: "object",
    type: "template",
    slots: new Map([["template", value ?? str("")]]),
  }),
  "template.substitute": substitute,
  "template.safe_substitute": substitute,
  "textwrap.dedent": ({ args: [value] }) => dedented(value),
  "inspect.cleandoc": ({ args: [value] }) => dedented(value),
  "sys.getsizeof": () => undefined,
  "os.path.samefile": () => UNDECIDED,
  "fnmatch.fnmatch": () => UNDECIDED,
  "shutil.which": ({ args: [name] }) => name && derived("shutil.which()", []),
  "platform.system": () => str("Linux"),
  "sys.stdin.isatty": () => bool(false),
  "sys.stdout.isatty": () => bool(false),
};

function substitute(call: Parameters<Native>[0]): Value | undefined {
  const slot = call.self?.kind === "object" ? call.self.slots.get("template") : undefined;
  if (slot?.kind !== "text") return undefined;
  const map = call.args[0];
  const look = (name: string): Value | undefined => {
    const inMap = map?.kind === "dict" ? map.slots.get(`s:${name}`) : undefined;
    const found = call.named.get(name) ?? inMap;
    return found && found.kind !== "items" && found.kind !== "fact" ? found : undefined;
  };
  const parts = slot.text.flatMap((piece) => {
    if (typeof piece !== "string") return [piece];
    return piece.split(/(\$\{\w+\}|\$\w+|\$\$)/).flatMap((part) => {
      if (part === "$$") return ["$"];
      const name = /^\$\{?(\w+)\}?$/.exec(part)?.[1];
      const value = name === undefined ? undefined : look(name);
      return value ? [...textOf(value)] : [part];
    });
  });
  return text(parts.filter((part) => part !== ""));
}

/** Text without the white space that all its lines begin with; it stands where it stood. */
function dedented(value: Value | undefined): Value | undefined {
  const whole = value?.kind === "text" ? wholeText(value.text) : undefined;
  if (value?.kind !== "text" || whole === undefined) return value;
  const lines = whole.split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const margin = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  if (filled.length === 0 || margin === 0) return value;
  const { origin } = value;
  const starts: [number, number][] = [];
  let [from, to] = [0, 0];
  const kept = lines.map((line) => {
    const cut = line.trim() === "" ? line.length : margin;
    starts.push([to, from + cut]);
    from += line.length + 1;
    to += line.length - cut + 1;
    return line.slice(cut);
  });
  const at = (offset: number) => {
    const line = starts.findLast(([start]) => start <= offset) ?? [0, 0];
    return line[1] + offset - line[0];
  };
  const moved = origin && {
    from: 0,
    lines: origin.lines,
    locate: (offset: number) => origin.locate(origin.from + at(offset)),
  };
  return { kind: "text", type: value.type, text: [kept.join("\n")], origin: moved };
}
