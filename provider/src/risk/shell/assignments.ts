/** Assignments to variables, arrays and elements. */
import type { Assignment } from "unbash" with { "resolution-mode": "import" };
import { concat, EMPTY, hole, known, lengthOf, type Text } from "../text/text";
import { forgetsHistory } from "./history";
import type { Words } from "./words";

/** Elements of an array that are kept. */
const MAX_ELEMENTS = 128;

export function assignAll(assignments: readonly Assignment[], words: Words): void {
  for (const assignment of assignments) assign(assignment, words);
}

/** The values in all worlds. */
function valuesOf(evaluate: () => Text, words: Words): readonly Text[] {
  const values: Text[] = [];
  words.worlds = 1;
  for (words.world = 0; words.world < words.worlds; words.world += 1) values.push(evaluate());
  words.world = 0;
  return values;
}

function assignArray(assignment: Assignment, words: Words): void {
  const { name, value, append } = assignment;
  if (value.type !== "ArrayValue") return;
  const { state } = words;
  const keyed = new Map<string, Text>();
  const elements: Text[] = [];
  for (const element of value.elements) {
    const found = /^\[([^\]]*)\]=/.exec(element.text);
    if (found) {
      const [whole, key = ""] = found;
      const text = words.text(element);
      const [first] = text;
      const rest = typeof first === "string" ? [first.slice(whole.length), ...text.slice(1)] : text;
      keyed.set(key.replaceAll(/["']/g, ""), rest);
    } else elements.push(...words.fields(element));
  }
  const before = state.variable(name);
  if (keyed.size > 0) {
    const entries = new Map([...(before.entries ?? []), ...keyed]);
    state.variables.set(name, { alternatives: [EMPTY], entries });
    return;
  }
  const old = append ? (before.elements ?? []) : [];
  state.assignElements(name, [...old, ...elements].slice(0, MAX_ELEMENTS));
}

function assignElement(assignment: Assignment, text: Text, words: Words): void {
  const { name, index, append } = assignment;
  const { state } = words;
  const variable = state.variable(name);
  const key = index && known(words.text(index));
  const at = index && words.number(index.text);
  if (variable.entries !== undefined || at === undefined) {
    const entries = new Map(variable.entries);
    const before = append ? entries.get(key ?? "?") : undefined;
    entries.set(key ?? "?", before ? concat(before, text) : text);
    state.variables.set(name, { alternatives: [EMPTY], entries });
    return;
  }
  const elements = [...(variable.elements ?? [])];
  if (at < 0 || at > MAX_ELEMENTS) return;
  while (elements.length < at) elements.push(EMPTY);
  elements[at] = append ? concat(elements[at] ?? EMPTY, text) : text;
  state.assignElements(name, elements);
}

function assign(assignment: Assignment, words: Words): void {
  const { name, value, append, index } = assignment;
  const { state } = words;
  if (value.type === "ArrayValue") {
    assignArray(assignment, words);
    return;
  }
  const values = valuesOf(() => words.text(value), words);
  const [first = EMPTY] = values;
  words.shell.analysis.budget.spend(Math.floor(lengthOf(first) / 64));
  if (index) assignElement(assignment, first, words);
  else if (append) {
    const before = state.variable(name).alternatives;
    const count = Math.max(before.length, values.length);
    const joined = Array.from({ length: count }, (_, at) =>
      concat(
        before[at % before.length] ?? hole(`$${name}`, "maybe"),
        values[at % values.length] ?? EMPTY,
      ),
    );
    state.assign(name, ...joined);
  } else state.assign(name, ...values);
  if (forgetsHistory(name, first)) {
    words.shell.analysis.report.add(
      "hide-history",
      words.shell.place(words.source, assignment.pos),
      assignment.text,
    );
  }
}
