/** The analyser: what in a script a careful engineer would not run unattended. */
import { cocRisk } from "./cocRisk";
import type { RiskFinding, ScriptText } from "./finding";

/** All findings, in the order of the text; it never rejects. COC's rules look at no type. */
export function scan({ content }: ScriptText): Promise<readonly RiskFinding[]> {
  return Promise.resolve(cocRisk(content));
}
