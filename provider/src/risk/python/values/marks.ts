/** What is known of a hole beyond the text that it stands in: where it came from. */
import type { Hole, Piece, Text } from "../../text/text";

export interface Mark {
  /** What it was read from, where that isn't for other eyes. */
  readonly secret?: string | undefined;
  /** It was made by a cipher. */
  readonly encrypted?: true | undefined;
  /** The pieces whose digest it is. */
  readonly digestOf?: readonly Piece[] | undefined;
  /** The pieces it was computed from. */
  readonly from?: readonly Piece[] | undefined;
  /** Bits that were added to a number that isn't known. */
  readonly bits?: number | undefined;
  /** It stands for the names in this directory. */
  readonly directory?: string | undefined;
  /** It stands for the content of a file below here. */
  readonly file?: Text | undefined;
}

const MARKS = new WeakMap<object, Mark>();

/** Pieces that one is said to come from, at most. */
const MAX_FROM = 12;

export function mark(piece: Piece, more: Mark): void {
  if (typeof piece === "string") return;
  const before = MARKS.get(piece);
  MARKS.set(piece, { ...before, ...more, from: more.from?.slice(0, MAX_FROM) ?? before?.from });
}

export function markOf(piece: Piece): Mark {
  return typeof piece === "string" ? {} : (MARKS.get(piece) ?? {});
}

/** Another piece in the place of one, with the same marks. */
export function likewise(piece: Exclude<Piece, string>, other: Exclude<Piece, string>): void {
  const marks = MARKS.get(piece);
  if (marks) MARKS.set(other, marks);
}

/** The pieces of a text that aren't literal, and those that they come from. */
export function sources(text: Text, into = new Set<Exclude<Piece, string>>()): typeof into {
  for (const piece of text) {
    if (typeof piece === "string" || into.has(piece) || into.size > 4 * MAX_FROM) continue;
    into.add(piece);
    const { from } = markOf(piece);
    if (from) sources(from, into);
  }
  return into;
}

export function secretOf(text: Text): string | undefined {
  for (const piece of text) {
    const { secret } = markOf(piece);
    if (secret !== undefined) return secret;
  }
  return undefined;
}

export function isEncrypted(text: Text): boolean {
  return text.some((piece) => markOf(piece).encrypted === true);
}

export function isDownloaded(text: Text): boolean {
  return text.some((piece) => isHole(piece) && piece.downloaded === true);
}

export function isHole(piece: Piece): piece is Hole {
  return typeof piece !== "string" && piece.kind === "hole";
}
