/** The line that is looked at, and its fields. */
import { concat, EMPTY, known, literal, rendered, type Text } from "../../text/text";
import { fromInput, fromNumber, unknown, UNSET, type Value } from "./values";
import { awkPattern } from "./patterns";

/** Fields of one line, at most. */
const MAX_FIELDS = 400;

/** undefined where the separator isn't one that is followed. */
export function splitText(text: string, separator: string): readonly string[] | undefined {
  if (text === "") return [];
  if (separator === " ")
    return text
      .trim()
      .split(/\s+/, MAX_FIELDS)
      .filter((field) => field !== "");
  if (separator === "") return Array.from(text.slice(0, MAX_FIELDS * 4));
  if (separator.length === 1 && separator !== "\\") return text.split(separator, MAX_FIELDS);
  const pattern = awkPattern(separator);
  return pattern && text.split(new RegExp(pattern.source, "g"), MAX_FIELDS);
}

export class Record {
  #line: Value;
  /** undefined: how many there are isn't known. */
  #fields: Value[] | undefined;
  readonly #assigned = new Map<number, Value>();
  readonly #separator: Text;

  constructor(line: Value, separator: Text) {
    this.#line = line;
    this.#separator = separator;
    const text = known(line.text);
    const by = known(separator);
    const parts = text === undefined || by === undefined ? undefined : splitText(text, by);
    this.#fields = parts?.map((part) => fromInput(literal(part)));
  }

  copy(): Record {
    const copy = new Record(UNSET, this.#separator);
    copy.#line = this.#line;
    copy.#fields = this.#fields && [...this.#fields];
    for (const [index, value] of this.#assigned) copy.#assigned.set(index, value);
    return copy;
  }

  get line(): Value {
    return this.#line;
  }

  get count(): Value {
    return this.#fields ? fromNumber(this.#fields.length) : unknown("NF");
  }

  field(index: number | undefined): Value {
    if (index === 0) return this.#line;
    if (index === undefined) return unknown("$(…)");
    if (this.#fields) return this.#fields[index - 1] ?? UNSET;
    return this.#assigned.get(index) ?? unknown(`$${String(index)}`);
  }

  set(index: number | undefined, value: Value, between: Text): void {
    if (index === undefined || index < 1 || index > MAX_FIELDS) {
      this.#fields = undefined;
      this.#line = unknown("$0");
      return;
    }
    if (!this.#fields) {
      this.#assigned.set(index, value);
      this.#line = unknown("$0");
      return;
    }
    while (this.#fields.length < index) this.#fields.push(UNSET);
    this.#fields[index - 1] = value;
    this.#rebuild(between);
  }

  resize(count: number | undefined, between: Text): void {
    if (!this.#fields || count === undefined || count > MAX_FIELDS) {
      this.set(undefined, UNSET, between);
      return;
    }
    while (this.#fields.length < count) this.#fields.push(UNSET);
    this.#fields.length = Math.max(0, count);
    this.#rebuild(between);
  }

  #rebuild(between: Text): void {
    const texts = (this.#fields ?? []).flatMap(({ text }, index) =>
      index === 0 ? [text] : [between, text],
    );
    this.#line = fromInput(concat(...texts));
  }

  isLike(other: Record): boolean {
    return (
      this === other ||
      (rendered(this.#line.text) === rendered(other.#line.text) &&
        this.#fields?.length === other.#fields?.length &&
        this.#assigned.size === other.#assigned.size)
    );
  }
}

export function unknownRecord(): Record {
  return new Record(unknown("$0"), EMPTY);
}
