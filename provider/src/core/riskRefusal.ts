/**
 * MGC011: the content of a script is one that a careful operator would not run. Who reads scripts,
 * and who answers for what is in them, is decided outside; here it is a refusal and its words.
 */
import { excerptLines, excerptsOf, type Excerpt, type Offence } from "./scriptExcerpt";
import { ENVIRONMENT_ONLY } from "./settingNames";

/** A script as it is judged. */
export interface JudgedScript {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly content: string;
  /** Lower-case hex digest of the content. */
  readonly sha256: string;
}

/** Something of high risk in a content. */
export interface HighRisk extends Offence {
  /** Id of the rule that found it; waivers name it. */
  readonly rule: string;
  /** From 1. */
  readonly column: number;
  readonly message: string;
  readonly alternative: string;
}

/** What there is to say of a content before it may run. */
export type RiskVerdict =
  | {
      /** What nobody answers for. */
      readonly high: readonly HighRisk[];
      /** Waivers for it that do not count, each with the reason. */
      readonly flaws: readonly string[];
    }
  /** The file of waivers can't be used, so that nobody knows what is answered for. */
  | { readonly waiverFile: string; readonly problems: readonly string[] };

export type RiskRefusal =
  | {
      readonly rule: "MGC011";
      readonly reason: "risk";
      readonly step: string;
      readonly script: Pick<JudgedScript, "id" | "name" | "version" | "sha256">;
      readonly findings: readonly (HighRisk & Excerpt)[];
      readonly flaws: readonly string[];
    }
  | {
      readonly rule: "MGC011";
      readonly reason: "waivers";
      readonly file: string;
      readonly problems: readonly string[];
    };

/** How many findings are told in full. */
const MOST_FINDINGS = 20;

/** MGC011. Nothing runs as root on migrated servers that a careful operator would refuse to run there. */
export function scriptRisk(
  step: string,
  { content, id, name, version, sha256 }: JudgedScript,
  verdict: RiskVerdict,
): RiskRefusal[] {
  if ("problems" in verdict) {
    const { waiverFile: file, problems } = verdict;
    return [{ rule: "MGC011", reason: "waivers", file, problems }];
  }
  const { high, flaws } = verdict;
  if (high.length === 0) return [];
  const excerptOf = excerptsOf(content);
  const findings = high.map(({ rule, line, column, resolved, message, alternative }) => {
    const told = { rule, line, column, resolved, message, alternative };
    return { ...told, ...excerptOf(told) };
  });
  const script = { id, name, version, sha256 };
  return [{ rule: "MGC011", reason: "risk", step, script, findings, flaws }];
}

function findingWords(finding: HighRisk & Excerpt): string {
  const { rule, line, column, message, alternative } = finding;
  const margin = "\n      ";
  return (
    `\n    line ${String(line)}, column ${String(column)} (${rule}): ${message}` +
    `${excerptLines(finding, margin)}${margin}Safer: ${alternative}`
  );
}

/** The sentence without its beginning, which is the rule. */
export function riskRefusalWords(refusal: RiskRefusal): string {
  const { env } = ENVIRONMENT_ONLY.waivers;
  if (refusal.reason === "waivers") {
    const { file, problems } = refusal;
    return (
      `no script step is written while the waivers that ${env} names can't be used. ` +
      `"${file}": ${problems.join("; ")}. Mend the file, or unset ${env} to go without waivers.`
    );
  }
  const { step, script, findings, flaws } = refusal;
  const { id, name, version, sha256 } = script;
  const more = findings.length - MOST_FINDINGS;
  return (
    `step "${step}" would run script "${name}" (${id}, version ${version}), in which there is high risk:` +
    findings.slice(0, MOST_FINDINGS).map(findingWords).join("") +
    (more > 0 ? `\n    and ${String(more)} more` : "") +
    flaws.map((flaw) => `\n    ${flaw}`).join("") +
    `\n  Change the script, and its version with it; or have somebody answer for it: a waiver of the rule in brackets, ` +
    `or of MGC011 for all of it, with sha256 ${sha256}, in the file that ${env} names.`
  );
}
