/** Evaluates words: quotes, parameters, substitutions, braces, wildcards, splitting. */
import type { Assignment, Word, WordPart } from "unbash" with { "resolution-mode": "import" };
import { NOTHING, type Content } from "../analysis/content";
import { parser } from "../parsers";
import { concat, EMPTY, hole, known, literal, wild, type Text } from "../text/text";
import { arithmeticValue, numberFrom, type Numbers } from "./arithmetic";
import { braceAlternatives } from "./braces";
import { computedNumber } from "./computedNumber";
import { Expansion } from "./expansion";
import type { Shell } from "./shell";
import { splitText } from "./splitting";
import { processFile, substituted } from "./substitutions";
import { literalPart, partsOf } from "./wordParts";
import type { Source, State } from "./state";

/** A piece of a word: its fields (several for `"$@"`), and whether they split at white space. */
interface Chunk {
  readonly fields: readonly Text[];
  readonly splits: boolean;
  /** Counts as a field even when it is empty. */
  readonly quoted: boolean;
}

/** Words that come out of one word at most. */
const MAX_FIELDS = 128;

const DEFAULT_SEPARATORS = " \t\n";

export class Words {
  readonly shell: Shell;
  readonly state: State;
  readonly source: Source;
  /** What stands on standard input where the words are. */
  input: Content = NOTHING;
  /** Which of several values of each variable is taken. */
  world = 0;
  /** How many of them there are to be looked at. */
  worlds = 1;
  readonly numbers: Numbers = {
    of: (text) => this.number(text),
    set: (name, value) => {
      this.state.assign(
        name,
        value === undefined ? hole(`$${name}`, "never") : literal(String(value)),
      );
    },
  };
  readonly #expansion: Expansion;

  constructor(shell: Shell, state: State, source: Source) {
    this.shell = shell;
    this.state = state;
    this.source = source;
    this.#expansion = new Expansion(this);
  }

  /** One of several values, the one of this world. */
  pick<T>(values: readonly T[]): T | undefined {
    this.worlds = Math.max(this.worlds, Math.min(values.length, 8));
    return values[this.world % values.length];
  }

  /** As arguments of a command. */
  fields(word: Word): readonly Text[] {
    this.shell.analysis.budget.spend();
    return this.#spread(word)
      .flatMap((parts) =>
        this.#split(parts.map((part, index) => this.#chunk(part, index === 0, false))),
      )
      .slice(0, MAX_FIELDS);
  }

  /** As one text: in assignments, redirections, `case`. */
  text(word: Word): Text {
    this.shell.analysis.budget.spend();
    const parts = partsOf(word);
    return concat(
      ...parts.flatMap((part, index) => {
        const { fields } = this.#chunk(part, index === 0, true);
        return fields.flatMap((field, at) => (at === 0 ? [field] : [literal(" "), field]));
      }),
    );
  }

  /** An argument of the form `name=value`, as `export`, `alias` and `local` take them. */
  argument(argument: Word | Assignment): readonly Text[] {
    if (argument.type === "Word") return this.fields(argument);
    const { name, value } = argument;
    if (value.type === "ArrayValue") return [literal(`${name}=`)];
    return [concat(literal(`${name}=`), this.text(value))];
  }

