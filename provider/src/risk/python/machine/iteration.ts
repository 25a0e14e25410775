/** The elements that a loop goes through. */

import { wholeText } from "../values/whole";
import { derived, textsIn } from "../values/convert";
import { contentIn, linesIn } from "../library/tables";
import { choice } from "../values/join";
import {
  bare,
  ITEMS,
  itemsOf,
  native,
  number,
  slotValue,
  text,
  type Items,
  type Value,
} from "../values/value";
import { attributeOf } from "./attributes";
import { callValue } from "./calls";
import type { Machine } from "./machine";
import { keyValue } from "./slots";

/** More turns than that are not taken. */
const MAX_ELEMENTS = 4096;

function closed(items: readonly Value[]): Items {
  return { kind: "items", items: items.slice(0, MAX_ELEMENTS), open: items.length > MAX_ELEMENTS };
}

export function elements(m: Machine, value: Value, shown: string): Items {
  switch (value.kind) {
    case "sequence": {
      const { items, open } = itemsOf(value);
      return { kind: "items", items: items.map((item) => m.settled(item)), open };
    }
    case "dict":
      return {
        kind: "items",
        items: [...value.slots.keys()].map(keyValue),
        open: value.slots.has("?"),
      };
    case "text": {
      const whole = value.type === "any" ? undefined : wholeText(value.text);
      if (whole === undefined) break;
      return closed(
        value.type === "bytes"
          ? Array.from(whole, (character) => number(character.charCodeAt(0)))
          : Array.from(whole, (character) => text([character])),
      );
    }
    case "choice": {
      const all = value.options.map((option) => elements(m, option, shown));
      const length = Math.max(...all.map(({ items }) => items.length));
      const items = Array.from({ length: Math.min(length, 64) }, (_, index) =>
        choice(all.flatMap(({ items: some }) => some[index] ?? [])),
      );
      return { kind: "items", items, open: true };
    }
    case "object": {
      const inner = value.slots.get(ITEMS);
      if (inner?.kind === "items") return inner;
      const each = slotValue(value.slots.get("each"));
      if (each) return { kind: "items", items: [each], open: true };
      const lines = value.type === "memory" ? linesIn(contentIn(value)) : undefined;
      if (lines) return closed(lines);
      break;
    }
    case "instance": {
      const iterate = attributeOf(m, value, "__iter__", undefined);
      if (iterate.kind === "function")
        return elements(m, callValue(m, iterate, [], new Map(), iterate.node), shown);
      const held = bare(value);
      if (held !== value) return elements(m, held, shown);
      break;
    }
    default:
      break;
  }
  if (value.kind === "native" && value.self) {
    const each = native(`${value.name}[]`, derived(`(one of ${shown})`, [value]));
    return { kind: "items", items: [each], open: true };
  }
  const empty = textsIn(value).length > 0 ? "never" : "maybe";
  return { kind: "items", items: [derived(`(one of ${shown})`, [value], { empty })], open: true };
}
