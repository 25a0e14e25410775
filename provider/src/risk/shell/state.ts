/** What a shell knows at one point of a script: variables, functions, options, directory. */
import type { Function as ShellFunction } from "unbash" with { "resolution-mode": "import" };
import type { Environment } from "../analysis/command";
import type { Content } from "../analysis/content";
import { EMPTY, hole, isSurelyEmpty, sameText, type Text } from "../text/text";
import { environmentValue } from "./environment";
import { SharedMap } from "./sharedMap";

/** Values that are kept apart; more become one that isn't known. */
const MAX_ALTERNATIVES = 8;

/** A variable: what it may hold, or its elements. */
export interface Variable {
  readonly alternatives: readonly Text[];
  readonly elements?: readonly Text[] | undefined;
  /** Values by key, of an associative array. */
  readonly entries?: ReadonlyMap<string, Text> | undefined;
}

/** A function together with the script in which it stands. */
export interface Defined {
  readonly node: ShellFunction;
  readonly source: Source;
}

/** Code under interpretation, and where its text stands in the script. */
export interface Source {
  readonly text: string;
  readonly locate: ((offset: number) => number) | undefined;
  /** Texts that are evaluated within one another in one shell. */
  readonly depth?: number | undefined;
  /** Where it is reported while `locate` can't say. */
  readonly at: number;
}

export class State {
  variables = new SharedMap<Variable>();
  functions = new SharedMap<Defined>();
  /** Names of variables and functions that programs get too. */
  exported = new Set<string>();
  aliases = new SharedMap<string>();
  /** Names that stand for other variables: `declare -n`. */
  references = new SharedMap<string>();
  /** `$1` and further; undefined elements are not known. */
  positional: readonly Text[] | undefined;
  directory: Text;
  entered: boolean;
  nounset = false;
  errexit = false;
  /** Nothing behind this point runs: in this turn of the loop, in this function, or at all. */
  ended: false | "loop" | "return" | "exit" = false;
  /** The package manager called this with what it wants done. */
  maintained = false;
  /** Paths at which nothing is, as a test has found. */
  absent = new Set<string>();
  /** A file that isn't known was sourced: variables may have come from it. */
  sourced = false;
  /** Commands of `trap … EXIT`, with where they stand. */
  traps: Content[] = [];
  /** Where the function under way was called. */
  callSite: number | undefined;
  /** Functions under way, against endless recursion. */
  calls: readonly string[] = [];

  constructor(directory: Text, entered: boolean) {
    this.directory = directory;
    this.entered = entered;
  }

  copy(): State {
    const twin = new State(this.directory, this.entered);
    Object.assign(twin, this, {
      variables: this.variables.copy(),
      functions: this.functions.copy(),
      exported: new Set(this.exported),
      aliases: this.aliases.copy(),
      references: this.references.copy(),
      absent: new Set(this.absent),
      traps: [...this.traps],
    });
    return twin;
  }

  /** Takes over another state as it is. */
  become(other: State): void {
    Object.assign(this, other);
  }

  /** What a program that is started from here gets. */
  environment(): Environment | undefined {
    if (this.exported.size === 0) return undefined;
    const names = [...this.exported];
    const variables = names.flatMap((name) => {
      const found = this.variables.get(name);
      return found ? [[name, found.alternatives] as const] : [];
    });
    const functions = names.flatMap((name) => {
      const found = this.functions.get(name);
      return found ? [[name, found] as const] : [];
    });
    return { variables: new Map(variables), functions: new Map(functions) };
  }

  inherit({ variables, functions }: Environment): void {
    for (const [name, alternatives] of variables) {
      this.variables.set(name, { alternatives });
      this.exported.add(name);
    }
    for (const [name, found] of functions) {
      this.functions.set(name, found as Defined);
      this.exported.add(name);
    }
  }

