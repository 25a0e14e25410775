/**
 * COC's check for high-risk commands: it "matches the script content against check rules by regular
 * expression, i.e. whether it contains one". That a hit means HIGH is seen in COC's example; what
 * would be MEDIUM is not published.
 */
import { COC_RULES, type CocRule } from "./cocRules";
import type { RiskFinding } from "./finding";

const PATTERNS = COC_RULES.map((rule) => ({ rule, pattern: new RegExp(rule.rule) }));

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/**
 * Shortens runs of white space to two characters. No rule can tell the difference, but those with
 * `\s+.*\s+` would take minutes for a run of some thousand.
 */
function shortened(content: string): string {
  return content.replaceAll(/\s{2,}/g, (run) => (/[\n\r\u2028\u2029]/.test(run) ? "\n\n" : "  "));
}

/** The published rules that a content is a hit of, exactly as COC would find them. */
export function cocHits(content: string): CocRule[] {
  const text = shortened(content);
  return PATTERNS.filter(({ pattern }) => pattern.test(text)).map(({ rule }) => rule);
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The first place of each line at which a rule that is a hit stands. Most rules stand within a line;
 * of one whose match goes over several lines only the first place is found.
 */
function placesOf(rule: CocRule, content: string, lines: readonly string[]): Place[] {
  const pattern = new RegExp(rule.rule);
  const inLines = lines.flatMap((whole, index): Place[] => {
    const text = shortened(whole);
    const match = pattern.exec(text);
    if (!match) return [];
    const found = match[0].trim();
    const column = Math.max(0, whole.indexOf(found.split(/\s/)[0] ?? "")) + 1;
    return [{ line: index + 1, column, text: found }];
  });
  if (inLines.length > 0) return inLines;
  const match = pattern.exec(shortened(content));
  const word = (match?.[0] ?? "").trim().split(/\s/)[0] ?? "";
  const before = content.slice(0, Math.max(0, content.indexOf(word))).split(LINE_END);
  return [{ line: before.length, column: (before.at(-1)?.length ?? 0) + 1, text: word }];
}

/** COC's hits as findings, each with its place, in the order of the text. */
export function cocFindings(content: string): RiskFinding[] {
  const lines = content.split(LINE_END);
  return cocHits(content)
    .flatMap((rule) =>
      placesOf(rule, content, lines).map(({ line, column, text }): RiskFinding => ({
        rule: rule.id,
        category: rule.category,
        severity: "high",
        line,
        column,
        resolved: text,
        message: rule.descriptionEn,
        alternative: rule.alternative,
      })),
    )
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
}
