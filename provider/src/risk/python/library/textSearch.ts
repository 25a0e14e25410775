/** Methods that look into text, or change it character by character. */
import { concat, literal, type Text } from "../../text/text";
import { wholeText } from "../values/whole";

import { type Call, type Native, type Natives } from "../machine/native";
import { getKey, keyOf } from "../machine/slots";

import { numberOf, plain, textOf } from "../values/convert";

import { bool, itemsOf, number, str, UNDECIDED, type Value } from "../values/value";
import { selfOf, withText } from "./strings";

function edge(side: "start" | "end"): Native {
  return (call) => {
    const self = selfOf(call);
    const [wanted] = call.args;
    if (!self || !wanted) return undefined;
    const options = wanted.kind === "sequence" ? itemsOf(wanted).items : [wanted];
    const piece = side === "start" ? self.text[0] : self.text.at(-1);
    const whole =
      wholeText(self.text) !== undefined &&
      self.type !== "any" &&
      self.text.every((p) => typeof p === "string");
    const answers = options.map((option) => {
      const part = plain(option);
      if (part === undefined) return undefined;
      if (whole) {
        const all = wholeText(self.text) ?? "";
        return side === "start" ? all.startsWith(part) : all.endsWith(part);
      }
      if (typeof piece !== "string") return undefined;
      if (piece.length >= part.length)
        return side === "start" ? piece.startsWith(part) : piece.endsWith(part);
      const fits = side === "start" ? part.startsWith(piece) : part.endsWith(piece);
      return fits ? undefined : false;
    });
    if (answers.includes(true)) return bool(true);
    return answers.includes(undefined) ? UNDECIDED : bool(false);
  };
}

function test(pattern: RegExp): Native {
  return (call) => {
    const whole = plain(call.self);
    if (whole === undefined || selfOf(call)?.type === "any") return UNDECIDED;
    return bool(pattern.test(whole));
  };
}

function find(from: (whole: string, part: string) => number): Native {
  return (call) => {
    const [whole, part] = [plain(call.self), plain(call.args[0])];
    if (whole === undefined || part === undefined || selfOf(call)?.type === "any") return undefined;
    return number(from(whole, part));
  };
}

function replace(call: Call): Value | undefined {
  const self = selfOf(call);
  const from = plain(call.args[0]);
  const [, by] = call.args;
  if (!self || from === undefined || from === "" || !by) return undefined;
  const to = textOf(by);
  const most = numberOf(call.args[2]) ?? Infinity;
  let count = 0;
  const parts = self.text.flatMap((piece): Text[] => {
    if (typeof piece !== "string") return [[piece]];
    return piece.split(from).flatMap((part, index): Text[] => {
      if (index === 0) return [literal(part)];
      count += 1;
      return [count > most ? literal(from) : to, literal(part)];
    });
  });
  return withText(self, concat(...parts));
}

function translate(call: Call): Value | undefined {
  const self = selfOf(call);
  const [table] = call.args;
  if (!self || !table) return undefined;
  const change = (part: string) =>
    Array.from(part)
      .map((character) => {
        if (table.kind === "text") return plain(table)?.[character.charCodeAt(0)] ?? character;
        if (table.kind !== "dict") return character;
        const found = getKey(table, number(character.codePointAt(0) ?? 0));
        if (!found) return character;
        if (found.kind === "none") return "";
        const code = numberOf(found);
        return code === undefined ? (plain(found) ?? character) : String.fromCodePoint(code);
      })
      .join("");
  return withText(
    self,
    self.text.map((piece) => (typeof piece === "string" ? change(piece) : piece)),
  );
}

function makeTranslation(call: Call): Value | undefined {
  const [from, to, gone] = call.args;
  const slots = new Map<unknown, Value>();
  if (from?.kind === "dict") {
    for (const [key, value] of from.slots) {
      const name =
        typeof key === "string" && key.startsWith("s:") ? key.slice(2).codePointAt(0) : undefined;
      if (value.kind !== "items" && value.kind !== "fact")
        slots.set(name === undefined ? key : `n:${String(name)}`, value);
    }
    return { kind: "dict", slots: new Map(slots) };
  }
  const [left, right] = [plain(from), plain(to)];
  if (left === undefined || right === undefined) return undefined;
  const targets = Array.from(right);
  for (const [index, character] of Array.from(left).entries())
    slots.set(`n:${String(character.codePointAt(0))}`, str(targets[index] ?? ""));
  for (const character of plain(gone) ?? "")
    slots.set(keyOf(number(character.codePointAt(0) ?? 0)), { kind: "none" });
  return { kind: "dict", slots: new Map(slots) };
}

export const textSearchNatives: Natives = {
  "str.replace": replace,
  "str.translate": translate,
  "str.maketrans": makeTranslation,
  "builtins.str.maketrans": makeTranslation,
  "builtins.bytes.maketrans": makeTranslation,
  "string.maketrans": makeTranslation,
  "str.startswith": edge("start"),
  "str.endswith": edge("end"),
  "str.isdigit": test(/^\d+$/),
  "str.isnumeric": test(/^\d+$/),
  "str.isalpha": test(/^[A-Za-z]+$/),
  "str.isalnum": test(/^[A-Za-z0-9]+$/),
  "str.isupper": test(/^[^a-z]*[A-Z][^a-z]*$/),
  "str.islower": test(/^[^A-Z]*[a-z][^A-Z]*$/),
  "str.isspace": test(/^\s+$/),
  "str.isidentifier": test(/^[A-Za-z_]\w*$/),
  "str.find": find((whole, part) => whole.indexOf(part)),
  "str.index": find((whole, part) => whole.indexOf(part)),
  "str.rfind": find((whole, part) => whole.lastIndexOf(part)),
  "str.rindex": find((whole, part) => whole.lastIndexOf(part)),
  "str.count": find((whole, part) => whole.split(part).length - 1),
};
