/** For a comment in a pull request: a table for each file in which something was found. */
import { titleOf, type Format } from "./format";
import { codeText, sentenceText } from "./markdownText";
import { tallyText, type JudgedFinding, type Scanned, type Unreadable } from "./report";
import { Source } from "./source";

/** GitHub takes 65,536 characters; the rest is for what is put in front. */
const SIZE_LIMIT = 60_000;
const LONGEST_CODE = 200;

function cut(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= LONGEST_CODE) return trimmed;
  return `${trimmed.slice(0, LONGEST_CODE).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function row(source: Source, finding: JudgedFinding): string {
  const { line, column, severity, rule, message, alternative, resolved, waiver } = finding;
  const effect = source.end(finding) ? "" : `<br>takes effect as ${codeText(cut(resolved))}`;
  const { approvedBy = "", expires = "", reason = "" } = waiver ?? {};
  const waived = `Waived by ${sentenceText(approvedBy)} until ${expires}: ${sentenceText(reason)}`;
  const cells = [
    `${String(line)}:${String(column)}`,
    waiver ? `waived (${severity})` : `**${severity}**`,
    codeText(rule),
    `${sentenceText(message)}<br>${codeText(cut(source.line(line)))}${effect}`,
    waiver ? waived : sentenceText(alternative),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

const HEAD = "| place | severity | rule | what | safer |\n| --- | --- | --- | --- | --- |\n";

function title(file: string): string {
  return `### ${codeText(titleOf(file))}\n\n`;
}

export function markdownFormat(): Format {
  const scanned: Scanned[] = [];
  const lost: Unreadable[] = [];
  let left = SIZE_LIMIT;
  let hidden = 0;

  const fits = (text: string): boolean => {
    left -= text.length;
    return left >= 0;
  };

  /** The table, as far as there is room for it. */
  const fileTable = ({ file, text, findings }: Scanned): string => {
    const source = new Source(text);
    const head = title(file) + HEAD;
    const rows = left > head.length && fits(head) ? findings.map((f) => row(source, f)) : [];
    const shown = rows.filter(fits);
    hidden += findings.length - shown.length;
    return shown.length > 0 ? `${head}${shown.join("")}\n` : "";
  };

  return {
    file: (report) => {
      if (report.kind === "unreadable") lost.push(report);
      else if (report.findings.length > 0) scanned.push(report);
      return "";
    },
    end: (tally) => {
      const failures = lost
        .map(({ file, message }) => `- ${codeText(titleOf(file))}: ${sentenceText(message)}\n`)
        .filter(fits);
      const tables = scanned.map(fileTable);
      const more = `${String(hidden)} more findings are left out here, for the length of a comment.\n`;
      return [
        `## mgc scan: ${tallyText(tally)}\n\n`,
        ...(failures.length > 0 ? [`### Not scanned\n\n${failures.join("")}\n`] : []),
        ...tables,
        ...(hidden > 0 ? [more] : []),
      ]
        .join("")
        .replace(/\n+$/, "\n");
    },
  };
}
