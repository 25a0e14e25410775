/** Runs one command of a pipeline: a cmdlet, a function, a block, a program. */
import { MARK } from "../batch/marks";
import { runCommand } from "../programs/dispatch";
import { fileKey } from "../windows/files";
import { runWindowsCommand } from "../windows/dispatch";
import { runWindowsFile } from "../windows/written";
import { ALIASES } from "./aliases";
import { takesValue, type Call } from "./calls";
import { CMDLETS } from "./cmdlets";
import { evaluate } from "./evaluate";
import { execute } from "./execute";
import { writeText } from "./files";
import type { Scope } from "./scope";
import type { Argument, Block, CommandNode } from "./syntax";
import { isClosure, isThing, listOf, textOf, type Value } from "./values";

/** Functions and blocks that call each other are followed so far. */
const MAX_CALLS = 24;

interface Bound {
  readonly named: Map<string, Value>;
  readonly positional: Value[];
  /** All in order, as a program would get them. */
  readonly words: string[];
}

function bound(args: readonly Argument[], scope: Scope): Bound {
  const { marks } = scope;
  const named = new Map<string, Value>();
  const positional: Value[] = [];
  const words: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (!arg || arg.kind === "redirect") continue;
    if (arg.kind === "value") {
      const value = evaluate(arg.value, scope);
      const isSplat = isThing(value) && value.type === "hashtable";
      if (isSplat && arg.value.kind === "variable") {
        for (const [name, field] of value.fields) named.set(name, field);
        continue;
      }
      positional.push(value);
      words.push(...listOf(value).map((item) => textOf(item, marks)));
      continue;
    }
    words.push(`-${arg.name}`);
    const next = args[index + 1];
    if (arg.value) {
      const value = evaluate(arg.value, scope);
      named.set(arg.name, value);
      words.push(textOf(value, marks));
    } else if (next?.kind === "value" && takesValue(arg.name)) {
      const value = evaluate(next.value, scope);
      named.set(arg.name, value);
      words.push(...listOf(value).map((item) => textOf(item, marks)));
      index += 1;
    } else named.set(arg.name, true);
  }
  return { named, positional, words };
}

/** Runs a block with arguments; `$_` is set by the caller. */
export function runBlock(
  block: Block,
  args: { readonly positional: readonly Value[]; readonly named: ReadonlyMap<string, Value> },
  scope: Scope,
): readonly Value[] {
  if (scope.depth >= MAX_CALLS) return [];
  scope.depth += 1;
  const before = new Map(scope.vars);
  block.params.forEach(({ name, initial }, index) => {
    const value = args.named.get(name) ?? args.positional[index];
    if (value !== undefined) scope.assign(name, value);
    else if (initial) scope.assign(name, evaluate(initial, scope));
  });
  scope.assign("args", args.positional);
  const { values } = execute(block.body, scope);
  for (const { name } of block.params) {
    const value = before.get(name);
    if (value === undefined) scope.vars.delete(name);
    else scope.vars.set(name, value);
  }
  scope.depth -= 1;
  return values;
}

function isRisky(words: readonly string[]): boolean {
  return /(?:^|\s)-(?:recurse|rec|force|r|fo)(?:\s|$)|[a-z]:\\(?:windows|users|\s|$|\*)|removedata/i.test(
    words.join(" "),
  );
}

/** A program, or a file that the script wrote or fetched. */
function runProgram(
  name: string,
  words: readonly string[],
  input: readonly Value[] | undefined,
  at: number,
  scope: Scope,
): readonly Value[] {
  const { analysis, marks, frame } = scope;
  const command = { ...scope.command([name, ...words], at) };
  if (input) {
    const text = input.map((item) => textOf(item, marks)).join("\n");
    const piped = { text: marks.text(text), downloaded: marks.isDownloaded(text) };
    Object.assign(command, { input: piped, piped: true });
  }
  if (frame.system === "posix") return [marks.value(runCommand(command, analysis).text)];
  const path = marks.text(name);
  for (const ending of ["", ".ps1", ".exe", ".bat", ".cmd"]) {
    const file = analysis.files.get(`${fileKey(path, frame) ?? ""}${ending}`);
    if (!file) continue;
    const printed = runWindowsFile(file, `${name}${ending}`, command, analysis);
    return printed ? [marks.value(printed.text)] : [];
  }
  if (/^cmd(?:\.exe)?$/i.test(name.slice(name.lastIndexOf("\\") + 1))) {
    const line = words.join(" ").replace(/^(?:[-/][a-z:]+\s+)*[-/][ck]\s*/i, "");
    const code = { text: marks.text(line), downloaded: false };
    return [marks.value(analysis.run("BAT", code, frame, at).text)];
  }
  return [marks.value(runWindowsCommand(command, analysis).text)];
}

/** The cmdlet's full name. */
export function fullName(name: string, scope: Scope): string {
  const plain = name.toLowerCase().replace(/^[\w.]+\\(?=\w+-\w+$)/, "");
  return scope.aliases.get(plain) ?? ALIASES[plain] ?? plain;
}

function redirected(
  node: CommandNode,
  values: readonly Value[],
  at: number,
  scope: Scope,
): readonly Value[] {
  const target = node.args.find((arg) => arg.kind === "redirect" && arg.operator !== "<");
  if (target?.kind !== "redirect") return values;
  const path = textOf(evaluate(target.target, scope), scope.marks);
  if (/^(?:\$null|nul|)$/i.test(path)) return [];
  const text = values.map((value) => textOf(value, scope.marks)).join("\n");
  writeText(path, text, target.operator === ">>", at, `> ${path}`, scope);
  return [];
}

export function invoke(
  node: CommandNode,
  input: readonly Value[] | undefined,
  scope: Scope,
): readonly Value[] {
  const { analysis, marks } = scope;
  analysis.budget.spend();
  const at = scope.at(node.at);
  const value = evaluate(node.name, scope);
  const args = bound(node.args, scope);
  if (isClosure(value)) return runBlock(value.block, args, scope);
  const name = marks.filled(textOf(value, marks)).trim();
  const resolved = marks
    .text([name, ...args.words].join(" "))
    .map((piece) => (typeof piece === "string" ? piece : piece.kind === "hole" ? piece.shown : ""))
    .join("");
  if (name === "") return [];
  if (marks.isDownloaded(name)) {
    analysis.report.add("run-download", at, resolved);
    return [];
  }
  if (MARK.test(name) && !/[\\/]/.test(name)) {
    if (isRisky(args.words)) analysis.report.add("unclear-command", at, resolved);
    return [marks.unknown(`(${resolved})`, "maybe")];
  }
  const full = fullName(name, scope);
  const block = scope.functions.get(full);
  if (block) return redirected(node, runBlock(block, args, scope), at, scope);
  const cmdlet = CMDLETS.get(full);
  const call: Call = { name: full, ...args, input, at, resolved, scope };
  const values = cmdlet
    ? cmdlet(call)
    : /^[a-z]+-[a-z]\w*$/i.test(full)
      ? [marks.unknown(`(${full})`, "maybe")]
      : runProgram(name, args.words, input, at, scope);
  return redirected(node, values, at, scope);
}
