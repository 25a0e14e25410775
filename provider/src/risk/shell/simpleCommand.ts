/** A simple command: assignments, words, redirections, and what it starts. */
import type { Assignment, Command as CommandNode } from "unbash" with {
  "resolution-mode": "import",
};
import type { Command } from "../analysis/command";
import { NOTHING, type Content, type Locate } from "../analysis/content";
import { resolvedCommand } from "../programs/dispatch";
import { judgeSentText } from "../programs/data/keyValueStores";
import { literal, rendered, type Text } from "../text/text";
import { assignAll } from "./assignments";
import { originOf } from "./origins";
import { SILENT, type Outcome } from "./outcome";
import { applyRedirects, judgeSent, sendOutput, type Flows } from "./redirects";
import type { Shell } from "./shell";
import type { Source, State } from "./state";
import { Words } from "./words";
import { runText } from "./run";

interface Call {
  readonly argv: readonly Text[];
  readonly origins: readonly (Locate | undefined)[];
}

function argvOf(node: CommandNode, words: Words): Call {
  const argv: Text[] = [];
  const origins: (Locate | undefined)[] = [];
  const add = (fields: readonly Text[], origin: (field: Text) => Locate | undefined) => {
    for (const field of fields) {
      argv.push(field);
      origins.push(origin(field));
    }
  };
  if (node.name) {
    const { name } = node;
    add(words.fields(name), () => undefined);
  }
  for (const argument of node.args) {
    if (argument.type === "Assignment" && argument.value.type === "ArrayValue") {
      assignAll([argument], words);
      continue;
    }
    const word = argument.type === "Word" ? argument : undefined;
    add(words.argument(argument), (field) => word && originOf(word, field, words));
  }
  return { argv, origins };
}

function assignmentsOf(node: CommandNode): readonly Assignment[] {
  return node.prefix.filter((part): part is Assignment => part.type === "Assignment");
}

const SHELL_NAMES = /^(?:ba|da|z|k|c|tc|a|fi)?sh$/;

/** A shell whose input and output are a socket. */
function isRemoteShell(name: string, flows: Flows): boolean {
  return (
    flows.socket &&
    (SHELL_NAMES.test(name) || name === "exec" || name === "python" || name === "python3")
  );
}

export function runSimple(
  shell: Shell,
  node: CommandNode,
  state: State,
  source: Source,
  input: Content,
  piped: boolean,
): Outcome {
  const words = new Words(shell, state, source);
  words.input = input;
  if (!node.name) {
    assignAll(assignmentsOf(node), words);
    const flows = applyRedirects(node.redirects, words, input);
    // `$(<file)` and `<file` alone print the file; `> file` empties it.
    const reads = node.redirects.some((one) => one.type === "Redirect" && one.operator === "<");
    const output = sendOutput(flows, reads ? flows.input : NOTHING, words, node.pos);
    return { output, truth: node.redirects.length === 0 ? true : undefined };
  }
  const alias = node.name.parts ? undefined : state.aliases.get(node.name.value);
  if (alias !== undefined && node.name.text === node.name.value) {
    return runAlias(alias, node, words, input);
  }
  const outputs: Content[] = [];
  let outcome: Outcome = SILENT;
  words.worlds = 1;
  for (words.world = 0; words.world < words.worlds; words.world += 1) {
    outcome = runOnce(shell, node, words, input, piped);
    outputs.push(outcome.output);
    if (state.ended) break;
  }
  if (words.worlds === 1) return outcome;
  return { output: outputs.find(({ text }) => text.length > 0) ?? NOTHING };
}

function runOnce(
  shell: Shell,
  node: CommandNode,
  words: Words,
  input: Content,
  piped: boolean,
): Outcome {
  const { state, source } = words;
  const { argv, origins } = argvOf(node, words);
  const flows = applyRedirects(node.redirects, words, input);
  // A function that hands its arguments on: what is risky stands where it was called.
  const handsOn =
    node.args.some((word) => /\$[@*]/.test(word.text)) || /\$[@*]/.test(node.name?.text ?? "");
  const at =
    (handsOn ? state.callSite : undefined) ?? shell.place(source, node.name?.pos ?? node.pos);
  const [first] = argv;
  if (!first) return { output: sendOutput(flows, NOTHING, words, node.pos) };
  const prefix = assignmentsOf(node);
  const before = prefix.map(({ name: key }) => [key, state.variables.get(key)] as const);
  if (prefix.length > 0) assignAll(prefix, words);
  const { exported } = state;
  if (prefix.length > 0) state.exported = new Set(exported);
  for (const { name } of prefix) state.exported.add(name);
  const command: Command = {
    ...shell.frame,
    directory: state.directory,
    entered: state.entered,
    environment: state.environment(),
    absent: state.absent,
    argv,
    origins,
    input: flows.input,
    at,
    piped: piped || flows.input !== input || flows.input === shell.given,
  };
  const name = rendered(first);
  const base = name.slice(name.lastIndexOf("/") + 1);
  if (isRemoteShell(base, flows)) {
    const rest = argv.length > 1 || base !== "exec";
    if (rest) shell.analysis.report.add("remote-shell", at, resolvedCommand(argv));
  }
  const { report } = shell.analysis;
  const outside = report.maintained;
  report.maintained = state.maintained;
  const outcome = shell.start(command, words);
  report.maintained = outside;
  if (flows.socket) {
    judgeSent(flows, outcome.output, at, resolvedCommand(argv), shell.analysis);
    judgeSentText(rendered(outcome.output.text), command, shell.analysis);
  }
  if (prefix.length > 0) {
    state.exported = exported;
    for (const [key, old] of before) {
      if (old) state.variables.set(key, old);
      else state.variables.delete(key);
    }
  }
  const label = flows.targets.length > 0 ? resolvedCommand(argv) : "";
  return { ...outcome, output: sendOutput(flows, outcome.output, words, node.pos, label) };
}

/** What an alias stands for, with the arguments behind it. */
function runAlias(alias: string, node: CommandNode, words: Words, input: Content): Outcome {
  const { state, source, shell } = words;
  const rest = source.text.slice(node.name?.end ?? node.pos, node.end);
  const own = node.name?.value ?? "";
  state.aliases.delete(own);
  const at = shell.place(source, node.pos);
  const output = runText(
    shell,
    literal(`${alias}${rest}`),
    state,
    { text: "", locate: undefined, at, depth: source.depth },
    input,
  );
  state.aliases.set(own, alias);
  return { output };
}
