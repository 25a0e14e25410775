/** What expressions of awk come to. */
import { unescaped } from "../../programs/printf";
import { concat, EMPTY, known, literal } from "../../text/text";
import { FUNCTIONS } from "./functions";
import type { Machine } from "./machine";
import { awkPattern } from "./patterns";
import { isArray, UNSET, type Value } from "./values";
import * as values from "./values";
import type { Call, Expression, Target } from "./syntax";

export function evaluate(expression: Expression, machine: Machine): Value {
  machine.spend();
  switch (expression.kind) {
    case "text":
      return values.fromText(machine.string(unescaped(expression.value)));
    case "number":
      return values.fromNumber(expression.value);
    case "pattern":
      return values.fromTruth(matches(machine.state.record.line, expression, machine));
    case "group":
      return expression.items.map((item) => evaluate(item, machine)).at(-1) ?? UNSET;
    case "name":
    case "field":
    case "element":
      return read(expression, machine);
    case "assign": {
      const given = evaluate(expression.value, machine);
      const value =
        expression.operator === ""
          ? given
          : calculated(expression.operator, read(expression.target, machine), given);
      assign(expression.target, value, machine);
      return value;
    }
    case "step": {
      const before = values.numberOf(read(expression.target, machine));
      const after =
        before === undefined
          ? values.unknown("(a number)")
          : values.fromNumber(before + expression.by);
      assign(expression.target, after, machine);
      if (expression.prefix) return after;
      return before === undefined ? values.unknown("(a number)") : values.fromNumber(before);
    }
    case "unary": {
      const value = evaluate(expression.operand, machine);
      if (expression.operator === "!") {
        const truth = values.truthOf(value);
        return values.fromTruth(truth === undefined ? undefined : !truth);
      }
      return calculated(expression.operator, values.fromNumber(0), value);
    }
    case "binary":
      return combined(expression, machine);
    case "choice":
      return chosen(expression, machine);
    case "in": {
      const key = keyOf(expression.subscripts, machine);
      const { items, open } = machine.state.array(expression.array);
      const has = key === undefined ? undefined : items.has(key);
      return values.fromTruth(open || has === undefined ? undefined : has);
    }
    case "call":
      return called(expression, machine);
    case "getline":
      return gotLine(expression, machine);
  }
}

function chosen(
  { condition, yes, no }: Extract<Expression, { kind: "choice" }>,
  machine: Machine,
): Value {
  const truth = values.truthOf(evaluate(condition, machine));
  if (truth !== undefined) return evaluate(truth ? yes : no, machine);
  const before = machine.state.snapshot();
  machine.spend(machine.state.size());
  const first = evaluate(yes, machine);
  const after = machine.state.snapshot();
  machine.state.restore(before);
  const second = evaluate(no, machine);
  machine.state.join(after);
  return values.joined(first, second, "(one of two)");
}

export function keyOf(subscripts: readonly Expression[], machine: Machine): string | undefined {
  return values.keyOf(subscripts.map((subscript) => evaluate(subscript, machine)));
}

function read(target: Target, machine: Machine): Value {
  const { state } = machine;
  if (target.kind === "name") return state.get(target.name);
  if (target.kind === "field")
    return state.record.field(values.numberOf(evaluate(target.index, machine)));
  return state.item(target.array, keyOf(target.subscripts, machine));
}

export function assign(target: Target, value: Value, machine: Machine): void {
  const { state } = machine;
  if (target.kind === "element")
    state.setItem(target.array, keyOf(target.subscripts, machine), value);
  else if (target.kind === "field") {
    const index = values.numberOf(evaluate(target.index, machine));
    if (index === 0) state.read(value);
    else state.record.set(index, value, state.text("OFS"));
  } else if (target.name === "NF") state.record.resize(values.numberOf(value), state.text("OFS"));
  else state.put(target.name, value);
}

/** Whether a value is matched by what stands on the right of `~`. */
export function matches(value: Value, pattern: Expression, machine: Machine): boolean | undefined {
  const text = known(value.text);
  const source = sourceOf(pattern, machine);
  if (text === undefined || source === undefined) return undefined;
  return awkPattern(source)?.test(text);
}

/** The text of a pattern; undefined where it isn't known. */
export function sourceOf(pattern: Expression, machine: Machine): string | undefined {
  if (pattern.kind === "pattern") return pattern.source;
  return known(evaluate(pattern, machine).text);
}

