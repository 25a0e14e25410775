/** Code that doesn't parse: reported where it covers much, or what looks risky. */
import type { Analysis } from "../../analysis/analysis";
import { codeOf, positionOf, type PyNode } from "./syntax";

const RISKY =
  /\b(?:rmtree|system|popen|subprocess|exec|eval|unlink|remove|mkfs|dd|rm|reboot|shutdown|chmod|urlopen)\b/;

/** The outermost errors of a tree. */
function errorsIn(node: PyNode, depth = 0): PyNode[] {
  if (node.type === "ERROR") return [node];
  if (depth > 40) return [];
  return node.children.flatMap((inner) => errorsIn(inner, depth + 1));
}

export function judgeErrors(tree: PyNode, analysis: Analysis): void {
  const errors = errorsIn(tree);
  const covered = errors.reduce((sum, { start, end }) => sum + end - start, 0);
  const risky = errors.find((error) => RISKY.test(codeOf(error)));
  const most = covered * 2 > tree.end - tree.start;
  const worst = risky ?? (most ? errors[0] : undefined);
  if (!worst) return;
  const because = "The code is no Python that parses.";
  analysis.report.add("not-analysed", positionOf(worst), codeOf(worst).slice(0, 80), { because });
}
