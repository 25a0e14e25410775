/** `$(…)` and `<(…)`: what the commands in them print. */
import type { CommandExpansionPart, ProcessSubstitutionPart } from "unbash" with {
  "resolution-mode": "import",
};
import { content } from "../analysis/content";
import { EMPTY, hole, literal, type Text } from "../text/text";
import { withoutLastNewlines } from "./parameters";
import type { Words } from "./words";

/** What a substitution stands for; what isn't known keeps the substitution as its name. */
export function substituted(part: CommandExpansionPart, words: Words): Text {
  if (!part.script) return hole(part.text, "maybe");
  const { shell, state, source, input } = words;
  const { text, downloaded } = shell.substitution(part.script, state, source, part.pos, input);
  const named = withoutLastNewlines(text).map((piece) =>
    typeof piece !== "string" && piece.kind === "hole" && piece.shown.startsWith("(")
      ? { ...piece, shown: part.text }
      : piece,
  );
  return downloaded && !named.some((piece) => typeof piece !== "string")
    ? hole(part.text, "maybe", { downloaded: true })
    : named;
}

/** The file that stands for what the commands print. */
export function processFile(part: ProcessSubstitutionPart, words: Words): Text {
  if (!part.script) return hole(part.text, "never");
  const { shell, state, source } = words;
  const output = shell.substitution(part.script, state, source, part.pos);
  const { files } = shell.analysis;
  const path = `/dev/fd/${String(63 - (files.size % 50))}`;
  files.set(path, part.operator === "<" ? output : content(EMPTY));
  return literal(path);
}
