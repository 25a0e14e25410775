/** Policies that report what the core's rules say. */
import { refusalSentence, type Refusal, type RuleId } from "@pulumi-mgc/provider/judging";
import { z } from "zod";
import type { Judged } from "../judging/judged";
import type { JudgedProgram } from "../judging/program";
import type { ProgramViolation, Violation } from "../policy";

/** The configuration of a policy that has none of its own. */
export const NO_OPTIONS = z.strictObject({});

/** Refusals of one rule as violations, each sentence once. */
function violations(
  refusals: readonly Refusal[],
  rule: RuleId,
  which: (refusal: Refusal) => boolean,
): Violation[] {
  const found = refusals.filter((refusal) => refusal.rule === rule && which(refusal));
  return [...new Set(found.map(refusalSentence))].map((message) => ({ message }));
}

export function rulesOf({ outcome }: Judged): readonly Refusal[] {
  if (!outcome) return [];
  return [...outcome.refusals, ...outcome.scripts.flatMap(({ refusals }) => refusals)];
}

/** What a rule says of a resource alone, and of one whose place is known only within the program. */
export function reportsRule(rule: RuleId, which: (refusal: Refusal) => boolean = () => true) {
  return {
    options: NO_OPTIONS,
    resource: (subject: Judged): Violation[] => violations(rulesOf(subject), rule, which),
    stack: ({ items }: JudgedProgram): ProgramViolation[] =>
      items.flatMap(({ item, refusals }) =>
        violations(refusals, rule, which).map((violation) => ({ ...violation, urn: item.urn })),
      ),
  };
}
