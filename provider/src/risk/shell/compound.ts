/** Compound commands: branches, loops, groups, functions. */
import type {
  Case,
  CommandNode,
  CompoundCommand,
  CompoundList,
  For,
  If,
  Redirected,
  Select,
  While,
  Word,
} from "unbash" with { "resolution-mode": "import" };
import { NOTHING, type Content } from "../analysis/content";
import { matchesPattern } from "../text/pattern";
import { concat, holes, known, literal, mayBeEmpty, rendered, type Text } from "../text/text";
import { arithmeticValue } from "./arithmetic";
import { testOutcome } from "./conditionNodes";
import { hasValue } from "./conditions";
import { countLesson } from "./counts";
import { SILENT, type Lesson, type Outcome } from "./outcome";
import { applyRedirects, sendOutput } from "./redirects";
import type { Shell } from "./shell";
import { joined, type Source, type State } from "./state";
import { Words } from "./words";

/** Turns of a loop over a known list that are followed one by one. */
const MAX_TURNS = 16;

interface Way {
  readonly lesson: Lesson | undefined;
  readonly list: CompoundList | undefined;
}

type Node = Exclude<CommandNode, { type: "Command" }>;

export function runCompound(
  shell: Shell,
  node: Node,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  switch (node.type) {
    case "Redirected":
      return runRedirected(shell, node, state, source, input);
    case "Function":
      state.functions.set(node.name.value, { node, source });
      return SILENT;
    case "Coproc":
      if (node.body.type === "CompoundList")
        return shell.list(node.body, state.copy(), source, input);
      if (node.body.type === "Command")
        return shell.command(node.body, state.copy(), source, input);
      return runCompound(shell, node.body, state.copy(), source, input);
    default:
      return runCompoundCommand(shell, node, state, source, input);
  }
}

function runCompoundCommand(
  shell: Shell,
  node: CompoundCommand,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  switch (node.type) {
    case "If":
      return runIf(shell, node, state, source, input);
    case "For":
    case "Select":
      return runFor(shell, node, state, source, input);
    case "While":
      return runWhile(shell, node, state, source, input);
    case "ArithmeticFor": {
      const before = state.copy();
      const name = /^\s*\(?\(?\s*([A-Za-z_]\w*)/.exec(
        source.text.slice(node.pos).replace(/^for/, ""),
      )?.[1];
      if (name !== undefined)
        state.assign(name, [{ kind: "hole", shown: `$${name}`, empty: "never" }]);
      const outcome = shell.list(node.body, state, source, input);
      leaveLoop(state, before);
      return outcome;
    }
    case "Case":
      return runCase(shell, node, state, source, input);
    case "Subshell": {
      const inside = state.copy();
      const outcome = shell.list(node.body, inside, source, input);
      return { output: outcome.output };
    }
    case "BraceGroup":
      return shell.list(node.body, state, source, input);
    case "TestCommand":
      return testOutcome(node.expression, new Words(shell, state, source));
    case "ArithmeticCommand": {
      const words = new Words(shell, state, source);
      const value = arithmeticValue(node.expression, (text) => words.number(text));
      const assigned = /^\s*([A-Za-z_]\w*)\s*(?:[-+*/%]?=(?!=)|\+\+|--)/.exec(node.body)?.[1];
      if (assigned !== undefined)
        state.assign(assigned, [{ kind: "hole", shown: `$${assigned}`, empty: "never" }]);
      return {
        output: NOTHING,
        truth: value === undefined ? undefined : value !== 0,
        ...countLesson(node.body),
      };
    }
  }
}

function runRedirected(
  shell: Shell,
  node: Redirected,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  const words = new Words(shell, state, source);
  const flows = applyRedirects(node.redirects, words, input);
  const outcome = runCompoundCommand(shell, node.command, state, source, flows.input);
  return { ...outcome, output: sendOutput(flows, outcome.output, words, node.pos) };
}

function runIf(shell: Shell, node: If, state: State, source: Source, input: Content): Outcome {
  const clauses = [
    { clause: node.clause, then: node.then },
    ...node.elif.map(({ clause, then }) => ({ clause, then })),
  ];
  const ends: { state: State; output: Content }[] = [];
  const rest = state.copy();
  let open = true;
  for (const { clause, then } of clauses) {
    const outcome = shell.list(clause, rest, source, input);
    if (rest.ended) {
      open = false;
      ends.push({ state: rest, output: outcome.output });
      break;
    }
    if (outcome.truth !== false) {
      const taken = rest.copy();
      outcome.onSuccess?.(taken);
      const { output } = shell.list(then, taken, source, input);
      ends.push({ state: taken, output });
    }
    if (outcome.truth === true) {
      open = false;
      break;
    }
    outcome.onFailure?.(rest);
  }
  if (open) {
    const { output } = node.else ? shell.list(node.else, rest, source, input) : SILENT;
    ends.push({ state: rest, output });
  }
  return finish(ends, state);
}

/** The states at the ends of all ways become one. */
function finish(ends: readonly { state: State; output: Content }[], state: State): Outcome {
  const [first, ...others] = ends;
  if (!first) return SILENT;
  state.become(others.reduce((all, end) => joined(all, end.state), first.state));
  const longest =
    ends.find(({ output }) => output.downloaded) ??
    ends.reduce((best, end) => (end.output.text.length > best.output.text.length ? end : best));
  return { output: longest.output };
}

function runFor(
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

function runWhile(
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

function runCase(shell: Shell, node: Case, state: State, source: Source, input: Content): Outcome {
  const words = new Words(shell, state, source);
  const subject = words.text(node.word);
  const value = words.worlds === 1 ? known(subject) : undefined;
  const name = /^"?\$\{?(\w+)\}?"?$/.exec(node.word.text)?.[1];
  const ends: { state: State; output: Content }[] = [];
  let rest = state.copy();
  let exhausted = false;
  for (const item of node.items) {
    const patterns = item.pattern.map((word) => new Words(shell, rest, source).text(word));
    const matches =
      value === undefined
        ? undefined
        : patterns.some((pattern) => matchesPattern(rendered(pattern), value));
    if (matches === false) continue;
    const way = wayOf(patterns, name, subject);
    const taken = rest.copy();
    way.lesson?.(taken);
    const { output } = shell.list(item.body, taken, source, input);
    ends.push({ state: taken, output });
    rest = rest.copy();
    if (patterns.some((pattern) => known(pattern) === "") && name !== undefined)
      rest.nonEmpty(name);
    if (matches === true || patterns.some((pattern) => rendered(pattern) === "*")) {
      exhausted = true;
      break;
    }
  }
  if (!exhausted) ends.push({ state: rest, output: NOTHING });
  return finish(ends, state);
}

/** What is known of the subject in the branch of these patterns. */
function wayOf(patterns: readonly Text[], name: string | undefined, subject: Text): Way {
  const list = undefined;
  if (name === undefined || known(subject) !== undefined) return { lesson: undefined, list };
  const texts = patterns.map(rendered);
  const values = texts.filter((text) => !/[*?[\uE000]/.test(text));
  if (values.length === texts.length && values.length > 0) {
    const [first = "", ...others] = values;
    return {
      lesson: (state) => {
        hasValue(name, first)(state);
        if (others.length > 0 && /^[A-Za-z_]\w*$/.test(name))
          state.assign(name, ...values.map(literal));
      },
      list,
    };
  }
  if (texts.every((text) => /[^*]/.test(text)) && mayBeEmpty(subject)) {
    return { lesson: (state) => state.nonEmpty(name), list };
  }
  return { lesson: undefined, list };
}
