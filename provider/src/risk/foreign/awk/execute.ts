/** What statements of awk do. */
import { concat, EMPTY, literal, type Text } from "../../text/text";
import { evaluate, keyOf } from "./evaluate";
import { awkFormatted } from "./formats";
import type { Machine } from "./machine";
import type { Leaving, Print, Statement } from "./syntax";
import { fromInput, joined, truthOf, unknown, UNSET } from "./values";

/** Turns of one loop, at most. */
const MAX_TURNS = 200;

export function execute(statement: Statement, machine: Machine): Leaving | undefined {
  machine.spend();
  switch (statement.kind) {
    case "expression":
      evaluate(statement.value, machine);
      return undefined;
    case "print":
      print(statement, machine);
      return undefined;
    case "block":
      for (const inner of statement.body) {
        const how = execute(inner, machine);
        if (how) return how;
      }
      return undefined;
    case "if": {
      const { yes, no } = statement;
      return either(
        truthOf(evaluate(statement.condition, machine)),
        () => execute(yes, machine),
        () => no && execute(no, machine),
        machine,
      );
    }
    case "loop":
      return loop(statement, machine);
    case "each":
      return each(statement, machine);
    case "delete": {
      const array = machine.state.array(statement.array);
      const key = statement.subscripts && keyOf(statement.subscripts, machine);
      if (!statement.subscripts) {
        array.items.clear();
        array.open = false;
      } else if (key !== undefined) array.items.delete(key);
      else array.open = true;
      return undefined;
    }
    case "leave": {
      const value = statement.value && evaluate(statement.value, machine);
      if (statement.how === "return") machine.returned = value ?? UNSET;
      return statement.how;
    }
  }
}

type Way = () => Leaving | undefined;

/** One of two ways; both of them, one after the other, where it isn't known which. */
export function either(
  truth: boolean | undefined,
  yes: Way,
  no: Way,
  machine: Machine,
): Leaving | undefined {
  if (truth !== undefined) return truth ? yes() : no();
  const { state } = machine;
  const before = state.snapshot();
  machine.spend(state.size());
  machine.doubtful += 1;
  const first = yes();
  const { returned } = machine;
  const after = state.snapshot();
  state.restore(before);
  const second = no();
  machine.doubtful -= 1;
  if (first && second) {
    if (returned && machine.returned)
      machine.returned = joined(returned, machine.returned, "(one of two)");
    state.join(after);
    return first === second ? first : "next";
  }
  // What follows runs only where the other way was gone.
  if (first || second) machine.unclear = true;
  if (second) state.restore(after);
  else if (!first) state.join(after);
  return undefined;
}

function loop(
  { start, condition, step, body, bodyFirst }: Extract<Statement, { kind: "loop" }>,
  machine: Machine,
): Leaving | undefined {
  if (start) execute(start, machine);
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    if (condition && !(bodyFirst && turn === 0)) {
      const truth = truthOf(evaluate(condition, machine));
      if (truth === false) return undefined;
      if (truth === undefined) {
        const how = either(
          undefined,
          () => once(body, step, machine),
          () => undefined,
          machine,
        );
        return how === "break" || how === "continue" ? undefined : how;
      }
    }
    const how = once(body, step, machine);
    if (how === "break") return undefined;
    if (how && how !== "continue") return how;
  }
  return undefined;
}

function once(body: Statement, step: Statement | undefined, machine: Machine): Leaving | undefined {
  const how = execute(body, machine);
  if (how && how !== "continue") return how === "break" ? "break" : how;
  if (step) execute(step, machine);
  return undefined;
}

function each(
  { name, array, body }: Extract<Statement, { kind: "each" }>,
  machine: Machine,
): Leaving | undefined {
  const { items, open } = machine.state.array(array);
  for (const key of [...items.keys()].slice(0, MAX_TURNS)) {
    machine.state.put(name, fromInput(literal(key)));
    const how = execute(body, machine);
    if (how === "break") return undefined;
    if (how && how !== "continue") return how;
  }
  if (!open) return undefined;
  const turn = (): Leaving | undefined => {
    machine.state.put(name, unknown(name));
    const how = execute(body, machine);
    return how === "break" || how === "continue" ? undefined : how;
  };
  return either(undefined, turn, () => undefined, machine);
}

function print(statement: Print, machine: Machine): void {
  const { state, streams } = machine;
  const text = printedText(statement, machine);
  const { how, where } = statement;
  if (!where || how === undefined) {
    machine.print(text);
    return;
  }
  const target = evaluate(where, machine).text;
  streams.write(how, target, text, machine.place(statement.at));
  // A command that is done with what it got is asked again with the next.
  if (state.locals === undefined && machine.doubtful > 0) streams.flush();
}

function printedText({ formatted, values, how }: Print, machine: Machine): Text {
  const { state } = machine;
  const texts = values.map((value) => evaluate(value, machine));
  const [format, ...args] = texts;
  if (formatted) return awkFormatted(format?.text ?? EMPTY, args);
  if (!format)
    return concat(state.record.line.text, how === undefined ? state.text("ORS") : literal("\n"));
  const between = state.text("OFS");
  return concat(
    ...texts.flatMap(({ text }, index) => (index === 0 ? [text] : [between, text])),
    state.text("ORS"),
  );
}
