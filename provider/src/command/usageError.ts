import { nearest } from "../core/inputIssues";

/** A call that can't be carried out: the command ends with 2 and has done nothing. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What to say behind an unknown word: the one that is near, or else all that there are. */
export function suggestion(word: string, known: readonly string[]): string {
  const guess = nearest(word, known);
  return guess === undefined ? `; there is ${known.join(", ")}` : `; did you mean ${guess}?`;
}
