/** SET, in its three kinds. */
import { content } from "../analysis/content";
import { evaluate } from "./arithmetic";
import { valueOf } from "./expansion";
import { goesOn } from "./flow";
import { isKnown } from "./marks";
import type { Builtin } from "./simple";

/** What cmd.exe keeps of a value. */
const MAX_VALUE = 8191;

/** `"name=value"` up to the last quote; `name=value` otherwise. */
function assignment(rest: string, isPrompt: boolean): { name: string; value: string } | undefined {
  let text = rest.replace(isPrompt ? /^[\s,;]+/ : /^[\s,;=]+/, "");
  if (text.startsWith('"')) {
    const last = text.lastIndexOf('"');
    text = last > 0 ? text.slice(1, last) : text.slice(1);
  }
  // A prompt may be shown for no variable at all, which prints without an end of line.
  const cut = text.indexOf("=", isPrompt ? 0 : 1);
  if (cut < 0) return undefined;
  return { name: text.slice(0, cut).toUpperCase(), value: text.slice(cut + 1).slice(0, MAX_VALUE) };
}

/** What a condition told of a variable doesn't hold for its next value. */
function withoutName(filled: readonly string[], rest: string): readonly string[] {
  const upper = rest.toUpperCase();
  return filled.filter((name) => !upper.includes(name));
}

export const setCommand: Builtin = ({ rest, state: before, script, at, around }) => {
  const { session } = script;
  const { marks } = session;
  const state = { ...before, vars: new Map(before.vars), filled: withoutName(before.filled, rest) };
  const mode = /^\s*\/([ap])(?=[\s"(])?/i.exec(rest);
  if (mode?.[1]?.toLowerCase() === "a") {
    const lookup = (name: string) => {
      const value = state.vars.has(name.toUpperCase())
        ? (state.vars.get(name.toUpperCase()) ?? "0")
        : valueOf(name, state, marks);
      if (!isKnown(value)) return state.vars.has(name.toUpperCase()) ? undefined : 0;
      const number = /^\s*([+-]?)(0x[\da-f]+|\d+)/i.exec(value);
      return number ? Number(number[2]) * (number[1] === "-" ? -1 : 1) : 0;
    };
    const assign = (name: string, value: number | undefined) => {
      const key = name.toUpperCase();
      const unknown = marks.unknown(`%${key}%`, "never", { variable: key });
      state.vars.set(key, value === undefined ? unknown : String(value));
    };
    const expression = rest.slice(mode[0].length);
    const value = isKnown(expression) ? evaluate(expression, lookup, assign) : undefined;
    if (!isKnown(expression)) {
      const name = /([^\s"=+*/%&|^<>-]+)\s*[-+*/%&|^<>]*=/.exec(expression)?.[1];
      if (name) assign(name, undefined);
    }
    if (script.source.isCommandLine && value !== undefined) {
      session.print(session.line(String(value), at));
    }
    return goesOn(state);
  }
  const isPrompt = mode !== null;
  const found = assignment(mode ? rest.slice(mode[0].length) : rest, isPrompt);
  if (mode) {
    if (!found) return goesOn(state);
    const input = around.piped ? marks.value(around.input.text).split(/\r?\n/)[0] : undefined;
    const unknown = marks.unknown(`%${found.name}%`, "maybe", { variable: found.name });
    const value = input !== undefined && input !== "" ? input : unknown;
    session.print(content(marks.text(found.value), () => at));
    if (found.name !== "") state.vars.set(found.name, value);
    return goesOn(state);
  }
  if (!found) {
    const prefix = rest.trim().toUpperCase();
    const matching = [...state.vars].filter(
      ([name, value]) => value !== undefined && prefix !== "" && name.startsWith(prefix),
    );
    for (const [name, value] of matching) {
      session.print(session.line(`${name}=${value ?? ""}`, at));
    }
    return goesOn({ ...state, level: matching.length > 0 ? 0 : undefined });
  }
  state.vars.set(found.name, found.value === "" ? undefined : found.value);
  return goesOn(state);
};
