/** What the shell does itself, without starting a program. */
import { commandFrom, type Command } from "../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../analysis/content";
import { pathReadings } from "../paths/posix";
import { resolvedCommand } from "../programs/dispatch";
import { formatted } from "../programs/printf";
import {
  concat,
  EMPTY,
  hole,
  holes,
  isSurelyEmpty,
  known,
  literal,
  rendered,
  shown,
  type Text,
} from "../text/text";
import { testArguments } from "./conditions";
import { STANDARD_INPUT } from "../programs/running/shells";
import { DECLARING } from "./declaring";
import { OPTIONS } from "./options";
import { SILENT, type Outcome } from "./outcome";
import { READING } from "./reading";
import { withWilds } from "./splitting";
import { runText } from "./run";
import type { Source } from "./state";
import type { Words } from "./words";

/** A call of a builtin. */
export interface BuiltinCall {
  readonly command: Command;
  readonly words: Words;
}

/** undefined: it is no builtin with these arguments. */
export type Builtin = (call: BuiltinCall) => Outcome | undefined;

const TRUE: Outcome = { output: NOTHING, truth: true };

function joinedArguments(argv: readonly Text[]): Text {
  return concat(...argv.flatMap((text, index) => (index === 0 ? [text] : [literal(" "), text])));
}

const changeDirectory: Builtin = ({ command, words: { state } }) => {
  const target = command.argv
    .slice(1)
    .find((word) => !/^-[LPe@-]*$/.test(rendered(word)) || rendered(word) === "-");
  const to = target ?? literal("/root");
  const before = state.directory;
  if (rendered(to) === "-") state.directory = hole("$OLDPWD", "never");
  else if (isSurelyEmpty(to)) return { output: NOTHING };
  else {
    const [reading] = pathReadings(to, before);
    const emptyPossible =
      holes(to).some(({ empty }) => empty === "maybe") && holes(to).length === to.length;
    const known = reading && holes(to).length === 0;
    state.directory = known
      ? literal(reading.path)
      : rendered(to).startsWith("/")
        ? to
        : concat(before, literal("/"), to);
    if (emptyPossible) state.entered = false;
  }
  const after = state.directory;
  state.entered = state.errexit;
  state.assign("PWD", after);
  return {
    output: NOTHING,
    onSuccess: (success) => {
      success.entered = true;
    },
    onFailure: (failure) => {
      failure.directory = before;
      failure.entered = true;
    },
  };
};

const evaluate: Builtin = ({ command, words }) => {
  const text = joinedArguments(command.argv.slice(1));
  const locate = command.argv.length === 2 ? command.origins?.[1] : undefined;
  const source: Source = { text: "", locate, at: command.at, depth: words.source.depth };
  return { output: runText(words.shell, text, words.state, source, command.input) };
};

const sourceFile: Builtin = ({ command, words }) => {
  const [, path] = command.argv;
  const { state, shell } = words;
  const { analysis } = shell;
  if (!path) return SILENT;
  const given = STANDARD_INPUT.test(rendered(path)) && command.piped;
  const file = given ? command.input : analysis.written(path, state.directory);
  if (!file) state.sourced = true;
  else if (file.downloaded) {
    analysis.report.add("run-download", command.at, resolvedCommand(command.argv));
  } else {
    const { depth } = words.source;
    runText(
      shell,
      file.text,
      state,
      { text: "", locate: file.locate, at: command.at, depth },
      NOTHING,
    );
  }
  return SILENT;
};

const trap: Builtin = ({ command, words: { state } }) => {
  const [, action] = command.argv;
  if (!action || command.argv.length < 3 || rendered(action) === "-") return TRUE;
  const locate = command.origins?.[1];
  const caught: Content = { text: action, downloaded: false, locate: locate ?? (() => command.at) };
  state.traps = [...state.traps, caught];
  return TRUE;
};

function ending(how: "loop" | "return" | "exit"): Builtin {
  return ({ words: { state } }) => {
    state.ended = how;
    return SILENT;
  };
}

