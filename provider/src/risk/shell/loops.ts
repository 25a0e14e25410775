/** Loops: turns over a known list one by one, others once, and what is known behind them. */
import type { ArithmeticFor, For, Select, While, Word } from "unbash" with {
  "resolution-mode": "import",
};
import { NOTHING, type Content } from "../analysis/content";
import { concat, hole, holes, type Text } from "../text/text";
import { SILENT, type Outcome } from "./outcome";
import type { Shell } from "./shell";
import { joined, type Source, type State } from "./state";
import { Words } from "./words";

/** Turns of a loop over a known list that are followed one by one. */
const MAX_TURNS = 16;

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
  return { output: outputs.length > 0 ? joinAll(outputs) : NOTHING };
}

function joinAll(outputs: readonly Content[]): Content {
  return {
    text: concat(...outputs.map(({ text }) => text)),
    downloaded: outputs.some(({ downloaded }) => downloaded),
  };
}

function itemsOf(word: Word, words: Words): readonly Text[] {
  const fields: Text[] = [];
  words.worlds = 1;
  for (words.world = 0; words.world < words.worlds; words.world += 1)
    fields.push(...words.fields(word));
  words.world = 0;
  return fields;
}

export function runWhile(
  shell: Shell,
  node: While,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  const before = state.copy();
  const clause = shell.list(node.clause, state, source, input);
  const wanted = node.kind === "while";
  if (clause.truth === !wanted) return SILENT;
  const inside = state.copy();
  (wanted ? clause.onSuccess : clause.onFailure)?.(inside);
  const { output } = shell.list(node.body, inside, source, input);
  const endless = clause.truth === wanted;
  if (inside.ended === "loop") inside.ended = false;
  if (endless && inside.ended) state.become(inside);
  else {
    state.become(inside);
    leaveLoop(state, before);
  }
  return { output };
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
  const head = source.text.slice(node.pos, node.body.pos);
  const name = /\(\(\s*([A-Za-z_]\w*)/.exec(head)?.[1];
  if (name !== undefined) state.assign(name, hole(`$${name}`, "never"));
  const outcome = shell.list(node.body, state, source, input);
  leaveLoop(state, before);
  return outcome;
}
