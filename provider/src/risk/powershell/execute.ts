/** Runs statements of PowerShell in thought. */
import { MARK } from "../batch/marks";
import { assignTo } from "./assignment";
import { evaluate } from "./evaluate";
import { invoke } from "./invoke";
import type { Scope } from "./scope";
import type { Expression, Statement } from "./syntax";
import { isThing, listOf, MAX_ITEMS, truthOf, type Value } from "./values";

/** Turns of a loop that are followed. */
const MAX_TURNS = 64;

export interface Outcome {
  readonly values: readonly Value[];
  /** How the statements were left: `exit`, `return`, `break` and so on. */
  readonly left: string | undefined;
}

const GOES_ON: Outcome = { values: [], left: undefined };

export function execute(statements: readonly Statement[], scope: Scope): Outcome {
  const values: Value[] = [];
  for (const statement of statements) {
    scope.analysis.budget.spend();
    const outcome = executeOne(statement, scope);
    for (const value of outcome.values) if (values.length < MAX_ITEMS) values.push(value);
    if (outcome.left !== undefined) return { values, left: outcome.left };
  }
  return { values, left: undefined };
}

/** The value of a statement that stands where an expression may. */
export function valueOfStatement(statement: Statement, scope: Scope): Value {
  const { values } = executeOne(statement, scope);
  return values.length === 1 ? (values[0] ?? null) : values;
}

/** Variables that a condition asks to be filled. */
function askedVariables(statement: Statement): string[] {
  const found: string[] = [];
  const visit = (expression: Expression): void => {
    if (expression.kind === "variable") found.push(expression.name);
    else if (expression.kind === "unary") visit(expression.operand);
    else if (expression.kind === "binary") {
      visit(expression.left);
      visit(expression.right);
    } else if (expression.kind === "member") {
      visit(expression.target);
      expression.args?.forEach(visit);
    } else if (expression.kind === "statements") expression.body.forEach(visitStatement);
  };
  const visitStatement = (inner: Statement): void => {
    if (inner.kind !== "pipeline") return;
    for (const stage of inner.stages) {
      if (stage.kind === "expression") visit(stage.value);
      else for (const arg of stage.args) if (arg.kind === "value") visit(arg.value);
    }
  };
  visitStatement(statement);
  return found;
}

function learnFilled(names: readonly string[], scope: Scope): void {
  for (const name of names) {
    const value = scope.variable(name);
    if (typeof value === "string" && MARK.test(value) && value.length === 1) {
      scope.assign(name, scope.marks.unknown(`$${name}`, "never"));
    }
  }
}

function executeIf(statement: Extract<Statement, { kind: "if" }>, scope: Scope): Outcome {
  const values: Value[] = [];
  for (const { test, body } of statement.clauses) {
    const truth = truthOf(valueOfStatement(test, scope), scope.marks);
    if (truth === false) continue;
    if (truth === true) {
      const taken = execute(body, scope);
      return { values: [...values, ...taken.values], left: taken.left };
    }
    const asked = askedVariables(test);
    const before = new Map(scope.vars);
    const taken = execute(body, scope);
    values.push(...taken.values);
    if (taken.left !== undefined) {
      // What goes on is what wasn't left.
      scope.vars.clear();
      for (const [name, value] of before) scope.vars.set(name, value);
      learnFilled(asked, scope);
    }
  }
  if (!statement.otherwise) return { values, left: undefined };
  const otherwise = execute(statement.otherwise, scope);
  const isOnlyWay = values.length === 0 && statement.clauses.length === 0;
  return {
    values: [...values, ...otherwise.values],
    left: isOnlyWay || allFalse(statement, scope) ? otherwise.left : undefined,
  };
}

function allFalse(statement: Extract<Statement, { kind: "if" }>, scope: Scope): boolean {
  return statement.clauses.every(
    ({ test }) => truthOf(valueOfStatement(test, scope), scope.marks) === false,
  );
}

function executeForeach(statement: Extract<Statement, { kind: "foreach" }>, scope: Scope): Outcome {
  const source = valueOfStatement(statement.items, scope);
  const items = listOf(source).slice(0, MAX_TURNS);
  const values: Value[] = [];
  for (const item of items) {
    scope.assign(statement.name, elementOf(item));
    const outcome = execute(statement.body, scope);
    values.push(...outcome.values);
    if (outcome.left === "break") break;
    if (outcome.left !== undefined && outcome.left !== "continue") {
      return { values, left: items.length === 1 ? undefined : outcome.left };
    }
  }
  return { values, left: undefined };
}

/** One of a set of things. */
export function elementOf(value: Value): Value {
  if (!isThing(value) || value.type !== "items") return value;
  return { ...value, type: "item" };
}

function executeLoop(statement: Extract<Statement, { kind: "loop" }>, scope: Scope): Outcome {
  if (statement.first) executeOne(statement.first, scope);
  const values: Value[] = [];
  const { starts, pauses } = scope;
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    scope.analysis.budget.spend();
    const truth = statement.test
      ? truthOf(valueOfStatement(statement.test, scope), scope.marks)
      : true;
    if (truth === false) break;
    const before = JSON.stringify([...scope.vars.values()].slice(0, 50).map(String));
    const outcome = execute(statement.body, scope);
    values.push(...outcome.values.slice(0, 64));
    if (outcome.left === "break") break;
    if (outcome.left !== undefined && outcome.left !== "continue") {
      return { values, left: truth === true ? outcome.left : undefined };
    }
    if (statement.step) executeOne(statement.step, scope);
    if (truth === undefined) break;
    const after = JSON.stringify([...scope.vars.values()].slice(0, 50).map(String));
    if (before !== after) continue;
    if (scope.starts > starts && scope.pauses === pauses) {
      scope.analysis.report.add("fork-bomb", scope.lastStart, "Start-Process");
    }
    break;
  }
  return { values, left: undefined };
}

function executeOne(statement: Statement, scope: Scope): Outcome {
  switch (statement.kind) {
    case "pipeline": {
      let input: readonly Value[] | undefined;
      for (const stage of statement.stages) {
        if (stage.kind === "expression") {
          const value = evaluate(stage.value, scope);
          const isSilent =
            stage.value.kind === "unary" && /^(?:\+\+|--)$/.test(stage.value.operator);
          input = isSilent || value === null ? [] : listOf(value);
        } else input = invoke(stage, input, scope);
      }
      return { values: input ?? [], left: undefined };
    }
    case "assign": {
      const value = valueOfStatement(statement.value, scope);
      assignTo(statement.target, statement.operator, value, scope);
      return GOES_ON;
    }
    case "if":
      return executeIf(statement, scope);
    case "foreach":
      return executeForeach(statement, scope);
    case "loop":
      return executeLoop(statement, scope);
    case "function":
      scope.functions.set(statement.name, statement.block);
      return GOES_ON;
    case "group": {
      const values: Value[] = [];
      for (const part of statement.parts) {
        const outcome = execute(part, scope);
        values.push(...outcome.values);
        if (outcome.left !== undefined && !statement.isChoice)
          return { values, left: outcome.left };
      }
      return { values, left: undefined };
    }
    case "leave": {
      const value = statement.value && valueOfStatement(statement.value, scope);
      return { values: value === undefined ? [] : listOf(value), left: statement.how };
    }
  }
}
