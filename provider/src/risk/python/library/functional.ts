/** map, filter, zip, functools, itertools, operator: calls of functions that are given. */
import { attributeOf } from "../machine/attributes";
import { callValue } from "../machine/calls";

import { elements } from "../machine/iteration";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { itemOf } from "../machine/subscripts";
import { binary } from "../values/arithmetic";
import { codeOf } from "../tree/syntax";
import { derived, numberOf, plain, truth } from "../values/convert";
import { testOf } from "../values/test";
import {
  itemsOf,
  list,
  NONE,
  number,
  sequence,
  slotValue,
  tuple,
  unknown,
  type Items,
  type Value,
} from "../values/value";

const NOTHING: Items = { kind: "items", items: [], open: false };

export function itemsIn(call: Call, value: Value | undefined): Items {
  return value ? elements(call.m, value, codeOf(call.node).slice(0, 40)) : NOTHING;
}

/** The arguments of each turn: the first of every list, the second, and so on. */
function zipped(lists: readonly Items[]): Items {
  const open = lists.some((one) => one.open);
  const closed = lists.filter((one) => !one.open).map(({ items }) => items.length);
  const all = lists.map(({ items }) => items.length);
  const length = closed.length > 0 ? Math.min(...closed) : Math.max(0, ...all);
  const items = Array.from({ length: Math.min(length, 4096) }, (_, index) =>
    tuple(...lists.map((one) => one.items[index] ?? one.items.at(-1) ?? unknown("(an item)"))),
  );
  return { kind: "items", items, open };
}

export function mapped(call: Call): Value | undefined {
  const [fn, ...values] = call.args;
  if (!fn) return undefined;
  const { items, open } = zipped(values.map((value) => itemsIn(call, value)));
  const results = items.map((turn) => {
    call.m.spend();
    const args = turn.kind === "sequence" ? itemsOf(turn).items : [];
    return callValue(call.m, fn, args, new Map(), call.node);
  });
  return sequence("list", results, open);
}

function filtered(call: Call): Value | undefined {
  const { m, node } = call;
  const [fn, value] = call.args;
  if (!fn) return undefined;
  const { items, open } = itemsIn(call, value);
  let isOpen = open;
  const kept = items.flatMap((item) => {
    const result = fn.kind === "none" ? item : callValue(m, fn, [item], new Map(), node);
    const answer = truth(result);
    if (answer === undefined) isOpen = true;
    if (answer === false) return [];
    const before = m.journal.mark();
    m.assumeAnswer(testOf(result), true);
    const settled = m.settled(item);
    m.journal.rollback(before);
    return [settled];
  });
  // What passes a filter is some of the list, no longer all of it.
  const results = isOpen
    ? kept.map((item) =>
        plain(item) === undefined ? derived(codeOf(node).slice(0, 40), [item]) : item,
      )
    : kept;
  return list(results, isOpen);
}

function reduced(call: Call): Value | undefined {
  const [fn, value, first] = call.args;
  const { items } = itemsIn(call, value);
  const all = first ? [first, ...items] : items;
  const [start, ...rest] = all;
  if (!fn || !start) return undefined;
  return rest.reduce((before, item) => {
    call.m.spend();
    return callValue(call.m, fn, [before, item], new Map(), call.node);
  }, start);
}

function partial(call: Call): Value | undefined {
  const [fn, ...args] = call.args;
  if (fn?.kind === "native") {
    const named = new Map([...(fn.named ?? []), ...call.named]);
    return { ...fn, args: [...(fn.args ?? []), ...args], named };
  }
  if (!fn) return undefined;
  return { kind: "native", name: "functools.partial.__call__", self: fn, args, named: call.named };
}

function operator(sign: string): Native {
  return ({ args: [a, b], node }) => (a && b ? binary(sign, a, b, codeOf(node)) : undefined);
}

function chained(call: Call): Value {
  const all = call.args.map((value) => itemsIn(call, value));
  return list(
    all.flatMap(({ items }) => items),
    all.some(({ open }) => open),
  );
}

function product(call: Call): Value {
  const all = call.args.map((value) => itemsIn(call, value));
  let rows: Value[][] = [[]];
  for (const { items } of all)
    rows = rows.flatMap((row) => items.map((item) => [...row, item])).slice(0, 512);
  return list(
    rows.map((row) => tuple(...row)),
    all.some(({ open }) => open),
  );
}

