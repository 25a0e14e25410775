/** awk: its rules, gone through for every line of a known text, or once for lines that aren't known. */
import type { Analysis, Interpreter } from "../../analysis/analysis";
import type { Frame } from "../../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../../analysis/content";
import { unescaped } from "../../programs/printf";
import { concat, known, literal, rendered, shown } from "../../text/text";
import { evaluate } from "./evaluate";
import { either, execute } from "./execute";
import { Exit, Machine, TooLong } from "./machine";
import { unknownRecord } from "./record";
import { NotUnderstood } from "./reader";
import { State } from "./state";
import { readProgram } from "./statements";
import { linesOf, Streams } from "./streams";
import type { AwkProgram, Leaving, Rule } from "./syntax";
import { fromInput, fromNumber, fromText, newArray, truthOf, unknown } from "./values";

/** @param args what it reads, and behind it `name=value` of `-v` */
export const runAwk: Interpreter = (code, frame, at, analysis, args) => {
  const [input = NOTHING, ...assigned] = args;
  const otherwise: Content = { ...outputOf("(awk)"), downloaded: input.downloaded };
  const source = rendered(code.text);
  analysis.budget.spend(1 + Math.floor(source.length / 64));
  const program = understood(source);
  const unfollowed = (because: string): Content => {
    if (/\bsystem\s*\(|\|\s*["\w]|getline/.test(source))
      analysis.report.add("not-analysed", at, shown(code.text), { because });
    return otherwise;
  };
  if (!program) return unfollowed("It isn't awk as far as it is understood here.");
  const state = new State();
  state.put("ENVIRON", environment(frame));
  for (const { text } of assigned) assign(text, state);
  const streams = new Streams({ ...frame, input }, analysis);
  const machine = new Machine({ program, state, streams, execute }, code, at, analysis);
  const ended = gone(machine, input, analysis);
  if (!ended) return unfollowed("The program of awk takes too long to follow.");
  const { printed, downloaded } = streams;
  if (ended === "lines unknown" || (machine.unclear && ended === "lines")) return otherwise;
  if (known(printed) !== undefined || ended === "no lines")
    return { ...content(printed), downloaded: downloaded || input.downloaded };
  return otherwise;
};

function understood(source: string): AwkProgram | undefined {
  try {
    return readProgram(source);
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** `name=value` as an option hands it over. */
function assign(text: Content["text"], state: State): void {
  const [first] = text;
  const found = typeof first === "string" ? /^([A-Za-z_]\w*)=/.exec(first) : undefined;
  if (!found || typeof first !== "string") return;
  const value = concat(literal(unescaped(first.slice(found[0].length))), text.slice(1));
  const [, name = ""] = found;
  state.put(
    name,
    name === "FS" && known(value) === "t" ? fromText(literal("\t")) : fromInput(value),
  );
}

function environment(frame: Frame) {
  const array = newArray(true);
  for (const [name, [text, ...others]] of frame.environment?.variables ?? []) {
    if (text && others.length === 0) array.items.set(name, fromInput(text));
  }
  return array;
}

type Ended = "no lines" | "lines" | "lines unknown";

/** Runs the program; what kind of input it read, or nothing where it took too long. */
function gone(machine: Machine, input: Content, analysis: Analysis): Ended | undefined {
  try {
    return run(machine, input);
  } catch (error) {
    if (error instanceof TooLong) return undefined;
    if (error instanceof Exit) return machine.unclear ? "lines unknown" : "no lines";
    throw error;
  } finally {
    analysis.budget.spend();
    machine.streams.flush();
  }
}

function run(machine: Machine, input: Content): Ended {
  const { program, state } = machine;
  const rulesOf = (when: Rule["when"]): readonly Rule[] =>
    program.rules.filter((rule) => rule.when === when);
  const begin = all(rulesOf("begin"), machine);
  const lines = rulesOf("line");
  const end = rulesOf("end");
  const reads = lines.length > 0 || end.length > 0;
  machine.input = linesOf(input.text, known(state.text("RS")))?.slice();
  if (!reads || begin === "exit") return "no lines";
  const isKnown = machine.input !== undefined && known(input.text) !== undefined;
  if (isKnown) eachLine(lines, machine);
  else anyLine(lines, machine);
  all(end, machine);
  return isKnown ? "lines" : "lines unknown";
}

function all(rules: readonly Rule[], machine: Machine): Leaving | undefined {
  for (const { body } of rules) {
    const how = execute(body, machine);
    if (how === "exit" || how === "next") return how;
  }
  return undefined;
}

function eachLine(rules: readonly Rule[], machine: Machine): void {
  const { state } = machine;
  const open = new Set<Rule>();
  for (let number = 1; machine.input && machine.input.length > 0;) {
    const line = machine.input.shift() ?? "";
    state.put("NR", fromNumber(number));
    state.put("FNR", fromNumber(number));
    state.read(fromInput(literal(line)));
    for (const rule of rules) {
      const how = either(
        applies(rule, open, machine),
        () => execute(rule.body, machine),
        () => undefined,
        machine,
      );
      if (how === "exit") return;
      if (how === "next") break;
    }
    number = Number(known(state.text("NR")) ?? number) + 1;
  }
}

/** Whether a rule holds for the line; a range is open until its end was seen. */
function applies(rule: Rule, open: Set<Rule>, machine: Machine): boolean | undefined {
  if (!rule.first) return true;
  const begins = open.has(rule) || truthOf(evaluate(rule.first, machine));
  if (!rule.last || begins !== true) return begins;
  const ends = truthOf(evaluate(rule.last, machine));
  if (ends === true) open.delete(rule);
  else open.add(rule);
  return true;
}

/**
 * Lines that aren't known: every rule, with what holds before the first line, and then with what holds
 * before any other.
 */
function anyLine(rules: readonly Rule[], machine: Machine): void {
  const { state } = machine;
  for (let turn = 0; turn < 2; turn += 1) {
    const before = state.snapshot();
    for (const name of ["NR", "FNR"]) state.put(name, unknown(name));
    state.record = unknownRecord();
    for (const rule of rules) {
      const truth = rule.last ? undefined : applies(rule, new Set(), machine);
      const how = either(
        truth,
        () => execute(rule.body, machine),
        () => undefined,
        machine,
      );
      if (how === "exit" || how === "next") break;
    }
    state.join(before);
  }
  for (const name of ["NR", "FNR"]) state.put(name, unknown(name));
  state.record = unknownRecord();
}
