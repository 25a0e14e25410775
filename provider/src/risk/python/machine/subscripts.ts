/** What `value[key]` is, and what setting it does. */
import { type Text } from "../../text/text";
import { wholeText } from "../values/whole";
import { NATIVES } from "../library";
import { child, childrenIn, codeOf, positionOf, type PyNode } from "../tree/syntax";
import { derived, numberOf, plain } from "../values/convert";
import { choice, optionsOf } from "../values/join";
import {
  bare,
  itemsOf,
  native,
  number,
  sequence,
  slotValue,
  text,
  type InstanceValue,
  type SequenceValue,
  type TextValue,
  type Value,
} from "../values/value";
import { attributeOf, classAttribute } from "./attributes";
import { callValue } from "./calls";
import { evaluate } from "./expressions";
import type { Machine } from "./machine";
import { getKey, setItems, setKey } from "./slots";

interface Slice {
  readonly from: Value | undefined;
  readonly to: Value | undefined;
  readonly step: Value | undefined;
}

function sliceOf(m: Machine, node: PyNode): Slice {
  const parts: (Value | undefined)[] = [undefined, undefined, undefined];
  let place = 0;
  for (const part of node.children) {
    if (part.type === ":") place += 1;
    else parts[place] = evaluate(m, part);
  }
  return { from: parts[0], to: parts[1], step: parts[2] };
}

/** The indices that a slice picks; undefined where it isn't known. */
function picked(slice: Slice, length: number): number[] | undefined {
  const [from, to, step] = [slice.from, slice.to, slice.step].map((part) =>
    part === undefined || part.kind === "none" ? null : numberOf(part),
  );
  if (from === undefined || to === undefined || step === undefined || step === 0) return undefined;
  const by = step ?? 1;
  const clamp = (index: number) => {
    const at = index < 0 ? index + length : index;
    return by > 0 ? Math.min(Math.max(at, 0), length) : Math.min(Math.max(at, -1), length - 1);
  };
  const start = from === null ? (by > 0 ? 0 : length - 1) : clamp(from);
  const stop = to === null ? (by > 0 ? length : -1) : clamp(to);
  const indices: number[] = [];
  for (let at = start; by > 0 ? at < stop : at > stop; at += by) indices.push(at);
  return indices;
}

function slicedText(value: TextValue, slice: Slice, shown: string): Value {
  const whole = value.type === "any" ? undefined : wholeText(value.text);
  if (whole !== undefined) {
    const indices = picked(slice, whole.length);
    if (indices)
      return text([indices.map((at) => whole[at] ?? "").join("")].filter(Boolean), value.type);
  }
  const [first] = value.text;
  const from = numberOf(slice.from);
  if (typeof first === "string" && from !== undefined && !slice.to && !slice.step) {
    if (from >= 0 && from <= first.length) {
      const rest: Text = [first.slice(from), ...value.text.slice(1)];
      return text(
        rest.filter((piece) => piece !== ""),
        value.type,
      );
    }
  }
  const nothing = slice.from === undefined && slice.to === undefined;
  return nothing && !slice.step ? value : derived(shown, [value], { type: value.type });
}

function slicedItems(value: SequenceValue, slice: Slice, shown: string): Value {
  const { items, open } = itemsOf(value);
  if (!slice.from && !slice.to && !slice.step) return sequence(value.type, items, open);
  const indices = picked(slice, items.length);
  if (!open && indices) {
    return sequence(
      value.type,
      indices.flatMap((at) => items[at] ?? []),
    );
  }
  // A part of a listing is no longer everything in it.
  const from = numberOf(slice.from);
  if (from !== undefined && from >= 0 && !slice.to && items.length > from)
    return sequence(value.type, items.slice(from), true);
  return sequence(value.type, [derived(shown, [...items])], true);
}

function slicedValue(value: Value, slice: Slice, shown: string): Value {
  const parts = optionsOf(value).map((option): Value => {
    const one = bare(option);
    if (one.kind === "text") return slicedText(one, slice, shown);
    return one.kind === "sequence" ? slicedItems(one, slice, shown) : derived(shown, [one]);
  });
  return choice(parts);
}

function itemAt(value: SequenceValue, key: Value, shown: string): Value {
  const { items, open } = itemsOf(value);
  const index = numberOf(key);
  if (index !== undefined && (!open || (index >= 0 && index < items.length - 1))) {
    const found = items[index < 0 ? index + items.length : index];
    if (found) return found;
  }
  if (open && index !== undefined && items.length === 1) return derived(shown, [...items]);
  if (open && index !== undefined && items.length > 1) {
    const found = items[index < 0 ? index + items.length : index];
    if (found) return found;
  }
  if (!open && items.length > 0 && items.length <= 8) return choice(items);
  return derived(shown, [...items]);
}