  variable(name: string): Variable {
    const set = this.variables.get(this.references.get(name) ?? name);
    if (set) return set;
    const environment = environmentValue(name);
    if (environment) return { alternatives: [environment] };
    return { alternatives: [this.#unset(name)] };
  }

  #unset(name: string): Text {
    if (this.nounset) return hole(`$${name}`, "never");
    return hole(`$${name}`, this.sourced ? "maybe" : "surely");
  }

  isSet(name: string): boolean {
    return this.variables.has(name) || environmentValue(name) !== undefined;
  }

  assign(name: string, ...alternatives: readonly Text[]): void {
    const target = this.references.get(name) ?? name;
    this.variables.set(target, { alternatives: limited(target, alternatives) });
  }

  assignElements(name: string, elements: readonly Text[]): void {
    const [first] = elements;
    this.variables.set(name, { alternatives: [first ?? EMPTY], elements });
  }

  /** Learns that a variable (or `1`, a parameter) is not empty, wherever its value was copied to. */
  nonEmpty(name: string): void {
    const shown = `$${name}`;
    const filled = (text: Text): Text =>
      text.map((piece) =>
        typeof piece !== "string" && piece.kind === "hole" && piece.shown === shown
          ? { ...piece, empty: "never" }
          : piece,
      );
    for (const [key, { alternatives, elements, entries }] of [...this.variables]) {
      const own = key === name;
      if (!own && ![...alternatives, ...(elements ?? [])].some((text) => holds(text, shown)))
        continue;
      const rest = alternatives.filter((text) => !own || !isSurelyEmpty(text));
      const kept = rest.length > 0 ? rest : [hole(shown, "never")];
      this.variables.set(key, {
        alternatives: kept.map((text) => onlyFilled(filled(text), own)),
        elements: elements?.map(filled),
        entries,
      });
    }
    if (!this.variables.has(name) && !/^\d+$/.test(name) && environmentValue(name) === undefined) {
      this.assign(name, hole(shown, "never"));
    }
    const index = Number(name) - 1;
    if (index >= 0 && index < 16) {
      const positional = [...(this.positional ?? [])];
      while (positional.length <= index) {
        positional.push(unknownArgument(String(positional.length + 1)));
      }
      this.positional = positional.map(filled);
    }
  }
}

function holds(text: Text, shown: string): boolean {
  return text.some(
    (piece) => typeof piece !== "string" && piece.kind === "hole" && piece.shown === shown,
  );
}

/** A value that is one hole and nothing else can't be empty once its variable isn't. */
function onlyFilled(text: Text, own: boolean): Text {
  const [piece] = text;
  if (!own || text.length !== 1 || piece === undefined) return text;
  return typeof piece !== "string" && piece.kind === "hole" ? [{ ...piece, empty: "never" }] : text;
}

function limited(name: string, alternatives: readonly Text[]): readonly Text[] {
  const distinct: Text[] = [];
  for (const text of alternatives) {
    if (!distinct.some((other) => sameText(other, text))) distinct.push(text);
  }
  if (distinct.length === 0) return [EMPTY];
  if (distinct.length <= MAX_ALTERNATIVES) return distinct;
  return [...distinct.slice(0, MAX_ALTERNATIVES - 1), hole(`$${name}`, "never")];
}

function joinedVariable(name: string, a: Variable, b: Variable): Variable {
  if (a === b) return a;
  const elements =
    a.elements && b.elements && a.elements.length >= b.elements.length
      ? a.elements
      : (b.elements ?? a.elements);
  return {
    alternatives: limited(name, [...a.alternatives, ...b.alternatives]),
    elements,
    entries: a.entries ?? b.entries,
  };
}

/** What may be the case when one of two ways was taken. */
export function joined(a: State, b: State): State {
  if (a.ended) return b;
  if (b.ended) return a;
  const result = a.copy();
  if (!a.variables.isSame(b.variables)) {
    for (const name of new Set([...a.variables.keys(), ...b.variables.keys()])) {
      const [ours, theirs] = [a.variable(name), b.variable(name)];
      if (ours !== theirs) result.variables.set(name, joinedVariable(name, ours, theirs));
    }
  }
  for (const name of b.exported) result.exported.add(name);
  if (!a.functions.isSame(b.functions)) {
    for (const [name, found] of b.functions) result.functions.set(name, found);
  }
  if (!a.aliases.isSame(b.aliases)) {
    for (const [name, found] of b.aliases) result.aliases.set(name, found);
  }
  if (!sameText(a.directory, b.directory)) {
    result.entered = false;
    result.directory = a.directory;
  }
  result.nounset = a.nounset && b.nounset;
  result.errexit = a.errexit && b.errexit;
  result.maintained = a.maintained && b.maintained;
  result.absent = new Set([...a.absent].filter((path) => b.absent.has(path)));
  result.sourced = a.sourced || b.sourced;
  result.traps = a.traps.length >= b.traps.length ? a.traps : b.traps;
  return result;
}

export function unknownArgument(name: string): Text {
  return hole(`$${name}`, "maybe");
}