export const functionalNatives: Natives = {
  "builtins.map": mapped,
  "itertools.imap": mapped,
  "itertools.starmap": (call) => {
    const [fn, value] = call.args;
    const { items, open } = itemsIn(call, value);
    return (
      fn &&
      list(
        items.map((item) => callValue(call.m, fn, itemsIn(call, item).items, new Map(), call.node)),
        open,
      )
    );
  },
  "builtins.filter": filtered,
  "builtins.zip": (call) => {
    const { items, open } = zipped(call.args.map((value) => itemsIn(call, value)));
    return list(items, open);
  },
  "builtins.enumerate": (call) => {
    const { items, open } = itemsIn(call, call.args[0]);
    const start = numberOf(argument(call, 1, "start")) ?? 0;
    return list(
      items.map((item, index) => tuple(number(start + index), item)),
      open,
    );
  },
  "functools.reduce": reduced,
  "builtins.reduce": reduced,
  "functools.partial": partial,
  "functools.partial.__call__": (call) =>
    call.self && callValue(call.m, call.self, call.args, call.named, call.node),
  "builtins.apply": (call) => {
    const [fn, args] = call.args;
    return fn && callValue(call.m, fn, itemsIn(call, args).items, new Map(), call.node);
  },
  "operator.add": operator("+"),
  "operator.concat": operator("+"),
  "operator.mul": operator("*"),
  "operator.xor": operator("^"),
  "operator.mod": operator("%"),
  "operator.attrgetter": (call) => ({
    kind: "native",
    name: "operator.attrgetter.__call__",
    args: call.args,
  }),
  "operator.attrgetter.__call__": ({ m, args, node }) => {
    const found = args.slice(0, -1).map((name) => {
      let value = args.at(-1);
      for (const part of plain(name)?.split(".") ?? [])
        value = value && attributeOf(m, value, part, node);
      return value ?? NONE;
    });
    return found.length > 1 ? tuple(...found) : found[0];
  },
  "operator.methodcaller": (call) => ({
    kind: "native",
    name: "operator.methodcaller.__call__",
    args: [tuple(...call.args)],
  }),
  "operator.methodcaller.__call__": (call) => {
    const [made, owner] = call.args;
    const [name, ...rest] = itemsIn(call, made).items;
    const known = plain(name);
    if (known === undefined || !owner) return undefined;
    return callValue(
      call.m,
      attributeOf(call.m, owner, known, call.node),
      rest,
      new Map(),
      call.node,
    );
  },
  "operator.itemgetter": (call) => ({
    kind: "native",
    name: "operator.itemgetter.__call__",
    args: call.args,
  }),
  "operator.itemgetter.__call__": ({ m, args, node }) => {
    const owner = args.at(-1);
    const found = owner && args.slice(0, -1).map((place) => itemOf(m, owner, place, node));
    return found && found.length > 1 ? tuple(...found) : found?.[0];
  },
  "itertools.chain": chained,
  "itertools.chain.from_iterable": (call) =>
    chained({ ...call, args: itemsIn(call, call.args[0]).items }),
  "itertools.product": product,
  "itertools.islice": (call) => {
    const { items, open } = itemsIn(call, call.args[0]);
    const count = numberOf(call.args[1]);
    return list(count === undefined || call.args.length > 2 ? items : items.slice(0, count), open);
  },
  "itertools.cycle": (call) => list(itemsIn(call, call.args[0]).items, true),
  "itertools.repeat": (call) => list(call.args.slice(0, 1), true),
  "itertools.count": () => list([unknown("(a number)")], true),
  "itertools.zip_longest": (call) => {
    const { items, open } = zipped(call.args.map((value) => itemsIn(call, value)));
    return list(items, open);
  },
  "contextlib.closing": ({ args: [value] }) => value,
  "contextlib.ExitStack().enter_context": ({ args: [value] }) => value,
  "copy.copy": ({ args: [value] }) => value,
  "copy.deepcopy": ({ args: [value] }) => value,
  "types.SimpleNamespace": (call) => ({
    kind: "object",
    type: "namespace",
    slots: new Map(
      [...call.named].flatMap(([name, value]) => (slotValue(value) ? [[name, value]] : [])),
    ),
  }),
  "typing.cast": ({ args: [, value] }) => value,
};