const replace: Builtin = ({ command, words }) => {
  let index = 1;
  for (let option = known(command.argv[1] ?? EMPTY) ?? ""; /^-[cla]+$/.test(option);) {
    index += option.includes("a") ? 2 : 1;
    option = known(command.argv[index] ?? EMPTY) ?? "";
  }
  if (index >= command.argv.length) return SILENT;
  const outcome = words.shell.start(commandFrom(command, index), words);
  words.state.ended = "exit";
  return outcome;
};

const test: Builtin = ({ command, words }) => {
  const args = command.argv.slice(1);
  const closed = rendered(command.argv[0] ?? EMPTY) === "[" ? args.slice(0, -1) : args;
  return testArguments(closed, words.worlds === 1);
};

const peeled: Builtin = ({ command, words }) => {
  const [, option] = command.argv;
  const text = rendered(option ?? EMPTY);
  if (/^-[vV]+$/.test(text)) {
    const name = command.argv[2] ?? EMPTY;
    return { output: content(concat(literal("/usr/bin/"), name)) };
  }
  const index = text === "-p" || text === "--" ? 2 : 1;
  if (command.argv.length <= index) return SILENT;
  return words.shell.start(commandFrom(command, index), words, true);
};

/** `printf -v NAME FORMAT …` */
const print: Builtin = ({ command, words: { state } }) => {
  const [, option, name, format = EMPTY, ...args] = command.argv;
  if (rendered(option ?? EMPTY) !== "-v" || !name) return undefined;
  const variable = rendered(name);
  if (/^[A-Za-z_]\w*$/.test(variable)) state.assign(variable, formatted(format, args));
  return SILENT;
};

/** Names of programs that begin so, or what a pattern stands for. */
const completions: Builtin = ({ command, words: { shell } }) => {
  const words = command.argv.slice(1).map((word) => rendered(word));
  const pattern = words[words.indexOf("-G") + 1];
  if (words.includes("-G") && pattern !== undefined) {
    return { output: { ...outputOf("(compgen)"), listing: { paths: withWilds(pattern) } } };
  }
  if (!words.some((word) => /^-\w*c$/.test(word))) return undefined;
  const prefix = words.find((word) => !word.startsWith("-")) ?? "";
  const names = [...shell.analysis.knowledge.programs.posix.keys()].filter((name) =>
    name.startsWith(prefix),
  );
  return { output: content(literal(`${names.sort().join("\n")}\n`)) };
};

const history: Builtin = ({ command, words }) => {
  if (command.argv.slice(1).some((word) => /^-(?:c|d|w)/.test(rendered(word)))) {
    words.shell.analysis.report.add("hide-history", command.at, resolvedCommand(command.argv));
  }
  return SILENT;
};

const workingDirectory: Builtin = ({ words: { state } }) => ({
  output: content(concat(state.directory, literal("\n"))),
});

/** Waits or only speaks of other jobs. */
const nothing: Builtin = () => SILENT;

export const BUILTINS: Readonly<Record<string, Builtin>> = {
  ...DECLARING,
  ...OPTIONS,
  ...READING,
  ":": () => TRUE,
  true: () => TRUE,
  false: () => ({ output: NOTHING, truth: false }),
  cd: changeDirectory,
  pushd: changeDirectory,
  popd: ({ words: { state } }) => {
    state.directory = hole("(directory before pushd)", "never");
    return SILENT;
  },
  eval: evaluate,
  ".": sourceFile,
  source: sourceFile,
  shopt: nothing,
  trap,
  exit: ending("exit"),
  logout: ending("exit"),
  return: ending("return"),
  break: ending("loop"),
  continue: ending("loop"),
  exec: replace,
  test,
  "[": test,
  command: peeled,
  builtin: peeled,
  history,
  printf: print,
  compgen: completions,
  pwd: workingDirectory,
  wait: nothing,
  hash: nothing,
  umask: nothing,
  ulimit: nothing,
  jobs: nothing,
  times: nothing,
  type: ({ command }) => ({ output: outputOf(`(${shown(command.argv[1] ?? EMPTY)})`, "never") }),
};
