/** A command as one line in a single spelling, for tables of patterns. */
import type { Analysis, Program } from "../analysis/analysis";
import type { Command } from "../analysis/command";
import { outputOf } from "../analysis/content";
import { resolvedCommand } from "../programs/dispatch";
import type { RiskSeverity } from "../finding";
import type { RuleId } from "../rules";
import { rendered } from "../text/text";

/** One thing that a program does with certain arguments. */
export interface LineRule {
  /** Fits the arguments: lower case, one blank between them, switches with `/`. */
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  readonly rule: RuleId;
  readonly severity?: RiskSeverity;
  readonly because?: string;
}

/** Arguments in lower case, one blank in front of each, switches with `/`. */
export function lineOf(command: Command): string {
  return command.argv
    .slice(1)
    .map(
      (word) =>
        ` ${rendered(word)
          .toLowerCase()
          .trim()
          .replace(/^[-\u2010-\u2015](?=[a-z?])/, "/")}`,
    )
    .join("")
    .replaceAll("\\??\\", "")
    .replaceAll(/\s+/g, " ");
}

/** Reports the first rule that fits; whether one did. */
export function judgeLine(
  line: string,
  rules: readonly LineRule[],
  command: Command,
  analysis: Analysis,
): boolean {
  for (const { pattern, unless, rule, severity, because } of rules) {
    if (!pattern.test(line) || unless?.test(line)) continue;
    analysis.report.add(rule, command.at, resolvedCommand(command.argv), { severity, because });
    return true;
  }
  return false;
}

/** A program that does nothing but what its arguments say. */
export function byLine(...rules: readonly LineRule[]): Program {
  return (command, analysis) => {
    const line = lineOf(command);
    if (line.includes(" /?")) return undefined;
    judgeLine(line, rules, command, analysis);
    return outputOf(`(${resolvedCommand(command.argv.slice(0, 2))})`);
  };
}

/** Arguments that are no switches. */
export function operandsOf(command: Command): Command["argv"] {
  return command.argv.slice(1).filter((word) => !/^\/[a-z?]/i.test(rendered(word)));
}
