/** Runs statements in order; each tells whether the one behind it is reached. */
import { child, codeOf, type PyNode } from "../tree/syntax";
import { NONE, type Value } from "../values/value";
import { assignment, augmentedAssignment, remove } from "./assignment";
import { branches } from "./branches";
import { defineClass, defineFunction, decorated } from "./definitions";
import { evaluate, isKnownExpression } from "./expressions";
import { importFrom, importModules } from "./imports";
import { forLoop, whileLoop } from "./loops";
import { Ended, type Machine } from "./machine";
import { judged } from "./conditions";
import { matchStatement } from "./matching";
import { tryStatement, withStatement } from "./guarded";
import { runCode } from "./nested";
import { printStatement } from "./printing";

type Runner = (m: Machine, node: PyNode) => boolean;

const normally =
  (run: (m: Machine, node: PyNode) => void): Runner =>
  (m, node) => {
    run(m, node);
    return true;
  };

/** Statements nested more deeply are not followed. */
const MAX_BLOCKS = 60;

function returned(m: Machine, node: PyNode): boolean {
  const [inner] = node.children;
  const value: Value = inner ? evaluate(m, inner) : NONE;
  const { activation } = m;
  activation?.returns.push({ value, changes: m.journal.changes(activation.mark) });
  return false;
}

function expression(m: Machine, node: PyNode): boolean {
  for (const inner of node.children) {
    if (inner.type === "assignment") assignment(m, inner);
    else if (inner.type === "augmented_assignment") augmentedAssignment(m, inner);
    else if (isKnownExpression(inner)) evaluate(m, inner);
    else if (inner.type === "ERROR") runStatement(m, inner);
  }
  return true;
}

function elsewhere(m: Machine, node: PyNode): void {
  for (const name of node.children) {
    const text = codeOf(name);
    let scope = node.type === "global_statement" ? m.scope.module : m.scope.outer;
    if (node.type !== "global_statement")
      while (scope && !scope.slots.has(text)) scope = scope.outer;
    if (scope && scope !== m.scope) m.scope.elsewhere.set(text, scope);
  }
}

function asserted(m: Machine, node: PyNode): boolean {
  const [condition] = node.children;
  if (!condition) return true;
  const { answer, test } = judged(m, condition);
  if (answer === false) return false;
  m.assumeAnswer(test, true);
  return true;
}

function executed(m: Machine, node: PyNode): void {
  const code = child(node, "code");
  if (code) runCode(m, evaluate(m, code), node, "exec");
}

const RUNNERS: Readonly<Record<string, Runner>> = {
  expression_statement: expression,
  if_statement: branches,
  for_statement: forLoop,
  while_statement: whileLoop,
  try_statement: tryStatement,
  with_statement: withStatement,
  match_statement: matchStatement,
  return_statement: returned,
  raise_statement: (m, node) => {
    for (const inner of node.children) evaluate(m, inner);
    return false;
  },
  break_statement: (m) => {
    if (m.loop) m.loop.breaks.push(m.journal.changes(m.loop.mark));
    return false;
  },
  continue_statement: (m) => {
    if (m.loop) m.loop.continues.push(m.journal.changes(m.loop.turn));
    return false;
  },
  pass_statement: () => true,
  import_statement: normally(importModules),
  import_from_statement: normally(importFrom),
  future_import_statement: () => true,
  function_definition: normally((m, node) => {
    defineFunction(m, node);
  }),
  class_definition: normally((m, node) => {
    defineClass(m, node);
  }),
  decorated_definition: normally(decorated),
  global_statement: normally(elsewhere),
  nonlocal_statement: normally(elsewhere),
  delete_statement: normally((m, node) => {
    for (const target of node.children) remove(m, target);
  }),
  assert_statement: asserted,
  print_statement: normally(printStatement),
  exec_statement: normally(executed),
  type_alias_statement: () => true,
  block: (m, node) => runBlock(m, node),
  module: (m, node) => runBlock(m, node),
  ERROR: (m, node) => {
    runBlock(m, node);
    return true;
  },
};

export function runStatement(m: Machine, node: PyNode): boolean {
  m.spend();
  const runner = RUNNERS[node.type];
  if (m.depth > MAX_BLOCKS) return true;
  m.depth += 1;
  try {
    if (runner) return runner(m, node);
    if (isKnownExpression(node)) evaluate(m, node);
    return true;
  } catch (error) {
    if (error instanceof Ended) return false;
    throw error;
  } finally {
    m.depth -= 1;
  }
}

/** Whether the end of the block is reached. */
export function runBlock(m: Machine, block: PyNode): boolean {
  for (const statement of block.children) {
    if (!runStatement(m, statement)) return false;
  }
  return true;
}
