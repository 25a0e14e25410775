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

import { derived, numberOf, plain, textOf, truth } from "../values/convert";

import {
  bool,
  itemsOf,
  list,
  NONE,
  number,
  object,
  sequence,
  text,
  UNDECIDED,
  unknown,
  type Value,
} from "../values/value";

export function shownCall(call: Call): string {
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
  "builtins.len": (call) => {
    const [value] = call.args;
    if (value?.kind === "sequence" && !itemsOf(value).open)
      return number(itemsOf(value).items.length);
    if (value?.kind === "dict" && !value.slots.has("?")) return number(value.slots.size);
    const whole = value?.kind === "text" && value.type !== "any" ? plain(value) : undefined;
    return whole === undefined ? derived(shownCall(call), call.args) : number(whole.length);
  },
  "builtins.range": range,
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
