/** For people at a terminal: each finding with its line, marked as compilers do. */
import type { RiskSeverity } from "../../risk";
import { visible } from "../visible";
import { excerpt } from "./excerpt";
import { titleOf, type Format, type Style } from "./format";
import { tallyText, type JudgedFinding, type Scanned } from "./report";
import { Source } from "./source";

const STYLES = {
  bold: [1, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  dim: [2, 22],
} as const;

type Paint = (style: keyof typeof STYLES, text: string) => string;

const SEVERITY_STYLE = { high: "red", medium: "yellow" } as const satisfies Record<
  RiskSeverity,
  string
>;

function painter(colour: boolean): Paint {
  return (style, text) => {
    const [on, off] = STYLES[style];
    return colour ? `\u001B[${String(on)}m${text}\u001B[${String(off)}m` : text;
  };
}

function severityText({ severity, waiver }: JudgedFinding, paint: Paint): string {
  return waiver
    ? paint("green", `waived (${severity})`)
    : paint("bold", paint(SEVERITY_STYLE[severity], severity));
}

function findingText(file: string, source: Source, finding: JudgedFinding, paint: Paint): string {
  const { line, column, rule, message, alternative, resolved, severity, waiver } = finding;
  const end = source.end(finding);
  const shown = excerpt(source.line(line), finding, end);
  const number = String(line);
  const gutter = " ".repeat(number.length);
  const place = paint("bold", visible(`${titleOf(file)}:${number}:${String(column)}:`));
  const notes = [
    ...(end ? [] : [`takes effect as: ${resolved}`]),
    ...(waiver
      ? [`waived by ${waiver.approvedBy} until ${waiver.expires}: ${waiver.reason}`]
      : [`safer: ${alternative}`]),
  ];
  return [
    `${place} ${severityText(finding, paint)}: ${visible(message)} [${visible(rule)}]`,
    ` ${paint("dim", `${number} |`)} ${shown.line}`,
    ` ${paint("dim", `${gutter} |`)} ${paint(waiver ? "dim" : SEVERITY_STYLE[severity], shown.marks)}`,
    ...notes.map((note) => ` ${gutter} ${paint("dim", "=")} ${visible(note)}`),
    "\n",
  ].join("\n");
}

function fileText({ file, text, findings }: Scanned, paint: Paint): string {
  if (findings.length === 0) return "";
  const source = new Source(text);
  return findings.map((finding) => findingText(file, source, finding, paint)).join("");
}

export function textFormat({ colour }: Style): Format {
  const paint = painter(colour);
  return {
    // What could not be read is told on the standard error, in every format.
    file: (report) => (report.kind === "scanned" ? fileText(report, paint) : ""),
    end: (tally) => `${paint("bold", tallyText(tally))}\n`,
  };
}
