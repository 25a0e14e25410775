/** Methods of text and bytes. */
import { concat, literal, type Piece, type Text } from "../../text/text";
import { wholeText } from "../values/whole";
import { elements } from "../machine/iteration";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { getKey, keyOf } from "../machine/slots";
import { attributeOf } from "../machine/attributes";
import { itemOf } from "../machine/subscripts";
import { codeOf } from "../tree/syntax";
import { bytesAsText, derived, numberOf, plain, textAsBytes, textOf } from "../values/convert";
import { braceFormatted } from "../values/formatting";
import {
  bool,
  itemsOf,
  list,
  number,
  str,
  text,
  tuple,
  UNDECIDED,
  unknown,
  type TextValue,
  type Value,
} from "../values/value";
import { decodedWith, encodedWith } from "./codecs";

function selfOf(call: Call): TextValue | undefined {
  return call.self?.kind === "text" ? call.self : undefined;
}

function withText(self: TextValue, value: Text): TextValue {
  return { kind: "text", type: self.type, text: value.filter((piece) => piece !== "") };
}

/** A method that changes each literal part for itself. */
function each(change: (part: string, args: readonly Value[]) => string): Native {
  return (call) => {
    const self = selfOf(call);
    if (!self) return undefined;
    return withText(
      self,
      self.text.map((piece) => (typeof piece === "string" ? change(piece, call.args) : piece)),
    );
  };
}

function trimmed(part: string, characters: string | undefined, side: "left" | "right"): string {
  if (characters === undefined) return side === "left" ? part.trimStart() : part.trimEnd();
  let [from, to] = [0, part.length];
  if (side === "left") while (from < to && characters.includes(part[from] ?? "")) from += 1;
  else while (to > from && characters.includes(part[to - 1] ?? "")) to -= 1;
  return part.slice(from, to);
}

function strip(left: boolean, right: boolean): Native {
  return (call) => {
    const self = selfOf(call);
    if (!self) return undefined;
    const characters = plain(call.args[0]);
    const pieces: Piece[] = [...self.text];
    const [first] = pieces;
    if (left && typeof first === "string") pieces[0] = trimmed(first, characters, "left");
    const last = pieces.at(-1);
    if (right && typeof last === "string")
      pieces[pieces.length - 1] = trimmed(last, characters, "right");
    return withText(self, pieces);
  };
}

/** Splits literal parts; what isn't known stays in one part. */
function splitText(value: Text, separator: string | undefined): Text[] {
  const parts: Piece[][] = [[]];
  for (const piece of value) {
    if (typeof piece !== "string") {
      parts.at(-1)?.push(piece);
      continue;
    }
    const [head = "", ...rest] =
      separator === undefined ? piece.split(/\s+/) : piece.split(separator);
    parts.at(-1)?.push(head);
    for (const part of rest) parts.push([part]);
  }
  const texts = parts.map((part) => part.filter((piece) => piece !== ""));
  return separator === undefined ? texts.filter((part) => part.length > 0) : texts;
}

function split(call: Call): Value | undefined {
  const self = selfOf(call);
  if (!self) return undefined;
  const separator = argument(call, 0, "sep");
  const by = separator === undefined || separator.kind === "none" ? undefined : plain(separator);
  const whole = self.text.some((piece) => typeof piece === "string");
  if (!whole && self.text.length === 1)
    return list([derived(codeOf(call.node).slice(0, 60), [self], { type: self.type })], true);
  if ((separator && separator.kind !== "none" && by === undefined) || by === "")
    return list([derived(codeOf(call.node), [self])], true);
  let parts = splitText(self.text, by);
  const most = numberOf(argument(call, 1, "maxsplit"));
  if (most !== undefined && most >= 0 && parts.length > most + 1) {
    const glue = literal(by ?? " ");
    const join = (some: readonly Text[]) =>
      concat(...some.flatMap((part, index) => (index > 0 ? [glue, part] : [part])));
    parts = call.name.endsWith("rsplit")
      ? [join(parts.slice(0, parts.length - most)), ...parts.slice(parts.length - most)]
      : [...parts.slice(0, most), join(parts.slice(most))];
  }
  return list(parts.map((part) => text(part, self.type)));
}

