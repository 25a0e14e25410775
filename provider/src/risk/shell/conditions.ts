/** Tests: what is certain, and what their success or failure tells about a variable. */
import { NOTHING } from "../analysis/content";
import { pathReadings } from "../paths/posix";
import { matchesPattern } from "../text/pattern";
import {
  holes,
  isSurelyEmpty,
  known,
  literal,
  mayBeEmpty,
  rendered,
  shown,
  type Text,
} from "../text/text";
import { numberFrom } from "./arithmetic";
import { lessonOfCount } from "./counts";
import { combined, negated, type Lesson, type Outcome } from "./outcome";

/** The variable whose value a text is and nothing else; its name without `$`. */
function variableIn(text: Text): string | undefined {
  const found = holes(text);
  const [hole] = found;
  if (text.length !== 1 || !hole) return undefined;
  return /^\$\{?(\w+)\}?$/.exec(hole.shown)?.[1];
}

function isFilled(text: Text): Lesson | undefined {
  const name = variableIn(text);
  return name === undefined
    ? undefined
    : (state) => {
        state.nonEmpty(name);
      };
}

function isEmpty(text: Text): Lesson | undefined {
  const name = variableIn(text);
  if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) return undefined;
  return (state) => {
    state.assign(name, []);
  };
}

function unsure(outcome: Outcome, certain: boolean): Outcome {
  return certain ? outcome : { ...outcome, truth: undefined };
}

function emptiness(text: Text): Outcome {
  const value = known(text);
  const truth = value === undefined ? (mayBeEmpty(text) ? undefined : false) : value === "";
  // A variable that nothing sets may come from the environment after all.
  const certain = isSurelyEmpty(text) && text.length > 0 ? undefined : truth;
  return { output: NOTHING, truth: certain, onSuccess: isEmpty(text), onFailure: isFilled(text) };
}

function isAbsent(path: Text): Lesson {
  return (state) => {
    for (const reading of pathReadings(path, state.directory)) state.absent.add(reading.path);
  };
}

/** What dpkg and rpm call a package's scripts with. */
const MAINTENANCE =
  /^(?:configure|reconfigure|purge|remove|upgrade|install|disappear|deconfigure|triggered|failed-upgrade|abort-\w+)$/;

/** What is known once a variable was found to have a value. */
export function hasValue(name: string, value: string): Lesson {
  return (state) => {
    if (/^[A-Za-z_]\w*$/.test(name)) state.assign(name, literal(value));
    else if (value !== "") state.nonEmpty(name);
    if ((name === "1" || name === "action") && MAINTENANCE.test(value)) state.maintained = true;
  };
}

/** Tests that only something that exists passes: an empty name doesn't. */
const OF_FILES = /^-[abcdefghkprstuwxLOGSN]$/;

/** @param certain whether the operand has this value for sure */
export function unaryTest(operator: string, operand: Text, certain = true): Outcome {
  if (operator === "-z") return unsure(emptiness(operand), certain);
  if (operator === "-n") return unsure(negated(emptiness(operand)), certain);
  if (operator === "-v") {
    const name = known(operand);
    return {
      output: NOTHING,
      onSuccess:
        name === undefined
          ? undefined
          : (state) => {
              state.nonEmpty(name);
            },
    };
  }
  if (OF_FILES.test(operator)) {
    const onFailure = /[efs]$/.test(operator) ? isAbsent(operand) : undefined;
    return { output: NOTHING, onSuccess: isFilled(operand), onFailure };
  }
  return { output: NOTHING };
}

const NUMBERS: Readonly<Record<string, string>> = {
  "-eq": "==",
  "-ne": "!=",
  "-lt": "<",
  "-le": "<=",
  "-gt": ">",
  "-ge": ">=",
};

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

function numberTest(left: Text, operator: string, right: Text): Outcome {
  const a = numberFrom(known(left) ?? "");
  const b = numberFrom(known(right) ?? "");
  if (a !== undefined && b !== undefined) {
    return { output: NOTHING, truth: COMPARE[operator]?.(a, b) };
  }
  if (shown(left) === "$#" && b !== undefined) {
    return { output: NOTHING, ...lessonOfCount(operator, b) };
  }
  return { output: NOTHING };
}

/** `x"$a" = x`: both sides without what they begin with alike. */
function withoutCommonStart(left: Text, right: Text): [Text, Text] {
  const [a] = left;
  const [b] = right;
  if (typeof a !== "string" || typeof b !== "string" || left.length < 2 || !a.startsWith(b)) {
    return [left, right];
  }
  return a === b ? [left.slice(1), right.slice(1)] : [left, right];
}

function equality(left: Text, right: Text, certain: boolean): Outcome {
  const [a, b] = withoutCommonStart(left, right);
  const wanted = rendered(b);
  const value = known(a);
  const target = known(b);
  if (target === "" && value === undefined) return emptiness(a);
  if (value === "" && holes(a).length === 0 && target === undefined) return emptiness(b);
  if (value !== undefined && target !== undefined) {
    const unset = holes(a).length > 0 || holes(b).length > 0;
    return {
      output: NOTHING,
      truth: certain && !unset ? matchesPattern(target, value) : undefined,
    };
  }
  const name = variableIn(a);
  if (name === undefined) return { output: NOTHING };
  const isValue = target !== undefined && !/[*?[]/.test(wanted) && a.length === 1;
  const onSuccess: Lesson = isValue
    ? hasValue(name, target)
    : (state) => {
        if (/[^*\uE000]/.test(wanted)) state.nonEmpty(name);
      };
  return { output: NOTHING, onSuccess };
}

/** @param certain whether the operands have this value for sure */
export function binaryTest(left: Text, operator: string, right: Text, certain = true): Outcome {
  const asNumbers = NUMBERS[operator];
  if (asNumbers !== undefined) return unsure(numberTest(left, asNumbers, right), certain);
  if (operator === "=" || operator === "==") return equality(left, right, certain);
  if (operator === "!=") return negated(equality(left, right, certain));
  if (operator === "=~") {
    const pattern = rendered(right);
    return {
      output: NOTHING,
      onSuccess: /^\^?(?:\.\*|\*)?\$?$/.test(pattern) ? undefined : isFilled(left),
    };
  }
  return { output: NOTHING };
}

/** `test` and `[`: their arguments as an expression. Longer ones are not followed. */
export function testArguments(args: readonly Text[], certain: boolean): Outcome {
  const texts = args.map((arg) => known(arg));
  if (args.length > 32) return { output: NOTHING };
  for (const [word, operator] of [
    ["-o", "||"],
    ["-a", "&&"],
  ] as const) {
    const at = texts.indexOf(word);
    if (at > 0 && at < args.length - 1) {
      return combined(
        testArguments(args.slice(0, at), certain),
        testArguments(args.slice(at + 1), certain),
        operator,
      );
    }
  }
  const [first, second, third] = args;
  if (!first) return { output: NOTHING, truth: false };
  if (texts[0] === "!" && args.length > 1) return negated(testArguments(args.slice(1), certain));
  if (texts[0] === "(" && texts.at(-1) === ")") return testArguments(args.slice(1, -1), certain);
  if (!second) {
    return unsure(negated(emptiness(first)), certain);
  }
  if (!third) {
    return unaryTest(texts[0] ?? "", second, certain);
  }
  return binaryTest(first, texts[1] ?? "", third, certain);
}
