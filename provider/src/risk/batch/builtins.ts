/** Commands of cmd.exe that change how a batch file goes on. */
import { callCommand, startCommand, runShell } from "./calls";
import { goesOn, leaves, type Flow } from "./flow";
import { isKnown } from "./marks";
import { unquoted } from "./modifiers";
import { setCommand } from "./variables";
import type { Builtin, Running } from "./simple";
import { endLocal, setLocal, type State } from "./state";
import { absoluteFolder } from "../windows/paths";

function changed(running: Running, change: (state: State) => void): Flow {
  const state: State = { ...running.state, level: 0 };
  change(state);
  return goesOn(state);
}

function echo(running: Running): Flow {
  const { rest, at, script, state } = running;
  const plain = rest.replace(/^[ \t.:,;=([\]/\\+]/, "");
  if (/^\s*(?:on|off)?\s*$/i.test(rest)) return goesOn({ ...state, level: 0 });
  const { session } = script;
  const line = session.line(plain, at);
  const isVerbatim = session.isVerbatim(plain, at);
  session.print(isVerbatim ? line : { ...line, locate: undefined });
  return goesOn({ ...state, level: 0 });
}

function enter(running: Running, path: string): Flow {
  const target = unquoted(path)
    .replace(/^\s*\/d\b/i, "")
    .trim();
  if (target === "") {
    const { script, state, at } = running;
    script.session.print(script.session.line(state.directory, at));
    return goesOn(state);
  }
  const directory = absoluteFolder(target, running.state.directory);
  const entered = { ...running.state, directory, entered: true, level: undefined };
  return goesOn(entered);
}

const cd: Builtin = (running) => enter(running, running.rest);

const pushd: Builtin = (running) => {
  const { state } = running;
  if (running.rest.trim() === "") return goesOn(state);
  const directories = [...state.directories, state.directory].slice(-32);
  return enter({ ...running, state: { ...state, directories } }, running.rest);
};

const popd: Builtin = (running) =>
  changed(running, (state) => {
    const last = state.directories.at(-1);
    if (last === undefined) return;
    state.directory = last;
    state.directories = state.directories.slice(0, -1);
  });

const goTo: Builtin = ({ rest, state, script }) => {
  const label =
    unquoted(rest)
      .trim()
      .replace(/^:/, "")
      .split(/[\s:+,;=]/)[0] ?? "";
  if (/^eof$/i.test(label) && script.label(label, 0) === undefined) return leaves("return", state);
  if (isKnown(label)) return leaves("label", state, label.toLowerCase());
  return leaves("return", state);
};

const exit: Builtin = ({ rest, state }) => {
  const code = /(-?\d+)\s*$/.exec(rest)?.[1];
  const level = code === undefined ? state.level : Number(code);
  return leaves(/^\s*\/b/i.test(rest) ? "return" : "quit", { ...state, level });
};

const shift: Builtin = (running) =>
  changed(running, (state) => {
    const from = Number(/\/(\d)/.exec(running.rest)?.[1] ?? 0);
    state.args = [...state.args.slice(0, from), ...state.args.slice(from + 1)];
  });

const quiet: Builtin = ({ state }) => goesOn(state);

export const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ["echo", echo],
  ["set", setCommand],
  [
    "setlocal",
    (running) =>
      changed(running, (state) => {
        setLocal(state, running.rest);
      }),
  ],
  ["endlocal", (running) => changed(running, endLocal)],
  ["cd", cd],
  ["chdir", cd],
  ["pushd", pushd],
  ["popd", popd],
  ["goto", goTo],
  ["exit", exit],
  ["shift", shift],
  ["call", callCommand],
  ["start", startCommand],
  ["cmd", runShell],
  ["rem", quiet],
  ["title", quiet],
  ["cls", quiet],
  ["color", quiet],
  ["prompt", quiet],
  ["verify", quiet],
  ["ver", (running) => changed(running, () => undefined)],
]);
