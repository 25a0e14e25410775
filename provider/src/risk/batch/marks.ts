/** Unknown values inside strings: one private-use character each, so that text can be cut and compared. */
import { holes, UNKNOWN, type Hole, type Text } from "../text/text";
import { isDigest } from "../windows/memory";

const FIRST = 0xe100;
const LAST = 0xf8fe;

/** Every character that may stand for an unknown value. */
export const MARK = /[\uE000\uE100-\uF8FF]/;

/** Which variable an unknown value is, so that a condition on it tells about the variable. */
export interface Origin {
  /** In upper case, or `1` to `9` for arguments. */
  readonly variable: string;
  /** Only so many characters of its beginning. */
  readonly first?: number;
}

interface Entry {
  readonly hole: Hole;
  readonly origin: Origin | undefined;
}

export class Marks {
  readonly #entries: Entry[] = [];
  readonly #known = new Map<string, string>();
  /** So that a text that is taken apart and put together again keeps its origins. */
  readonly #byHole = new Map<Hole, string>();

  mark(hole: Hole, origin?: Origin): string {
    const same = origin === undefined ? this.#byHole.get(hole) : undefined;
    if (same !== undefined) return same;
    const key = JSON.stringify([hole, origin]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const code = FIRST + this.#entries.length;
    if (code > LAST) return UNKNOWN;
    const mark = String.fromCharCode(code);
    this.#entries.push({ hole, origin });
    this.#byHole.set(hole, mark);
    this.#known.set(key, mark);
    return mark;
  }

  unknown(shown: string, empty: Hole["empty"] = "maybe", origin?: Origin): string {
    return this.mark({ kind: "hole", shown, empty }, origin);
  }

  hole(mark: string): Hole | undefined {
    if (mark === UNKNOWN) return { kind: "hole", shown: "(unknown)", empty: "maybe" };
    return this.#entries[mark.charCodeAt(0) - FIRST]?.hole;
  }

  origin(mark: string): Origin | undefined {
    return this.#entries[mark.charCodeAt(0) - FIRST]?.origin;
  }

  /** With literal pieces, and holes for marks. */
  text(value: string): Text {
    if (value === "") return [];
    if (!MARK.test(value)) return [value];
    return value
      .split(/([\uE000\uE100-\uF8FF])/)
      .filter((part) => part !== "")
      .map((part) => (MARK.test(part) ? (this.hole(part) ?? part) : part));
  }

  value(text: Text): string {
    return text
      .map((piece) => {
        if (typeof piece === "string") return piece;
        return piece.kind === "wild" ? piece.pattern : this.mark(piece);
      })
      .join("");
  }

  /** Without the marks of variables that nothing sets. */
  filled(value: string): string {
    if (!MARK.test(value)) return value;
    return value.replaceAll(/[\uE000\uE100-\uF8FF]/g, (mark) =>
      this.hole(mark)?.empty === "surely" ? "" : mark,
    );
  }

  /** Whether the text is nothing but the digest of a file. */
  isDigest(value: string): boolean {
    return value.length === 1 && isDigest(this.hole(value)?.shown ?? "");
  }

  /** Whether something unknown in the text came over the network. */
  isDownloaded(value: string): boolean {
    return holes(this.text(value)).some(({ downloaded }) => downloaded);
  }
}

/** Characters of the script itself that would be taken for marks; the length stays. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\uE100-\uF8FF]/g, "\uFFFD");
}

export function isKnown(value: string): boolean {
  return !MARK.test(value);
}