function combined(
  { operator, left, right }: Extract<Expression, { kind: "binary" }>,
  machine: Machine,
): Value {
  const first = evaluate(left, machine);
  if (operator === "&&" || operator === "||") {
    const truth = values.truthOf(first);
    const decided = operator === "||";
    if (truth === decided) return values.fromTruth(decided);
    const second = values.truthOf(evaluate(right, machine));
    return values.fromTruth(truth === undefined && second !== decided ? undefined : second);
  }
  if (operator === "~" || operator === "!~") {
    const found = matches(first, right, machine);
    return values.fromTruth(found === undefined ? undefined : found === (operator === "~"));
  }
  const second = evaluate(right, machine);
  if (operator === " ") return values.fromText(concat(first.text, second.text));
  if (!/[<>=]/.test(operator)) return calculated(operator, first, second);
  const order = values.compared(first, second);
  return values.fromTruth(order === undefined ? undefined : COMPARISONS[operator]?.(order));
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "==": (order) => order === 0,
  "!=": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function calculated(operator: string, left: Value, right: Value): Value {
  const a = values.numberOf(left);
  const b = values.numberOf(right);
  if (a === undefined || b === undefined) return values.unknown("(a number)");
  if (operator === "+") return values.fromNumber(a + b);
  if (operator === "-") return values.fromNumber(a - b);
  if (operator === "*") return values.fromNumber(a * b);
  if (operator === "^") return values.fromNumber(a ** b);
  if (b === 0) return values.unknown("(a number)");
  return values.fromNumber(operator === "/" ? a / b : a % b);
}

function called(call: Call, machine: Machine): Value {
  const name = call.indirect ? known(machine.state.text(call.name)) : call.name;
  if (name === undefined) return values.unknown(`@${call.name}(…)`);
  const own = machine.program.functions.get(name);
  const built = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!own && built) {
    return built({
      machine,
      args: call.args,
      at: machine.place(call.at),
      value: (index) => {
        const arg = call.args[index];
        return arg && evaluate(arg, machine);
      },
      pattern: (index) => {
        const arg = call.args[index];
        return arg && sourceOf(arg, machine);
      },
      assign: (target, value) => {
        assign(target, value, machine);
      },
    });
  }
  if (!own) {
    for (const arg of call.args) evaluate(arg, machine);
    return values.unknown(`${name}(…)`);
  }
  const locals = new Map<string, values.Value | values.AwkArray>();
  for (const [index, parameter] of own.parameters.entries()) {
    const arg = call.args[index];
    const cell = arg?.kind === "name" ? machine.state.cell(arg.name) : undefined;
    if (isArray(cell)) locals.set(parameter, cell);
    else locals.set(parameter, arg ? evaluate(arg, machine) : UNSET);
  }
  const value = machine.call(own.body, locals);
  for (const [index, parameter] of own.parameters.entries()) {
    const arg = call.args[index];
    const cell = locals.get(parameter);
    // What the function filled was an array of the caller all along.
    if (arg?.kind === "name" && isArray(cell)) machine.state.put(arg.name, cell);
  }
  return value ?? UNSET;
}

function gotLine(
  { how, from, target, at }: Extract<Expression, { kind: "getline" }>,
  machine: Machine,
): Value {
  const { state } = machine;
  const set = (value: Value): void => {
    assign(target ?? { kind: "field", index: { kind: "number", value: 0 } }, value, machine);
  };
  if (how === "input") {
    if (!machine.input) {
      set(values.unknown("$0"));
      return values.unknown("getline");
    }
    const line = machine.input.shift();
    if (line === undefined) return values.fromNumber(0);
    state.put("NR", values.fromNumber((values.numberOf(state.get("NR")) ?? 0) + 1));
    set(values.fromInput(literal(line)));
    return values.fromNumber(1);
  }
  const source = from ? evaluate(from, machine).text : EMPTY;
  const got = machine.streams.getline(how, source, machine.place(at));
  if (got === "end") return values.fromNumber(0);
  if ("line" in got) {
    set(values.fromInput(got.line));
    return values.fromNumber(1);
  }
  set(values.fromInput(got.unknown));
  return values.unknown("getline");
}
