/** Which tests hold which claim, by the ids in parentheses at the end of their titles. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface HoldingTest {
  readonly file: string;
  readonly title: string;
  readonly ids: readonly string[];
}

const ROOT = join(__dirname, "../../..");
const IDS = /\(((?:[IF]\d+(?:-[IF]?\d+)?)(?:, (?:[IF]\d+(?:-[IF]?\d+)?))*)\)/g;

/** `I5, F1-F3` in parentheses as ids; none: []. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(IDS)].flatMap(([, list = ""]) =>
    list.split(", ").flatMap((part) => {
      const [, kind = "", from = "", to = from] = /^([IF])(\d+)(?:-[IF]?(\d+))?$/.exec(part) ?? [];
      const count = Math.max(0, Number(to) - Number(from) + 1);
      return Array.from({ length: count }, (_, i) => `${kind}${String(Number(from) + i)}`);
    }),
  );
}

function isTestCall(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  return /^(?:it|test|describe)\b/.test(node.expression.getText());
}

function titleOf(call: ts.CallExpression): string | undefined {
  const [first] = call.arguments;
  return first && ts.isStringLiteralLike(first) ? first.text : undefined;
}

/** Tests with the titles around them; a claim of what stands around counts for each. */
function testsOf(file: string): HoldingTest[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: HoldingTest[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const title = isTestCall(node) ? titleOf(node) : undefined;
    const titles = title === undefined ? around : [...around, title];
    const isTest = isTestCall(node) && /^(?:it|test)\b/.test(node.expression.getText());
    if (isTest && title !== undefined) {
      const whole = titles.join(" › ");
      const ids = [...new Set(idsIn(whole))];
      if (ids.length > 0) found.push({ file, title: whole.replaceAll(IDS, "").trim(), ids });
    }
    ts.forEachChild(node, (child) => {
      visit(child, titles);
    });
  };
  visit(source, []);
  return found;
}

export function holdingTests(): HoldingTest[] {
  return readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => `tests/${path.replaceAll("\\", "/")}`)
    .sort()
    .flatMap(testsOf);
}
