/** Functions that awk has itself. */
import { EMPTY, known, literal, rendered } from "../../text/text";
import { awkFormatted } from "./formats";
import type { Machine } from "./machine";
import { awkPattern } from "./patterns";
import { splitText } from "./record";
import type { Expression, Target } from "./syntax";
import {
  fromInput,
  fromNumber,
  fromText,
  isArray,
  newArray,
  numberOf,
  unknown,
  UNSET,
} from "./values";
import type { Value } from "./values";

export interface Calling {
  readonly machine: Machine;
  readonly args: readonly Expression[];
  readonly at: number;
  readonly value: (index: number) => Value | undefined;
  /** The source of an argument that is a pattern. */
  readonly pattern: (index: number) => string | undefined;
  readonly assign: (target: Target, value: Value) => void;
}

type BuiltIn = (call: Calling) => Value;

/** A function of a known text. */
function ofText(name: string, change: (text: string) => Value): BuiltIn {
  return ({ value }) => {
    const text = known(value(0)?.text ?? EMPTY);
    return text === undefined ? unknown(`${name}(…)`) : change(text);
  };
}

function ofNumbers(calculate: (...numbers: readonly number[]) => number): BuiltIn {
  return ({ args, value }) => {
    const numbers = args.map((_, index) => numberOf(value(index) ?? UNSET));
    if (numbers.includes(undefined)) return unknown("(a number)");
    return fromNumber(calculate(...numbers.map((number) => number ?? 0)));
  };
}

const LINE: Target = { kind: "field", index: { kind: "number", value: 0 } };

function isTarget(expression: Expression): expression is Target {
  return /^(?:name|field|element)$/.test(expression.kind);
}

/** `sub` and `gsub` change a variable, `gensub` gives the changed text. */
function substitution(everywhere: boolean): BuiltIn {
  return (call) => {
    const third = call.args[2];
    const target = third === undefined ? LINE : isTarget(third) ? third : undefined;
    const before = third ? call.value(2) : call.machine.state.record.line;
    const source = call.pattern(0);
    const replacement = known(call.value(1)?.text ?? EMPTY);
    const text = known(before?.text ?? EMPTY);
    const pattern = source === undefined ? undefined : awkPattern(source, everywhere ? "g" : "");
    if (text === undefined || replacement === undefined || !pattern) {
      if (target) call.assign(target, unknown(`${everywhere ? "g" : ""}sub(…)`));
      return unknown("(a number)");
    }
    let count = 0;
    call.machine.spendFor([text]);
    const after = text.replace(pattern, (whole) => {
      count += 1;
      return replaced(replacement, [whole]);
    });
    if (count > 0 && target) call.assign(target, fromInput(literal(after)));
    return fromNumber(count);
  };
}

/** `&` stands for what was found, `\\&` for itself, `\\1` for a group. */
function replaced(replacement: string, groups: readonly (string | undefined)[]): string {
  return replacement.replaceAll(/\\(\\|&|\d)|&/g, (found, escaped?: string) => {
    if (escaped === undefined) return groups[0] ?? "";
    return /\d/.test(escaped) ? (groups[Number(escaped)] ?? "") : escaped === "&" ? "&" : found;
  });
}

const gensub: BuiltIn = (call) => {
  const source = call.pattern(0);
  const replacement = known(call.value(1)?.text ?? EMPTY);
  const how = known(call.value(2)?.text ?? EMPTY) ?? "1";
  const before = call.args[3] ? call.value(3) : call.machine.state.record.line;
  const text = known(before?.text ?? EMPTY);
  const pattern = source === undefined ? undefined : awkPattern(source, "g");
  if (text === undefined || replacement === undefined || !pattern) return unknown("gensub(…)");
  const wanted = /^[gG]/.test(how) ? undefined : Math.max(1, Number(how) || 1);
  let count = 0;
  call.machine.spendFor([text]);
  const after = text.replace(pattern, (whole: string, ...rest: readonly unknown[]) => {
    count += 1;
    if (wanted !== undefined && count !== wanted) return whole;
    const groups = rest.filter((one): one is string => typeof one === "string");
    return replaced(replacement, [whole, ...groups]);
  });
  return fromText(literal(after));
};

const split: BuiltIn = ({ machine, args, value, pattern }) => {
  const target = args[1];
  const given = value(0)?.text ?? EMPTY;
  if (target?.kind !== "name") return unknown("split(…)");
  const separator = args[2] ? pattern(2) : known(machine.state.text("FS"));
  const text = known(given);
  machine.spendFor(given);
  const parts =
    text === undefined || separator === undefined ? undefined : splitText(text, separator);
  const array = newArray(parts === undefined);
  for (const [index, part] of (parts ?? []).entries())
    array.items.set(String(index + 1), fromInput(literal(part)));
  const before = machine.state.cell(target.name);
  if (isArray(before)) {
    // The array may be known by another name as well.
    before.items.clear();
    for (const [key, item] of array.items) before.items.set(key, item);
    before.open = array.open;
  } else machine.state.put(target.name, array);
  return parts ? fromNumber(parts.length) : unknown("split(…)");
};

