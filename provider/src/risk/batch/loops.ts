/** FOR in all its kinds. */
import { content, type Content } from "../analysis/content";
import { hasWild } from "../text/pattern";
import { readText } from "../windows/files";
import { expandDelayed, expandLoop } from "./expansion";
import { followed, goesOn, type Flow } from "./flow";
import { fileOptions, tokensOf, type FileOptions } from "./forFile";
import type { Interpreted } from "./interpreter";
import { isKnown } from "./marks";
import { unquoted } from "./modifiers";
import type { Script } from "./script";
import type { Surroundings } from "./session";
import { runText } from "./nested";
import { copyOf, type State } from "./state";
import type { For } from "./syntax";
import { splitArguments } from "./words";

/** Turns of one loop that are followed. */
const MAX_TURNS = 64;

type Turn = ReadonlyMap<string, string>;

interface Turns {
  readonly turns: readonly Turn[];
  /** Whether the loop never ends by itself. */
  readonly endless: boolean;
}

function some(turns: readonly Turn[]): Turns {
  return { turns: turns.slice(0, MAX_TURNS), endless: false };
}

function numbers(node: For, set: string, mark: string): Turns {
  const [from, step, to] = set
    .split(/[\s,;]+/)
    .filter((part) => part !== "")
    .map(Number);
  if (from === undefined || step === undefined || to === undefined) return some([]);
  if (![from, step, to].every((n) => Number.isFinite(n))) {
    return some([new Map([[node.name, mark]])]);
  }
  if (step === 0) {
    const turn: Turn = new Map([[node.name, String(from)]]);
    return { turns: from <= to ? [turn, turn] : [], endless: from <= to };
  }
  const turns: Turn[] = [];
  for (let n = from; step > 0 ? n <= to : n >= to; n += step) {
    turns.push(new Map([[node.name, String(n)]]));
    if (turns.length >= MAX_TURNS) break;
  }
  return { turns, endless: Math.abs(to - from) / Math.abs(step) > 1_000_000 };
}

/** Items of a plain list; a wildcard stands for the names that it will match. */
function listed(node: For, set: string, folder: string): Turns {
  const items = splitArguments(set);
  return some(
    items.map((item) => {
      const below = folder === "" ? item : `${folder}\\*\\${unquoted(item)}`;
      return new Map([[node.name, hasWild(item) || folder !== "" ? unquoted(below) : item]]);
    }),
  );
}

function linesOf(source: Content, node: For, options: FileOptions, script: Script): Turn[] {
  const { marks } = script.session;
  const text = marks.value(source.text);
  const lines = text.split(/\r?\n/);
  // All but some of the names that a wildcard stands for.
  if (options.skip > 0 && lines.length === 1 && hasWild(text)) {
    return linesOf(
      content(marks.text(marks.unknown(`%%${node.name}`, "never"))),
      node,
      { ...options, skip: 0 },
      script,
    );
  }
  const followedLines = isKnown(text) ? lines.slice(options.skip) : lines;
  return followedLines
    .slice(0, MAX_TURNS)
    .flatMap((line) => tokensOf(line.replace(/^\s+$/, ""), node.name, options, marks) ?? []);
}

function fromFile(node: For, set: string, state: State, script: Script, following: number): Turns {
  const { session } = script;
  const { marks } = session;
  const options = fileOptions(expandDelayed(expandLoop(node.options, state), state, marks));
  const text = set.trim();
  const inside = (quote: string) =>
    text.startsWith(quote) ? text.slice(1, text.endsWith(quote) ? -1 : undefined) : undefined;
  const command = inside(options.usesBackQuotes ? "`" : "'");
  if (command !== undefined) {
    const { printed } = session.capture(() => {
      runText(command, node.at, copyOf(state), script, following);
    });
    if (printed.text.length > 0) return some(linesOf(printed, node, options, script));
    const nothing = content(marks.text(marks.unknown(`%%${node.name}`, "never")));
    return some(linesOf(nothing, node, options, script));
  }
  const string = inside(options.usesBackQuotes ? "'" : '"');
  if (string !== undefined && (options.usesBackQuotes || !/"\s+\S/.test(string))) {
    return some(linesOf(content(marks.text(string)), node, options, script));
  }
  const files = splitArguments(text);
  const turns = files.flatMap((file) => {
    const held = readText(marks.text(unquoted(file)), session.frameFor(state), session.analysis);
    const unknown = content(marks.text(marks.unknown(`%%${node.name}`, "never")));
    return linesOf(held ?? unknown, node, options, script);
  });
  return some(turns);
}

function turnsOf(node: For, state: State, script: Script, following: number): Turns {
  const { marks } = script.session;
  const expand = (text: string) => expandDelayed(expandLoop(text, state), state, marks);
  const set = expand(node.set);
  switch (node.how) {
    case "numbers":
      return numbers(node, set, marks.unknown(`%%${node.name}`, "never"));
    case "file":
      return fromFile(node, set, state, script, following);
    case "tree": {
      const folder = unquoted(expand(node.options)).replace(/\\$/, "") || state.directory;
      return listed(node, set, folder);
    }
    default:
      return listed(node, set, "");
  }
}

function reportEndless(script: Script, starts: number, grown: number): void {
  const { session } = script;
  const inside = session.starts.slice(starts).find(({ beside }) => beside);
  if (inside) session.analysis.report.add("fork-bomb", inside.at, "start");
  const grows = session.growing.slice(grown)[0];
  if (grows) session.analysis.report.add("fill-disk", grows.at, grows.resolved);
}

export function runLoop(
  node: For,
  state: State,
  script: Script,
  following: number,
  around: Surroundings,
  execute: Interpreted,
): Flow {
  const { marks, starts, growing } = script.session;
  const before = { starts: starts.length, growing: growing.length };
  const { turns, endless } = turnsOf(node, state, script, following);
  const outer = state.loop;
  let flow = goesOn(state);
  for (const turn of turns) {
    flow = followed(flow, marks, (after) => {
      const inner = copyOf(after);
      inner.loop = new Map([...outer, ...turn]);
      return execute(node.body, inner, script, following, around);
    });
    if (flow.states.length === 0) break;
  }
  if (endless) reportEndless(script, before.starts, before.growing);
  return {
    states: flow.states.map((after) => ({ ...after, loop: outer })),
    jumps: flow.jumps.map((jump) => ({ ...jump, state: { ...jump.state, loop: outer } })),
  };
}
