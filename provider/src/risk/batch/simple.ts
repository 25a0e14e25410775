/** One command: which one it is once everything is expanded, and what it does to the script. */
import { runWindowsCommand } from "../windows/dispatch";
import { holes } from "../text/text";
import { BUILTINS } from "./builtins";
import { originsIn, withLearned } from "./conditions";
import { learnDigests } from "./digests";
import { expandDelayed, expandLoop } from "./expansion";
import { goesOn, type Flow } from "./flow";
import { runFound } from "./files";
import type { Marks } from "./marks";
import type { Script } from "./script";
import type { Surroundings } from "./session";
import type { State } from "./state";
import { splitWords } from "./words";

/** A command about to run inside a batch file. */
export interface Running {
  /** In lower case for what cmd.exe does itself. */
  readonly name: string;
  /** All behind the name, as it stands. */
  readonly rest: string;
  readonly at: number;
  readonly state: State;
  readonly script: Script;
  /** Where the next line begins. */
  readonly following: number;
  readonly around: Surroundings;
  /** Whether it stands behind CALL. */
  readonly called: boolean;
}

export type Builtin = (running: Running) => Flow;

/** Commands of cmd.exe that end at a sign that isn't a letter: `cd..`, `echo.`, `del/q`. */
const OWN =
  /^(?:assoc|break|call|cd|chdir|cls|color|copy|date|del|dir|echo|endlocal|erase|exit|ftype|goto|md|mkdir|mklink|move|path|pause|popd|prompt|pushd|rd|rem|ren|rename|rmdir|set|setlocal|shift|start|time|title|type|ver|verify|vol)(?=[./\\:(+[\],;=])/i;

/** The name of a command, and what stands behind it. */
export function commandOf(text: string, marks: Marks): { name: string; rest: string } {
  let plain = text.replace(/^[\s,;=@]+/, "");
  // What is never set leaves nothing in a name.
  const leading = /^[\uE100-\uF8FF]+/.exec(plain)?.[0] ?? "";
  const behind = plain.slice(leading.length);
  if (leading !== "" && /^\s*[-/]/.test(behind)) return { name: leading, rest: behind };
  plain = marks.filled(leading) + behind;
  plain = plain.replace(/^[\s,;=@]+/, "");
  const own = OWN.exec(plain);
  if (own) return { name: own[0], rest: plain.slice(own[0].length) };
  const found = /^(?:"[^"]*"?|[^\s,;="])+/.exec(plain)?.[0] ?? "";
  let rest = plain.slice(found.length);
  let name = marks.filled(found).replaceAll('"', "");
  const inner = OWN.exec(name);
  if (inner && !found.startsWith('"')) {
    rest = name.slice(inner[0].length) + rest;
    name = inner[0];
  }
  // A switch may stand at the name: `shutdown/r`.
  const glued = found.startsWith('"') ? undefined : /^([\w.:\\-]+?)(\/[a-z?].*)$/i.exec(name);
  if (glued) return { name: glued[1] ?? "", rest: `${glued[2] ?? ""}${rest}` };
  return { name, rest };
}

function isSearch(name: string): boolean {
  return /^(?:find|findstr)(?:\.exe)?$/i.test(name.slice(name.lastIndexOf("\\") + 1));
}

/** What a search looked at isn't empty where it finds something. */
function testedBy(running: Running): readonly string[] {
  const { rest, around, script } = running;
  if (!around.piped || /(?:^|\s)\/v(?:\s|$)/i.test(rest)) return [];
  const { marks } = script.session;
  const input = marks.value(around.input.text);
  return originsIn(input, marks).map(({ variable }) => variable);
}

/** Runs a command whose name and arguments are expanded. */
export function runExpanded(running: Running): Flow {
  const { name, rest, at, script, around } = running;
  const { session } = script;
  const state: State = { ...running.state, tested: [] };
  if (name === "" || name.startsWith(":")) return goesOn(state);
  const plain = name
    .slice(Math.max(name.lastIndexOf("\\"), name.lastIndexOf("/")) + 1)
    .toLowerCase()
    .replace(/\.(?:exe|com)$/, "");
  const builtin = BUILTINS.get(plain);
  if (builtin) return builtin({ ...running, state, name: plain });
  if (/^(?:timeout|sleep|choice|waitfor|ping|pause)$/.test(plain)) session.pauses += 1;
  const found = runFound({ ...running, state });
  if (found) return found;
  const words = [name, ...splitWords(rest)];
  const command = session.command(words, state, at, around);
  if (around.beside) session.starts.push({ at, isSelf: false, beside: !around.piped });
  if (isSearch(name)) learnDigests([session.marks.value(around.input.text), rest], session);
  session.print(runWindowsCommand(command, session.analysis));
  const isForeign = /\.(?:bat|cmd)$/.test(plain) || holes(command.argv[0] ?? []).length > 0;
  const level = plain === "echo" ? 0 : undefined;
  const tested = isSearch(name) ? testedBy(running) : [];
  return goesOn({ ...state, level, tested, foreign: state.foreign || isForeign });
}

export function runSimple(
  text: string,
  at: number,
  state: State,
  script: Script,
  following: number,
  around: Surroundings,
): Flow {
  const { marks, analysis } = script.session;
  analysis.budget.spend(3);
  const learned = withLearned(text, state, marks);
  const expanded = expandDelayed(expandLoop(learned, state), state, marks);
  const { name, rest } = commandOf(expanded, marks);
  return runExpanded({ name, rest, at, state, script, following, around, called: false });
}
