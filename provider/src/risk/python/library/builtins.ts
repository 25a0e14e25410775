/** Functions that are there without an import. */
import type { Call, Natives } from "../machine/native";
import { argument } from "../machine/native";
import { concat, literal } from "../../text/text";
import { elements } from "../machine/iteration";
import { Ended } from "../machine/machine";
import { runCode } from "../machine/nested";
import { writeFile } from "./fileObjects";
import { printValues } from "../machine/printing";
import { callBack, callFunction } from "../machine/functions";
import { codeOf } from "../tree/syntax";
import {
  derived,
  numberOf,
  plain,
  representation,
  textAsBytes,
  textOf,
  truth,
} from "../values/convert";
import { formatted } from "../values/formatting";
import {
  bool,
  dict,
  itemsOf,
  list,
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

function shownCall(call: Call): string {
  return codeOf(call.node).slice(0, 60);
}

/** Integers of `range`, when it is known and short. */
function range(call: Call): Value {
  const [first, second, third] = call.args.map(numberOf);
  const [from, to] = second === undefined && call.args.length < 2 ? [0, first] : [first, second];
  const step = call.args.length > 2 ? third : 1;
  if (from === undefined || to === undefined || step === undefined || step === 0)
    return list([derived("(a number)", call.args)], true);
  const values: Value[] = [];
  for (let at = from; step > 0 ? at < to : at > to; at += step) {
    if (values.length >= 2048) return list(values.slice(0, 64), true);
    values.push(number(at));
  }
  return list(values);
}

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

function extreme(call: Call): Value {
  const one = call.args.length === 1 ? call.args[0] : undefined;
  const values = one ? elements(call.m, one, shownCall(call)) : { items: call.args, open: false };
  const numbers = values.items.map(numberOf);
  const usable = !values.open && numbers.every((n): n is number => n !== undefined);
  if (!usable || numbers.length === 0 || call.named.size > 0)
    return derived(shownCall(call), values.items);
  return number(call.name.endsWith("max") ? Math.max(...numbers) : Math.min(...numbers));
}

function sum(call: Call): Value {
  const [value] = call.args;
  const { items, open } = value ? elements(call.m, value, "") : { items: [], open: true };
  const numbers = items.map(numberOf);
  if (open || numbers.includes(undefined)) return derived(shownCall(call), items);
  return number(numbers.reduce<number>((a, b) => a + (b ?? 0), 0));
}

function quantified(call: Call): Value {
  const [value] = call.args;
  const { items, open } = value ? elements(call.m, value, "") : { items: [], open: true };
  const answers = items.map(truth);
  const wanted = call.name.endsWith("any");
  if (answers.includes(wanted) && !open) return bool(wanted);
  return open || answers.includes(undefined) ? UNDECIDED : bool(!wanted);
}

function evaluated(mode: "exec" | "eval") {
  return (call: Call): Value | undefined => {
    const [code, given] = call.args;
    return code && runCode(call.m, code, call.node, mode, given ?? call.named.get("globals"));
  };
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
  if (!types.every((one) => one.kind === "native")) return UNDECIDED;
  return bool(types.some((one) => one.kind === "native" && own.includes(one.name)));
}

/** `print(…, file=handle)`. */
function printTo(call: Call, file: Value): void {
  if (file.kind !== "object") return;
  const whole = concat(
    ...call.args.flatMap((value, index) => [literal(index > 0 ? " " : ""), textOf(value)]),
    literal("\n"),
  );
  writeFile(call, file, text(whole));
}

function end(): never {
  throw new Ended();
}

export const builtinNatives: Natives = {
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
  "builtins.sorted": (call) => {
    const { items, open } = call.args[0]
      ? elements(call.m, call.args[0], "")
      : { items: [], open: true };
    const key = call.named.get("key");
    if (key) callBack(call.m, key, items.slice(0, 1));
    const names = items.map(plain);
    const known = !open && !key && !call.named.has("reverse") && !names.includes(undefined);
    return list(
      known ? [...items].sort((a, b) => ((plain(a) ?? "") < (plain(b) ?? "") ? -1 : 1)) : items,
      open,
    );
  },
  "builtins.reversed": (call) => {
    const { items, open } = call.args[0]
      ? elements(call.m, call.args[0], "")
      : { items: [], open: true };
    return list([...items].reverse(), open);
  },
  "builtins.iter": (call) => {
    const [first] = call.args;
    if (call.args.length > 1 && first?.kind === "function")
      return list([callFunction(call.m, first, [], new Map())], true);
    if (call.args.length > 1) return list([derived(shownCall(call), call.args)], true);
    return first;
  },
  "builtins.next": (call) => {
    const [value, otherwise] = call.args;
    if (!value) return undefined;
    const { items, open } = elements(call.m, value, shownCall(call));
    const [first] = items;
    if (!first) return otherwise;
    return open ? derived(shownCall(call), [first]) : first;
  },
  "builtins.dict": dictOf,
  "builtins.int": integer,
  "builtins.float": ({ args: [value] }) => {
    const amount = value?.kind === "number" ? Number(value.value) : Number(plain(value) ?? "x");
    return Number.isNaN(amount) ? undefined : number(amount, true);
  },
  "builtins.bool": ({ args: [value] }) => {
    const answer = value ? truth(value) : false;
    return answer === undefined ? (value?.kind === "test" ? value : UNDECIDED) : bool(answer);
  },
  "builtins.abs": ({ args: [value] }) => {
    const amount = numberOf(value);
    return amount === undefined ? undefined : number(Math.abs(amount));
  },
  "builtins.round": ({ args }) => {
    const amount = numberOf(args[0]);
    return amount === undefined || args.length > 1 ? undefined : number(Math.round(amount));
  },
  "builtins.pow": ({ args: [a, b] }) => {
    const [x, y] = [numberOf(a), numberOf(b)];
    return x === undefined || y === undefined || x ** y > 2 ** 53 ? undefined : number(x ** y);
  },
  "builtins.divmod": ({ args: [a, b] }) => {
    const [x, y] = [numberOf(a), numberOf(b)];
    if (x === undefined || !y) return undefined;
    return sequence("tuple", [number(Math.floor(x / y)), number(x - y * Math.floor(x / y))]);
  },
  "builtins.max": extreme,
  "builtins.min": extreme,
  "builtins.sum": sum,
  "builtins.any": quantified,
  "builtins.all": quantified,
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
  "builtins.len": (call) => {
    const [value] = call.args;
    if (value?.kind === "sequence" && !itemsOf(value).open)
      return number(itemsOf(value).items.length);
    if (value?.kind === "dict" && !value.slots.has("?")) return number(value.slots.size);
    const whole = value?.kind === "text" && value.type !== "any" ? plain(value) : undefined;
    return whole === undefined ? derived(shownCall(call), call.args) : number(whole.length);
  },
  "builtins.range": range,
  "builtins.format": ({ args: [value, spec] }) =>
    value && text(formatted(value, plain(spec) ?? "")),
  "builtins.print": (call) => {
    const end = call.named.get("end");
    const file = call.named.get("file");
    if (!file)
      printValues(
        call.m,
        call.args,
        end ? (plain(end) ?? "") : "\n",
        plain(call.named.get("sep")) ?? " ",
      );
    else printTo(call, file);
    return NONE;
  },
  "builtins.input": () => unknown("input()", "maybe"),
  "builtins.isinstance": ({ args: [value, type] }) => isInstance(value, type),
  "builtins.callable": () => UNDECIDED,
  "builtins.hasattr": () => UNDECIDED,
  "builtins.exec": evaluated("exec"),
  "builtins.eval": evaluated("eval"),
  "builtins.compile": (call) => {
    const source = argument(call, 0, "source");
    return source && object("code", { source });
  },
  "builtins.exit": end,
  "builtins.quit": end,
  "sys.exit": end,
  "os._exit": end,
  "os.abort": end,
  "posix._exit": end,
};
