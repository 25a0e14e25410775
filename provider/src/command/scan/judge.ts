/** Scans a script and sees who answers for what is found. */
import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { scan } from "../../risk";
import { isWaived, type Waivable, type Waiver } from "../../risk/waiving";
import type { Script } from "./readScript";
import type { Scanned } from "./report";

export interface Waivers {
  readonly entries: readonly Waiver[];
  /** The day, as 2026-11-24. */
  readonly today: string;
}

/** As COC keeps it: the digest is that of the text in UTF-8, without a byte order mark. */
function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** @returns also what waivers could have been for */
export async function judge(
  { file, type, text }: Script,
  { entries, today }: Waivers,
): Promise<{ report: Scanned; waivable: readonly Waivable[] }> {
  const began = performance.now();
  const found = await scan({ type, content: text });
  const ms = Math.round((performance.now() - began) * 10) / 10;
  const sha256 = entries.length > 0 && found.length > 0 ? digest(text) : "";
  const judged = found.map((finding) => {
    const subject = { rule: finding.rule, sha256, scriptId: undefined };
    const waiver = entries.find((entry) => isWaived([entry], today, subject));
    return { subject, finding: waiver ? { ...finding, waiver } : finding };
  });
  return {
    report: { kind: "scanned", file, type, text, findings: judged.map((j) => j.finding), ms },
    waivable: judged.map(({ subject }) => subject),
  };
}
