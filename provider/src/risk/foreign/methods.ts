/** Methods that make text of text, as JavaScript and Ruby have them. */
import { boundedPattern } from "../programs/texts/lines";
import { translated } from "../text/decode";
import { FUNCTIONS, splitBy } from "./callables";
import { packed, unpacked } from "./packing";
import {
  bounded,
  fromCode,
  isList,
  joined,
  numberOf,
  reversed,
  textOf,
  type Value,
} from "./values";

type Method = (self: Value, args: readonly Value[]) => Value;

function ofText(change: (text: string, args: readonly Value[]) => Value): Method {
  return (self, args) => {
    const text = textOf(self);
    return text === undefined ? undefined : change(text, args);
  };
}

const itself: Method = (self) => self;

const sliced: Method = (self, [from, to]) => {
  const [start = 0, end] = [numberOf(from), numberOf(to)];
  return isList(self) ? self.slice(start, end) : textOf(self)?.slice(start, end);
};

const replaced = (everywhere: boolean): Method =>
  ofText((text, [from, to]) => {
    const [source, put] = [textOf(from), textOf(to)];
    if (source === undefined || put === undefined) return undefined;
    const plain = /^[^\\^$.*+?()[\]{}|]*$/.test(source);
    if (plain)
      return bounded(everywhere ? text.replaceAll(source, put) : text.replace(source, put));
    const pattern = boundedPattern(source, everywhere ? "g" : "");
    return pattern && bounded(text.replace(pattern, put));
  });

const code = ofText((text, [index]) => text.codePointAt(numberOf(index) ?? 0));
const lower = ofText((text) => text.toLowerCase());
const upper = ofText((text) => text.toUpperCase());
const characters = ofText((text) => Array.from(text));

const inBase: Method = (self, [encoding]) =>
  typeof self === "number" && numberOf(encoding) !== undefined
    ? self.toString(Math.min(36, Math.max(2, numberOf(encoding) ?? 10)))
    : textOf(self);

export const METHODS: Readonly<Record<string, Method>> = {
  toString: inBase,
  to_s: (self) => textOf(self),
  to_str: itself,
  to_a: itself,
  to_i: (self, [base]) => Number.parseInt(textOf(self) ?? "", numberOf(base) ?? 10),
  hex: ofText((text) => Number.parseInt(text, 16)),
  split: ofText((text, [by]) => splitBy(text, by === undefined ? " " : (textOf(by) ?? ""))),
  chars: characters,
  each_char: characters,
  bytes: ofText((text) => [...Buffer.from(text)]),
  codepoints: ofText((text) => Array.from(text, (one) => one.codePointAt(0))),
  reverse: (self) =>
    isList(self) ? [...self].reverse() : typeof self === "string" ? reversed(self) : undefined,
  join: (self, [between]) =>
    isList(self) ? joined(self, between === undefined ? "" : (textOf(between) ?? "")) : undefined,
  pack: (self, [format]) => (isList(self) ? packed(textOf(format) ?? "", self) : undefined),
  unpack: ofText((text, [format]) => {
    const found = unpacked(textOf(format) ?? "", text);
    return isList(found) ? found : [found];
  }),
  unpack1: ofText((text, [format]) => unpacked(textOf(format) ?? "", text)),
  chr: (self) => fromCode(numberOf(self)),
  ord: code,
  charCodeAt: code,
  codePointAt: code,
  charAt: ofText((text, [index]) => text.charAt(numberOf(index) ?? 0)),
  at: (self, [index]) =>
    isList(self) ? self.at(numberOf(index) ?? 0) : textOf(self)?.at(numberOf(index) ?? 0),
  first: (self) => (isList(self) ? self[0] : undefined),
  last: (self) => (isList(self) ? self.at(-1) : undefined),
  tr: ofText((text, [from, to]) => translated(text, textOf(from) ?? "", textOf(to) ?? "")),
  downcase: lower,
  toLowerCase: lower,
  upcase: upper,
  toUpperCase: upper,
  swapcase: ofText((text) =>
    Array.from(text, (one) =>
      one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase(),
    ).join(""),
  ),
  trim: ofText((text) => text.trim()),
  strip: ofText((text) => text.trim()),
  chomp: ofText((text) => text.replace(/\n$/, "")),
  slice: sliced,
  substring: sliced,
  substr: ofText((text, args) => FUNCTIONS.substr?.([text, ...args])),
  concat: (self, args) =>
    isList(self)
      ? [...self, ...args.flatMap((one) => (isList(one) ? one : [one]))]
      : joined([self, ...args], ""),
  replace: replaced(false),
  sub: replaced(false),
  replaceAll: replaced(true),
  gsub: replaced(true),
  delete: ofText((text, [set]) =>
    bounded(
      Array.from(text)
        .filter((one) => !(textOf(set) ?? "").includes(one))
        .join(""),
    ),
  ),
  repeat: ofText((text, [times]) => bounded(text.repeat(Math.min(numberOf(times) ?? 0, 256)))),
  freeze: itself,
  dup: itself,
  flatten: itself,
};
