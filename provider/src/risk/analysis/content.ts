/** What flows through a pipe, stands in a file, or is handed over as code. */
import { concat, hole, literal, type Text } from "../text/text";

/** Position in the script under analysis, as an offset in UTF-16 code units. */
export type Locate = (offset: number) => number;

export interface Content {
  readonly text: Text;
  /** It came over the network, and nothing has compared it with a digest. */
  readonly downloaded: boolean;
  /** Where the text stands in the script word for word; undefined for what was computed. */
  readonly locate?: Locate | undefined;
  /** What it was made from, where that isn't for other eyes: `/etc/shadow`, keys. */
  readonly secret?: string | undefined;
  /** It was unpacked from a text of the script in a way that can't be followed. */
  readonly hidden?: boolean | undefined;
  /** A shell prints it that was told what to do by something that isn't known. */
  readonly answered?: boolean | undefined;
  /** The paths that it lists: all that is below a directory. */
  readonly listing?: Listing | undefined;
}

export interface Listing {
  readonly paths: Text;
}

export const NOTHING: Content = { text: [], downloaded: false };

export function content(text: Text, locate?: Locate): Content {
  return { text, downloaded: false, locate };
}

/** The output of a command that isn't followed. */
export function outputOf(shown: string, empty: "never" | "maybe" = "maybe"): Content {
  return { text: hole(shown, empty), downloaded: false };
}

export function downloadedFrom(shown: string): Content {
  return { text: hole(shown, "maybe", { downloaded: true }), downloaded: true };
}

/** Contents one behind another. */
export function joinedContent(parts: readonly Content[]): Content {
  const filled = parts.filter(({ text }) => text.length > 0);
  const [first, ...rest] = filled;
  if (!first) return NOTHING;
  if (rest.length === 0) return first;
  return {
    text: concat(...filled.map(({ text }) => text)),
    downloaded: filled.some(({ downloaded }) => downloaded),
    secret: filled.find(({ secret }) => secret !== undefined)?.secret,
  };
}

export function known(text: string): Content {
  return content(literal(text));
}

/** Longest description of what came through a pipe, in UTF-16 code units. */
const MAX_SHOWN = 300;

/**
 * What a filter made of the output of a command that isn't followed is still described by that
 * command: which list was it, and what was chosen from it?
 */
export function throughPipe(before: Content, after: Content, filter: string): Content {
  const [source] = before.text;
  const [made] = after.text;
  if (before.text.length !== 1 || after.text.length !== 1) return after;
  if (typeof source !== "object" || typeof made !== "object") return after;
  if (source.kind !== "hole" || made.kind !== "hole") return after;
  if (!source.shown.startsWith("$(") || made.shown === source.shown) return after;
  const shown = `${source.shown} | ${filter}`;
  return shown.length > MAX_SHOWN ? after : { ...after, text: [{ ...made, shown }] };
}
