/**
 * MGC001 and MGC002 as a table, written by hand from the help page: "This function is applicable to
 * stages and steps in the Waiting or Paused status, not those in the Running or Complete status."
 * "If the previous stage or step is in the Running, Paused, or Complete state, you can only add
 * post-migration stages or steps." Failed, skipped and unknown items have begun.
 */
import type { Side } from "../../provider/src/core/model";

const PREDECESSORS = [
  "-",
  "waiting",
  "paused",
  "running",
  "complete",
  "failed",
  "skipped",
  "archived",
];

// A row: status of the anchor, side. A column: status of the predecessor (-: there is none).
// yes: allowed; else the last digits of the rules that refuse.
const TABLE = `
                  -    waiting paused running complete failed skipped archived
waiting  before | yes  yes     2      2       2        2      2       2
waiting  after  | yes  yes     yes    yes     yes      yes    yes     yes
paused   before | yes  yes     2      2       2        2      2       2
paused   after  | yes  yes     yes    yes     yes      yes    yes     yes
running  before | 1    1       12     12      12       12     12      12
running  after  | 1    1       1      1       1        1      1       1
complete before | 1    1       12     12      12       12     12      12
complete after  | 1    1       1      1       1        1      1       1
failed   before | 1    1       12     12      12       12     12      12
failed   after  | 1    1       1      1       1        1      1       1
skipped  before | 1    1       12     12      12       12     12      12
skipped  after  | 1    1       1      1       1        1      1       1
archived before | 1    1       12     12      12       12     12      12
archived after  | 1    1       1      1       1        1      1       1`;

export interface AnchorCase {
  readonly anchor: string;
  readonly side: Side;
  /** Undefined: the anchor is the first. */
  readonly predecessor: string | undefined;
  readonly rules: readonly string[];
}

/** Every cell of the table. */
export const anchorCases: readonly AnchorCase[] = TABLE.trim()
  .split("\n")
  .slice(1)
  .flatMap((line) => {
    const [anchor = "", side = "", , ...cells] = line.split(/\s+/);
    return cells.map((cell, i) => ({
      anchor,
      side: side === "before" ? ("before" as const) : ("after" as const),
      predecessor: PREDECESSORS[i] === "-" ? undefined : PREDECESSORS[i],
      rules: cell === "yes" ? [] : Array.from(cell, (digit) => `MGC00${digit}`),
    }));
  });
