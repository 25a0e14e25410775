/** Classes that are there without an import: what they make of other values. */
import type { Call, Natives } from "../machine/native";

import { elements } from "../machine/iteration";

import { textAsBytes } from "../values/bytes";
import { derived, numberOf, plain, representation, textOf, truth } from "../values/convert";
import { formatted } from "../values/formatting";
import {
  bool,
  dict,
  itemsOf,
  NONE,
  number,
  object,
  sequence,
  str,
  text,
  UNDECIDED,
  unknown,
  type SequenceValue,
  type Value,
} from "../values/value";
import { shownCall } from "./builtins";

function textOfCall(call: Call): Value {
  const [value] = call.args;
  if (!value) return str("");
  if (value.kind === "text" && value.type === "bytes" && call.args.length + call.named.size > 1)
    return call.m.settled({ ...value, type: "str" });
  return text(
    value.kind === "text" && value.type === "bytes" ? representation(value) : textOf(value),
  );
}

function bytesOfCall(call: Call): Value {
  const [value] = call.args;
  if (!value) return text([], "bytes");
  if (value.kind === "text") {
    return text(
      value.text.map((p) => (typeof p === "string" && value.type !== "bytes" ? textAsBytes(p) : p)),
      "bytes",
    );
  }
  if (value.kind === "number") {
    const count = Number(value.value);
    return count > 65_536
      ? derived(shownCall(call), [])
      : text(count > 0 ? ["\0".repeat(count)] : [], "bytes");
  }
  const { items, open } = elements(call.m, value, shownCall(call));
  const codes = items.map(numberOf);
  if (open || codes.some((code) => code === undefined))
    return derived(shownCall(call), items, { type: "bytes" });
  const made = String.fromCharCode(...codes.map((code) => (code ?? 0) & 0xff));
  return text(made === "" ? [] : [made], "bytes");
}

function sequenceOf(type: SequenceValue["type"]) {
  return (call: Call): Value => {
    const [value] = call.args;
    if (!value) return sequence(type, []);
    const { items, open } = elements(call.m, value, shownCall(call));
    return sequence(type, items, open);
  };
}

function dictOf(call: Call): Value {
  const made = dict(Object.fromEntries(call.named));
  const [value] = call.args;
  if (value?.kind === "dict")
    return { kind: "dict", slots: new Map([...value.slots, ...made.slots]) };
  if (!value) return made;
  if (value.kind === "sequence") {
    const { items } = itemsOf(value);
    for (const item of items) {
      const pair = elements(call.m, item, "pair").items;
      const key = plain(pair[0]);
      if (pair[1]) made.slots.set(key === undefined ? "?" : `s:${key}`, pair[1]);
    }
    return made;
  }
  made.slots.set("?", derived("(a value)", [value]));
  return made;
}

function integer(call: Call): Value {
  const [value, base] = call.args;
  if (value?.kind === "number")
    return number(typeof value.value === "number" ? Math.trunc(value.value) : value.value);
  if (value?.kind === "bool") return number(Number(value.value));
  const digits =
    value?.kind === "text" && value.type !== "any"
      ? plain(value)?.trim().replaceAll("_", "")
      : undefined;
  if (digits === undefined || digits.length > 4000) return derived(shownCall(call), call.args);
  const radix = base ? numberOf(base) : 10;
  const bare = digits.replace(/^0[xob]/i, "");
  const prefix = { 16: "0x", 8: "0o", 2: "0b" }[radix ?? 10];
  if (radix === 0 && /^0[xob][0-9a-f]+$/i.test(digits)) return number(BigInt(digits));
  if (prefix !== undefined && /^[0-9a-f]+$/i.test(bare)) return parsed(`${prefix}${bare}`);
  if (radix === 10 && /^[+-]?\d+$/.test(digits)) return number(BigInt(digits));
  const small = radix === undefined ? Number.NaN : Number.parseInt(digits, radix);
  return Number.isNaN(small) ? derived(shownCall(call), call.args) : number(small);
}

function parsed(digits: string): Value {
  try {
    return number(BigInt(digits));
  } catch {
    return unknown(digits);
  }
}

function radix(base: number, prefix: string) {
  return ({ args }: Call): Value | undefined => {
    const [value] = args;
    if (value?.kind !== "number") return undefined;
    const sign = value.value < 0 ? "-" : "";
    return str(`${sign}${prefix}${value.value.toString(base).replace("-", "")}`);
  };
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  str: ["builtins.str"],
  bytes: ["builtins.bytes", "builtins.bytearray"],
  list: ["builtins.list"],
  tuple: ["builtins.tuple"],
  dict: ["builtins.dict"],
};

function isInstance(value: Value | undefined, type: Value | undefined): Value {
  const kind =
    value?.kind === "text" || value?.kind === "sequence" ? value.type : (value?.kind ?? "any");
  const own = TYPES[kind];
  if (!own || !type) return UNDECIDED;
  const types = type.kind === "sequence" ? itemsOf(type).items : [type];
  const names = types.filter((one) => one.kind === "native").map(({ name }) => name);
  return names.length < types.length ? UNDECIDED : bool(names.some((name) => own.includes(name)));
}

export const conversionNatives: Natives = {
  "builtins.str": textOfCall,
  "builtins.repr": ({ args: [value] }) => (value ? text(representation(value)) : undefined),
  "builtins.ascii": ({ args: [value] }) => (value ? text(representation(value)) : undefined),
  "builtins.bytes": bytesOfCall,
  "builtins.bytearray": bytesOfCall,
  "builtins.memoryview": ({ args: [value] }) => value,
  "builtins.list": sequenceOf("list"),
  "builtins.tuple": sequenceOf("tuple"),
  "builtins.set": sequenceOf("set"),
  "builtins.frozenset": sequenceOf("set"),
  "builtins.dict": dictOf,
  "builtins.int": integer,
  "builtins.float": ({ args: [value] }) => {
    const amount = value?.kind === "number" ? Number(value.value) : Number(plain(value) ?? "x");
    return Number.isNaN(amount) ? undefined : number(amount, true);
  },
  "builtins.slice": ({ args }) => {
    const [first = NONE, second, step = NONE] = args;
    const [from, to] = second ? [first, second] : [NONE, first];
    return object("slice", { from, to, step });
  },
  "builtins.bool": ({ args: [value] }) => {
    const answer = value ? truth(value) : false;
    return answer === undefined ? (value?.kind === "test" ? value : UNDECIDED) : bool(answer);
  },
  "builtins.chr": ({ args: [value] }) => {
    const code = numberOf(value);
    return code === undefined || code < 0 || code > 0x10ffff
      ? undefined
      : str(String.fromCodePoint(code));
  },
  "builtins.ord": ({ args: [value] }) => {
    const code = plain(value)?.codePointAt(0);
    return code === undefined ? undefined : number(code);
  },
  "builtins.hex": radix(16, "0x"),
  "builtins.oct": radix(8, "0o"),
  "builtins.bin": radix(2, "0b"),
  "builtins.format": ({ args: [value, spec] }) =>
    value && text(formatted(value, plain(spec) ?? "")),
  "builtins.isinstance": ({ args: [value, type] }) => isInstance(value, type),
  "builtins.callable": () => UNDECIDED,
};
