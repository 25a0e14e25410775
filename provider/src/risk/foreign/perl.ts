/** Operators of Perl that are words: they take what stands behind them, with or without parentheses. */
import { boundedPattern } from "../programs/texts/lines";
import { translated } from "../text/decode";
import { FUNCTIONS, splitBy } from "./callables";
import { applied } from "./evaluation";
import type { Expressions } from "./expressions";
import { bounded, flat, textOf, type Value } from "./values";

type Operator = (reading: Expressions, word: string) => Value;

/** Takes one operand; without one, `$_`. */
const unary: Operator = (reading, word) => {
  const { source, scope } = reading;
  const open = source.match(/\s*\(/y);
  const [given] = open
    ? reading.list(")")
    : source.sees(/\s*[$@"'\w\\]/y)
      ? [reading.operand()]
      : [];
  const value =
    given === undefined && !open ? scope.variables.get("$_") : (given ?? scope.variables.get("$_"));
  return FUNCTIONS[word]?.([value]);
};

const listed: Operator = (reading, word) => FUNCTIONS[word]?.(flat(argumentsOf(reading)));

function argumentsOf(reading: Expressions): readonly Value[] {
  return reading.source.match(/\s*\(/y) ? reading.list(")") : reading.list();
}

const map: Operator = (reading, word) => {
  const { source, scope } = reading;
  const open = source.match(/\s*\(/y);
  source.skip();
  let code: string;
  if (source.sees(/\{/y)) {
    code = source.delimited();
    source.takes(",");
  } else {
    code = source.restOfExpression();
    source.takes(",");
  }
  const items = flat(open ? reading.list(")") : reading.list());
  if (word !== "map") return items;
  const fn = { kind: "lambda", parameter: "$_", code } as const;
  return flat(items.map((item) => applied(fn, item, scope, reading.evaluate)));
};

const split: Operator = (reading) => {
  const [by, text = reading.scope.variables.get("$_")] = argumentsOf(reading);
  const whole = textOf(text);
  return whole === undefined ? undefined : splitBy(whole, textOf(by) ?? " ");
};

/** `s/…/…/` and `tr/…/…/` behind `=~`, or for `$_`. */
function changed(reading: Expressions, word: string, before: Value): Value {
  const { source, scope } = reading;
  const open = source.code[source.pos] ?? "";
  const from = source.delimited();
  if (/[({[<]/.test(open)) source.skip();
  else source.pos -= 1;
  const to = source.delimited();
  const flags = source.match(/[a-z]*/y)?.[0] ?? "";
  const text = textOf(before);
  if (text === undefined) return undefined;
  if (word !== "s") {
    if (flags.includes("d") && to === "")
      return Array.from(text)
        .filter((one) => !from.includes(one))
        .join("");
    return translated(text, from, to === "" ? from : to);
  }
  const pattern = boundedPattern(from, flags.replaceAll(/[^gims]/g, ""));
  if (!pattern) return undefined;
  return bounded(
    text.replace(pattern, (...found: readonly unknown[]) => {
      const variables = new Map(scope.variables);
      for (const [index, group] of found.entries())
        if (typeof group === "string" && index < 10)
          variables.set(index === 0 ? "$&" : `$${String(index)}`, group);
      const code = flags.includes("e") ? to : `"${to.replaceAll('"', '\\"')}"`;
      scope.allowance.spend();
      return textOf(reading.evaluate(code, { ...scope, variables, depth: scope.depth + 1 })) ?? "";
    }),
  );
}

const CHANGE = /\s*(s|tr|y)(?=[/{([<|!#,~])/y;

const topic: Operator = (reading, word) => {
  const value = changed(reading, word, reading.scope.variables.get("$_"));
  reading.scope.variables.set("$_", value);
  return value;
};

/** `=~ s/…/…/` behind a variable of that name. */
export function bound(
  reading: Expressions,
  name: string | undefined,
  value: Value,
): { readonly value: Value } | undefined {
  const { source, scope } = reading;
  const from = source.pos;
  if (!source.match(/\s*=~/y)) return undefined;
  const word = source.match(CHANGE)?.[1];
  if (word === undefined) {
    source.pos = from;
    return undefined;
  }
  const after = changed(reading, word, value);
  const kept = /r[a-z]*$/.test(source.code.slice(from, source.pos).replace(/^.*[^a-z]/s, ""));
  if (name !== undefined && !kept) scope.variables.set(name, after);
  return { value: after };
}

export const OPERATORS: Readonly<Record<string, Operator>> = {
  ...Object.fromEntries(
    ["chr", "ord", "lc", "uc", "lcfirst", "ucfirst", "length", "hex", "oct", "int"].map((word) => [
      word,
      unary,
    ]),
  ),
  ...Object.fromEntries(
    ["join", "reverse", "pack", "unpack", "sprintf", "substr", "decode_base64", "uncompress"].map(
      (word) => [word, listed],
    ),
  ),
  map,
  grep: map,
  sort: map,
  split,
  s: topic,
  tr: topic,
  y: topic,
  scalar: (reading) => reading.operand(),
};

export function namedOperator(word: string, reading: Expressions): Value {
  if (/^(?:s|tr|y)$/.test(word) && !reading.source.sees(/[/{([<|!#,~]/y)) return undefined;
  return OPERATORS[word]?.(reading, word);
}
