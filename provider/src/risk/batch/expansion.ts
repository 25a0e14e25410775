/** Percent expansion, done once as a line is read, and the expansions that follow at run time. */
import { environmentValue } from "./environment";
import type { Marks } from "./marks";
import { modified, pathParts } from "./modifiers";
import type { State } from "./state";

/** An expanded line cmd.exe would not take is cut off. */
const MAX_LINE = 8191;

/** The character with a code, where it is one to be seen. */
function printable(code: number): string {
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : "";
}

/** The value of a variable. */
export function valueOf(name: string, state: State, marks: Marks): string {
  const key = name.toUpperCase();
  if (state.vars.has(key)) return state.vars.get(key) ?? "";
  if (key === "CD") return state.directory;
  if (key === "ERRORLEVEL" && state.level !== undefined) return String(state.level);
  if (state.level !== undefined) {
    if (key === "=EXITCODE") return (state.level >>> 0).toString(16).toUpperCase().padStart(8, "0");
    if (key === "=EXITCODEASCII") return printable(state.level);
  }
  const known = environmentValue(key);
  if (known) {
    if (!known.open) return known.text;
    return known.text + marks.unknown(`%${name}%`, "never", { variable: key });
  }
  return marks.unknown(`%${name}%`, state.foreign ? "maybe" : "surely", { variable: key });
}

function variable(inside: string, state: State, marks: Marks): string {
  const colon = inside.indexOf(":");
  const name = colon > 0 ? inside.slice(0, colon) : inside;
  const value = valueOf(name, state, marks);
  if (colon <= 0) return value;
  const key = name.toUpperCase();
  // What is surely unset leaves its modifier behind.
  if (value === "") return state.vars.has(key) ? inside.slice(colon + 1) : "";
  const origin = value.length === 1 ? marks.origin(value) : undefined;
  return modified(value, inside.slice(colon + 1), { name, marks, origin });
}

/** `%0` to `%9`, where nothing is passed and nothing may be. */
function argument(index: number, state: State, marks: Marks): string {
  const value = state.args[index];
  if (value !== undefined) return value;
  if (state.argsKnown) return "";
  return marks.unknown(`%${String(index)}`, "maybe", { variable: String(index) });
}

function allArguments(state: State, marks: Marks): string {
  if (state.argsKnown) return state.args.slice(1).join(" ");
  return marks.unknown("%*", "maybe");
}

/** One `%…` at an index of a line: what stands for it, and where to go on. */
function percent(
  line: string,
  index: number,
  state: State,
  marks: Marks,
  isCommandLine: boolean,
): { value: string; next: number } {
  if (line[index + 1] === "%" && !isCommandLine) return { value: "%", next: index + 2 };
  if (!isCommandLine) {
    const found = /^%(?:~([fdpnxsatz]*)(?:\$[^:%]*:)?)?(\d|\*)/i.exec(
      line.slice(index, index + 40),
    );
    if (found) {
      const next = index + found[0].length;
      if (found[2] === "*") return { value: allArguments(state, marks), next };
      const value = argument(Number(found[2]), state, marks);
      if (found[1] === undefined) return { value, next };
      return { value: pathParts(value, found[1], state.directory), next };
    }
  }
  // Meant for PowerShell, where `%` is a command; cmd.exe itself would drop it.
  if (/^%\s*\{/.test(line.slice(index, index + 20))) return { value: "%", next: index + 1 };
  const close = line.indexOf("%", index + 1);
  const inside = close < 0 ? "" : line.slice(index + 1, close);
  if (close < 0 || inside === "") return { value: isCommandLine ? "%" : "", next: index + 1 };
  const name = inside.includes(":") ? inside.slice(0, inside.indexOf(":")) : inside;
  const key = name.toUpperCase();
  const isName = /^[^\s&|<>^"]+$/.test(name) || state.vars.has(key);
  if (isCommandLine && (!isName || (/^~?[a-z]$/i.test(name) && !state.vars.has(key)))) {
    return { value: "%", next: index + 1 };
  }
  // With a space in its name it is rather two per cent signs far apart.
  if (!isName && environmentValue(key) === undefined) return { value: "", next: close + 1 };
  return { value: variable(inside, state, marks), next: close + 1 };
}

/** A stretch of an expanded line. */
export interface Stretch {
  /** Where it begins in the expanded line. */
  readonly start: number;
  /** Where it begins in the line as it is written. */
  readonly from: number;
  /** It came out of one variable. */
  readonly isValue: boolean;
}

export interface Expanded {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** What a line is to the parser of cmd.exe. */
export function expandPercents(
  line: string,
  state: State,
  marks: Marks,
  isCommandLine: boolean,
): Expanded {
  const stretches: Stretch[] = [];
  let text = "";
  let index = 0;
  while (index < line.length && text.length < MAX_LINE) {
    const at = line.indexOf("%", index);
    const end = at < 0 ? line.length : at;
    stretches.push({ start: text.length, from: index, isValue: false });
    text += line.slice(index, end);
    if (at < 0) break;
    const { value, next } = percent(line, at, state, marks, isCommandLine);
    stretches.push({ start: text.length, from: at, isValue: true });
    text += value;
    index = next;
  }
  return { text, stretches };
}

/** `%v` of FOR, as it reads inside a batch file once `%%` has become `%`. */
export function expandLoop(text: string, state: State): string {
  if (state.loop.size === 0 || !text.includes("%")) return text;
  return text.replaceAll(/%(?:~([fdpnxsatz]*)(?:\$[^:%]*:)?)?([^\s%~])?/gi, (whole, ...parts) => {
    const [letters, last] = parts as [string | undefined, string | undefined];
    if (letters === undefined) return state.loop.get(last ?? "") ?? whole;
    // The variable is the last letter for which there is one.
    const all = letters + (last ?? "");
    for (let cut = all.length - 1; cut >= 0; cut -= 1) {
      const value = state.loop.get(all[cut] ?? "");
      if (value === undefined) continue;
      return pathParts(value, all.slice(0, cut), state.directory) + all.slice(cut + 1);
    }
    return whole;
  });
}

/** `!name!`, and the carets that only matter where one stands. */
export function expandDelayed(text: string, state: State, marks: Marks): string {
  if (!state.delayed || !text.includes("!")) return text;
  let result = "";
  let index = 0;
  while (index < text.length && result.length < MAX_LINE) {
    const character = text[index] ?? "";
    if (character === "^") {
      result += text[index + 1] ?? "";
      index += 2;
    } else if (character === "!") {
      const close = text.indexOf("!", index + 1);
      if (close < 0) index += 1;
      else {
        const inside = text.slice(index + 1, close);
        if (inside !== "") result += variable(inside, state, marks);
        index = close + 1;
      }
    } else {
      result += character;
      index += 1;
    }
  }
  return result;
}
