import { excerptLines, excerptsOf } from "@pulumi-mgc/provider/judging";
import type { RiskFinding } from "@pulumi-mgc/provider/risk";
import { isWaived, ALL_FINDINGS, type Waiver } from "@pulumi-mgc/provider/waivers";
import { z } from "zod";
import type { JudgedContent } from "../facts/facts";
import { judgedContents } from "../judging/contents";
import type { Judged } from "../judging/judged";
import { policy, type Context, type Level, type Violation } from "../policy";

const options = z.strictObject({
  blockAt: z
    .enum(["high", "medium"])
    .default("high")
    .describe(
      'From which severity on a finding blocks: "high", or "medium" (what could not be judged, or is risky in a context that cannot be seen).',
    ),
  coc: z
    .enum(["advisory", "mandatory", "off"])
    .default("advisory")
    .describe(
      'What COC\'s own check counts, which is a list of words: "advisory", "mandatory", or "off" (it is not asked).',
    ),
});

type Options = z.infer<typeof options>;

function sentence(whose: string, excerpt: string, finding: RiskFinding): string {
  const { rule, severity, line, column, message, alternative } = finding;
  return (
    `MGC011 script-risk: ${whose}, line ${String(line)}, column ${String(column)} (${rule}, ${severity} risk): ${message}` +
    `${excerpt}\n  Safer: ${alternative}`
  );
}

function levelOf(severity: RiskFinding["severity"], { blockAt }: Options): Level | undefined {
  return severity === "high" || blockAt === "medium" ? undefined : "advisory";
}

/** What COC itself says, beside our findings. */
function cocViolations(whose: string, { verdict }: JudgedContent, { coc }: Options): Violation[] {
  const level = coc === "mandatory" ? undefined : "advisory";
  if (!verdict || coc === "off") return [];
  if (verdict.unavailable !== undefined) {
    const message = `MGC011 script-risk: COC's own check of ${whose} could not be had: ${verdict.unavailable}`;
    return [{ message, level }];
  }
  const hits = verdict.found?.commands ?? [];
  const high = verdict.found?.level ?? "LOW";
  if (high === "LOW" && hits.length === 0) return [];
  const names = hits.map(({ name }) => `"${name}"`).join(", ");
  const message = `MGC011 script-risk: COC's own check, which looks for words, calls ${whose} ${high}${names === "" ? "" : `: ${names}`}.`;
  return [{ message, level }];
}

function violationsOf(
  subject: Judged,
  { options: own, settings, today }: Context<Options>,
): Violation[] {
  const waivers: readonly Waiver[] = settings.waivers;
  return judgedContents(subject).flatMap(({ whose, scriptId, content }) => {
    const { sha256, text } = content;
    const excerptOf = excerptsOf(text);
    const waived = (rule: string) => isWaived(waivers, today, { rule, sha256, scriptId });
    const ours = content.findings
      .filter(({ rule }) => !waived(rule))
      .map((finding) => ({
        message: sentence(whose, excerptLines(excerptOf(finding), "\n    "), finding),
        level: levelOf(finding.severity, own),
      }));
    return [...ours, ...(waived(ALL_FINDINGS) ? [] : cocViolations(whose, content, own))];
  });
}

export const scriptRisk = policy(
  {
    name: "mgc-script-risk",
    rule: "MGC011",
    displayName: "No high-risk scripts",
    description:
      "A script that has not run yet holds nothing that a careful operator would refuse to run as root on a production server.",
    severity: "critical",
    tags: ["scripts", "risk"],
    remediation:
      "Take the safer way that the message names, or have somebody answer for the finding in a waiver.",
  },
  {
    options,
    asksCoc: ({ coc }) => coc !== "off",
    resource: (subject, context) => violationsOf(subject, context),
  },
);
