/** Expressions that put text together, as far as what they come to can be told. */
import type { Analysis } from "../analysis/analysis";
import { unescaped } from "../programs/printf";
import { FUNCTIONS } from "./callables";
import { type Source, type Quoted } from "./source";
import { bounded, isList, joined, textOf, type ForeignLanguage, type Value } from "./values";

/** A call of something that isn't a function of text. */
export interface Effect {
  readonly name: string;
  readonly args: readonly Value[];
  readonly at: number;
}

/** Steps of one code; what takes longer is left where it is. */
const MAX_STEPS = 3000;

/** The code takes too long. */
export class TooLong extends Error {}

/** What one code may still spend. */
export class Allowance {
  readonly #analysis: Analysis;
  #steps = 0;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  spend(): void {
    this.#steps += 1;
    this.#analysis.budget.spend();
    if (this.#steps > MAX_STEPS) throw new TooLong();
  }
}

/** What one piece of code knows and does. */
export interface Scope {
  readonly language: ForeignLanguage;
  readonly variables: Map<string, Value>;
  readonly effects: Effect[];
  readonly allowance: Allowance;
  /** Where nested code stands: calls in it count as standing there. */
  readonly at: number | undefined;
  readonly depth: number;
}

/** How deep code may stand in code, and effects of one code. */
const MAX_DEPTH = 24;
const MAX_EFFECTS = 200;
const MAX_VARIABLES = 200;

export function setVariable(scope: Scope, name: string, value: Value): void {
  if (scope.variables.size < MAX_VARIABLES || scope.variables.has(name))
    scope.variables.set(name, value);
}

export function addEffect(scope: Scope, name: string, args: readonly Value[], at: number): void {
  if (scope.effects.length < MAX_EFFECTS) scope.effects.push({ name, args, at: scope.at ?? at });
}

/** The evaluator of nested code, which the expressions hand over. */
export type Evaluate = (code: string, scope: Scope) => Value;

/** Variables of a text in quotes. */
export function quotedValue(
  { raw, kind }: Quoted,
  source: Source,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  const { language } = source;
  if (kind === "words") return raw.trim().split(/\s+/);
  if (kind === "pattern") return raw;
  if (kind === "plain") return raw.replaceAll(/\\(['\\])/g, "$1");
  const inner = (code: string, otherwise: string): string =>
    shownIn(evaluate(code, { ...scope, depth: scope.depth + 1 })) ?? otherwise;
  if (kind === "template") {
    return bounded(
      unescaped(raw.replaceAll(/\$\{([^}]*)\}/g, (whole, code: string) => inner(code, whole))),
    );
  }
  let text = raw;
  if (language === "RUBY")
    text = raw.replaceAll(/#\{([^}]*)\}/g, (whole, code: string) => inner(code, whole));
  else if (language === "PERL" || language === "PHP")
    text = raw.replaceAll(
      /(?<!\\)(?:@\{\[([^\]]*)\]\}|\$\{\\\s*\(?([^})]*)\)?\}|\{?([$@])\{?(\w+)\}?((?:\[[^\]\s]*\]|\{[^}\s]*\})?)\}?)/g,
      (
        whole: string,
        list?: string,
        reference?: string,
        ...[sigil = "", name = "", part = ""]: string[]
      ) => {
        scope.allowance.spend();
        const code = list ?? reference ?? `${sigil}${name}${part}`;
        // Most are variables by themselves.
        if (part === "" && code === sigil + name)
          return shownIn(scope.variables.get(code)) ?? whole;
        return inner(code, whole);
      },
    );
  const value = bounded(unescaped(text));
  if (kind !== "command") return value;
  addEffect(scope, "system", [value], source.pos);
  return undefined;
}

/** As it reads in a text: lists with spaces. */
function shownIn(value: Value): string | undefined {
  return isList(value) ? joined(value, " ") : textOf(value);
}

/** What a function comes to for one item. */
export function applied(fn: Value, item: Value, scope: Scope, evaluate: Evaluate): Value {
  scope.allowance.spend();
  if (typeof fn === "string") return FUNCTIONS[fn]?.([item]);
  if (typeof fn !== "object" || isList(fn)) return undefined;
  if (fn.kind === "named")
    return Object.hasOwn(FUNCTIONS, fn.name) ? FUNCTIONS[fn.name]?.([item]) : undefined;
  if (scope.depth > MAX_DEPTH) return undefined;
  const variables = new Map(scope.variables);
  const given = isList(item) ? item : [item];
  for (const [index, name] of fn.parameter.split(/\s*,\s*/).entries())
    variables.set(name, given[index]);
  return evaluate(fn.code, { ...scope, variables, depth: scope.depth + 1 });
}