const substr: BuiltIn = ({ args, value }) => {
  const text = known(value(0)?.text ?? EMPTY);
  const start = numberOf(value(1) ?? UNSET);
  const length = args[2] ? numberOf(value(2) ?? UNSET) : Number.POSITIVE_INFINITY;
  if (text === undefined || start === undefined || length === undefined)
    return unknown("substr(…)");
  const from = Math.round(start) - 1;
  const characters = text.slice(Math.max(0, from), Math.max(0, from + Math.round(length)));
  return fromText(literal(characters));
};

const match: BuiltIn = ({ machine, args, value, pattern }) => {
  const text = known(value(0)?.text ?? EMPTY);
  const source = pattern(1);
  const wanted = source === undefined ? undefined : awkPattern(source);
  const groups = args[2]?.kind === "name" ? args[2].name : undefined;
  if (text === undefined || !wanted) {
    for (const name of ["RSTART", "RLENGTH"]) machine.state.put(name, unknown(name));
    if (groups !== undefined) machine.state.put(groups, newArray(true));
    return unknown("match(…)");
  }
  const found = wanted.exec(text);
  const start = found ? found.index + 1 : 0;
  machine.state.put("RSTART", fromNumber(start));
  machine.state.put("RLENGTH", fromNumber(found ? found[0].length : -1));
  if (groups !== undefined) {
    const array = newArray();
    for (const [index, group] of (found ?? []).entries())
      array.items.set(String(index), fromInput(literal(group)));
    machine.state.put(groups, array);
  }
  return fromNumber(start);
};

const length: BuiltIn = ({ machine, args, value }) => {
  const [arg] = args;
  const cell = arg?.kind === "name" ? machine.state.cell(arg.name) : undefined;
  if (isArray(cell)) return cell.open ? unknown("length(…)") : fromNumber(cell.items.size);
  const text = known((arg ? value(0) : machine.state.record.line)?.text ?? EMPTY);
  return text === undefined ? unknown("length(…)") : fromNumber(text.length);
};

const system: BuiltIn = ({ machine, at, value }) => {
  const code = value(0)?.text ?? EMPTY;
  machine.streams.flush();
  machine.print(machine.streams.shell(code, at).text);
  return unknown("system(…)");
};

const close: BuiltIn = ({ machine, value }) => {
  machine.streams.close(rendered(value(0)?.text ?? EMPTY));
  return fromNumber(0);
};

const sprintf: BuiltIn = ({ args, value }) => {
  const [format = UNSET, ...rest] = args.map((_, index) => value(index) ?? UNSET);
  return fromText(awkFormatted(format.text, rest));
};

const index: BuiltIn = ({ value }) => {
  const text = known(value(0)?.text ?? EMPTY);
  const wanted = known(value(1)?.text ?? EMPTY);
  if (text === undefined || wanted === undefined) return unknown("index(…)");
  return fromNumber(text.indexOf(wanted) + 1);
};

export const FUNCTIONS: Readonly<Record<string, BuiltIn>> = {
  split,
  substr,
  sprintf,
  index,
  match,
  length,
  system,
  close,
  gensub,
  sub: substitution(false),
  gsub: substitution(true),
  tolower: ofText("tolower", (text) => fromText(literal(text.toLowerCase()))),
  toupper: ofText("toupper", (text) => fromText(literal(text.toUpperCase()))),
  strtonum: ofText("strtonum", (text) =>
    fromNumber(/^0[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number(text) || 0),
  ),
  fflush: ({ machine }) => {
    machine.streams.flush();
    return fromNumber(0);
  },
  int: ofNumbers((number = 0) => Math.trunc(number)),
  sqrt: ofNumbers((number = 0) => Math.sqrt(number)),
  exp: ofNumbers((number = 0) => Math.exp(number)),
  log: ofNumbers((number = 0) => Math.log(number)),
  xor: ofNumbers((...numbers) => numbers.reduce((a, b) => a ^ b, 0)),
  or: ofNumbers((...numbers) => numbers.reduce((a, b) => a | b, 0)),
  and: ofNumbers((...numbers) => numbers.reduce((a, b) => a & b)),
  lshift: ofNumbers((a = 0, b = 0) => a << b),
  rshift: ofNumbers((a = 0, b = 0) => a >> b),
};
