/** Text as far as it is known: literals, wildcards, and holes for what only the machine will know. */

/** A part whose value can't be told from the script. */
export interface Hole {
  readonly kind: "hole";
  /** As the script writes it: `$DIR`, `$(hostname)`. */
  readonly shown: string;
  /** Whether nothing may stand here; `surely` is a variable that nothing sets. */
  readonly empty: "never" | "maybe" | "surely";
  /** A place of its own that the system made up for the script, as mktemp's. */
  readonly scratch?: true;
  /** It came over the network. */
  readonly downloaded?: true;
}

/** An unquoted wildcard of the shell. */
export interface Wild {
  readonly kind: "wild";
  readonly pattern: string;
}

export type Piece = string | Hole | Wild;
export type Text = readonly Piece[];

/** Longer texts are not followed further, in UTF-16 code units. */
const MAX_LENGTH = 8192;

export const EMPTY: Text = [];

/** Stands in a rendered text for what is not known. */
export const UNKNOWN = "\uE000";

/** Stands in a rendered path for the directory in which the script was started. */
export const START = "\uE004";

const QUOTED_WILD: Record<string, string> = { "*": "\uE001", "?": "\uE002", "[": "\uE003" };

export function literal(value: string): Text {
  return value === "" ? EMPTY : [value];
}

export function hole(
  shown: string,
  empty: Hole["empty"],
  more: Pick<Hole, "scratch" | "downloaded"> = {},
): Text {
  return [{ kind: "hole", shown, empty, ...more }];
}

export function wild(pattern: string): Text {
  return [{ kind: "wild", pattern }];
}

export function lengthOf(text: Text): number {
  let length = 0;
  for (const piece of text) length += typeof piece === "string" ? piece.length : 1;
  return length;
}

export function concat(...texts: readonly Text[]): Text {
  const pieces: Piece[] = [];
  let length = 0;
  for (const text of texts) {
    length += lengthOf(text);
    if (length > MAX_LENGTH) return hole("(a very long text)", "never");
    for (const piece of text) {
      const last = pieces.length - 1;
      const before = pieces[last];
      if (typeof piece === "string" && typeof before === "string") pieces[last] = before + piece;
      else if (piece !== "") pieces.push(piece);
    }
  }
  return pieces;
}

/** The whole text, if all of it is known. A wildcard counts as itself: nothing matched it. */
export function known(text: Text): string | undefined {
  let value = "";
  for (const piece of text) {
    if (typeof piece === "string") value += piece;
    else if (piece.kind === "wild") value += piece.pattern;
    else if (piece.empty !== "surely") return undefined;
  }
  return value;
}

export function holes(text: Text): readonly Hole[] {
  return text.filter((piece): piece is Hole => typeof piece !== "string" && piece.kind === "hole");
}

export function mayBeEmpty(text: Text): boolean {
  return text.every(
    (piece) =>
      piece === "" ||
      (typeof piece !== "string" && piece.kind === "hole" && piece.empty !== "never"),
  );
}

export function isSurelyEmpty(text: Text): boolean {
  return text.every(
    (piece) =>
      piece === "" ||
      (typeof piece !== "string" && piece.kind === "hole" && piece.empty === "surely"),
  );
}

/** As a person reads it. */
export function shown(text: Text): string {
  return text
    .map((piece) =>
      typeof piece === "string" ? piece : piece.kind === "wild" ? piece.pattern : piece.shown,
    )
    .join("");
}

/** For matching: holes are {@link UNKNOWN}; what is surely empty is nothing. */
export function rendered(text: Text): string {
  return text
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.kind === "wild") return piece.pattern;
      return piece.empty === "surely" ? "" : UNKNOWN;
    })
    .join("");
}

/**
 * For matching as a path: wildcards that the shell would expand are themselves, quoted ones are
 * other characters.
 * @param emptied take every hole that may be empty for empty
 */
export function renderedPath(text: Text, emptied: boolean): string {
  return text
    .map((piece) => {
      if (typeof piece === "string") return piece.replaceAll(/[*?[]/g, (c) => QUOTED_WILD[c] ?? c);
      if (piece.kind === "wild") return piece.pattern;
      if (piece.empty === "surely" || (emptied && piece.empty === "maybe")) return "";
      return UNKNOWN;
    })
    .join("");
}

export function sameText(a: Text, b: Text): boolean {
  return (
    a === b || (a.length === b.length && a.every((piece, index) => samePiece(piece, b[index])))
  );
}

function samePiece(a: Piece, b: Piece | undefined): boolean {
  if (a === b) return true;
  if (typeof a === "string" || typeof b === "string" || b === undefined) return false;
  if (a.kind === "wild") return b.kind === "wild" && a.pattern === b.pattern;
  return (
    b.kind === "hole" &&
    a.shown === b.shown &&
    a.empty === b.empty &&
    a.scratch === b.scratch &&
    a.downloaded === b.downloaded
  );
}
