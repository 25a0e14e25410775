/** SARIF 2.1.0 (OASIS), for what shows findings in a review: one run, one result a finding. */
import { pathToFileURL } from "node:url";
import { isAbsolute } from "node:path";
import type { RiskFinding, RiskSeverity } from "../../risk";
import type { Waiver } from "../../risk/waiving";
import type { Format, Style } from "./format";
import type { JudgedFinding, Scanned, Unreadable } from "./report";
import { ruleText } from "./ruleText";
import { Source } from "./source";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const LEVELS: Readonly<Record<RiskSeverity, "error" | "warning">> = {
  high: "error",
  medium: "warning",
};

/** A path as a URI reference: below the folder of the call, as what reads it expects. */
export function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file
    .split(process.platform === "win32" ? /[/\\]/ : "/")
    .filter((part, i) => part !== "." && (part !== "" || i === 0))
    .map(encodeURIComponent)
    .join("/");
}

function location(file: string) {
  return { artifactLocation: { uri: uriOf(file) } };
}

function region(source: Source, finding: RiskFinding) {
  const end = source.end(finding);
  const last = end ? { endLine: end.line, endColumn: end.column } : {};
  return { startLine: finding.line, startColumn: finding.column, ...last };
}

function rule(id: string, sample: RiskFinding) {
  const { category, message, alternative } = ruleText(id) ?? sample;
  return {
    id,
    shortDescription: { text: message },
    help: { text: alternative },
    properties: { tags: [category] },
  };
}

function suppression({ reason, approvedBy, expires }: Waiver) {
  const justification = `${reason} (approved by ${approvedBy}, until ${expires})`;
  return { kind: "external", status: "accepted", justification };
}

function result(file: string, source: Source, finding: JudgedFinding, ruleIndex: number) {
  const { message, alternative, resolved, waiver } = finding;
  const effect = source.end(finding) ? "" : ` It takes effect as: ${resolved}`;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: `${message}${effect}\nSafer: ${alternative}` },
    locations: [{ physicalLocation: { ...location(file), region: region(source, finding) } }],
    // A list where nothing is suppressed would say that it was looked at: absent says nothing.
    ...(waiver ? { suppressions: [suppression(waiver)] } : {}),
    properties: { category: finding.category, resolved },
  };
}

function notification({ file, message }: Unreadable) {
  return {
    level: "error",
    message: { text: message },
    locations: [{ physicalLocation: location(file) }],
  };
}

export function sarifFormat({ version }: Style): Format {
  const rules = new Map<string, RiskFinding>();
  const results: ReturnType<typeof result>[] = [];
  const notifications: ReturnType<typeof notification>[] = [];

  const add = ({ file, text, findings }: Scanned): void => {
    const source = new Source(text);
    for (const finding of findings) {
      if (!rules.has(finding.rule)) rules.set(finding.rule, finding);
      const index = [...rules.keys()].indexOf(finding.rule);
      results.push(result(file, source, finding, index));
    }
  };

  const log = () => ({
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "mgc scan",
            semanticVersion: version,
            rules: [...rules].map(([id, sample]) => rule(id, sample)),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            toolExecutionNotifications: notifications,
          },
        ],
        results,
      },
    ],
  });

  return {
    file: (report) => {
      if (report.kind === "scanned") add(report);
      else notifications.push(notification(report));
      return "";
    },
    end: () => `${JSON.stringify(log(), null, 2)}\n`,
  };
}
