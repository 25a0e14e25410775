/** What IF asks: true, false, or to be told only on the server, and what each answer says of variables. */
import { isKnown, MARK, type Marks, type Origin } from "./marks";
import { unquoted } from "./modifiers";
import type { State } from "./state";
import type { Test } from "./syntax";

export interface Verdict {
  readonly value: boolean | undefined;
  /** Writes into a state what is known once the answer is. */
  readonly learn?: (state: State, answer: boolean) => void;
}

function assign(state: State, variable: string, value: string | undefined): void {
  if (/^\d$/.test(variable)) {
    const args = [...state.args];
    args[Number(variable)] = value ?? "";
    for (let i = 0; i < args.length; i += 1) args[i] ??= "";
    state.args = args;
  } else state.vars.set(variable, value);
}

/** From here on the variable is set. */
export function learnFilled(state: State, { variable }: Origin, marks: Marks): void {
  if (!state.filled.includes(variable)) state.filled = [...state.filled, variable].slice(-64);
  assign(state, variable, marks.unknown(`%${variable}%`, "never", { variable }));
}

/** A text that was expanded before a condition told more. */
export function withLearned(text: string, state: State, marks: Marks): string {
  if (state.filled.length === 0 || isKnown(text)) return text;
  return text.replaceAll(/[\uE100-\uF8FF]/g, (mark) => {
    const variable = marks.origin(mark)?.variable;
    if (variable === undefined || !state.filled.includes(variable)) return mark;
    return marks.unknown(`%${variable}%`, "never", { variable });
  });
}

/** The variables that a text shows. */
export function originsIn(text: string, marks: Marks): Origin[] {
  return Array.from(text).flatMap((c) => (MARK.test(c) ? (marks.origin(c) ?? []) : []));
}

function singleOrigin(text: string, marks: Marks): Origin | undefined {
  return text.length === 1 && MARK.test(text) ? marks.origin(text) : undefined;
}

/** Two texts without what both begin and end with. */
function differing(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1;
  }
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function learnFromEquality(left: string, right: string, marks: Marks): Verdict["learn"] {
  const [one, other] = differing(left, right);
  const [text, literal] = isKnown(other) ? [one, other] : [other, one];
  const origin = singleOrigin(text, marks);
  if (!origin || !isKnown(literal)) {
    if (literal !== "") return undefined;
    const origins = originsIn(text, marks);
    return (state, isEqual) => {
      if (!isEqual && origins.length === 1 && origins[0]) learnFilled(state, origins[0], marks);
    };
  }
  return (state, isEqual) => {
    if (!isEqual) {
      if (literal === "") learnFilled(state, origin, marks);
    } else if (origin.first === undefined) {
      assign(state, origin.variable, literal === "" ? undefined : literal);
    } else if (literal.length === origin.first) {
      const rest = marks.unknown(`%${origin.variable}:~${String(origin.first)}%`, "maybe");
      assign(state, origin.variable, literal + rest);
    } else if (literal !== "") learnFilled(state, origin, marks);
  };
}

function compared(
  left: string,
  right: string,
  operator: string,
  ignoresCase: boolean,
): boolean | undefined {
  if (!isKnown(left) || !isKnown(right)) {
    if (operator !== "==") return undefined;
    const plain = (text: string) => (ignoresCase ? text.toLowerCase() : text);
    const [one, other] = differing(plain(left), plain(right));
    const apart =
      one !== "" && other !== "" && !MARK.test(one[0] ?? "") && !MARK.test(other[0] ?? "");
    return apart ? false : undefined;
  }
  const isNumeric = /^-?(?:0x[\da-f]+|\d+)$/i;
  const [a, b] = ignoresCase ? [left.toLowerCase(), right.toLowerCase()] : [left, right];
  if (operator === "==") return a === b;
  const order =
    isNumeric.test(a) && isNumeric.test(b) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
  const answers: Record<string, boolean> = {
    equ: order === 0,
    neq: order !== 0,
    lss: order < 0,
    leq: order <= 0,
    gtr: order > 0,
    geq: order >= 0,
  };
  return answers[operator];
}

function isDefined(name: string, state: State, marks: Marks): Verdict {
  const variable = unquoted(name).toUpperCase();
  const learn: Verdict["learn"] = (after, answer) => {
    if (answer) learnFilled(after, { variable }, marks);
    else after.vars.set(variable, undefined);
  };
  if (!state.vars.has(variable)) return { value: undefined, learn };
  const value = state.vars.get(variable) ?? "";
  if (value === "") return { value: false };
  const isOpen = Array.from(value).every((c) => {
    const hole = MARK.test(c) ? marks.hole(c) : undefined;
    return hole !== undefined && hole.empty !== "never";
  });
  return isOpen ? { value: undefined, learn } : { value: true };
}

function exists(path: string, marks: Marks): Verdict {
  const plain = unquoted(path);
  const origins = originsIn(plain, marks);
  const [origin] = origins;
  // `%X%\bin\app.exe` is there only below a directory; `%X%\` is there for an empty X as well.
  const tail = plain.replace(/^[^\uE100-\uF8FF]*[\uE100-\uF8FF]/, "");
  const tells = plain.length === 1 || /[^\\/.*]/.test(tail);
  if (origins.length !== 1 || !origin || !tells) return { value: undefined };
  return {
    value: undefined,
    learn: (state, answer) => {
      if (answer) learnFilled(state, origin, marks);
    },
  };
}

/** @param expand what is still to be expanded in an operand at run time */
export function verdictOn(
  test: Test,
  state: State,
  marks: Marks,
  ignoresCase: boolean,
  expand: (text: string) => string,
): Verdict {
  if (test.kind === "compare") {
    const left = expand(test.left);
    const right = expand(test.right);
    const value = compared(left, right, test.operator, ignoresCase);
    if (value !== undefined) return { value };
    const learn = /^(?:==|equ|neq)$/.test(test.operator)
      ? learnFromEquality(left, right, marks)
      : undefined;
    if (!learn) return { value };
    if (test.operator !== "neq") return { value, learn };
    return {
      value,
      learn: (after, answer) => {
        learn(after, !answer);
      },
    };
  }
  const operand = expand(test.operand);
  if (test.kind === "defined") return isDefined(operand, state, marks);
  if (test.kind === "exist") return exists(operand, marks);
  if (test.kind === "errorlevel") {
    if (state.level === undefined || !isKnown(operand)) return { value: undefined };
    return { value: state.level >= Number(operand) };
  }
  return { value: true };
}
