/** `if` and `case`: the ways that may be taken, and what each tells. */
import type { Case, If } from "unbash" with { "resolution-mode": "import" };
import { NOTHING, type Content } from "../analysis/content";
import { matchesPattern } from "../text/pattern";
import { known, literal, mayBeEmpty, rendered, type Text } from "../text/text";
import { hasValue } from "./conditions";
import { SILENT, type Lesson, type Outcome } from "./outcome";
import type { Shell } from "./shell";
import { joined, type Source, type State } from "./state";
import { Words } from "./words";

export function runIf(
  shell: Shell,
  node: If,
  state: State,
  source: Source,
  input: Content,
): Outcome {
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

export function runCase(
  shell: Shell,
  node: Case,
  state: State,
  source: Source,
  input: Content,
): Outcome {
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
    const taken = rest.copy();
    lessonOf(patterns, name, subject)?.(taken);
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
function lessonOf(
  patterns: readonly Text[],
  name: string | undefined,
  subject: Text,
): Lesson | undefined {
  if (name === undefined || known(subject) !== undefined) return undefined;
  const texts = patterns.map(rendered);
  const values = texts.filter((text) => !/[*?[\uE000]/.test(text));
  if (values.length === texts.length && values.length > 0) {
    const [first = "", ...others] = values;
    return (state) => {
      hasValue(name, first)(state);
      if (others.length > 0 && /^[A-Za-z_]\w*$/.test(name))
        state.assign(name, ...values.map(literal));
    };
  }
  const filled = texts.every((text) => /[^*]/.test(text)) && mayBeEmpty(subject);
  return filled
    ? (state) => {
        state.nonEmpty(name);
      }
    : undefined;
}
