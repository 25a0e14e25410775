/** Builtins that declare variables and aliases, or take them away. */
import { content, NOTHING } from "../analysis/content";
import { resolvedCommand } from "../programs/dispatch";
import { EMPTY, known, literal, rendered, type Text } from "../text/text";
import type { Builtin } from "./builtins";
import { forgetsHistory, keepsHistory } from "./history";
import { SILENT } from "./outcome";

/** `name=value` as name and value; a value that isn't there is undefined. */
function pairOf(
  text: Text,
): { readonly name: string; readonly value: Text | undefined } | undefined {
  const [first] = text;
  if (typeof first !== "string") return undefined;
  const found = /^([A-Za-z_][\w.-]*)(\+?=)?/.exec(first);
  if (!found) return undefined;
  const [whole, name = "", sign] = found;
  if (sign === undefined) return whole === first ? { name, value: undefined } : undefined;
  const rest = first.slice(whole.length);
  return { name, value: rest === "" ? text.slice(1) : [rest, ...text.slice(1)] };
}

const declare: Builtin = ({ command, words: { state, shell } }) => {
  const name = rendered(command.argv[0] ?? EMPTY);
  if (name !== "export" && command.argv.some((word) => /^-\w*[fp]$/.test(rendered(word)))) {
    const shown = command.argv.slice(1).flatMap((word) => {
      const defined = state.functions.get(rendered(word));
      return defined ? [defined.source.text.slice(defined.node.pos, defined.node.end)] : [];
    });
    if (shown.length > 0) return { output: content(literal(`${shown.join("\n")}\n`)) };
  }
  const exports =
    rendered(command.argv[0] ?? EMPTY) === "export" ||
    command.argv.some((word) => /^-\w*x/.test(rendered(word)));
  const refers = command.argv.some((word) => /^-\w*n/.test(rendered(word)));
  const keyed = command.argv.some((word) => /^-\w*A/.test(rendered(word)));
  for (const word of command.argv.slice(1)) {
    if (rendered(word).startsWith("-")) continue;
    const pair = pairOf(word);
    if (!pair) continue;
    const { name, value } = pair;
    if (exports) state.exported.add(name);
    if (value === undefined) {
      if (keyed) state.variables.set(name, { alternatives: [EMPTY], entries: new Map() });
      continue;
    }
    const target = known(value);
    if (refers && target !== undefined && /^[A-Za-z_]\w*$/.test(target)) {
      state.references.set(name, target);
      continue;
    }
    state.assign(name, value);
    if (forgetsHistory(name, value)) {
      shell.analysis.report.add("hide-history", command.at, resolvedCommand(command.argv));
    }
  }
  return { output: NOTHING, truth: true };
};

const unset: Builtin = ({ command, words: { state, shell } }) => {
  for (const word of command.argv.slice(1)) {
    const name = rendered(word);
    if (name.startsWith("-")) continue;
    state.variables.delete(name);
    if (command.argv.some((option) => rendered(option) === "-f")) state.functions.delete(name);
    if (keepsHistory(name)) {
      shell.analysis.report.add("hide-history", command.at, resolvedCommand(command.argv));
    }
  }
  return SILENT;
};

const alias: Builtin = ({ command, words: { state } }) => {
  for (const word of command.argv.slice(1)) {
    const pair = pairOf(word);
    const value = pair?.value && known(pair.value);
    if (pair && value !== undefined) state.aliases.set(pair.name, value);
    const named = pair?.value === undefined ? state.aliases.get(rendered(word)) : undefined;
    if (named !== undefined)
      return { output: content(literal(`alias ${rendered(word)}='${named}'\n`)) };
  }
  return SILENT;
};

const unalias: Builtin = ({ command, words: { state } }) => {
  for (const word of command.argv.slice(1)) state.aliases.delete(rendered(word));
  return SILENT;
};

const letNumber: Builtin = ({ command, words: { state } }) => {
  for (const word of command.argv.slice(1)) {
    const found = /^([A-Za-z_]\w*)=(-?\d+)$/.exec(rendered(word));
    if (found) state.assign(found[1] ?? "", literal(found[2] ?? ""));
  }
  return { output: NOTHING };
};

export const DECLARING: Readonly<Record<string, Builtin>> = {
  export: declare,
  declare,
  typeset: declare,
  local: declare,
  readonly: declare,
  unset,
  alias,
  unalias,
  let: letNumber,
};
