/** `%`, `str.format` and format specifications. */
import { concat, literal, type Text } from "../../text/text";
import { numberOf, plain, representation, textOf } from "./convert";
import { itemsOf, slotValue, unknown, type Value } from "./value";

/** Wider fields are not filled up. */
const MAX_WIDTH = 512;

function numberText(value: Value, type: string, alternate: boolean): string | undefined {
  if (value.kind !== "number" && value.kind !== "bool") return undefined;
  const raw = value.kind === "bool" ? Number(value.value) : value.value;
  const radix = { x: 16, X: 16, o: 8, b: 2 }[type];
  if (radix !== undefined) {
    const digits = raw.toString(radix);
    const prefix = alternate ? { x: "0x", X: "0X", o: "0o", b: "0b" }[type] : "";
    return `${prefix ?? ""}${type === "X" ? digits.toUpperCase() : digits}`;
  }
  if (type === "c") return String.fromCodePoint(Number(raw) & 0xffff);
  if (type === "d" || type === "i" || type === "u") {
    return String(typeof raw === "number" ? Math.trunc(raw) : raw);
  }
  return undefined;
}

const SPEC = /^(?:(.)?([<>=^]))?([+ -])?(#)?(0)?(\d+)?(,|_)?(?:\.(\d+))?([a-zA-Z%])?$/su;

/** A value in the form that a specification such as `>08x` gives it. */
export function formatted(value: Value, spec: string): Text {
  const found = SPEC.exec(spec);
  if (spec === "" || !found) return textOf(value);
  const [, fill, align, , alternate, zero, width, , precision, type = ""] = found;
  let text: string | undefined;
  const amount = numberOf(value);
  if (/^[eEfFgG%]$/.test(type) && amount !== undefined) {
    text = type === "%" ? `${String(amount * 100)}%` : amount.toFixed(Number(precision ?? 6) % 20);
  } else {
    text =
      numberText(
        value,
        type || (value.kind === "number" && !value.float ? "d" : ""),
        !!alternate,
      ) ??
      plain(value) ??
      (value.kind === "text" || value.kind === "path" ? undefined : asKnown(textOf(value)));
    if (text !== undefined && precision !== undefined && value.kind === "text")
      text = text.slice(0, Number(precision));
  }
  if (text === undefined) return textOf(value);
  const missing = Math.min(Number(width ?? 0), MAX_WIDTH) - text.length;
  if (missing <= 0) return literal(text);
  const filling = (fill ?? (zero ? "0" : " ")).repeat(missing);
  const right = align === ">" || align === "=" || (!align && value.kind !== "text");
  return literal(right ? filling + text : text + filling);
}

function asKnown(text: Text): string | undefined {
  return text.every((piece) => typeof piece === "string") ? text.join("") : undefined;
}

const DIRECTIVE = /%(?:\(([^)]*)\))?([#0\- +]*)(\d+|\*)?(?:\.(\d+))?[hlL]?([a-zA-Z%])/g;

/** `template % value`. */
export function percentFormatted(template: Text, value: Value): Text {
  const given =
    value.kind === "sequence" && value.type === "tuple" ? [...itemsOf(value).items] : [value];
  let next = 0;
  const parts: Text[] = [];
  for (const piece of template) {
    if (typeof piece !== "string") {
      parts.push([piece]);
      continue;
    }
    let from = 0;
    for (const found of piece.matchAll(DIRECTIVE)) {
      const [all, name, flags = "", width = "", precision, type = "s"] = found;
      parts.push(literal(piece.slice(from, found.index)));
      from = found.index + all.length;
      if (type === "%") {
        parts.push(literal("%"));
        continue;
      }
      let item: Value | undefined;
      if (name !== undefined && value.kind === "dict") {
        item = slotValue(value.slots.get(`s:${name}`) ?? value.slots.get("?"));
      } else item = given[next++];
      item ??= unknown(all);
      if (type === "r" || type === "a") parts.push(representation(item));
      else if (type === "s") parts.push(textOf(item));
      else {
        const spec = `${flags.includes("#") ? "#" : ""}${flags.includes("0") ? "0" : ""}${width.replace("*", "")}`;
        parts.push(
          formatted(item, `${spec}${precision === undefined ? "" : `.${precision}`}${type}`),
        );
      }
    }
    parts.push(literal(piece.slice(from)));
  }
  return concat(...parts);
}

const FIELD = /\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::([^{}]*))?\}/g;

/** `template.format(...)`; `look` finds `name`, `0`, `name.attribute`, `name[key]`. */
export function braceFormatted(template: Text, look: (field: string) => Value): Text {
  let next = 0;
  const parts: Text[] = [];
  for (const piece of template) {
    if (typeof piece !== "string") {
      parts.push([piece]);
      continue;
    }
    let from = 0;
    for (const found of piece.matchAll(FIELD)) {
      const [all, field = "", conversion, spec = ""] = found;
      parts.push(literal(piece.slice(from, found.index)));
      from = found.index + all.length;
      if (all === "{{" || all === "}}") {
        parts.push(literal(all.slice(1)));
        continue;
      }
      const name = field === "" || /^[.[]/.test(field) ? `${String(next++)}${field}` : field;
      const value = look(name);
      parts.push(conversion === "r" ? representation(value) : formatted(value, spec));
    }
    parts.push(literal(piece.slice(from)));
  }
  return concat(...parts);
}
