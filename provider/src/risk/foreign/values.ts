/** Values of languages that are followed by their expressions only. */

export type ForeignLanguage = "PERL" | "RUBY" | "JAVASCRIPT" | "PHP";

/** A function that is written where it is used. */
export interface Lambda {
  readonly kind: "lambda";
  readonly parameter: string;
  readonly code: string;
}

/** Something that has a name here: a function, a module, `child_process.execSync`. */
export interface Named {
  readonly kind: "named";
  readonly name: string;
}

/** undefined is what isn't known. */
export type Value = string | number | readonly Value[] | Lambda | Named | undefined;

/** Longer texts and lists are not followed. */
export const MAX_TEXT = 8192;
const MAX_ITEMS = 4096;

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function named(name: string): Named {
  return { kind: "named", name };
}

export function textOf(value: Value): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}

export function numberOf(value: Value): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  return Number(/^\s*-?\d+(?:\.\d+)?/.exec(value)?.[0] ?? Number.NaN);
}

/** Lists in lists made one, as Perl does. */
export function flat(values: readonly Value[]): readonly Value[] {
  return values.flatMap((value) => (isList(value) ? value : [value])).slice(0, MAX_ITEMS);
}

export function bounded(text: string | undefined): string | undefined {
  return text === undefined || text.length > MAX_TEXT ? undefined : text;
}

export function joined(values: readonly Value[], between: string): string | undefined {
  const texts = values.map(textOf);
  return texts.includes(undefined) ? undefined : bounded(texts.join(between));
}

export function fromCode(code: number | undefined): string | undefined {
  if (code === undefined || !(code >= 0 && code <= 0x10ffff)) return undefined;
  return String.fromCodePoint(Math.trunc(code));
}

export function reversed(text: string): string {
  return Array.from(text).reverse().join("");
}
