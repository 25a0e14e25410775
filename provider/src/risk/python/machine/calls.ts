/** Calls of whatever can be called. */
import { NATIVES, nativeOf } from "../library";
import { child, codeOf, positionOf, type PyNode } from "../tree/syntax";
import { derived } from "../values/convert";
import { choice, optionsOf } from "../values/join";
import { bare, native, slotValue, unknown, type NativeValue, type Value } from "../values/value";
import { attributeOf } from "./attributes";
import { evaluate } from "./expressions";
import { callBack, callFunction } from "./functions";
import { elements } from "./iteration";
import { instantiated } from "./instances";
import { Ended, type Machine } from "./machine";
import { keyValue } from "./slots";
import { plain } from "../values/convert";

export type Named = ReadonlyMap<string, Value>;

/** What it takes to make up the result of a call that isn't followed, in small steps. */
const MADE_UP = 3;

/** So many combinations of alternatives are called one by one. */
const MAX_COMBINATIONS = 12;

interface Arguments {
  readonly args: readonly Value[];
  readonly named: Named;
}

function argumentsOf(m: Machine, node: PyNode): Arguments {
  const args: Value[] = [];
  const named = new Map<string, Value>();
  const list = child(node, "arguments");
  if (list?.type === "generator_expression") return { args: [evaluate(m, list)], named };
  for (const part of list?.children ?? []) {
    const [inner] = part.children.filter(({ type }) => type !== "*" && type !== "**");
    if (part.type === "keyword_argument") {
      const [name, value] = [child(part, "name"), child(part, "value")];
      if (name && value) named.set(codeOf(name), evaluate(m, value));
    } else if (part.type === "list_splat" && inner) {
      args.push(...elements(m, evaluate(m, inner), codeOf(part)).items);
    } else if (part.type === "dictionary_splat" && inner) {
      const value = evaluate(m, inner);
      if (value.kind !== "dict") continue;
      for (const [key, slot] of value.slots) {
        const name = plain(keyValue(key));
        const item = slotValue(slot);
        if (name !== undefined && item) named.set(name, item);
      }
    } else if (part.type !== "ERROR") args.push(evaluate(m, part));
  }
  return { args, named };
}

/** Every combination of what the values may be; the values as they are where those are too many. */
function combinations(values: readonly Value[]): readonly (readonly Value[])[] {
  if (!values.some(({ kind }) => kind === "choice")) return [values];
  let all: readonly (readonly Value[])[] = [[]];
  for (const value of values) {
    const next = all.flatMap((before) => optionsOf(value).map((one) => [...before, one]));
    if (next.length > MAX_COMBINATIONS) return [values];
    all = next;
  }
  return all;
}

function shownCall(fn: NativeValue, node: PyNode): string {
  const code = codeOf(node);
  return code.length <= 60 && !code.includes("\n") ? code : `${fn.name}(…)`;
}

export function callNative(
  m: Machine,
  fn: NativeValue,
  args: readonly Value[],
  named: Named,
  node: PyNode,
): Value {
  m.spend();
  const at = positionOf(node);
  const given = [...(fn.args ?? []), ...args];
  const all = LOOKING.test(fn.name) ? given : given.map(bare);
  const names = fn.named ? new Map([...fn.named, ...named]) : named;
  const found = nativeOf(fn.name);
  for (const value of [...all, ...names.values()]) {
    if (value.kind === "function" && !found) callBack(m, value);
  }
  const way = found;
  if (way) {
    const keys = [...names.keys()];
    const results: Value[] = [];
    let ended = 0;
    const wanted = combinations([fn.self ?? unknown("self"), ...all, ...names.values()]);
    for (const [self, ...values] of wanted) {
      const positional = values.slice(0, all.length);
      const rest = values.slice(all.length);
      const pairs = keys.map((key, index) => [key, rest[index] ?? unknown(key)] as const);
      const call = {
        m,
        name: fn.name,
        self: fn.self && self,
        args: positional,
        named: new Map(pairs),
        node,
        at,
      };
      try {
        results.push(way(call) ?? otherwise(m, fn, all, names, node));
      } catch (error) {
        if (!(error instanceof Ended)) throw error;
        ended += 1;
      }
    }
    if (ended > 0 && results.length === 0) throw new Ended();
    return choice(results);
  }
  return otherwise(m, fn, all, names, node);
}

/** The result of a call that isn't followed: known by the name of what was called. */
function otherwise(
  m: Machine,
  fn: NativeValue,
  args: readonly Value[],
  named: Named,
  node: PyNode,
): NativeValue {
  m.work(MADE_UP);
  const inputs = [...(fn.self ? [fn.self] : []), ...args, ...named.values()];
  return native(`${fn.name}()`, derived(shownCall(fn, node), inputs));
}

/** Functions that look at an instance itself, not at what it holds. */
const LOOKING =
  /^builtins\.(?:getattr|setattr|hasattr|vars|dir|type|isinstance|super|map|filter|apply|str|format)$|^functools\.|^operator\.|\.format(?:_map)?$/;

export function callValue(
  m: Machine,
  callee: Value,
  args: readonly Value[],
  named: Named,
  node: PyNode,
): Value {
  switch (callee.kind) {
    case "function":
      return m.settled(callFunction(m, callee, args, named));
    case "native":
      return m.settled(callNative(m, callee, args, named, node));
    case "class":
      return instantiated(m, callee, args, named, node);
    case "choice": {
      const mark = m.journal.mark();
      const ways = [];
      const results = [];
      for (const option of callee.options) {
        try {
          results.push(callValue(m, option, args, named, node));
          ways.push(m.journal.changes(mark));
        } catch (error) {
          if (!(error instanceof Ended)) throw error;
        }
        m.journal.rollback(mark);
      }
      if (results.length === 0) throw new Ended();
      m.journal.join(mark, ways);
      return choice(results);
    }
    case "instance": {
      const method = attributeOf(m, callee, "__call__", node);
      return method.kind === "text"
        ? derived(codeOf(node), args)
        : callValue(m, method, args, named, node);
    }
    case "object": {
      const method = `${callee.type}.__call__`;
      if (NATIVES.has(method)) return callNative(m, native(method, callee), args, named, node);
      return derived(codeOf(node), [callee, ...args]);
    }
    default:
      for (const value of [...args, ...named.values()]) callBack(m, value);
      return native(
        "value()",
        derived(codeOf(node).slice(0, 60), [callee, ...args, ...named.values()]),
      );
  }
}

export function callExpression(m: Machine, node: PyNode): Value {
  const callee = child(node, "function");
  if (!callee) return unknown(codeOf(node));
  const fn = evaluate(m, callee);
  const { args, named } = argumentsOf(m, node);
  return callValue(m, fn, args, named, node);
}
