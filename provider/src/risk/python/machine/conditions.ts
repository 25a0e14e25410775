/** Conditions: what their answers are, and what either answer says of the values in them. */
import { hole, mayBeEmpty, type Hole, type Piece } from "../../text/text";
import { child, codeOf, type PyNode } from "../tree/syntax";
import { truth } from "../values/convert";
import { choice } from "../values/join";
import { both, either, negated, onlyWhere, testOf } from "../values/test";
import { bool, NONE, UNDECIDED, type Fact, type TestValue, type Value } from "../values/value";
import { compared } from "./comparing";
import { evaluate } from "./expressions";
import { filterFacts } from "./filters";
import { Ended, type Machine } from "./machine";

export interface Judgement {
  /** undefined where it isn't known. */
  readonly answer: boolean | undefined;
  readonly test: TestValue;
}

const FILLED = new WeakMap<Hole, Hole>();

/** The same hole, of which it is known that something stands in it. */
export function filled(piece: Hole): Hole {
  const known = FILLED.get(piece);
  if (known) return known;
  const [made] = hole(piece.shown, "never", {
    ...(piece.scratch ? { scratch: true as const } : {}),
    ...(piece.downloaded ? { downloaded: true as const } : {}),
  });
  const full = made as Hole;
  FILLED.set(piece, full);
  return full;
}

const MAX_TRIED = 3;

/** Asks what the answer would be if a hole were empty: the other answer says that it isn't. */
function emptinessFacts(m: Machine, node: PyNode, touched: ReadonlySet<Piece>): TestValue {
  const whenTrue: Fact[] = [];
  const whenFalse: Fact[] = [];
  const candidates = [...touched].filter(
    (piece): piece is Hole =>
      typeof piece !== "string" && piece.kind === "hole" && piece.empty === "maybe",
  );
  for (const piece of candidates.slice(0, MAX_TRIED)) {
    const answer = m.muted(() => {
      m.assume([[piece, ""]]);
      try {
        return truth(evaluate(m, node));
      } catch (error) {
        if (error instanceof Ended) return undefined;
        throw error;
      }
    });
    if (answer === true) whenFalse.push([piece, filled(piece)]);
    if (answer === false) whenTrue.push([piece, filled(piece)]);
  }
  return { kind: "test", whenTrue, whenFalse };
}

function leaf(m: Machine, node: PyNode): Judgement {
  const outer = m.touched;
  const touched = new Set<Exclude<Piece, string>>();
  m.touched = touched;
  let value: Value;
  try {
    value = evaluate(m, node);
  } finally {
    m.touched = outer;
  }
  if (outer) for (const piece of touched) outer.add(piece);
  const answer = truth(value);
  if (answer !== undefined) return { answer, test: UNDECIDED };
  const own = testOf(value);
  if (outer || touched.size === 0) return { answer, test: own };
  const empty = emptinessFacts(m, node, touched);
  const filter = filterFacts(m, node, touched);
  return {
    answer,
    test: {
      kind: "test",
      whenTrue: [...own.whenTrue, ...empty.whenTrue, ...filter.whenTrue],
      whenFalse: [...own.whenFalse, ...empty.whenFalse, ...filter.whenFalse],
    },
  };
}

/** Judges the right operand where the left one has given an answer. */
function behind(m: Machine, right: PyNode, test: TestValue, answer: boolean): Judgement {
  const mark = m.journal.mark();
  m.assumeAnswer(test, answer);
  try {
    const result = judged(m, right);
    const changes = m.journal.changes(mark);
    m.journal.join(mark, [changes, new Map()]);
    return result;
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    // `condition or sys.exit()`: whoever gets past it had the other answer.
    m.journal.rollback(mark);
    return { answer: !answer, test: UNDECIDED };
  }
}

