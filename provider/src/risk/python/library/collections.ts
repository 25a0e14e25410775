/** Methods of lists, sets and dictionaries. */
import { elements } from "../machine/iteration";
import type { Call, Native, Natives } from "../machine/native";
import { append, getKey, keyOf, keyValue, setItems, setKey } from "../machine/slots";
import { codeOf } from "../tree/syntax";
import { derived, numberOf, plain } from "../values/convert";
import { copyOf, sameValue } from "../values/join";
import {
  itemsOf,
  list,
  NONE,
  number,
  sequence,
  slotValue,
  str,
  tuple,
  type DictValue,
  type SequenceValue,
  type Value,
} from "../values/value";

function onList(run: (call: Call, self: SequenceValue) => Value | undefined): Native {
  return (call) => (call.self?.kind === "sequence" ? run(call, call.self) : undefined);
}

function onDict(run: (call: Call, self: DictValue) => Value | undefined): Native {
  return (call) => (call.self?.kind === "dict" ? run(call, call.self) : undefined);
}

function extend(call: Call, self: SequenceValue): Value {
  for (const value of call.args) {
    const { items, open } = elements(call.m, value, codeOf(call.node));
    const before = itemsOf(self);
    setItems(call.m, self, [...before.items, ...items], before.open || open);
  }
  return NONE;
}

function pop(call: Call, self: SequenceValue): Value {
  const { items, open } = itemsOf(self);
  const index = call.name.endsWith("popleft") ? 0 : (numberOf(call.args[0]) ?? -1);
  const at = index < 0 ? index + items.length : index;
  const found = items[at];
  if (!found) return derived(codeOf(call.node), [...items]);
  if (!open) setItems(call.m, self, items.toSpliced(at, 1), open);
  return open ? derived(codeOf(call.node), [found]) : found;
}

/** A sorted list is the same list: which of it comes first isn't told. */
function sort(call: Call, self: SequenceValue): Value {
  const { items, open } = itemsOf(self);
  const names = items.map(plain);
  if (!names.includes(undefined) && !call.named.has("key") && !call.named.has("reverse"))
    setItems(
      call.m,
      self,
      [...items].sort((a, b) => ((plain(a) ?? "") < (plain(b) ?? "") ? -1 : 1)),
      open,
    );
  return NONE;
}

function entries(self: DictValue): [Value, Value][] {
  return [...self.slots].flatMap(([key, slot]) => {
    const value = slotValue(slot);
    return value ? [[keyValue(key), value] as [Value, Value]] : [];
  });
}

function isOpen(self: DictValue): boolean {
  return self.slots.has("?");
}

function update(call: Call, self: DictValue): Value {
  for (const value of call.args) {
    if (value.kind === "dict") {
      for (const [key, slot] of value.slots) call.m.journal.set(self.slots, key, slot);
    } else setKey(call.m, self, derived("(a key)", []), derived("(a value)", [value]));
  }
  for (const [name, value] of call.named) setKey(call.m, self, str(name), value);
  return NONE;
}

function combined(call: Call, self: SequenceValue): Value {
  const { items, open } = itemsOf(self);
  const others = call.args.map((value) => elements(call.m, value, ""));
  const gone = others.flatMap((other) => other.items);
  const how = call.name.slice(call.name.lastIndexOf(".") + 1);
  if (how === "union")
    return sequence("set", [...items, ...gone], open || others.some((o) => o.open));
  const kept = items.filter(
    (item) => gone.some((other) => sameValue(item, other)) === (how === "intersection"),
  );
  return sequence("set", kept, open);
}

