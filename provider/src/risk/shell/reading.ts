/** Builtins that read into variables. */
import { EMPTY, hole, known, literal, rendered, type Text } from "../text/text";
import type { Builtin } from "./builtins";
import { NOTHING, type Content } from "../analysis/content";
import { SILENT } from "./outcome";
import { unknownArgument } from "./state";

/** The command whose output is read: what comes from it is known by it. */
function sourceOf({ text }: Content): string | undefined {
  const [piece] = text;
  if (text.length !== 1 || typeof piece !== "object" || piece.kind !== "hole") return undefined;
  return piece.shown.startsWith("$(") ? piece.shown : undefined;
}

const readVariables: Builtin = ({ command, words: { state } }) => {
  const names: string[] = [];
  let array = false;
  for (let index = 1; index < command.argv.length; index += 1) {
    const text = rendered(command.argv[index] ?? EMPTY);
    if (/^-\w*[adnNptui]$/.test(text)) {
      if (text.endsWith("a")) array = true;
      else index += 1;
    } else if (!text.startsWith("-")) names.push(text);
  }
  const text = known(command.input.text);
  const lines = text?.split("\n").filter((line) => line !== "") ?? [];
  const listing = command.input.listing;
  const source = sourceOf(command.input);
  const unknown = (name: string): Text =>
    listing?.paths ??
    hole(
      (name === names[0] ? source : undefined) ?? `$${name}`,
      "maybe",
      command.input.downloaded ? { downloaded: true } : {},
    );
  for (const [index, name] of (names.length === 0 ? ["REPLY"] : names).entries()) {
    if (!/^[A-Za-z_]\w*$/.test(name)) continue;
    if (text === undefined || lines.length === 0) {
      if (array) state.assignElements(name, [unknown(name)]);
      else state.assign(name, unknown(name));
    } else if (names.length === 1)
      state.assign(name, ...lines.slice(0, 24).map((line) => literal(line.trim())));
    else {
      const last = index === names.length - 1;
      const values = lines.slice(0, 24).map((line) => {
        const fields = line.trim().split(/[\s:,;|]+/);
        return literal(last ? fields.slice(index).join(" ") : (fields[index] ?? ""));
      });
      state.assign(name, ...values);
    }
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
