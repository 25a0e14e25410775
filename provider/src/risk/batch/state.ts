/** What a running batch file has set so far. */
import { START } from "../text/text";
import { SELF } from "../windows/files";
import type { Marks } from "./marks";

interface Locals {
  readonly vars: ReadonlyMap<string, string | undefined>;
  readonly delayed: boolean;
  readonly directory: string;
}

export interface State {
  /** By name in upper case; undefined is unset by the script, missing comes from outside. */
  vars: Map<string, string | undefined>;
  /** FOR variables, by letter. */
  loop: ReadonlyMap<string, string>;
  /** `%0` and what follows. */
  args: readonly string[];
  /** Whether all arguments are known. */
  argsKnown: boolean;
  directory: string;
  entered: boolean;
  directories: readonly string[];
  /** Whether `!name!` is expanded. */
  delayed: boolean;
  locals: readonly Locals[];
  /** Exit code of the last command, where it can be told. */
  level: number | undefined;
  /** Whether code that isn't known may have set variables. */
  foreign: boolean;
  /** Variables that the last command looked for something in. */
  tested: readonly string[];
  /** Variables of which a condition has told that they are set, since their value was expanded. */
  filled: readonly string[];
  /** How many labels are being called. */
  calls: number;
}

export function firstState(directory: string = START): State {
  return {
    vars: new Map(),
    loop: new Map(),
    args: [SELF],
    argsKnown: false,
    directory,
    entered: true,
    directories: [],
    delayed: false,
    locals: [],
    level: undefined,
    foreign: false,
    tested: [],
    filled: [],
    calls: 0,
  };
}

export function copyOf(state: State): State {
  return { ...state, vars: new Map(state.vars) };
}

export function sameState(a: State, b: State): boolean {
  if (a.directory !== b.directory || a.delayed !== b.delayed || a.level !== b.level) return false;
  if (a.locals.length !== b.locals.length || a.foreign !== b.foreign) return false;
  if (a.entered !== b.entered || a.args.join("\0") !== b.args.join("\0")) return false;
  if (a.vars.size !== b.vars.size) return false;
  for (const [name, value] of a.vars) {
    if (b.vars.get(name) !== value || !b.vars.has(name)) return false;
  }
  return true;
}

/** Ways in which a script may have come to a line that are told apart. */
const MAX_STATES = 4;

function joinedPair(a: State, b: State, marks: Marks): State {
  const joined = copyOf(a);
  const names = new Set([...a.vars.keys(), ...b.vars.keys()]);
  for (const name of names) {
    const one = a.vars.get(name);
    const other = b.vars.get(name);
    if (a.vars.has(name) && b.vars.has(name) && one === other) continue;
    const empty = one && other ? "never" : "maybe";
    joined.vars.set(name, marks.unknown(`%${name}%`, empty, { variable: name }));
  }
  if (a.directory !== b.directory) joined.directory = marks.unknown("%CD%", "never");
  joined.entered = a.entered && b.entered;
  joined.foreign = a.foreign || b.foreign;
  joined.level = a.level === b.level ? a.level : undefined;
  return joined;
}

/** Without doubles, and not more than are followed. */
export function fewStates(
  states: readonly State[],
  marks: Marks,
  most: number = MAX_STATES,
): State[] {
  const different: State[] = [];
  for (const state of states) {
    if (!different.some((other) => sameState(other, state))) different.push(state);
  }
  while (different.length > most) {
    const last = different.pop();
    const before = different.pop();
    if (last && before) different.push(joinedPair(before, last, marks));
  }
  return different;
}

export function setLocal(state: State, options: string): void {
  const { vars, delayed, directory } = state;
  state.locals = [...state.locals, { vars: new Map(vars), delayed, directory }].slice(-32);
  if (/enabledelayedexpansion/i.test(options)) state.delayed = true;
  if (/disabledelayedexpansion/i.test(options)) state.delayed = false;
}

export function endLocal(state: State): void {
  const last = state.locals.at(-1);
  if (!last) return;
  state.vars = new Map(last.vars);
  state.delayed = last.delayed;
  state.directory = last.directory;
  state.locals = state.locals.slice(0, -1);
}
