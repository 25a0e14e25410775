/** How reports are written; each piece of text is printed as soon as it is there. */
import type { Report, Tally } from "./report";

export interface Format {
  file(report: Report): string;
  end(tally: Tally): string;
}

export interface Style {
  readonly colour: boolean;
  readonly version: string;
}

/** What people call a file. */
export function titleOf(file: string): string {
  return file === "-" ? "(standard input)" : file;
}