function partition(call: Call): Value | undefined {
  const self = selfOf(call);
  const by = plain(call.args[0]);
  const whole = self && wholeText(self.text);
  if (!self || by === undefined || by === "") return undefined;
  if (whole === undefined || self.type === "any") {
    const some = () => derived(codeOf(call.node), [self], { type: self.type });
    return tuple(some(), call.args[0] ?? str(by), some());
  }
  const at = call.name.endsWith("rpartition") ? whole.lastIndexOf(by) : whole.indexOf(by);
  const parts = at < 0 ? [whole, "", ""] : [whole.slice(0, at), by, whole.slice(at + by.length)];
  return tuple(...parts.map((part) => text(literal(part), self.type)));
}

function join(call: Call): Value | undefined {
  const self = selfOf(call);
  const [value] = call.args;
  if (!self || !value) return undefined;
  const { items, open } = elements(call.m, value, codeOf(call.node));
  const parts = items.flatMap((item, index) =>
    index > 0 ? [self.text, textOf(item)] : [textOf(item)],
  );
  const isBytes = self.type === "bytes";
  if (
    open &&
    items.length > 0 &&
    items.every((item) => item.kind === "text" && item.text.every((p) => typeof p !== "string"))
  )
    return derived(codeOf(call.node).slice(0, 60), items, { type: self.type, empty: "maybe" });
  return text(concat(...parts), isBytes ? "bytes" : "str");
}

function format(call: Call): Value | undefined {
  const self = selfOf(call);
  if (!self) return undefined;
  const map = call.name.endsWith("format_map") ? call.args[0] : undefined;
  const look = (field: string): Value => {
    const [, name = "", rest = ""] = /^([^.[]*)(.*)$/s.exec(field) ?? [];
    let value =
      map?.kind === "dict"
        ? getKey(map, str(name))
        : /^\d+$/.test(name)
          ? call.args[Number(name)]
          : call.named.get(name);
    for (const [, attribute, key] of rest.matchAll(/\.(\w+)|\[([^\]]*)\]/g)) {
      if (!value) break;
      if (attribute !== undefined) value = attributeOf(call.m, value, attribute, call.node);
      else if (key !== undefined) {
        const place = /^\d+$/.test(key) ? number(Number(key)) : str(key);
        value = itemOf(call.m, value, place, call.node);
      }
    }
    return value ?? unknown(`{${field}}`);
  };
  return text(braceFormatted(self.text, look));
}

function edge(side: "start" | "end"): Native {
  return (call) => {
    const self = selfOf(call);
    const [wanted] = call.args;
    if (!self || !wanted) return undefined;
    const options = wanted.kind === "sequence" ? itemsOf(wanted).items : [wanted];
    const piece = side === "start" ? self.text[0] : self.text.at(-1);
    const whole =
      wholeText(self.text) !== undefined &&
      self.type !== "any" &&
      self.text.every((p) => typeof p === "string");
    const answers = options.map((option) => {
      const part = plain(option);
      if (part === undefined) return undefined;
      if (whole) {
        const all = wholeText(self.text) ?? "";
        return side === "start" ? all.startsWith(part) : all.endsWith(part);
      }
      if (typeof piece !== "string") return undefined;
      if (piece.length >= part.length)
        return side === "start" ? piece.startsWith(part) : piece.endsWith(part);
      const fits = side === "start" ? part.startsWith(piece) : part.endsWith(piece);
      return fits ? undefined : false;
    });
    if (answers.includes(true)) return bool(true);
    return answers.includes(undefined) ? UNDECIDED : bool(false);
  };
}

function test(pattern: RegExp): Native {
  return (call) => {
    const whole = plain(call.self);
    if (whole === undefined || selfOf(call)?.type === "any") return UNDECIDED;
    return bool(pattern.test(whole));
  };
}

