/** COC's opinion of scripts, which is asked for only where a policy wants it. */
import type { FactSource } from "@pulumi-mgc/provider/facts";
import type { JudgedContent } from "./facts/facts";
import { asked } from "./facts/gather";
import type { Judged } from "./judging/judged";

async function withVerdict(source: FactSource, content: JudgedContent): Promise<JudgedContent> {
  return { ...content, verdict: await asked(source.cocVerdict(content.text)) };
}

/** The judgement with COC's opinion of every script in it. */
export async function withVerdicts(source: FactSource, judged: Judged): Promise<Judged> {
  const { content, outcome } = judged;
  const scripts = [];
  for (const script of outcome?.scripts ?? []) {
    const found = script.found?.script.found;
    const opinion = found && { ...found, content: await withVerdict(source, found.content) };
    scripts.push(
      opinion ? { ...script, found: { ...script.found, script: { found: opinion } } } : script,
    );
  }
  return {
    ...judged,
    content: content && (await withVerdict(source, content)),
    outcome: outcome && { ...outcome, scripts },
  };
}
