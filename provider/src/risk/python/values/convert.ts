/** What values are as text, as truth, as numbers. */
import type { Content } from "../../analysis/content";
import {
  concat,
  hole,
  isSurelyEmpty,
  literal,
  mayBeEmpty,
  type Hole,
  type Piece,
  type Text,
} from "../../text/text";
import { wholeText } from "./whole";
import { bytesAsText } from "./bytes";
import { isDownloaded, isEncrypted, isHole, mark, markOf, secretOf, sources } from "./marks";
import { itemsOf, slotValue, type Origin, type TextValue, type Value } from "./value";

/** How deep values are looked into. */
const MAX_DEPTH = 4;

const MAX_SHOWN = 60;

function shortly(shown: string): string {
  return shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN - 1)}…` : shown;
}

/** All of the environment: passwords and tokens are among it. */
export const ENVIRONMENT: Text = hole("os.environ", "never");
for (const piece of ENVIRONMENT) mark(piece, { secret: "the environment" });

/** All text in a value and in what it holds. */
export function textsIn(value: Value, depth = 0): Text[] {
  if (depth > MAX_DEPTH) return [];
  switch (value.kind) {
    case "text":
    case "path":
      return [value.text];
    case "sequence":
      return itemsOf(value)
        .items.slice(0, 64)
        .flatMap((item) => textsIn(item, depth + 1));
    case "dict":
    case "object":
    case "instance":
      return [...value.slots.values()].slice(0, 64).flatMap((slot) => {
        const inner = slotValue(slot);
        return inner ? textsIn(inner, depth + 1) : [];
      });
    case "choice":
      return value.options.flatMap((option) => textsIn(option, depth + 1));
    case "native":
      if (/^os\.environb?$/.test(value.name)) return [ENVIRONMENT];
      return value.self ? textsIn(value.self, depth + 1) : [];
    default:
      return [];
  }
}

const ORIGIN = /^\$\(|^\(the content of /;

/** A value that was computed from others in a way that isn't followed. */
export function derived(
  shown: string,
  inputs: readonly Value[],
  how: { type?: TextValue["type"]; empty?: Hole["empty"]; encrypted?: boolean } = {},
): TextValue {
  const texts = inputs.flatMap((input) => textsIn(input));
  const downloaded = texts.some(isDownloaded) ? { downloaded: true as const } : {};
  // A part of what a command printed, or of a file, is named after that.
  const origin = texts.flat().find((part): part is Hole => isHole(part) && ORIGIN.test(part.shown));
  const [piece] = hole(shortly(origin?.shown ?? shown), how.empty ?? "never", downloaded);
  const from = [...new Set(texts.flatMap((text) => [...sources(text)]))];
  if (piece !== undefined) {
    const secret = texts.map(secretOf).find((found) => found !== undefined);
    const encrypted = how.encrypted || texts.some(isEncrypted) ? true : undefined;
    if (secret !== undefined || encrypted || from.length > 0)
      mark(piece, { secret, encrypted, from });
  }
  return { kind: "text", type: how.type ?? "any", text: piece === undefined ? [] : [piece] };
}

export function floatText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return `${String(value)}.0`;
  return String(value);
}

/** What `str` makes of a value. */
export function textOf(value: Value): Text {
  switch (value.kind) {
    case "text":
    case "path":
      return value.text;
    case "number":
      return literal(
        value.float && typeof value.value === "number"
          ? floatText(value.value)
          : String(value.value),
      );
    case "bool":
      return literal(value.value ? "True" : "False");
    case "none":
      return literal("None");
    case "sequence": {
      const { items, open } = itemsOf(value);
      if (open || items.length > 64) return derived("(a list)", [value]).text;
      const [before, after] = value.type === "tuple" ? ["(", ")"] : ["[", "]"];
      return concat(
        literal(before),
        ...items.flatMap((item, index) => [literal(index > 0 ? ", " : ""), representation(item)]),
        literal(after),
      );
    }
    case "native":
      return derived(value.name, value.self ? [value.self] : []).text;
    case "choice":
      return derived("(one of several)", [value]).text;
    default:
      return derived(`(${value.kind})`, [value]).text;
  }
}

/** What `repr` makes of a value. */
export function representation(value: Value): Text {
  if (value.kind !== "text" || value.type === "any") return textOf(value);
  const quote = value.text.some((piece) => typeof piece === "string" && piece.includes("'"))
    ? '"'
    : "'";
  const before = value.type === "bytes" ? `b${quote}` : quote;
  return concat(literal(before), value.text, literal(quote));
}

/** A text that is wholly known. */
export function plain(value: Value | undefined): string | undefined {
  return value?.kind === "text" || value?.kind === "path" ? wholeText(value.text) : undefined;
}

export function numberOf(value: Value | undefined): number | undefined {
  if (value?.kind === "bool") return value.value ? 1 : 0;
  return value?.kind === "number" ? Number(value.value) : undefined;
}

/** Whether a value counts as true; undefined where that isn't known. */
export function truth(value: Value): boolean | undefined {
  switch (value.kind) {
    case "bool":
      return value.value;
    case "none":
      return false;
    case "number":
      return value.value !== 0;
    case "text":
      if (isSurelyEmpty(value.text)) return false;
      if (value.text.some((piece) => typeof piece === "string" && piece !== "")) return true;
      if (value.type === "any") return undefined;
      return mayBeEmpty(value.text) ? undefined : true;
    case "sequence": {
      const { items, open } = itemsOf(value);
      return open ? undefined : items.length > 0;
    }
    case "dict":
      return value.slots.size > 0;
    case "choice": {
      const answers = new Set(value.options.map(truth));
      const [answer] = answers;
      return answers.size === 1 ? answer : undefined;
    }
    case "test":
      return undefined;
    case "native":
      return value.self ? undefined : true;
    case "object":
      return undefined;
    default:
      return true;
  }
}

/** What a value is to the rest of the analyser. */
export function contentOf(value: Value, origin?: Origin): Content {
  const raw = textOf(value);
  const isBytes = value.kind === "text" && value.type === "bytes";
  const text = isBytes
    ? raw.map((piece): Piece => (typeof piece === "string" ? bytesAsText(piece) : piece))
    : raw;
  const locate = origin && ((offset: number) => origin.locate(origin.from + offset));
  return { text, downloaded: isDownloaded(text), secret: secretOf(text), locate };
}

/** What a command or a file gave, as a value. */
export function valueOf(content: Content, type: TextValue["type"] = "str"): TextValue {
  const { text, downloaded, secret } = content;
  if (!downloaded && secret === undefined) return { kind: "text", type, text };
  if (text.some((piece) => isHole(piece) && (piece.downloaded === true || markOf(piece).secret)))
    return { kind: "text", type, text };
  const shown = text.map((piece) => (isHole(piece) ? piece.shown : "…")).join("");
  const [piece] = hole(shortly(shown), "maybe", downloaded ? { downloaded } : {});
  if (piece !== undefined) mark(piece, { secret, from: [...sources(text)] });
  return { kind: "text", type, text: piece === undefined ? [] : [piece] };
}
