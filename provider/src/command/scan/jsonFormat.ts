/** For programs: an object for each file, one a line or all in one. */
import type { RiskFinding } from "../../risk";
import type { Format } from "./format";
import { unwaived, type Scanned, type Unreadable } from "./report";

function findingObject(finding: RiskFinding) {
  const { rule, category, severity, line, column, resolved, message, alternative } = finding;
  return { rule, category, severity, line, column, resolved, message, alternative };
}

function fileObject(report: Scanned) {
  const findings = unwaived(report).map(findingObject);
  const high = findings.some(({ severity }) => severity === "high");
  return {
    file: report.file,
    type: report.type,
    high,
    severity: high ? "high" : findings.length > 0 ? "medium" : "none",
    findings,
    waived: report.findings.length - findings.length,
    ms: report.ms,
  };
}

export function jsonLinesFormat(): Format {
  return {
    file: (report) => {
      const { file } = report;
      const line = report.kind === "scanned" ? fileObject(report) : { file, error: report.message };
      return `${JSON.stringify(line)}\n`;
    },
    end: () => "",
  };
}

export function jsonFormat(): Format {
  const files: ReturnType<typeof fileObject>[] = [];
  const errors: Pick<Unreadable, "file" | "message">[] = [];
  return {
    file: (report) => {
      const { file } = report;
      if (report.kind === "scanned") files.push(fileObject(report));
      else errors.push({ file, message: report.message });
      return "";
    },
    end: (summary) => `${JSON.stringify({ files, errors, summary }, null, 2)}\n`,
  };
}
