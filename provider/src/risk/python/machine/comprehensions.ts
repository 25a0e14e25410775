/** Lists, sets, dictionaries and generators made by `for` in an expression. */
import { child, codeOf, type PyNode } from "../tree/syntax";
import { sequence, type DictValue, type Value } from "../values/value";
import { assign } from "./assignment";
import { judged } from "./conditions";
import { evaluate } from "./expressions";
import { elements } from "./iteration";
import { scopeIn, type Machine } from "./machine";
import { setKey } from "./slots";

/** What one comprehension gathers. */
interface Gathered {
  readonly add: () => void;
  open: boolean;
}

function turn(m: Machine, clauses: readonly PyNode[], gathered: Gathered): void {
  const [clause, ...rest] = clauses;
  if (!clause) {
    m.spend();
    gathered.add();
    return;
  }
  if (clause.type === "if_clause") {
    const [condition] = clause.children;
    if (!condition) return;
    const { answer, test } = judged(m, condition);
    if (answer === false) return;
    if (answer === undefined) gathered.open = true;
    const mark = m.journal.mark();
    if (answer === undefined) m.assumeAnswer(test, true);
    turn(m, rest, gathered);
    if (answer === undefined) m.journal.join(mark, [m.journal.changes(mark), new Map()]);
    return;
  }
  const [left, right] = [child(clause, "left"), child(clause, "right")];
  if (!left || !right) return;
  const { items, open } = elements(m, evaluate(m, right), codeOf(right));
  gathered.open ||= open;
  for (const item of items) {
    assign(m, left, item);
    turn(m, rest, gathered);
  }
}

export function comprehension(m: Machine, node: PyNode): Value {
  const body = child(node, "body");
  const clauses = node.children.filter(
    ({ type }) => type === "for_in_clause" || type === "if_clause",
  );
  const items: Value[] = [];
  const made: DictValue = { kind: "dict", slots: new Map() };
  const { scope } = m;
  m.scope = scopeIn(scope);
  const gathered: Gathered = {
    open: false,
    add: () => {
      if (!body) return;
      const [key, value] = [child(body, "key"), child(body, "value")];
      if (body.type === "pair" && key && value)
        setKey(m, made, evaluate(m, key), evaluate(m, value));
      else items.push(m.settled(evaluate(m, body)));
    },
  };
  try {
    turn(m, clauses, gathered);
  } finally {
    m.scope = scope;
  }
  if (node.type === "dictionary_comprehension") return made;
  const type =
    node.type === "set_comprehension"
      ? "set"
      : node.type === "list_comprehension"
        ? "list"
        : "iterator";
  return sequence(type, items, gathered.open);
}
