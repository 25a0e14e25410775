/** Functions of the script: their definition, and what a call of one does. */
import { child, codeOf, type PyNode } from "../tree/syntax";
import { derived, truth } from "../values/convert";
import { choice, optionsOf } from "../values/join";
import {
  list,
  NONE,
  tuple,
  unknown,
  type Fact,
  type FunctionValue,
  type Value,
} from "../values/value";
import { assign } from "./assignment";
import { evaluate } from "./expressions";
import { Ended, scopeIn, type Activation, type Machine } from "./machine";
import { runBlock } from "./statements";

/** Calls within calls, and of one function within itself. */
const MAX_CALLS = 24;
const MAX_RECURSION = 3;

function parametersOf(node: PyNode): readonly PyNode[] {
  return child(node, "parameters")?.children ?? [];
}

function nameOf(parameter: PyNode): PyNode | undefined {
  if (parameter.type === "identifier" || parameter.type === "tuple_pattern") return parameter;
  return child(parameter, "name") ?? parameter.children[0];
}

export function functionOf(
  m: Machine,
  node: PyNode,
  role: FunctionValue["role"] = "function",
): FunctionValue {
  const defaults = new Map<string, Value>();
  for (const parameter of parametersOf(node)) {
    const [name, value] = [nameOf(parameter), child(parameter, "value")];
    if (name && value) defaults.set(codeOf(name), evaluate(m, value));
  }
  const name = child(node, "name");
  return {
    kind: "function",
    name: name ? codeOf(name) : "<lambda>",
    node,
    scope: m.scope,
    defaults,
    role,
    cls: m.cls,
  };
}

export function lambda(m: Machine, node: PyNode): FunctionValue {
  return functionOf(m, node);
}

function bindParameters(
  m: Machine,
  fn: FunctionValue,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): void {
  const given = fn.self ? [fn.self, ...args] : args;
  const used = new Set<string>();
  let next = 0;
  let keywordsOnly = false;
  for (const parameter of parametersOf(fn.node)) {
    const { type } = parameter;
    const isRest = codeOf(parameter).startsWith("*") && !codeOf(parameter).startsWith("**");
    if (type === "keyword_separator" || type === "*") {
      keywordsOnly = true;
      continue;
    }
    if (type === "positional_separator") continue;
    if (codeOf(parameter).startsWith("**")) {
      const rest = [...named].filter(([name]) => !used.has(name));
      const target = innermost(parameter);
      if (target) {
        const slots = new Map(rest.map(([name, value]) => [`s:${name}`, value] as const));
        assign(m, target, { kind: "dict", slots: new Map(slots) });
      }
      continue;
    }
    if (isRest) {
      const target = innermost(parameter);
      if (target) assign(m, target, tuple(...given.slice(next)));
      next = given.length;
      keywordsOnly = true;
      continue;
    }
    const target = nameOf(parameter);
    if (!target) continue;
    const name = codeOf(target);
    const positional = keywordsOnly ? undefined : given[next];
    if (!keywordsOnly) next += 1;
    used.add(name);
    const value = positional ?? named.get(name) ?? fn.defaults.get(name) ?? unknown(name);
    assign(m, target, value);
  }
}

function innermost(node: PyNode): PyNode | undefined {
  let inner: PyNode | undefined = node;
  while (inner && inner.type !== "identifier")
    inner = inner.children.find((c) => c.type !== "type");
  return inner;
}

/** What the answers of a function that tells yes or no say of the values in it. */
function answersOf(m: Machine, returns: Activation["returns"]): Value | undefined {
  const answers = returns.map(({ value }) => truth(value));
  if (!answers.includes(true) || !answers.includes(false)) return undefined;
  if (!returns.every(({ value }) => /^(?:bool|none|number|test)$/.test(value.kind)))
    return undefined;
  const common = (answer: boolean): readonly Fact[] => {
    const lists = returns
      .filter(({ value }) => truth(value) !== !answer)
      .map(({ value, changes }) => {
        const inner = value.kind === "test" ? (answer ? value.whenTrue : value.whenFalse) : [];
        return [...m.factsIn(changes), ...inner];
      });
    const [first = [], ...rest] = lists;
    return first.filter(([piece, is]) =>
      rest.every((facts) => facts.some(([other, too]) => other === piece && too === is)),
    );
  };
  return { kind: "test", whenTrue: common(true), whenFalse: common(false) };
}

/** Joins the ways on which a function comes to its end; what it returns. */
function finish(m: Machine, activation: Activation, isNormal: boolean): Value {
  const { returns, mark } = activation;
  if (returns.length === 0) {
    if (!isNormal) throw new Ended();
    return NONE;
  }
  if (isNormal) returns.push({ value: NONE, changes: m.journal.changes(mark) });
  const value = answersOf(m, returns) ?? choice(returns.map((way) => way.value));
  m.journal.join(
    mark,
    returns.map(({ changes }) => changes),
  );
  return value;
}

function isRecursion(m: Machine, fn: FunctionValue): boolean {
  return m.running.filter((node) => node === fn.node).length >= MAX_RECURSION;
}

function hasYield(node: PyNode): boolean {
  return node.children.some(
    (inner) =>
      inner.type === "yield" ||
      (inner.type !== "function_definition" && inner.type !== "lambda" && hasYield(inner)),
  );
}

const GENERATORS = new WeakMap<PyNode, boolean>();

function isGenerator(node: PyNode): boolean {
  const known = GENERATORS.get(node) ?? hasYield(node);
  GENERATORS.set(node, known);
  return known;
}

export function callFunction(
  m: Machine,
  fn: FunctionValue,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Value {
  m.spend();
  const body = child(fn.node, "body");
  if (!body || m.running.length >= MAX_CALLS || isRecursion(m, fn))
    return derived(`${fn.name}()`, args);
  const { scope, activation, loop, cls } = m;
  const inner: Activation = { mark: m.journal.mark(), returns: [], yields: [], fn };
  m.scope = scopeIn(fn.scope);
  m.activation = inner;
  m.loop = undefined;
  m.running.push(fn.node);
  try {
    bindParameters(m, fn, args, named);
    if (fn.node.type === "lambda") return evaluate(m, body);
    const isNormal = runBlock(m, body);
    if (isGenerator(fn.node)) {
      if (inner.returns.length > 0) finish(m, inner, isNormal);
      return generated(m, fn, inner);
    }
    return finish(m, inner, isNormal);
  } finally {
    m.running.pop();
    m.scope = scope;
    m.activation = activation;
    m.loop = loop;
    m.cls = cls;
  }
}

/** A generator gives what it yields: how often isn't told where a loop around it is open. */
function generated(m: Machine, fn: FunctionValue, activation: Activation): Value {
  const items = activation.yields.map((value) => m.settled(value));
  const isOpen = m.wasOpen;
  return list(items.length > 0 ? items : [unknown(`${fn.name}()`)], isOpen || items.length === 0);
}

/** Calls a function with what nobody knows: a callback. */
export function callBack(m: Machine, value: Value, args: readonly Value[] = []): void {
  for (const option of optionsOf(value)) {
    if (option.kind !== "function" || m.running.includes(option.node)) continue;
    const mark = m.journal.mark();
    try {
      callFunction(m, option, args, new Map());
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      m.journal.rollback(mark);
    }
  }
}
