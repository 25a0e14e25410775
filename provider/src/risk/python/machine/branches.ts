/** `if`: the branch that is known to run, or both and what they have in common behind them. */
import { child, childrenIn, type PyNode } from "../tree/syntax";
import type { TestValue } from "../values/value";
import { judged } from "./conditions";
import type { Machine } from "./machine";
import { runBlock } from "./statements";

type Way = () => boolean;

/** Runs ways one beside the other; whether any reaches its end. */
export function runWays(m: Machine, ways: readonly Way[]): boolean {
  m.forks += 1;
  const mark = m.journal.mark();
  const ends = [];
  for (const way of ways) {
    if (way()) ends.push(m.journal.changes(mark));
    m.journal.rollback(mark);
  }
  if (ends.length === 0) return false;
  m.journal.join(mark, ends);
  return true;
}

export function either(m: Machine, test: TestValue, yes: Way, no: Way): boolean {
  return runWays(m, [
    () => {
      m.assumeAnswer(test, true);
      return yes();
    },
    () => {
      m.assumeAnswer(test, false);
      return no();
    },
  ]);
}

function clauses(m: Machine, all: readonly PyNode[]): boolean {
  const [clause, ...rest] = all;
  if (!clause) return true;
  const body = child(clause, "consequence") ?? child(clause, "body");
  const condition = child(clause, "condition");
  const yes = () => (body ? runBlock(m, body) : true);
  if (!condition) return yes();
  const { answer, test } = judged(m, condition);
  if (answer !== undefined) return answer ? yes() : clauses(m, rest);
  return either(m, test, yes, () => clauses(m, rest));
}

export function branches(m: Machine, node: PyNode): boolean {
  return clauses(m, [node, ...childrenIn(node, "alternative")]);
}
