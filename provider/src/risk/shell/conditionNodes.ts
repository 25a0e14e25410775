/** `[[ … ]]`: its expression, as the operands of the tests that it is made of. */
import type { TestBinaryExpression, TestExpression } from "unbash" with {
  "resolution-mode": "import",
};
import { NOTHING } from "../analysis/content";
import { combined, negated, type Outcome } from "./outcome";
import { binaryTest, unaryTest } from "./conditions";
import type { Words } from "./words";

/** Deeper expressions are not followed. */
const MAX_DEPTH = 50;

export function testOutcome(node: TestExpression, words: Words, depth = 0): Outcome {
  if (depth > MAX_DEPTH) return { output: NOTHING };
  switch (node.type) {
    case "TestUnary":
      return unaryTest(node.operator, words.text(node.operand), words.worlds === 1);
    case "TestBinary":
      return binary(node, words);
    case "TestNot": {
      const inner = testOutcome(node.operand, words, depth + 1);
      return node.negations.length % 2 === 1 ? negated(inner) : inner;
    }
    case "TestGroup":
      return testOutcome(node.expression, words, depth + 1);
    case "TestLogical":
      return node.operands
        .map((operand) => testOutcome(operand, words, depth + 1))
        .reduce((all, next) => combined(all, next, node.operator));
  }
}

function binary(node: TestBinaryExpression, words: Words): Outcome {
  const left = words.text(node.left);
  const right = words.text(node.right);
  return binaryTest(left, node.operator, right, words.worlds === 1);
}
