/** CALL, START and cmd.exe itself. */
import { expandLoop, expandPercents } from "./expansion";
import { goesOn, type Flow } from "./flow";
import { runCode } from "./nested";
import { commandOf, runExpanded, type Builtin, type Running } from "./simple";
import { copyOf, type State } from "./state";
import { splitArguments } from "./words";

/** Labels that call themselves are followed so far. */
const MAX_CALLS = 16;

function callLabel(running: Running, label: string, args: readonly string[]): Flow {
  const { state, script, following } = running;
  const target = script.label(label, following);
  if (/^eof$/i.test(label) && target === undefined) return goesOn(state);
  if (target === undefined || state.calls >= MAX_CALLS)
    return goesOn({ ...state, level: undefined });
  const inner = copyOf(state);
  inner.args = [`:${label}`, ...args];
  inner.argsKnown = true;
  inner.calls += 1;
  const ended = script.run(target, inner);
  const back = ended.map((after): State => {
    const locals = after.locals.slice(0, state.locals.length);
    const open = after.locals[state.locals.length];
    const restored = open
      ? { vars: new Map(open.vars), delayed: open.delayed, directory: open.directory }
      : {};
    const { args: before, argsKnown, calls, loop } = state;
    return { ...after, ...restored, locals, args: before, argsKnown, calls, loop };
  });
  return goesOn(...back);
}

/** A second expansion, and then a label or a command. */
export const callCommand: Builtin = (running) => {
  const { rest, state, script, around } = running;
  const { marks } = script.session;
  const again = expandLoop(expandPercents(rest, state, marks, false).text, state);
  const text = again.replaceAll("^^", "^").trim();
  const label = /^:\s*([^\s,;=]+)/.exec(text);
  if (label?.[1] !== undefined) {
    const name = marks.filled(label[1]);
    return callLabel(running, name, splitArguments(text.slice(label[0].length)));
  }
  const { name, rest: behind } = commandOf(text, marks);
  return runExpanded({ ...running, name, rest: behind, called: true, around });
};

/** The window's title and the switches of START are no part of the command. */
export const startCommand: Builtin = (running) => {
  const { state, script, around, at } = running;
  let rest = running.rest.trim();
  let title: string | undefined;
  let waits = false;
  for (;;) {
    const quoted = title === undefined ? /^"[^"]*"\s*/.exec(rest)?.[0] : undefined;
    const found =
      quoted ??
      /^\/(?:d\s+("[^"]*"|\S+)|d("[^"]*"|\S+)|(?:node|affinity)\s+\S+|[a-z]+)\s*/i.exec(rest)?.[0];
    if (found === undefined) break;
    if (quoted !== undefined) title = quoted;
    if (/^\/w/i.test(found)) waits = true;
    rest = rest.slice(found.length);
  }
  if (title !== undefined && rest === "") rest = title;
  const { name, rest: behind } = commandOf(rest, script.session.marks);
  const beside = !waits;
  if (name === "") {
    script.session.starts.push({ at, isSelf: false, beside });
    return goesOn(state);
  }
  const inner = { ...around, beside: around.beside || beside };
  const flow = runExpanded({
    ...running,
    state: copyOf(state),
    name,
    rest: behind,
    called: true,
    around: inner,
  });
  if (beside) script.session.starts.push({ at, isSelf: false, beside });
  return goesOn({ ...state, foreign: state.foreign, level: flow.states[0]?.level });
};

/** What is left of a command line once cmd.exe has taken its quotes away. */
function withoutOuterQuotes(text: string): string {
  const line = text.trim();
  if (!line.startsWith('"')) return line;
  const last = line.lastIndexOf('"');
  if (last === 0) return line.slice(1);
  const inside = line.slice(1, last);
  const isPath = !inside.includes('"') && last === line.length - 1 && !/[&<>()@^|]/.test(inside);
  if (isPath && /\.(?:exe|bat|cmd|com)$/i.test(inside)) return line;
  return inside + line.slice(last + 1);
}

export const runShell: Builtin = ({ rest, at, state, script, around }) => {
  const found = /^((?:\s*\/(?![ckr](?:[\s"/]|$))[a-z](?::[a-z]+)?)*)\s*\/([ckr])\s*(.*)$/is.exec(
    rest,
  );
  const delayed = /\/v(?::on)?(?=[\s/]|$)/i.test(found?.[1] ?? "") || state.delayed;
  const inner = copyOf({ ...state, delayed });
  inner.args = [];
  inner.argsKnown = false;
  if (found) {
    const text = withoutOuterQuotes(found[3] ?? "");
    const source = { text, locate: () => at, isCommandLine: true };
    const { levels } = runCode(source, at, inner, script, around);
    const level = new Set(levels).size === 1 ? levels[0] : undefined;
    return goesOn({ ...state, level });
  }
  const isBare = !/\/[ckr]/i.test(rest);
  if (isBare && around.piped) {
    const { input } = around;
    if (input.downloaded) script.session.analysis.report.add("run-download", at, "cmd");
    else {
      const text = script.session.marks.value(input.text);
      runCode({ text, locate: input.locate ?? (() => at), isCommandLine: true }, at, inner, script);
    }
  } else if (isBare && around.beside) {
    script.session.starts.push({ at, isSelf: false, beside: true });
  }
  return goesOn({ ...state, level: undefined });
};
