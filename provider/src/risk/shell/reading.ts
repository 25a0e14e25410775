/** Builtins that read into variables. */
import { EMPTY, hole, known, literal, rendered } from "../text/text";
import type { Builtin } from "./builtins";
import { NOTHING, type Content } from "../analysis/content";
import type { Command } from "../analysis/command";
import { SILENT } from "./outcome";
import { unknownArgument } from "./state";

/** Fields of one line that are kept apart. */
const MAX_FIELDS = 128;

/** The command whose output is read: what comes from it is known by it. */
function sourceOf({ text }: Content): string | undefined {
  const [piece] = text;
  if (text.length !== 1 || typeof piece !== "object" || piece.kind !== "hole") return undefined;
  const file = /^\(content of (.+)\)$/.exec(piece.shown)?.[1];
  if (file !== undefined) return `$(cat ${file})`;
  return piece.shown.startsWith("$(") ? piece.shown : undefined;
}

interface Reading {
  readonly names: readonly string[];
  readonly array: boolean;
  /** Up to this text, a line end unless it is told otherwise; empty for all of it. */
  readonly until: string;
}

function readingOf({ argv }: Command): Reading {
  const names: string[] = [];
  let array = false;
  let until = "\n";
  for (let index = 1; index < argv.length; index += 1) {
    const text = rendered(argv[index] ?? EMPTY);
    if (!text.startsWith("-")) names.push(text);
    else if (text.endsWith("a")) array = true;
    else if (/^-\w*d$/.test(text)) {
      index += 1;
      until = known(argv[index] ?? EMPTY) ?? "\n";
    } else if (/^-\w*[nNptui]$/.test(text)) index += 1;
  }
  return { names: names.length === 0 ? ["REPLY"] : names, array, until };
}

/** The fields of a line, as IFS parts them; the last name gets the rest. */
function fieldsOf(line: string, names: number, separators: string): readonly string[] {
  const parts = /^\s*$/.test(separators)
    ? /\s+/
    : new RegExp(`[${separators.replaceAll(/[\]\\^-]/g, "\\$&")}]`);
  if (separators === "" || names === 1) return [separators === "" ? line : line.trim()];
  const fields = line.trim().split(parts);
  if (fields.length <= names) return fields;
  const rest = fields.slice(names - 1).join(separators.trim().slice(0, 1) || " ");
  return [...fields.slice(0, names - 1), rest];
}

const readVariables: Builtin = ({ command, words: { state } }) => {
  const { names, array, until } = readingOf(command);
  const text = known(command.input.text);
  const separators = known(state.variable("IFS").alternatives[0] ?? EMPTY) ?? " \t\n";
  if (text === undefined || text === "") {
    const { listing, downloaded } = command.input;
    const source = sourceOf(command.input);
    for (const [index, name] of names.entries()) {
      if (!/^[A-Za-z_]\w*$/.test(name)) continue;
      const shown = (index === 0 ? source : undefined) ?? `$${name}`;
      const value = listing?.paths ?? hole(shown, "maybe", downloaded ? { downloaded: true } : {});
      if (array) state.assignElements(name, [value]);
      else state.assign(name, value);
    }
    return { output: NOTHING };
  }
  const records = until === "" ? [text] : text.split(until).filter((line) => line !== "");
  if (array) {
    const [line = ""] = records;
    const fields = fieldsOf(line, MAX_FIELDS, separators);
    state.assignElements(names[0] ?? "REPLY", fields.map(literal));
    return { output: NOTHING };
  }
  const rows = records.slice(0, 24).map((line) => fieldsOf(line, names.length, separators));
  for (const [index, name] of names.entries()) {
    if (/^[A-Za-z_]\w*$/.test(name))
      state.assign(name, ...rows.map((row) => literal(row[index] ?? "")));
  }
  return { output: NOTHING };
};

const readLines: Builtin = ({ command, words: { state } }) => {
  const name = rendered(command.argv.at(-1) ?? EMPTY);
  if (!/^[A-Za-z_]\w*$/.test(name)) return SILENT;
  const text = known(command.input.text);
  const lines = text?.split("\n").filter((line) => line !== "");
  const source = sourceOf(command.input);
  const unknown = source === undefined ? unknownArgument(name) : hole(source, "maybe");
  state.assignElements(name, lines ? lines.slice(0, 64).map(literal) : [unknown]);
  return SILENT;
};

export const READING: Readonly<Record<string, Builtin>> = {
  read: readVariables,
  mapfile: readLines,
  readarray: readLines,
};
