import { cocFindings } from "./cocRisk";
import type { RiskFinding, ScriptText } from "./finding";

/**
 * What a careful operator would refuse in a script, in the order of its text. It is judged by the
 * rules that COC publishes, which look for words, whatever the script is written in: they know
 * neither comments nor quotes.
 */
export function scan({ content }: ScriptText): readonly RiskFinding[] {
  return cocFindings(content);
}
