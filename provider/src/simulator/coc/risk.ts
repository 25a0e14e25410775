/**
 * COC's check for high-risk commands: it "matches the script content against check rules by regular
 * expression, i.e. whether it contains one". That a hit means HIGH is seen in COC's example; what
 * would be MEDIUM is not published.
 */
import { RISK_RULES } from "./riskRules";
import type { BlacklistCommand } from "./wire";

const PATTERNS = RISK_RULES.map((rule) => ({ rule, pattern: new RegExp(rule.command_rule) }));

/**
 * Shortens runs of white space to two characters. No rule can tell the difference, but those with
 * `\s+.*\s+` would take minutes for a run of some thousand.
 */
function shortened(content: string): string {
  return content.replaceAll(/\s{2,}/g, (run) => (/[\n\r\u2028\u2029]/.test(run) ? "\n\n" : "  "));
}

export function checkRisk(content: string): {
  risk_level: "HIGH" | "LOW";
  blacklist_commands: BlacklistCommand[];
} {
  const text = shortened(content);
  const hits = PATTERNS.filter(({ pattern }) => pattern.test(text)).map(({ rule }) => rule);
  return { risk_level: hits.length > 0 ? "HIGH" : "LOW", blacklist_commands: hits };
}
