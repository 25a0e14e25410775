/** Comparing a fetched file with a digest, by IF or by a search in what a tool printed. */
import { holes } from "../text/text";
import { digestCompared } from "../windows/memory";
import type { Session } from "./session";

export function learnDigests(texts: readonly string[], { marks, analysis }: Session): void {
  for (const text of texts) {
    for (const { shown } of holes(marks.text(text))) digestCompared(shown, analysis);
  }
}
