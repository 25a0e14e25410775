/** Waivers: findings in one content that somebody has answered for, until a day. */
import { z } from "zod";

const day = z.iso.date();

/** The one shape of a waiver, for the pack and for the provider's write gate. */
export const waiver = z.strictObject({
  rule: z
    .string()
    .min(1)
    .describe("Id of a risk rule, or MGC011 for everything that is found in the content."),
  scriptId: z.string().min(1).optional().describe("Only for the script with this id in COC."),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, "must be 64 hexadecimal digits")
    .describe("Digest of the content, as `sha256sum` prints it: another content is not waived."),
  reason: z.string().describe("Why it may run all the same."),
  approvedBy: z.string().describe("Who answers for it."),
  expires: day.describe("The last day on which it counts, as 2027-01-31."),
});

export type Waiver = z.infer<typeof waiver>;

/** A finding, as waivers are matched with it. */
export interface Waivable {
  readonly rule: string;
  readonly sha256: string;
  readonly scriptId: string | undefined;
}

/** Every finding of a content at once. */
export const ALL_FINDINGS = "MGC011";

/** Whether a waiver speaks of a finding, be it one that counts or not. */
export function isMeant(entry: Waiver, finding: Waivable): boolean {
  return (
    entry.sha256.toLowerCase() === finding.sha256 &&
    (entry.rule === ALL_FINDINGS || entry.rule === finding.rule) &&
    (entry.scriptId === undefined || entry.scriptId === finding.scriptId)
  );
}

/** What speaks against a waiver as such. */
function flaw(entry: Waiver, today: string): string | undefined {
  if (entry.expires < today) return `it expired on ${entry.expires}`;
  if (entry.reason.trim() === "") return "it gives no reason";
  return entry.approvedBy.trim() === "" ? "it does not say who approved it" : undefined;
}

function title({ rule, sha256, scriptId }: Waiver): string {
  const script = scriptId === undefined ? "" : ` of script ${scriptId}`;
  return `waiver of ${rule} for the content ${sha256.slice(0, 12).toLowerCase()}…${script}`;
}

/** Whether a finding is waived. A waiver that can't count (expired, unreasoned) waives nothing. */
export function isWaived(entries: readonly Waiver[], today: string, finding: Waivable): boolean {
  return entries.some((entry) => isMeant(entry, finding) && flaw(entry, today) === undefined);
}

/**
 * Waivers that can't count, each with the reason.
 * @param today the day, as 2026-11-24
 */
export function waiverFlaws(entries: readonly Waiver[], today: string): string[] {
  return entries.flatMap((entry) => {
    const problem = flaw(entry, today);
    return problem === undefined ? [] : [`${title(entry)}: ${problem}, so it waives nothing`];
  });
}

/** Waivers that none of the findings asks for. */
export function unusedWaivers(
  entries: readonly Waiver[],
  findings: readonly Waivable[],
  why = "nothing in this program needs it; take it out of the configuration",
): string[] {
  return entries
    .filter((entry) => !findings.some((finding) => isMeant(entry, finding)))
    .map((entry) => `${title(entry)}: ${why}`);
}