function find(from: (whole: string, part: string) => number): Native {
  return (call) => {
    const [whole, part] = [plain(call.self), plain(call.args[0])];
    if (whole === undefined || part === undefined || selfOf(call)?.type === "any") return undefined;
    return number(from(whole, part));
  };
}

function replace(call: Call): Value | undefined {
  const self = selfOf(call);
  const from = plain(call.args[0]);
  const [, by] = call.args;
  if (!self || from === undefined || from === "" || !by) return undefined;
  const to = textOf(by);
  const most = numberOf(call.args[2]) ?? Infinity;
  let count = 0;
  const parts = self.text.flatMap((piece): Text[] => {
    if (typeof piece !== "string") return [[piece]];
    return piece.split(from).flatMap((part, index): Text[] => {
      if (index === 0) return [literal(part)];
      count += 1;
      return [count > most ? literal(from) : to, literal(part)];
    });
  });
  return withText(self, concat(...parts));
}

function translate(call: Call): Value | undefined {
  const self = selfOf(call);
  const [table] = call.args;
  if (!self || !table) return undefined;
  const change = (part: string) =>
    [...part]
      .map((character) => {
        if (table.kind === "text") return plain(table)?.[character.charCodeAt(0)] ?? character;
        if (table.kind !== "dict") return character;
        const found = getKey(table, number(character.codePointAt(0) ?? 0));
        if (!found) return character;
        if (found.kind === "none") return "";
        const code = numberOf(found);
        return code === undefined ? (plain(found) ?? character) : String.fromCodePoint(code);
      })
      .join("");
  return withText(
    self,
    self.text.map((piece) => (typeof piece === "string" ? change(piece) : piece)),
  );
}

function makeTranslation(call: Call): Value | undefined {
  const [from, to, gone] = call.args;
  const slots = new Map<unknown, Value>();
  if (from?.kind === "dict") {
    for (const [key, value] of from.slots) {
      const name =
        typeof key === "string" && key.startsWith("s:") ? key.slice(2).codePointAt(0) : undefined;
      if (value.kind !== "items" && value.kind !== "fact")
        slots.set(name === undefined ? key : `n:${String(name)}`, value);
    }
    return { kind: "dict", slots: new Map(slots) };
  }
  const [left, right] = [plain(from), plain(to)];
  if (left === undefined || right === undefined) return undefined;
  const targets = [...right];
  for (const [index, character] of [...left].entries())
    slots.set(`n:${String(character.codePointAt(0))}`, str(targets[index] ?? ""));
  for (const character of plain(gone) ?? "")
    slots.set(keyOf(number(character.codePointAt(0) ?? 0)), { kind: "none" });
  return { kind: "dict", slots: new Map(slots) };
}

function coded(way: "decode" | "encode"): Native {
  return (call) => {
    const self = selfOf(call);
    if (!self) return undefined;
    const name = plain(argument(call, 0, "encoding"))?.toLowerCase() ?? "utf-8";
    const whole = wholeText(self.text);
    const special =
      whole === undefined || self.type === "any"
        ? undefined
        : (way === "decode" ? decodedWith : encodedWith)(name, whole);
    if (special !== undefined) return special;
    if (self.type === "any") return { ...self, type: way === "decode" ? "any" : "any" };
    const change = way === "decode" ? bytesAsText : textAsBytes;
    const type = way === "decode" ? "str" : "bytes";
    if (self.type === type) return self;
    return {
      kind: "text",
      type,
      text: self.text.map((piece) => (typeof piece === "string" ? change(piece) : piece)),
      origin: self.origin,
    };
  };
}

function padded(side: "left" | "right", fill: string): Native {
  return (call) => {
    const [whole, width] = [plain(call.self), numberOf(call.args[0])];
    const self = selfOf(call);
    if (!self || whole === undefined || width === undefined || width > 4096) return self;
    const by = plain(call.args[1]) ?? fill;
    return withText(
      self,
      literal(side === "left" ? whole.padStart(width, by) : whole.padEnd(width, by)),
    );
  };
}

