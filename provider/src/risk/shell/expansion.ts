/** `$x` and `${x…}`: the values of parameters, and what is done to them. */
import type { ParameterExpansionPart, SimpleExpansionPart } from "unbash" with {
  "resolution-mode": "import",
};
import {
  concat,
  EMPTY,
  hole,
  isSurelyEmpty,
  known,
  literal,
  mayBeEmpty,
  type Text,
} from "../text/text";
import { unescaped } from "../programs/printf";
import { inCase, removed, replaced, sliced } from "./parameters";
import { unknownArgument } from "./state";
import type { Words } from "./words";

type Part = SimpleExpansionPart | ParameterExpansionPart;

const ALWAYS_SET = new Set(["?", "#", "-", "$", "!", "0", "_"]);

export class Expansion {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  /** `"$@"` and `"${a[@]}"`: as many words as there are elements. */
  isList(part: Part): boolean {
    if (part.type === "SimpleExpansion") return part.text === "$@";
    return (part.parameter === "@" || part.index?.value === "@") && part.prefix === undefined;
  }

  /** @param whole as one text, whatever it is */
  fields(part: Part, whole: boolean): readonly Text[] {
    const name = part.type === "SimpleExpansion" ? part.text.slice(1) : part.parameter;
    const index = part.type === "SimpleExpansion" ? undefined : part.index;
    const all = name === "@" || name === "*" || index?.value === "@" || index?.value === "*";
    if (all && !(part.type === "ParameterExpansion" && part.prefix === "#")) {
      const elements = this.#sliced(part, this.#elements(name));
      const changed = elements.map((element) => this.#changed(part, element));
      return whole ? [joinedBy(changed, this.#separator(name, index?.value))] : changed;
    }
    if (part.type === "SimpleExpansion") return [this.#value(name)];
    return [this.#expanded(part)];
  }

  /** The values that a parameter may have. */
  values(name: string): readonly Text[] {
    const { state } = this.#words;
    if (/^[1-9]\d*$/.test(name)) {
      const index = Number(name) - 1;
      if (state.positional && index < state.positional.length)
        return [state.positional[index] ?? EMPTY];
      const ended = state.positional !== undefined && state.calls.length > 0;
      return [ended ? hole(`$${name}`, "surely") : unknownArgument(name)];
    }
    if (name === "#" && state.positional && state.calls.length > 0) {
      return [literal(String(state.positional.length))];
    }
    if (ALWAYS_SET.has(name))
      return [hole(`$${name}`, name === "!" || name === "_" ? "maybe" : "never")];
    return state.variable(name).alternatives;
  }

  /** What stands between elements that become one text: the first character of IFS for `*`. */
  #separator(name: string, index: string | undefined): string {
    const set = this.#words.state.variables.get("IFS");
    if (!set || (name !== "*" && index !== "*")) return " ";
    return (known(set.alternatives[0] ?? EMPTY) ?? " ").slice(0, 1);
  }

  #value(name: string): Text {
    return this.#words.pick(this.values(name)) ?? EMPTY;
  }

  #elements(name: string): readonly Text[] {
    const { state } = this.#words;
    if (name === "@" || name === "*") return state.positional ?? [unknownArgument("@")];
    const variable = state.variable(name);
    if (variable.elements) return variable.elements;
    if (variable.entries) return [...variable.entries.values()];
    return [this.#value(name)].filter((text) => !isSurelyEmpty(text));
  }

  #element(part: ParameterExpansionPart): Text {
    const { parameter, index } = part;
    if (!index) return this.#value(parameter);
    const { elements, entries } = this.#words.state.variable(parameter);
    const key = known(this.#words.text(index));
    if (entries) return entries.get(key ?? "") ?? hole(part.text, "maybe");
    const at = this.#words.number(key ?? index.text);
    if (!elements) return at === 0 ? this.#value(parameter) : hole(part.text, "maybe");
    if (at === undefined) return hole(part.text, "maybe");
    return elements.at(at) ?? EMPTY;
  }

  #expanded(part: ParameterExpansionPart): Text {
    if (part.prefix === "#") return this.#length(part);
    if (part.prefix === "!") return this.#indirect(part);
    return this.#changed(part, this.#element(part));
  }

  #length(part: ParameterExpansionPart): Text {
    const value = known(this.#element(part));
    const list = part.index?.value === "@" || part.index?.value === "*";
    if (list) {
      const { elements } = this.#words.state.variable(part.parameter);
      return elements ? literal(String(elements.length)) : hole(part.text, "never");
    }
    return value === undefined ? hole(part.text, "never") : literal(String(value.length));
  }

  #indirect(part: ParameterExpansionPart): Text {
    const name = known(this.#value(part.parameter));
    if (name === undefined || part.operation?.type === "Names") return hole(part.text, "maybe");
    if (!/^(?:[A-Za-z_]\w*|\d+)$/.test(name)) return hole(part.text, "maybe");
    return this.#changed(part, this.#value(name));
  }

  #sliced(part: Part, elements: readonly Text[]): readonly Text[] {
    if (part.type !== "ParameterExpansion" || part.operation?.type !== "Slice") return elements;
    const from = this.#words.number(part.operation.offset.text);
    const length = part.operation.length && this.#words.number(part.operation.length.text);
    if (from === undefined) return elements;
    // `${@:1}` counts from $1.
    const start = part.parameter === "@" || part.parameter === "*" ? Math.max(0, from - 1) : from;
    return elements.slice(start, length === undefined ? undefined : start + length);
  }

  #changed(part: Part, value: Text): Text {
    if (part.type !== "ParameterExpansion" || !part.operation) return value;
    const { operation } = part;
    const words = this.#words;
    switch (operation.type) {
      case "Default":
        return this.#defaulted(part, value, operation.operator, () =>
          words.text(operation.operand),
        );
      case "Remove":
        return removed(value, operation.operator, words.text(operation.operand));
      case "Replace":
        return replaced(
          value,
          operation.operator,
          words.text(operation.pattern),
          words.text(operation.replacement),
        );
      case "Slice": {
        if (this.isList(part) || part.index?.value === "*" || part.parameter === "*") return value;
        const length = operation.length && words.number(operation.length.text.trim());
        return sliced(value, words.number(operation.offset.text.trim()), length);
      }
      case "CaseModification":
        return inCase(value, operation.operator);
      case "Transform":
        if (operation.operand.value === "E" || operation.operand.value === "P") {
          return value.map((piece) => (typeof piece === "string" ? unescaped(piece) : piece));
        }
        return known(operation.operand.parts ? [] : literal(operation.operand.value)) === "U"
          ? inCase(value, "^^")
          : value;
      case "Names":
      case "Unknown":
        return hole(part.text, "maybe");
    }
  }

  #defaulted(
    part: ParameterExpansionPart,
    value: Text,
    operator: string,
    operand: () => Text,
  ): Text {
    const { state } = this.#words;
    const name = part.parameter;
    const colon = operator.startsWith(":");
    const kind = operator.at(-1);
    const empty = isSurelyEmpty(value);
    const unset = empty && !state.isSet(name) && !/^\d+$/.test(name);
    const absent = colon ? empty : unset;
    const open =
      !absent && (colon ? mayBeEmpty(value) : hasMaybe(value) && !state.variables.has(name));
    switch (kind) {
      case "?":
        if (/^(?:\w+)$/.test(name)) state.nonEmpty(name);
        return absent || open ? this.#filled(value, name) : value;
      case "+":
        if (absent) return EMPTY;
        return open ? (this.#words.pick([operand(), EMPTY]) ?? EMPTY) : operand();
      default: {
        if (!absent && !open) return value;
        const other = operand();
        const result = absent
          ? other
          : (this.#words.pick([other, this.#filled(value, name)]) ?? other);
        if (kind === "=" && /^[A-Za-z_]\w*$/.test(name)) {
          state.assign(name, ...(absent ? [other] : [other, this.#filled(value, name)]));
        }
        return result;
      }
    }
  }

  #filled(value: Text, name: string): Text {
    if (isSurelyEmpty(value)) return hole(`$${name}`, "never");
    if (!mayBeEmpty(value)) return value;
    return value.map((piece) =>
      typeof piece !== "string" && piece.kind === "hole" ? { ...piece, empty: "never" } : piece,
    );
  }
}

function hasMaybe(text: Text): boolean {
  return text.some(
    (piece) => typeof piece !== "string" && piece.kind === "hole" && piece.empty !== "never",
  );
}

function joinedBy(texts: readonly Text[], separator: string): Text {
  return concat(
    ...texts.flatMap((text, index) => (index === 0 ? [text] : [literal(separator), text])),
  );
}
