/** Collects the findings of one analysis. */
import type { RiskFinding, RiskSeverity } from "../finding";
import type { Lines } from "../lines";
import { RULES, type RuleId } from "../rules";
import { START, UNKNOWN } from "../text/text";

/** Longest text of a finding, in UTF-16 code units. */
const MAX_RESOLVED = 120;

/** On one line, and cut off where it is long. */
export function onOneLine(text: string): string {
  const line = text
    .replaceAll(UNKNOWN, "…")
    .replaceAll(START, ".")
    .replaceAll(/[\uE001-\uE003]/g, (c) => ({ "\uE001": "*", "\uE002": "?" })[c] ?? "[")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (line.length <= MAX_RESOLVED) return line;
  return `${line.slice(0, MAX_RESOLVED - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

export interface Details {
  /** Where the rule's own severity doesn't fit. */
  readonly severity?: RiskSeverity | undefined;
  /** What is so here, in front of the rule's reason: a sentence. */
  readonly because?: string | undefined;
}

/** What a package's own scripts do to its programs, accounts and services when it comes or goes. */
const PACKAGES_OWN: ReadonlySet<RuleId> = new Set<RuleId>([
  "delete-account",
  "open-permissions",
  "overwrite-system-file",
  "recursive-permissions",
  "replace-program",
  "set-user-id",
  "stop-audit",
  "stop-network-service",
  "stop-system-service",
]);

export class Report {
  /** What runs now does so only where the package manager calls for it. */
  maintained = false;
  readonly #lines: Lines;
  readonly #found = new Map<string, { readonly offset: number; readonly finding: RiskFinding }>();

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /**
   * @param offset where in the script it takes effect
   * @param resolved the offending text as it would take effect
   */
  add(rule: RuleId, offset: number, resolved: string, details: Details = {}): void {
    const { category, severity, message, alternative } = RULES[rule];
    const place = this.#lines.at(offset);
    const key = `${rule}:${String(place.line)}`;
    const known = this.#found.get(key);
    const own = this.maintained && PACKAGES_OWN.has(rule);
    const actual = own ? "medium" : (details.severity ?? severity);
    if (known && (known.finding.severity === "high" || actual === "medium")) return;
    const because = details.because === undefined ? "" : `${details.because} `;
    const finding: RiskFinding = {
      rule,
      category,
      severity: actual,
      ...place,
      resolved: onOneLine(resolved),
      message: `${because}${message}`,
      alternative,
    };
    this.#found.set(key, { offset, finding });
  }

  /**
   * Takes back what a later command makes up for: the interface that went down comes up again.
   * @param instead the severity it keeps; without it nothing is left
   */
  withdraw(rule: RuleId, offset: number, instead?: RiskSeverity): void {
    const key = `${rule}:${String(this.#lines.at(offset).line)}`;
    const found = this.#found.get(key);
    if (found && instead !== undefined) {
      this.#found.set(key, { ...found, finding: { ...found.finding, severity: instead } });
    } else this.#found.delete(key);
  }

  /** In the order of the text. */
  findings(): readonly RiskFinding[] {
    return [...this.#found.values()]
      .sort((a, b) => a.offset - b.offset)
      .map(({ finding }) => finding);
  }
}
