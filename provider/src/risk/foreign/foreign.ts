/**
 * Languages without a parser here (Perl, Ruby, JavaScript, PHP): what their expressions come to, as far
 * as texts are put together, and the calls that start commands, delete files or write them.
 */
import type { Analysis, Interpreter } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import { content, outputOf, type Content } from "../analysis/content";
import { known, literal, rendered, shown } from "../text/text";
import { judgeEffect } from "./effects";
import { Allowance, TooLong, type Effect, type Scope } from "./evaluation";
import { evaluate } from "./expressions";
import { judgeCommands, judgeFiles } from "./calls";
import { textOf, type ForeignLanguage, type Value } from "./values";

/** Code longer than this is not read, in UTF-16 code units. */
const MAX_CODE = 65_536;

/** Longer code is only searched for calls. */
const MAX_EVALUATED = 8192;

/** Comments are no calls. */
function withoutComments(code: string): string {
  return code.replaceAll(
    /(^|[;\s])#(?![!{])[^\n]*/g,
    (whole, before: string) => before + " ".repeat(whole.length - before.length),
  );
}

const REMOTE =
  /(?:Socket(?:::INET)?|TCPSocket|socket\s*\(|net\.Socket|fsockopen|\/inet\/tcp)[\s\S]{0,600}?(?:\/bin\/(?:ba|da|z)?sh|exec|dup2|STDIN|spawn|cmd\.exe|getline|proc_open)|child_process[\s\S]{0,400}net\.connect/;

const PRINTS = /^(?:print|puts|say|printf|log|write|echo|print_r)$/;

/** What is printed, where all of it is known. */
function printed(effects: readonly Effect[]): Content | undefined {
  const texts: string[] = [];
  for (const { name, args } of effects) {
    if (!PRINTS.test(name)) continue;
    const values = args.flat().map((value: Value) => textOf(value));
    if (values.length === 0 || values.includes(undefined)) return undefined;
    texts.push(values.join(name === "log" ? " " : ""), /^(?:puts|say|log)$/.test(name) ? "\n" : "");
  }
  return texts.length === 0 ? undefined : content(literal(texts.join("")));
}

function understood(
  language: ForeignLanguage,
  text: string,
  analysis: Analysis,
  args: readonly Content[],
): Scope {
  const given = args.map((arg) => known(arg.text));
  const variables = new Map<string, Value>([
    [language === "PERL" ? "@ARGV" : "ARGV", given],
    ["$argv", ["-", ...given]],
  ]);
  const scope: Scope = {
    language,
    variables,
    effects: [],
    allowance: new Allowance(analysis),
    at: undefined,
    depth: 0,
  };
  try {
    if (text.length <= MAX_EVALUATED) evaluate(text, scope);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    // What was called until then counts, and calls are still found by their text; what the variables
    // hold in the end isn't known.
    variables.clear();
  }
  return scope;
}

function run(
  language: ForeignLanguage,
  code: Content,
  frame: Frame,
  at: number,
  analysis: Analysis,
  args: readonly Content[],
): Content {
  analysis.budget.spend(1 + Math.floor(rendered(code.text).length / 64));
  if (code.downloaded) {
    analysis.report.add("run-download", at, shown(code.text));
    return outputOf("(output)");
  }
  const whole = rendered(code.text).slice(0, MAX_CODE);
  const text = language === "JAVASCRIPT" ? whole : withoutComments(whole);
  if (known(code.text) === undefined && code.text.length === 1)
    analysis.report.add("run-unknown", at, shown(code.text));
  if (REMOTE.test(text)) analysis.report.add("remote-shell", at, text.slice(0, 100));
  const place = (offset: number) => code.locate?.(offset) ?? at;
  const scope = understood(language, text, analysis, args);
  const circumstances = { language, frame, analysis, place };
  const judged = new Set<number>();
  for (const effect of scope.effects) if (judgeEffect(effect, circumstances)) judged.add(effect.at);
  judgeCommands(text, circumstances, scope.variables, judged);
  judgeFiles(text, circumstances, scope.variables);
  return printed(scope.effects) ?? outputOf("(output)");
}

export function foreign(language: ForeignLanguage): Interpreter {
  return (code, frame, at, analysis, args) => run(language, code, frame, at, analysis, args);
}
