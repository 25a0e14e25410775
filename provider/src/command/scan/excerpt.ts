/** A line of a script with marks under what was found there, as a terminal shows it. */
import { columns, visible } from "../visible";
import type { Place } from "./source";

/** Of a longer line only the part around the finding is shown. */
const MOST = 160;
const BEFORE = 40;

export interface Excerpt {
  readonly line: string;
  readonly marks: string;
}

/** Not between the halves of a character. */
function boundary(text: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index)) ? index - 1 : index;
}

/** @param end behind the finding, which may be in a later line; absent: one character is marked */
export function excerpt(text: string, { line, column }: Place, end: Place | undefined): Excerpt {
  const start = boundary(text, Math.min(column - 1, text.length));
  const whole = end === undefined ? start + 1 : end.line > line ? text.length : end.column - 1;
  const short = text.length <= MOST;
  const from = short ? 0 : boundary(text, Math.max(0, start - BEFORE));
  const to = short ? text.length : boundary(text, Math.min(text.length, from + MOST));
  const [left, right] = [from > 0 ? "…" : "", to < text.length ? "…" : ""];
  const before = left + visible(text.slice(from, start));
  const marked = visible(text.slice(start, Math.min(whole, to)));
  return {
    line: left + visible(text.slice(from, to)) + right,
    marks: " ".repeat(columns(before)) + "^".repeat(Math.max(1, columns(marked))),
  };
}
