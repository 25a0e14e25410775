/** An analyser that finds the words HIGH and MEDIUM, so that tests of the command hold whatever rules there are. */
import type { RiskFinding, ScriptText } from "../../provider/src/risk";

/** `HIGH=text` takes effect as "text". */
export function scan({ content }: ScriptText): Promise<readonly RiskFinding[]> {
  const found: RiskFinding[] = [];
  content.split(/\r\n|\n|\r/).forEach((text, i) => {
    for (const { 0: word, 1: level, 2: effect, index } of text.matchAll(
      /(HIGH|MEDIUM)(?:=(\w+))?/g,
    )) {
      found.push({
        rule: `test-${(level ?? "").toLowerCase()}`,
        category: "data loss",
        severity: level === "HIGH" ? "high" : "medium",
        line: i + 1,
        column: index + 1,
        resolved: effect ?? word,
        message: `The word ${level ?? ""} stands there.`,
        alternative: "Use `another` word.",
      });
    }
  });
  return Promise.resolve(found);
}
