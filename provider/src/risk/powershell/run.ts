/** The interpreter of PowerShell. */
import type { Interpreter } from "../analysis/analysis";
import { content } from "../analysis/content";
import { Marks } from "../batch/marks";
import { settled } from "../windows/memory";
import { Cursor } from "./cursor";
import { evaluate } from "./evaluate";
import { execute } from "./execute";
import { Scope } from "./scope";
import { parseScript } from "./statements";
import { textOf, type Value } from "./values";

/** Runs a text in a scope; `iex` does it in the one that it stands in. */
export function runText(text: string, scope: Scope): readonly Value[] {
  if (scope.depth > 16) {
    const because = "Code stands in code too deeply.";
    scope.analysis.report.add("not-analysed", scope.base, text.slice(0, 80), { because });
    return [];
  }
  scope.depth += 1;
  const block = parseScript(new Cursor(text));
  const { values } = execute(block.body, scope);
  scope.depth -= 1;
  return values;
}

export const runPowerShell: Interpreter = (code, frame, at, analysis, args) => {
  const marks = new Marks();
  const text = marks.value(code.text).replace(/^\uFEFF/, "");
  const scope = new Scope(analysis, marks, frame, at, code.locate ?? (() => at));
  if (code.downloaded) {
    analysis.report.add("run-download", at, text.slice(0, 80));
    return content([]);
  }
  const block = parseScript(new Cursor(text));
  block.params.forEach(({ name, initial }, index) => {
    const arg = args[index];
    if (arg) scope.assign(name, marks.value(arg.text));
    else if (initial) scope.assign(name, evaluate(initial, scope));
    else scope.assign(name, marks.unknown(`$${name}`, "maybe", { variable: name }));
  });
  const values = settled(analysis, () => execute(block.body, scope).values);
  const printed = values.map((value) => textOf(value, marks)).join("\n");
  return content(marks.text(printed));
};
