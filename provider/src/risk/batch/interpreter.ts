/** Runs the parts of a batch line in thought. */
import { NOTHING, outputOf, type Content } from "../analysis/content";
import { deviceOf } from "../windows/paths";
import { judgeWindowsWriting } from "../windows/writing";
import { readText } from "../windows/files";
import { learnFilled, verdictOn } from "./conditions";
import { learnDigests } from "./digests";
import { expandDelayed, expandLoop } from "./expansion";
import { followed, goesOn, together, type Flow } from "./flow";
import { runLoop } from "./loops";
import { unquoted } from "./modifiers";
import type { Script } from "./script";
import { ALONE, type Surroundings } from "./session";
import { runSimple } from "./simple";
import { copyOf, type State } from "./state";
import type { If, Node, Pair, Redirected } from "./syntax";

/** Runs a node; `following` is where the next line begins. */
export type Interpreted = (
  node: Node,
  state: State,
  script: Script,
  following: number,
  around?: Surroundings,
) => Flow;

function runIf(node: If, state: State, script: Script, following: number, around: Surroundings) {
  const { marks } = script.session;
  const expand = (text: string) => expandDelayed(expandLoop(text, state), state, marks);
  const verdict = verdictOn(node.test, state, marks, node.ignoresCase, expand);
  if (node.test.kind === "compare") {
    learnDigests([expand(node.test.left), expand(node.test.right)], script.session);
  }
  const branch = (answer: boolean): Flow => {
    const after = copyOf(state);
    verdict.learn?.(after, answer);
    const isError = node.test.kind === "errorlevel" && node.test.operand === "1" && !answer;
    if (isError) learnTested(after, script);
    const taken = answer === node.negated ? node.otherwise : node.then;
    return taken ? execute(taken, after, script, following, around) : goesOn(after);
  };
  if (verdict.value !== undefined) return branch(verdict.value);
  return together([branch(true), branch(false)], marks);
}

/** A search that succeeded tells that what it looked at isn't empty. */
function learnTested(state: State, script: Script): void {
  for (const variable of state.tested) learnFilled(state, { variable }, script.session.marks);
  state.tested = [];
}

function runPipe(
  node: Pair,
  state: State,
  script: Script,
  following: number,
  around: Surroundings,
) {
  const { session } = script;
  const beside = { ...around, beside: true };
  const left = session.capture(() =>
    execute(node.left, copyOf(state), script, following, { ...beside, piped: around.piped }),
  );
  const after = copyOf(state);
  after.level = undefined;
  after.tested = [];
  const right = execute(node.right, copyOf(state), script, following, {
    input: left.printed,
    piped: true,
    beside: true,
  });
  after.tested = right.states[0]?.tested ?? [];
  return goesOn(after);
}

function runPair(
  node: Pair,
  state: State,
  script: Script,
  following: number,
  around: Surroundings,
): Flow {
  if (node.kind === "|") return runPipe(node, state, script, following, around);
  const { marks } = script.session;
  const left = execute(node.left, state, script, following, around);
  return followed(left, marks, (after) => {
    const failed = after.level === undefined ? undefined : after.level !== 0;
    const learned = copyOf(after);
    learnTested(learned, script);
    const runs = node.kind === "&&" ? learned : after;
    const skips = node.kind === "&&" ? after : learned;
    if (failed === (node.kind === "&&")) return goesOn(skips);
    const flow = execute(node.right, copyOf(runs), script, following, around);
    return failed === undefined ? together([flow, goesOn(skips)], marks) : flow;
  });
}

function runRedirected(
  node: Redirected,
  state: State,
  script: Script,
  following: number,
  around: Surroundings,
): Flow {
  const { session } = script;
  const { marks, analysis } = session;
  const target = (text: string) =>
    marks.text(unquoted(expandDelayed(expandLoop(text, state), state, marks)).trim());
  let input: Content | undefined;
  for (const { operator, target: from } of node.redirections) {
    if (operator === "<") {
      const path = target(from);
      input = readText(path, session.frameFor(state), analysis) ?? outputOf(`<${from}`);
    }
  }
  const outputs = node.redirections.filter(
    ({ operator, target: to }) => operator !== "<" && !to.startsWith("&"),
  );
  const inner = input ? { ...around, input, piped: true } : around;
  const frame = session.frameFor(state);
  if (outputs.length === 0) return execute(node.node, state, script, following, inner);
  const { result, printed } = session.capture(() =>
    execute(node.node, state, script, following, inner),
  );
  let isTaken = false;
  for (const { operator, target: to, handle } of outputs) {
    const path = target(to);
    if (handle === 1) isTaken = true;
    if (deviceOf(path)) continue;
    judgeWindowsWriting(
      {
        path,
        at: node.at,
        resolved: `${operator}${to}`,
        content: handle === 1 ? printed : NOTHING,
        mode: operator === ">>" ? "append" : "overwrite",
      },
      frame,
      analysis,
    );
    session.growing.push({ at: node.at, resolved: `${operator}${to}` });
  }
  if (!isTaken) session.print(printed);
  return result;
}

export const execute: Interpreted = (node, state, script, following, around = ALONE) => {
  const { session } = script;
  session.analysis.budget.spend();
  switch (node.kind) {
    case "simple":
      return runSimple(node.text, node.at, state, script, following, around);
    case "block":
      return execute(node.body, state, script, following, around);
    case "sequence": {
      let flow: Flow = goesOn(state);
      for (const item of node.items) {
        flow = followed(flow, session.marks, (after) =>
          execute(item, copyOf(after), script, following, around),
        );
        if (flow.states.length === 0) break;
      }
      return flow;
    }
    case "if":
      return runIf(node, state, script, following, around);
    case "for":
      return runLoop(node, state, script, following, around, execute);
    case "redirected":
      return runRedirected(node, state, script, following, around);
    default:
      return runPair(node, state, script, following, around);
  }
};