function without(side: "start" | "end"): Native {
  return each((part, [value]) => {
    const gone = plain(value) ?? "";
    if (side === "start")
      return gone !== "" && part.startsWith(gone) ? part.slice(gone.length) : part;
    return gone !== "" && part.endsWith(gone) ? part.slice(0, -gone.length) : part;
  });
}

const swap = (part: string) =>
  [...part].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join("");

export const stringNatives: Natives = {
  "str.strip": strip(true, true),
  "str.lstrip": strip(true, false),
  "str.rstrip": strip(false, true),
  "str.lower": each((part) => part.toLowerCase()),
  "str.casefold": each((part) => part.toLowerCase()),
  "str.upper": each((part) => part.toUpperCase()),
  "str.swapcase": each(swap),
  "str.capitalize": each((part) => part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase()),
  "str.title": each((part) =>
    part.replaceAll(/[A-Za-z]+/g, (w) => w.slice(0, 1).toUpperCase() + w.slice(1).toLowerCase()),
  ),
  "str.expandtabs": each((part) => part.replaceAll("\t", "        ")),
  "str.removeprefix": without("start"),
  "str.removesuffix": without("end"),
  "str.replace": replace,
  "str.translate": translate,
  "str.maketrans": makeTranslation,
  "builtins.str.maketrans": makeTranslation,
  "builtins.bytes.maketrans": makeTranslation,
  "string.maketrans": makeTranslation,
  "str.split": split,
  "str.rsplit": split,
  "str.partition": partition,
  "str.rpartition": partition,
  "str.splitlines": (call) => {
    const self = selfOf(call);
    if (!self) return undefined;
    if (self.text.every((piece) => typeof piece !== "string") && self.text.length > 0)
      return list([derived(codeOf(call.node).slice(0, 60), [self], { empty: "maybe" })], true);
    const parts = splitText(self.text, "\n");
    if (parts.at(-1)?.length === 0) parts.pop();
    return list(parts.map((part) => text(part, self.type)));
  },
  "str.join": join,
  "string.join": (call) =>
    join({ ...call, self: call.args[1] ?? str(" "), args: call.args.slice(0, 1) }),
  "str.format": format,
  "str.format_map": format,
  "str.startswith": edge("start"),
  "str.endswith": edge("end"),
  "str.isdigit": test(/^\d+$/),
  "str.isnumeric": test(/^\d+$/),
  "str.isalpha": test(/^[A-Za-z]+$/),
  "str.isalnum": test(/^[A-Za-z0-9]+$/),
  "str.isupper": test(/^[^a-z]*[A-Z][^a-z]*$/),
  "str.islower": test(/^[^A-Z]*[a-z][^A-Z]*$/),
  "str.isspace": test(/^\s+$/),
  "str.isidentifier": test(/^[A-Za-z_]\w*$/),
  "str.find": find((whole, part) => whole.indexOf(part)),
  "str.index": find((whole, part) => whole.indexOf(part)),
  "str.rfind": find((whole, part) => whole.lastIndexOf(part)),
  "str.rindex": find((whole, part) => whole.lastIndexOf(part)),
  "str.count": find((whole, part) => whole.split(part).length - 1),
  "str.decode": coded("decode"),
  "str.encode": coded("encode"),
  "str.zfill": padded("left", "0"),
  "str.ljust": padded("right", " "),
  "str.rjust": padded("left", " "),
  "str.center": padded("left", " "),
  "str.hex": (call) => {
    const whole = plain(call.self);
    return whole === undefined ? undefined : str(Buffer.from(whole, "latin1").toString("hex"));
  },
  "str.__add__": (call) =>
    text(concat(...[call.self, ...call.args].flatMap((v) => (v ? [textOf(v)] : [])))),
  "str.__str__": (call) => call.self,
  "str.tobytes": (call) => call.self,
};
