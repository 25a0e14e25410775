/** Methods of text and bytes. */
import { concat, literal, type Piece, type Text } from "../../text/text";
import { wholeText } from "../values/whole";

import { argument, type Call, type Native, type Natives } from "../machine/native";
import { attributeOf } from "../machine/attributes";
import { itemOf } from "../machine/subscripts";

import { bytesAsText, textAsBytes } from "../values/bytes";
import { numberOf, plain, textOf } from "../values/convert";
import { braceFormatted } from "../values/formatting";
import { number, str, text, unknown, type TextValue, type Value } from "../values/value";
import { decodedWith, encodedWith } from "./codecs";

export function selfOf(call: Call): TextValue | undefined {
  return call.self?.kind === "text" ? call.self : undefined;
}

export function withText(self: TextValue, value: Text): TextValue {
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

function format(call: Call): Value | undefined {
  const self = selfOf(call);
  if (!self) return undefined;
  const map = call.name.endsWith("format_map") ? call.args[0] : undefined;
  const look = (field: string): Value => {
    const [, name = "", rest = ""] = /^([^.[]*)(.*)$/s.exec(field) ?? [];
    const isMap = map?.kind === "dict" || map?.kind === "instance";
    let value = isMap
      ? itemOf(call.m, map, str(name), call.node)
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
  Array.from(part)
    .map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase()))
    .join("");

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
  "str.format": format,
  "str.format_map": format,
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
