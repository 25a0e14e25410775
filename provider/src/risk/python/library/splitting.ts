/** Text in parts, and parts made one text. */
import { concat, literal, type Piece, type Text } from "../../text/text";
import { wholeText } from "../values/whole";
import { elements } from "../machine/iteration";
import { argument, type Call, type Natives } from "../machine/native";

import { codeOf } from "../tree/syntax";
import { derived, numberOf, plain, textOf } from "../values/convert";

import { list, str, text, tuple, type Value } from "../values/value";
import { choice, spread } from "../values/join";
import { selfOf } from "./strings";

/** Splits literal parts; what isn't known stays in one part. */
function splitText(value: Text, separator: string | undefined): Text[] {
  const parts: Piece[][] = [[]];
  for (const piece of value) {
    if (typeof piece !== "string") {
      parts.at(-1)?.push(piece);
      continue;
    }
    const [head = "", ...rest] =
      separator === undefined ? piece.split(/\s+/) : piece.split(separator);
    parts.at(-1)?.push(head);
    for (const part of rest) parts.push([part]);
  }
  const texts = parts.map((part) => part.filter((piece) => piece !== ""));
  return separator === undefined ? texts.filter((part) => part.length > 0) : texts;
}

function split(call: Call): Value | undefined {
  const self = selfOf(call);
  if (!self) return undefined;
  const separator = argument(call, 0, "sep");
  const by = separator === undefined || separator.kind === "none" ? undefined : plain(separator);
  const whole = self.text.some((piece) => typeof piece === "string");
  if (!whole && self.text.length === 1)
    return list([derived(codeOf(call.node).slice(0, 60), [self], { type: self.type })], true);
  if ((separator && separator.kind !== "none" && by === undefined) || by === "")
    return list([derived(codeOf(call.node), [self])], true);
  let parts = splitText(self.text, by);
  const most = numberOf(argument(call, 1, "maxsplit"));
  if (most !== undefined && most >= 0 && parts.length > most + 1) {
    const glue = literal(by ?? " ");
    const join = (some: readonly Text[]) =>
      concat(...some.flatMap((part, index) => (index > 0 ? [glue, part] : [part])));
    parts = call.name.endsWith("rsplit")
      ? [join(parts.slice(0, parts.length - most)), ...parts.slice(parts.length - most)]
      : [...parts.slice(0, most), join(parts.slice(most))];
  }
  return list(parts.map((part) => text(part, self.type)));
}

function partition(call: Call): Value | undefined {
  const self = selfOf(call);
  const by = plain(call.args[0]);
  const whole = self && wholeText(self.text);
  if (!self || by === undefined || by === "") return undefined;
  if (whole === undefined || self.type === "any") {
    const some = () => derived(codeOf(call.node), [self], { type: self.type });
    return tuple(some(), call.args[0] ?? str(by), some());
  }
  const at = call.name.endsWith("rpartition") ? whole.lastIndexOf(by) : whole.indexOf(by);
  const parts = at < 0 ? [whole, "", ""] : [whole.slice(0, at), by, whole.slice(at + by.length)];
  return tuple(...parts.map((part) => text(literal(part), self.type)));
}

function join(call: Call): Value | undefined {
  const self = selfOf(call);
  const [value] = call.args;
  const all = value?.kind === "sequence" ? spread(value) : [];
  if (all.length > 1) return choice(all.flatMap((one) => join({ ...call, args: [one] }) ?? []));
  if (!self || !value) return undefined;
  const { items, open } = elements(call.m, value, codeOf(call.node));
  const parts = items.flatMap((item, index) =>
    index > 0 ? [self.text, textOf(item)] : [textOf(item)],
  );
  const isBytes = self.type === "bytes";
  if (
    open &&
    items.length > 0 &&
    items.every((item) => item.kind === "text" && item.text.every((p) => typeof p !== "string"))
  )
    return derived(codeOf(call.node).slice(0, 60), items, { type: self.type, empty: "maybe" });
  return text(concat(...parts), isBytes ? "bytes" : "str");
}

export const splittingNatives: Natives = {
  "str.split": split,
  "str.rsplit": split,
  "str.partition": partition,
  "str.rpartition": partition,
  "str.splitlines": (call) => {
    const self = selfOf(call);
    if (!self) return undefined;
    if (self.text.every((piece) => typeof piece !== "string") && self.text.length > 0)
      return list([derived(codeOf(call.node).slice(0, 60), [self], { empty: "maybe" })], true);
    const parts = splitText(self.text, "\n");
    if (parts.at(-1)?.length === 0) parts.pop();
    return list(parts.map((part) => text(part, self.type)));
  },
  "str.join": join,
  "string.join": (call) =>
    join({ ...call, self: call.args[1] ?? str(" "), args: call.args.slice(0, 1) }),
};
