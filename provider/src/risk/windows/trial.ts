/** What code would do that isn't run now, but later or by somebody else. */
import type { Analysis } from "../analysis/analysis";
import type { Frame, Language } from "../analysis/command";
import type { Content } from "../analysis/content";
import { literal, START } from "../text/text";

const LATER: Frame = { directory: literal(START), entered: true, depth: 2, system: "windows" };

/** The worst that the code would do; undefined where nothing of it is high. */
export function worstOf(
  language: Language,
  code: Content,
  at: number,
  analysis: Analysis,
): string | undefined {
  const plain: Content = { ...code, locate: undefined };
  return analysis.trial(language, plain, LATER, at)[0]?.message;
}