  parts(parts: readonly WordPart[]): Text {
    return concat(...parts.flatMap((part) => this.#chunk(part, false, true).fields));
  }

  /** The alternatives of braces, each as the parts of a word. */
  #spread(word: Word): readonly (readonly WordPart[])[] {
    const own = partsOf(word);
    if (!own.some(({ type }) => type === "BraceExpansion")) return [own];
    let found: (readonly WordPart[])[] = [[]];
    for (const part of own) {
      const alternatives = part.type === "BraceExpansion" ? this.#braces(part.text) : [[part]];
      found = found.flatMap((before) => alternatives.map((more) => [...before, ...more]));
      this.shell.analysis.budget.spend(1 + found.length);
      if (found.length > MAX_FIELDS) return found.slice(0, MAX_FIELDS);
    }
    return found;
  }

  #braces(text: string): readonly (readonly WordPart[])[] {
    const alternatives = braceAlternatives(text);
    if (alternatives.length === 1) return [[literalPart(text)]];
    return alternatives.flatMap((alternative) => {
      this.shell.analysis.budget.spend();
      if (!/[\\'"$`{*?[]/.test(alternative)) return [[literalPart(alternative)]];
      const [statement] = parser("shell")(`: ${alternative}`).commands;
      const command = statement?.command;
      const word = command?.type === "Command" ? command.args[0] : undefined;
      return word?.type === "Word" ? this.#spread(word) : [[literalPart(alternative)]];
    });
  }

  #chunk(part: WordPart, first: boolean, whole: boolean): Chunk {
    switch (part.type) {
      case "Literal":
        return one(first ? this.#withHome(part.value, part.text) : literal(part.value), true);
      case "SingleQuoted":
      case "AnsiCQuoted":
        return one(literal(part.value), true);
      case "Glob":
        return one(wild(part.text), false);
      case "ExtendedGlob":
        return one(wild(part.operator === "@" ? part.pattern : "*"), false);
      case "BraceExpansion":
        return one(literal(part.text), false);
      case "DoubleQuoted":
      case "LocaleString":
        return this.#quoted(part.parts);
      case "SimpleExpansion":
      case "ParameterExpansion":
        return { fields: this.#expansion.fields(part, whole), splits: !whole, quoted: false };
      case "CommandExpansion":
        return { fields: [substituted(part, this)], splits: !whole, quoted: false };
      case "ArithmeticExpansion": {
        const value = arithmeticValue(part.expression, this.numbers);
        return one(value === undefined ? hole(part.text, "never") : literal(String(value)), false);
      }
      case "ProcessSubstitution":
        return one(processFile(part, this), false);
    }
  }

  #quoted(parts: readonly WordPart[]): Chunk {
    let fields: Text[] = [EMPTY];
    let some = parts.length === 0;
    for (const part of parts) {
      const list = part.type === "SimpleExpansion" || part.type === "ParameterExpansion";
      const more = list
        ? this.#expansion.fields(part, !this.#expansion.isList(part))
        : this.#chunk(part, false, true).fields;
      if (more.length > 0 || !list) some = true;
      const [head = EMPTY, ...rest] = more;
      fields = [...fields.slice(0, -1), concat(fields.at(-1) ?? EMPTY, head), ...rest];
    }
    return { fields: some ? fields : [], splits: false, quoted: some };
  }

  #withHome(value: string, text: string): Text {
    const found = /^~([A-Za-z_][\w-]*)?(?=\/|$)/.exec(text);
    if (!found) return literal(value);
    const user = found[1];
    const home =
      user === undefined || user === "root"
        ? this.pick(this.state.variable("HOME").alternatives)
        : literal(`/home/${user}`);
    return concat(home ?? EMPTY, literal(value.slice(found[0].length)));
  }

  /** The number that a name or a text with expansions stands for. */
  number(text: string): number | undefined {
    const own = numberFrom(text);
    if (own !== undefined) return own;
    const name = /^\$?\{?([A-Za-z_]\w*|\d)\}?$/.exec(text.trim())?.[1];
    if (name === undefined) return computedNumber(text, this);
    const value = known(this.pick(this.#expansion.values(name)) ?? EMPTY);
    return value === undefined ? undefined : value === "" ? 0 : numberFrom(value);
  }

  #split(chunks: readonly Chunk[]): readonly Text[] {
    const separators = this.#separators();
    const done: Text[] = [];
    let open: Text[] = [];
    let isOpen = false;
    const close = () => {
      if (isOpen) done.push(concat(...open));
      open = [];
      isOpen = false;
    };
    const add = (text: Text) => {
      open.push(text);
      isOpen = true;
    };
    for (const { fields, splits, quoted } of chunks) {
      for (const [index, field] of fields.entries()) {
        if (index > 0) close();
        if (!splits) {
          if (field.length > 0 || quoted) add(field);
          continue;
        }
        const pieces = splitText(field, separators);
        if (pieces.startsApart) close();
        for (const [at, word] of pieces.words.entries()) {
          if (at > 0) close();
          if (word.length > 0) add(word);
        }
        if (pieces.endsApart) close();
      }
    }
    close();
    return done;
  }

  #separators(): string {
    const set = this.state.variables.get("IFS");
    return (set && known(set.alternatives[0] ?? EMPTY)) ?? DEFAULT_SEPARATORS;
  }
}

function one(text: Text, quoted: boolean): Chunk {
  return { fields: [text], splits: false, quoted: quoted || text.length > 0 };
}
