/** Programs that one look at their whole command line judges. */
import type { Analysis, Program } from "../analysis/analysis";
import type { Command } from "../analysis/command";
import type { RiskSeverity } from "../finding";
import type { RuleId } from "../rules";
import { wordsOf } from "./arguments";
import { resolvedCommand } from "./dispatch";

/** Longer command lines are cut off before patterns look at them, in UTF-16 code units. */
const MAX_LINE = 1_200;

export interface Pattern {
  /** On the arguments, with a space around each. */
  readonly when: RegExp;
  /** undefined: nothing to say, and later patterns don't count. */
  readonly rule: RuleId | undefined;
  readonly severity?: RiskSeverity | undefined;
  readonly because?: string | undefined;
}

export function high(when: RegExp, rule: RuleId, because?: string): Pattern {
  return { when, rule, severity: "high", because };
}

export function medium(when: RegExp, rule: RuleId, because?: string): Pattern {
  return { when, rule, severity: "medium", because };
}

export function clean(when: RegExp): Pattern {
  return { when, rule: undefined };
}

/** The arguments with a space around each: ` -a -t nfs `. */
export function argumentLine(command: Command, from = 1): string {
  return ` ${wordsOf(command).slice(from).join(" ").slice(0, MAX_LINE)} `;
}

const EXPLAINS = / --(?:help|version|usage) /;

export function reported(
  command: Command,
  analysis: Analysis,
  { rule, severity, because }: Pick<Pattern, "rule" | "severity" | "because">,
): void {
  if (rule === undefined) return;
  analysis.report.add(rule, command.at, resolvedCommand(command.argv), { severity, because });
}

/** A program of which the first pattern that fits says all. */
export function judgedBy(...patterns: readonly Pattern[]): Program {
  return (command, analysis) => {
    const line = argumentLine(command);
    if (EXPLAINS.test(line)) return undefined;
    const found = patterns.find(({ when }) => when.test(line));
    if (found) reported(command, analysis, found);
    return undefined;
  };
}

/** The same program under several names. */
export function under(names: string, program: Program): Record<string, Program> {
  return Object.fromEntries(names.split(" ").map((name) => [name, program]));
}
