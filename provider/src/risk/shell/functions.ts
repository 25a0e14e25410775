/** Calls of functions that the script defines. */
import type { Command } from "../analysis/command";
import { content } from "../analysis/content";
import { SILENT, type Outcome } from "./outcome";
import type { Defined } from "./state";
import type { Words } from "./words";

/** Functions in functions, at most. */
const MAX_CALLS = 16;

/** Calls of a function from itself, with fewer arguments each time. */
const MAX_RECURSION = 8;

/** `f | f &`: it starts itself more than once, and doesn't wait. */
function multiplies(name: string, { node, source }: Defined): boolean {
  const body = source.text.slice(node.body.pos, node.body.end);
  const calls = body.split(/[\s;|&(){}]+/).filter((word) => word === name).length;
  return calls >= 2
    ? body.includes("|") || body.includes("&")
    : calls === 1 && /&\s*(?:[;}\n]|$)/.test(body);
}

export function callFunction(
  defined: Defined,
  name: string,
  command: Command,
  words: Words,
): Outcome {
  const { state, shell } = words;
  if (state.calls.includes(name)) {
    if (multiplies(name, defined)) {
      const at = shell.place(defined.source, defined.node.pos);
      shell.analysis.report.add("fork-bomb", at, `${name}() { … ${name} … }`);
    }
    const deeper = state.calls.filter((call) => call === name).length;
    const shrinks = command.argv.length - 1 < (state.positional?.length ?? 0);
    if (!shrinks || deeper >= MAX_RECURSION) return SILENT;
  }
  if (state.calls.length >= MAX_CALLS) return SILENT;
  const { positional, calls, callSite } = state;
  state.callSite = command.at;
  state.positional = command.argv.slice(1);
  state.calls = [...calls, name];
  const { body } = defined.node;
  const input = command.piped ? command.input : content([]);
  const outcome =
    body.type === "CompoundList"
      ? shell.list(body, state, defined.source, input)
      : shell.command(body, state, defined.source, input);
  state.positional = positional;
  state.calls = calls;
  state.callSite = callSite;
  if (state.ended === "return" || state.ended === "loop") state.ended = false;
  return outcome;
}
