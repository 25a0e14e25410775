/** `for` and `while`, for as many turns as are known, or for one that stands for all. */
import { child, codeOf, type PyNode } from "../tree/syntax";
import { optionsOf } from "../values/join";
import type { Value } from "../values/value";
import { assign } from "./assignment";
import { judged } from "./conditions";
import { evaluate } from "./expressions";
import { elements } from "./iteration";
import type { Loop, Machine } from "./machine";
import { runBlock } from "./statements";

/** Turns of a `while` whose condition stays true, and of one whose condition isn't known. */
const MAX_TURNS = 2000;
const MAX_ENDLESS = 40;
const MAX_UNKNOWN = 2;
/** Turns that may go on in more than one way: of a `while`, and through a list. */
const MAX_FORKING = 4;
const MAX_FORKING_ITEMS = 100;

/** Whether the loop goes on behind this turn. */
function turn(m: Machine, loop: Loop, run: () => boolean): boolean {
  loop.turn = m.journal.mark();
  loop.continues = [];
  const isNormal = run();
  const ways = [...loop.continues];
  if (ways.length === 0) return isNormal;
  if (isNormal) ways.push(m.journal.changes(loop.turn));
  m.journal.join(loop.turn, ways);
  return true;
}

/** Joins what was left by `break` with the normal end; whether the code behind is reached. */
function finish(m: Machine, loop: Loop, isNormal: boolean): boolean {
  const ways = [...loop.breaks];
  if (ways.length === 0) return isNormal;
  if (isNormal) ways.push(m.journal.changes(loop.mark));
  m.journal.join(loop.mark, ways);
  return true;
}

function inLoop(m: Machine, run: (loop: Loop) => boolean): boolean {
  const outer = m.loop;
  const mark = m.journal.mark();
  const loop: Loop = { mark, breaks: [], continues: [], turn: mark };
  m.loop = loop;
  try {
    return finish(m, loop, run(loop));
  } finally {
    m.loop = outer;
  }
}

function runElse(m: Machine, node: PyNode): boolean {
  const other = child(node, "alternative");
  const body = other && child(other, "body");
  return body ? runBlock(m, body) : true;
}

function overItems(m: Machine, node: PyNode, value: Value): boolean {
  const [left, right, body] = [child(node, "left"), child(node, "right"), child(node, "body")];
  if (!left || !right || !body) return true;
  return inLoop(m, (loop) => {
    const { items, open } = elements(m, value, codeOf(right));
    if (open) m.wasOpen = true;
    let forking = 0;
    for (const item of items) {
      if (forking > MAX_FORKING_ITEMS) break;
      const { forks } = m;
      const before = m.journal.mark();
      const goesOn = turn(m, loop, () => {
        assign(m, left, item);
        return runBlock(m, body);
      });
      if (open) {
        // Perhaps the loop takes no turn at all.
        const ways = goesOn ? [m.journal.changes(before), new Map()] : [new Map()];
        m.journal.join(before, ways as Parameters<typeof m.journal.join>[1]);
      } else if (!goesOn) return false;
      if (m.forks > forks) forking += 1;
    }
    return runElse(m, node);
  });
}

export function forLoop(m: Machine, node: PyNode): boolean {
  const right = child(node, "right");
  const value = right && evaluate(m, right);
  if (!value) return true;
  const options = optionsOf(value);
  if (options.length === 1 || !options.every(({ kind }) => kind === "sequence"))
    return overItems(m, node, value);
  const mark = m.journal.mark();
  const ends = [];
  for (const option of options) {
    if (overItems(m, node, option)) ends.push(m.journal.changes(mark));
    m.journal.rollback(mark);
  }
  if (ends.length === 0) return false;
  m.journal.join(mark, ends);
  return true;
}

export function whileLoop(m: Machine, node: PyNode): boolean {
  const [condition, body] = [child(node, "condition"), child(node, "body")];
  if (!condition || !body) return true;
  return inLoop(m, (loop) => {
    let unknowns = 0;
    let forking = 0;
    for (let turns = 0; turns < MAX_TURNS; turns += 1) {
      m.spend();
      const { forks } = m;
      const { answer, test } = judged(m, condition);
      if (answer === false) return runElse(m, node);
      const before = m.journal.mark();
      if (answer === undefined) m.assumeAnswer(test, true);
      m.endless = answer === true && /^(?:true|integer)$/.test(condition.type);
      const goesOn = turn(m, loop, () => runBlock(m, body));
      if (m.forks > forks) forking += 1;
      const isStill = m.journal.mark() === before;
      if (answer === undefined) {
        m.wasOpen = true;
        const ways = goesOn ? [m.journal.changes(before), new Map()] : [new Map()];
        m.journal.join(before, ways as Parameters<typeof m.journal.join>[1]);
        unknowns += 1;
      } else if (!goesOn) return false;
      if (unknowns >= MAX_UNKNOWN || forking >= MAX_FORKING || isStill) break;
      if (loop.breaks.length >= MAX_UNKNOWN || (m.endless && turns >= MAX_ENDLESS)) break;
    }
    m.endless = false;
    m.wasOpen = true;
    return true;
  });
}