export function judged(m: Machine, node: PyNode): Judgement {
  if (node.type === "parenthesized_expression") {
    const [inner] = node.children;
    if (inner) return judged(m, inner);
  }
  if (node.type === "not_operator") {
    const inner = child(node, "argument");
    const { answer, test } = inner ? judged(m, inner) : { answer: undefined, test: UNDECIDED };
    return { answer: answer === undefined ? undefined : !answer, test: negated(test) };
  }
  if (node.type !== "boolean_operator") return leaf(m, node);
  const [left, operator, right] = [
    child(node, "left"),
    child(node, "operator"),
    child(node, "right"),
  ];
  if (!left || !operator || !right) return leaf(m, node);
  const isAnd = codeOf(operator) === "and";
  const first = judged(m, left);
  if (first.answer === !isAnd) return first;
  if (first.answer === isAnd) return judged(m, right);
  const second = behind(m, right, first.test, isAnd);
  if (second.answer === !isAnd) return second;
  if (second.answer === isAnd) return first;
  return { answer: undefined, test: (isAnd ? both : either)(first.test, second.test) };
}

/** `a or b`, `a and b` as values. */
export function eitherOperand(m: Machine, node: PyNode): Value {
  const [left, operator, right] = [
    child(node, "left"),
    child(node, "operator"),
    child(node, "right"),
  ];
  if (!left || !operator || !right) return NONE;
  const isAnd = codeOf(operator) === "and";
  const value = evaluate(m, left);
  const answer = truth(value);
  if (answer === !isAnd) return value;
  if (answer === isAnd) return evaluate(m, right);
  if (value.kind === "test") {
    const { answer: whole, test } = judged(m, node);
    return whole === undefined ? test : bool(whole);
  }
  const kept = onlyWhere(value, !isAnd);
  const mark = m.journal.mark();
  let other: Value;
  try {
    other = evaluate(m, right);
  } catch (error) {
    if (!(error instanceof Ended) || !kept) throw error;
    m.journal.rollback(mark);
    if (kept.kind === "text" && !isAnd) {
      const facts = kept.text.flatMap((piece): Fact[] =>
        typeof piece !== "string" && piece.kind === "hole" && mayBeEmpty([piece])
          ? [[piece, filled(piece)]]
          : [],
      );
      m.assume(facts);
    }
    return m.settled(kept);
  }
  m.journal.join(mark, [m.journal.changes(mark), new Map()]);
  if (!kept || isAnd) return kept ? choice([kept, other]) : other;
  return choice([nonEmpty(kept), other]);
}

function nonEmpty(value: Value): Value {
  if (value.kind !== "text" || value.text.length !== 1) return value;
  const [piece] = value.text;
  if (typeof piece === "string" || piece?.kind !== "hole") return value;
  return { ...value, text: [filled(piece)] };
}

/** `a if condition else b`. */
export function conditional(m: Machine, node: PyNode): Value {
  const [yes, condition, no] = node.children.filter(({ type }) => type !== "ERROR");
  if (!yes || !condition || !no) return NONE;
  const { answer, test } = judged(m, condition);
  if (answer !== undefined) return evaluate(m, answer ? yes : no);
  const mark = m.journal.mark();
  const ways = [];
  const values = [];
  for (const [way, isTrue] of [
    [yes, true],
    [no, false],
  ] as const) {
    m.assumeAnswer(test, isTrue);
    try {
      values.push(m.settled(evaluate(m, way)));
      ways.push(m.journal.changes(mark));
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
    }
    m.journal.rollback(mark);
  }
  if (values.length === 0) throw new Ended();
  m.journal.join(mark, ways);
  return choice(values);
}

export function comparison(m: Machine, node: PyNode): Value {
  const operands = node.children.filter(({ field }) => field !== "operators");
  const operators = node.children.filter(({ field }) => field === "operators");
  let result: Value = bool(true);
  const [first, ...rest] = operands;
  if (!first) return result;
  let left = evaluate(m, first);
  for (const [index, operand] of rest.entries()) {
    const operator = operators[index];
    const right = evaluate(m, operand);
    const one = compared(operator ? codeOf(operator) : "==", left, right);
    if (truth(one) === false) return one;
    if (truth(one) === undefined) {
      result = result.kind === "test" ? both(result, testOf(one)) : one;
    }
    left = right;
  }
  return result;
}
