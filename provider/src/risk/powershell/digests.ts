/** Comparing a fetched file with a digest or a signature, inside PowerShell. */
import { holes } from "../text/text";
import { digestCompared } from "../windows/memory";
import type { Scope } from "./scope";
import { textOf, type Value } from "./values";

export function learnDigest(left: Value, right: Value, scope: Scope): void {
  for (const value of [left, right]) {
    for (const { shown } of holes(scope.marks.text(textOf(value, scope.marks)))) {
      digestCompared(shown, scope.analysis);
    }
  }
}
