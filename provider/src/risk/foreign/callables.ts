/** Functions and methods that make text of text, by their names. */
import { fromBase64, fromHex, inflated, translated } from "../text/decode";
import { boundedPattern } from "../programs/texts/lines";
import { formatted, unescaped } from "../programs/printf";
import { known, literal } from "../text/text";
import { packed, unpacked } from "./packing";
import {
  bounded,
  flat,
  fromCode,
  isList,
  joined,
  numberOf,
  reversed,
  textOf,
  type Value,
} from "./values";

type Callable = (args: readonly Value[]) => Value;

/** A function of one text. */
function ofText(change: (text: string) => Value): Callable {
  return ([first]) => {
    const text = textOf(isList(first) ? first[0] : first);
    return text === undefined ? undefined : change(text);
  };
}

function parts(text: string, by: string): readonly string[] {
  return by === "" ? Array.from(text) : text.split(by);
}

/** The source of a pattern that is a single character or word, without what it is written in. */
export function splitBy(text: string, by: string): Value {
  if (by === " ") return text.trim().split(/\s+/);
  if (/^[^\\^$.*+?()[\]{}|]*$/.test(by)) return parts(text, by);
  const pattern = boundedPattern(by);
  return pattern && text.split(pattern);
}

function cut(text: string, start: number, length: number | undefined): string {
  const from = start < 0 ? Math.max(0, text.length + start) : start;
  if (length === undefined) return text.slice(from);
  return length < 0 ? text.slice(from, length) : text.slice(from, from + length);
}

const rot13 = (text: string): string => translated(text, "A-Za-z", "N-ZA-Mn-za-m");

const substr: Callable = ([first, start, length]) => {
  const text = textOf(first);
  const from = numberOf(start);
  return text === undefined || from === undefined ? undefined : cut(text, from, numberOf(length));
};

const join: Callable = ([between, ...items]) => {
  const by = textOf(between);
  if (by !== undefined) return joined(flat(items), by);
  return isList(between) ? joined(between, textOf(items[0]) ?? "") : undefined;
};

const reverse: Callable = (args) => {
  const items = flat(args);
  const [only] = items;
  return items.length === 1 && typeof only === "string" ? reversed(only) : [...items].reverse();
};

const sprintf: Callable = ([format, ...args]) => {
  const text = textOf(format);
  const values = flat(args).map(textOf);
  if (text === undefined || values.includes(undefined)) return undefined;
  const codes = text.replaceAll("%c", "%s");
  const kinds = text.match(/%[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]/g) ?? [];
  const given = values.map((value, index) =>
    literal((kinds[index]?.endsWith("c") ? fromCode(Number(value)) : value) ?? ""),
  );
  return known(formatted(literal(codes), given));
};

const explode: Callable = ([by, text]) => {
  const whole = textOf(text);
  const between = textOf(by);
  return whole === undefined || between === undefined ? undefined : parts(whole, between);
};

const replaceAll: Callable = ([from, to, text]) => {
  const whole = textOf(text);
  const wanted = flat([from]).map(textOf);
  const put = flat([to]).map(textOf);
  if (whole === undefined || wanted.includes(undefined) || put.includes(undefined))
    return undefined;
  return bounded(
    wanted.reduce<string>(
      (made, one, index) =>
        one === undefined || one === ""
          ? made
          : made.replaceAll(one, put[isList(to) ? index : 0] ?? ""),
      whole,
    ),
  );
};

const codesOf: Callable = (args) =>
  joined(
    flat(args).map((code) => fromCode(numberOf(code))),
    "",
  );
const base64 = ofText(fromBase64);
const hex = ofText(fromHex);

export const FUNCTIONS: Readonly<Record<string, Callable>> = {
  join,
  implode: join,
  reverse,
  strrev: ofText(reversed),
  array_reverse: ([list]) => (isList(list) ? [...list].reverse() : undefined),
  pack: ([format, ...values]) => packed(textOf(format) ?? "", values),
  unpack: ([format, text]) => unpacked(textOf(format) ?? "", textOf(text) ?? ""),
  chr: ([code]) => fromCode(numberOf(code)),
  ord: ofText((text) => text.codePointAt(0)),
  lc: ofText((text) => text.toLowerCase()),
  uc: ofText((text) => text.toUpperCase()),
  lcfirst: ofText((text) => text.slice(0, 1).toLowerCase() + text.slice(1)),
  ucfirst: ofText((text) => text.slice(0, 1).toUpperCase() + text.slice(1)),
  strtolower: ofText((text) => text.toLowerCase()),
  strtoupper: ofText((text) => text.toUpperCase()),
  length: ofText((text) => text.length),
  strlen: ofText((text) => text.length),
  hex: ofText((text) => Number.parseInt(text, 16)),
  hexdec: ofText((text) => Number.parseInt(text, 16)),
  oct: ofText((text) => (/^0x/i.test(text) ? Number(text) : Number.parseInt(text, 8))),
  octdec: ofText((text) => Number.parseInt(text, 8)),
  bindec: ofText((text) => Number.parseInt(text, 2)),
  int: ofText(Number),
  intval: ofText(Number),
  parseInt: ([text, base]) => Number.parseInt(textOf(text) ?? "", numberOf(base) ?? 10),
  substr,
  sprintf,
  explode,
  glob: ([pattern]) => [pattern],
  split: ([by, text]) => splitBy(textOf(text) ?? "", textOf(by) ?? ""),
  str_split: ([text, size]) => unpacked(`(a${String(numberOf(size) ?? 1)})*`, textOf(text) ?? ""),
  str_replace: replaceAll,
  str_repeat: ([text, times]) =>
    bounded((textOf(text) ?? "").repeat(Math.min(numberOf(times) ?? 0, 256))),
  trim: ofText((text) => text.trim()),
  str_rot13: ofText(rot13),
  strtr: ([text, from, to]) => {
    const [a, b, c] = [textOf(text), textOf(from), textOf(to)];
    if (a === undefined || b === undefined || c === undefined) return undefined;
    return Array.from(a, (one) => (b.includes(one) ? (c[b.indexOf(one)] ?? one) : one)).join("");
  },
  decode_base64: base64,
  "MIME::Base64::decode": base64,
  "MIME::Base64::decode_base64": base64,
  base64_decode: base64,
  atob: base64,
  "Base64.decode64": base64,
  "Base64.strict_decode64": base64,
  "Base64.urlsafe_decode64": base64,
  hex2bin: hex,
  gzinflate: ofText(inflated),
  gzuncompress: ofText(inflated),
  gzdecode: ofText(inflated),
  "zlib.inflateSync": ofText(inflated),
  "zlib.gunzipSync": ofText(inflated),
  "Zlib::Inflate.inflate": ofText(inflated),
  uncompress: ofText(inflated),
  stripslashes: ofText(unescaped),
  urldecode: ofText(percentDecoded),
  rawurldecode: ofText(percentDecoded),
  decodeURIComponent: ofText(percentDecoded),
  unescape: ofText(percentDecoded),
  "String.fromCharCode": codesOf,
  "String.fromCodePoint": codesOf,
  "Buffer.from": ([from, encoding]) => {
    if (isList(from)) return codesOf(from);
    const text = textOf(from);
    if (text === undefined || encoding === undefined) return text;
    return encoding === "hex" ? fromHex(text) : encoding === "base64" ? fromBase64(text) : text;
  },
  String: ([value]) => textOf(value),
  Number: ([value]) => numberOf(value),
};

function percentDecoded(text: string): string | undefined {
  return unescaped(text.replaceAll(/%([0-9a-fA-F]{2})/g, "\\x$1"));
}