/** What a subclass of `dict` gives; its `__missing__` where there is no such key. */
export function heldItem(
  m: Machine,
  value: InstanceValue,
  held: Value,
  key: Value,
  node: PyNode,
): Value {
  const missing = held.kind === "dict" ? classAttribute(value.cls, "__missing__") : undefined;
  if (held.kind === "dict" && missing?.kind === "function" && !getKey(held, key))
    return callValue(m, { ...missing, self: value }, [key], new Map(), node);
  return itemOf(m, held, key, node);
}

export function itemOf(m: Machine, value: Value, key: Value, node: PyNode): Value {
  const shown = codeOf(node);
  if (key.kind === "object" && key.type === "slice") {
    const [from, to, step] = ["from", "to", "step"].map((name) => slotValue(key.slots.get(name)));
    return slicedValue(value, { from, to, step }, shown);
  }
  switch (value.kind) {
    case "choice":
      return choice(value.options.map((option) => itemOf(m, option, key, node)));
    case "sequence":
      return choice(optionsOf(key).map((one) => itemAt(value, one, shown)));
    case "dict":
      return choice(optionsOf(key).map((one) => getKey(value, one) ?? derived(shown, [value])));
    case "text": {
      const index = numberOf(key);
      const whole = value.type === "any" ? undefined : wholeText(value.text);
      if (whole !== undefined && index !== undefined) {
        const found = whole.at(index);
        if (found === undefined) return derived(shown, []);
        return value.type === "bytes" ? number(found.charCodeAt(0)) : text([found]);
      }
      return derived(shown, [value]);
    }
    case "native": {
      const name = plain(key);
      if (value.name === "os.environ" || value.name === "os.environb") {
        return callValue(m, native("os.environ.get"), [key], new Map(), node);
      }
      if (value.name === "sys.modules" && name !== undefined) return native(name);
      if (value.name.endsWith(".__dict__") && name !== undefined)
        return attributeOf(m, native(value.name.slice(0, -".__dict__".length)), name, node);
      if (value.name === "builtins" && name !== undefined)
        return attributeOf(m, native("builtins"), name, node);
      const method = `${value.name}.__getitem__`;
      if (NATIVES.has(method))
        return callValue(m, native(method, value.self), [key], new Map(), node);
      return native(`${value.name}[]`, value.self ?? derived(shown, []));
    }
    case "object": {
      const method = NATIVES.get(`${value.type}.__getitem__`);
      if (method)
        return callValue(m, native(`${value.type}.__getitem__`, value), [key], new Map(), node);
      return native(`${value.type}[]`, value);
    }
    case "instance": {
      const own = classAttribute(value.cls, "__getitem__");
      const held = bare(value);
      if (!own && held !== value) return heldItem(m, value, held, key, node);
      const method = attributeOf(m, value, "__getitem__", node);
      return callValue(m, method, [key], new Map(), node);
    }
    default:
      return derived(shown, [value]);
  }
}

export function subscript(m: Machine, node: PyNode): Value {
  const owner = child(node, "value");
  const [key, ...more] = childrenIn(node, "subscript");
  if (!owner || !key) return derived(codeOf(node), []);
  const value = evaluate(m, owner);
  if (key.type !== "slice") {
    if (more.length > 0) return derived(codeOf(node), [value]);
    return itemOf(m, value, evaluate(m, key), node);
  }
  return slicedValue(value, sliceOf(m, key), codeOf(node));
}

/** `value[key] = item`. */
export function setItem(m: Machine, node: PyNode, item: Value): void {
  const owner = child(node, "value");
  const [key] = childrenIn(node, "subscript");
  if (!owner || !key) return;
  for (const option of optionsOf(evaluate(m, owner))) {
    const setter = option.kind === "instance" && classAttribute(option.cls, "__setitem__");
    if (setter && setter.kind === "function" && key.type !== "slice") {
      callValue(m, { ...setter, self: option }, [evaluate(m, key), item], new Map(), node);
      continue;
    }
    const value = bare(option);
    if (value.kind === "dict" && key.type !== "slice") {
      setKey(m, value, evaluate(m, key), item);
    } else if (value.kind === "sequence" && key.type !== "slice") {
      const { items, open } = itemsOf(value);
      const index = numberOf(evaluate(m, key));
      const changed = [...items];
      if (index !== undefined && index >= -items.length && index < items.length)
        changed[index < 0 ? index + items.length : index] = item;
      else changed.push(item);
      setItems(m, value, changed, open || index === undefined);
    } else if (value.kind === "object" || value.kind === "native") {
      const name = value.kind === "object" ? value.type : value.name;
      const place = key.type === "slice" ? native("slice") : evaluate(m, key);
      const method = NATIVES.get(`${name}.__setitem__`);
      const at = positionOf(node);
      method?.({ m, name, self: value, args: [place, item], named: new Map(), node, at });
    }
  }
}