export const collectionNatives: Natives = {
  "list.append": onList(({ m, args }, self) => (append(m, self, ...args), NONE)),
  "list.add": onList(({ m, args }, self) => (append(m, self, ...args), NONE)),
  "list.appendleft": onList(({ m, args }, self) => {
    const { items, open } = itemsOf(self);
    setItems(m, self, [...args, ...items], open);
    return NONE;
  }),
  "list.insert": onList(({ m, args: [place, value] }, self) => {
    const { items, open } = itemsOf(self);
    if (value) setItems(m, self, items.toSpliced(numberOf(place) ?? items.length, 0, value), open);
    return NONE;
  }),
  "list.extend": onList(extend),
  "list.update": onList(extend),
  "list.pop": onList(pop),
  "list.popleft": onList(pop),
  "list.sort": onList(sort),
  "list.reverse": onList(({ m }, self) => {
    const { items, open } = itemsOf(self);
    setItems(m, self, [...items].reverse(), open);
    return NONE;
  }),
  "list.remove": onList(({ m, args: [gone] }, self) => {
    const { items, open } = itemsOf(self);
    const at = items.findIndex((item) => gone !== undefined && sameValue(item, gone));
    if (at >= 0) setItems(m, self, items.toSpliced(at, 1), open);
    return NONE;
  }),
  "list.discard": onList(() => NONE),
  "list.clear": onList(({ m }, self) => (setItems(m, self, [], false), NONE)),
  "list.copy": onList((_call, self) => copyOf(self)),
  "list.index": onList(({ args: [wanted] }, self) => {
    const at = itemsOf(self).items.findIndex(
      (item) => wanted !== undefined && sameValue(item, wanted),
    );
    return at < 0 ? undefined : number(at);
  }),
  "list.count": () => undefined,
  "list.union": onList(combined),
  "list.difference": onList(combined),
  "list.intersection": onList(combined),
  "list.__getitem__": onList(
    ({ args: [place] }, self) => itemsOf(self).items[numberOf(place) ?? -1],
  ),
  "dict.get": onDict((call, self) => {
    const [key, otherwise = NONE] = call.args;
    if (!key) return undefined;
    return getKey(self, key) ?? otherwise;
  }),
  "dict.__getitem__": onDict(({ args: [key] }, self) => key && getKey(self, key)),
  "dict.setdefault": onDict(({ m, args: [key, otherwise = NONE] }, self) => {
    if (!key) return undefined;
    const found = getKey(self, key);
    if (!found) setKey(m, self, key, otherwise);
    return found ?? otherwise;
  }),
  "dict.pop": onDict(({ m, args: [key, otherwise] }, self) => {
    if (!key) return undefined;
    const found = getKey(self, key);
    if (found) m.set(self.slots, keyOf(key), undefined);
    return found ?? otherwise;
  }),
  "dict.items": onDict((_call, self) =>
    list(
      entries(self).map(([key, value]) => tuple(key, value)),
      isOpen(self),
    ),
  ),
  "dict.iteritems": onDict((_call, self) =>
    list(
      entries(self).map(([key, value]) => tuple(key, value)),
      isOpen(self),
    ),
  ),
  "dict.values": onDict((_call, self) =>
    list(
      entries(self).map(([, value]) => value),
      isOpen(self),
    ),
  ),
  "dict.itervalues": onDict((_call, self) =>
    list(
      entries(self).map(([, value]) => value),
      isOpen(self),
    ),
  ),
  "dict.keys": onDict((_call, self) =>
    list(
      entries(self).map(([key]) => key),
      isOpen(self),
    ),
  ),
  "dict.update": onDict(update),
  "dict.copy": onDict((_call, self) => copyOf(self)),
  "dict.has_key": () => undefined,
  "collections.OrderedDict": (call) => {
    const [value] = call.args;
    return value?.kind === "dict" ? copyOf(value) : { kind: "dict", slots: new Map() };
  },
  "collections.defaultdict": () => ({ kind: "dict", slots: new Map() }),
  "collections.deque": (call) => {
    const [value] = call.args;
    const { items, open } = value ? elements(call.m, value, "") : { items: [], open: false };
    return list(items, open);
  },
};
