/** What is known of a file that was to be scanned. */
import type { ScriptType } from "../../core/cocScript";
import type { RiskFinding, RiskSeverity } from "../../risk";
import type { Waiver } from "../../risk/waiving";
import type { ExitCode } from "../command";

export interface JudgedFinding extends RiskFinding {
  /** The waiver that answers for it; absent: nobody does. */
  readonly waiver?: Waiver | undefined;
}

export interface Scanned {
  readonly kind: "scanned";
  /** As given on the command line. */
  readonly file: string;
  readonly type: ScriptType;
  readonly text: string;
  /** In the order of the text, waived ones as well. */
  readonly findings: readonly JudgedFinding[];
  readonly ms: number;
}

export interface Unreadable {
  readonly kind: "unreadable";
  readonly file: string;
  readonly message: string;
}

export type Report = Scanned | Unreadable;

/** Counts; a waived finding is neither high nor medium. */
export interface Tally {
  readonly files: number;
  readonly high: number;
  readonly medium: number;
  readonly waived: number;
  readonly unreadable: number;
}

export const NOTHING_YET: Tally = { files: 0, high: 0, medium: 0, waived: 0, unreadable: 0 };

export function counted(tally: Tally, report: Report): Tally {
  if (report.kind === "unreadable") return { ...tally, unreadable: tally.unreadable + 1 };
  const open = unwaived(report);
  const count = (severity: RiskSeverity) =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    ...tally,
    files: tally.files + 1,
    high: tally.high + count("high"),
    medium: tally.medium + count("medium"),
    waived: tally.waived + report.findings.length - open.length,
  };
}

export function unwaived({ findings }: Scanned): readonly RiskFinding[] {
  return findings.filter(({ waiver }) => waiver === undefined);
}

/** What could not be read may hold anything: that is worse than a finding. */
export function exitCode({ high, medium, unreadable }: Tally, failOn: RiskSeverity): ExitCode {
  if (unreadable > 0) return 2;
  return high > 0 || (failOn === "medium" && medium > 0) ? 1 : 0;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `3 files scanned: 1 high, 0 medium, 2 waived`. */
export function tallyText({ files, high, medium, waived, unreadable }: Tally): string {
  const risks = `${String(high)} high, ${String(medium)} medium, ${String(waived)} waived`;
  const rest = unreadable > 0 ? `; ${plural(unreadable, "file")} could not be scanned` : "";
  return `${plural(files, "file")} scanned: ${risks}${rest}`;
}
