/** Loops: turns over a known list one by one, others once, and what is known behind them. */
import type { ArithmeticFor, For, Select, While, Word } from "unbash" with {
  "resolution-mode": "import",
};
import { joinedContent, NOTHING, type Content } from "../analysis/content";
import { holes, known, literal, sameText, type Text } from "../text/text";
import { arithmeticValue } from "./arithmetic";
import type { Outcome } from "./outcome";
import type { Shell } from "./shell";
import { joined, type Source, type State } from "./state";
import { Words } from "./words";

/** Turns of a loop over a known list that are followed one by one. */
const MAX_TURNS = 64;

export function runFor(
  shell: Shell,
  node: For | Select,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  const words = new Words(shell, state, source);
  const name = node.name.value;
  const items = node.wordlist
    ? node.wordlist.flatMap((word) => itemsOf(word, words))
    : [...(state.positional ?? [[{ kind: "hole", shown: "$@", empty: "maybe" } as const]])];
  const outputs: Content[] = [];
  const before = state.copy();
  for (const item of items.slice(0, MAX_TURNS)) {
    state.assign(name, item);
    outputs.push(shell.list(node.body, state, source, input).output);
    // `continue` ends a turn; after `break`, which isn't told apart, further turns are looked at too.
    if (state.ended === "loop") state.ended = false;
    if (state.ended) break;
  }
  const more = items.slice(MAX_TURNS);
  if (more.length > 0 && !state.ended) {
    state.assign(name, ...more.slice(0, MAX_TURNS));
    shell.list(node.body, state, source, input);
  }
  const certain = items.length > 0 && items.every((item) => holes(item).length === 0);
  if (state.ended === "loop") state.ended = false;
  if (!certain) state.become(state.ended ? before : joined(state, before));
  return { output: joinedContent(outputs) };
}

function itemsOf(word: Word, words: Words): readonly Text[] {
  const fields: Text[] = [];
  words.worlds = 1;
  for (words.world = 0; words.world < words.worlds; words.world += 1)
    fields.push(...words.fields(word));
  words.world = 0;
  return fields;
}

/** Turns of a loop whose condition is known each time. */
const MAX_KNOWN_TURNS = 96;

/** The lines that the loop's own `read` takes one by one, where they are known. */
function linesOf(node: While, input: Content): readonly string[] | undefined {
  const [first] = node.clause.commands;
  const command = first?.command;
  const reads = command?.type === "Command" && command.name?.value === "read";
  const text = known(input.text);
  if (!reads || node.clause.commands.length > 1 || text === undefined || text === "")
    return undefined;
  if (command.args.some((word) => word.type === "Word" && /^-\w*d/.test(word.text)))
    return undefined;
  const lines = text.replace(/\n$/, "").split("\n");
  return lines.length <= MAX_KNOWN_TURNS ? lines : undefined;
}

function runLines(
  lines: readonly string[],
  shell: Shell,
  node: While,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  const outputs: Content[] = [];
  for (const line of lines) {
    shell.list(node.clause, state, source, {
      ...input,
      text: literal(`${line}\n`),
      locate: undefined,
    });
    outputs.push(shell.list(node.body, state, source, NOTHING).output);
    if (state.ended === "loop") state.ended = false;
    if (state.ended) break;
  }
  return { output: joinedContent(outputs) };
}

export function runWhile(
  shell: Shell,
  node: While,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  const wanted = node.kind === "while";
  const lines = wanted ? linesOf(node, input) : undefined;
  if (lines) return runLines(lines, shell, node, state, source, input);
  const outputs: Content[] = [];
  const before = state.copy();
  for (let turn = 0; turn < MAX_KNOWN_TURNS; turn += 1) {
    const start = state.variables.copy();
    const clause = shell.list(node.clause, state, source, input);
    if (clause.truth === !wanted) return { output: joinedContent(outputs) };
    const certain = clause.truth === wanted;
    const inside = state.copy();
    (wanted ? clause.onSuccess : clause.onFailure)?.(inside);
    outputs.push(shell.list(node.body, inside, source, input).output);
    const left = inside.ended;
    if (inside.ended === "loop") inside.ended = false;
    if (!certain) {
      state.become(inside.ended ? before : inside);
      leaveLoop(state, before);
      return { output: joinedContent(outputs) };
    }
    state.become(inside);
    // A turn like the one before tells nothing new; one that ended may have been the last.
    if (left || !hasChanged(start, state)) break;
  }
  if (!state.ended) leaveLoop(state, before);
  return { output: joinedContent(outputs) };
}

function hasChanged(start: State["variables"], state: State): boolean {
  for (const [name, variable] of state.variables) {
    const old = start.get(name);
    if (old === variable) continue;
    const same = old?.alternatives.every((text, at) => {
      const now = variable.alternatives[at];
      return now !== undefined && sameText(text, now);
    });
    if (same !== true || variable.elements || variable.entries) return true;
  }
  return false;
}

/** Behind a loop, what its body changed may have had any number of turns. */
function leaveLoop(state: State, before: State): void {
  if (state.ended === "loop") state.ended = false;
  if (state.ended) {
    state.become(before);
    return;
  }
  for (const [name, variable] of [...state.variables]) {
    const old = before.variables.get(name);
    if (old === variable || variable.elements || variable.entries) continue;
    const unknown: Text = [{ kind: "hole", shown: `$${name}`, empty: "never" }];
    state.assign(name, ...(old?.alternatives ?? []), ...variable.alternatives, unknown);
  }
}

export function runCounted(
  shell: Shell,
  node: ArithmeticFor,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  const before = state.copy();
  const outputs: Content[] = [];
  const value = (expression: ArithmeticFor["test"]) =>
    arithmeticValue(expression, new Words(shell, state, source).numbers);
  value(node.initialize);
  for (let turn = 0; turn < MAX_KNOWN_TURNS; turn += 1) {
    const test = node.test ? value(node.test) : 1;
    if (test === 0) return { output: joinedContent(outputs) };
    outputs.push(shell.list(node.body, state, source, input).output);
    const left = state.ended;
    if (state.ended === "loop") state.ended = false;
    if (state.ended || test === undefined || left) break;
    value(node.update);
  }
  if (!state.ended) leaveLoop(state, before);
  return { output: joinedContent(outputs) };
}
