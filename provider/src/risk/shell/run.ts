/** Shell code as the analyser is handed it: a script, an argument of `sh -c`, a here-document. */
import type { ParsedScript } from "unbash" with { "resolution-mode": "import" };
import type { Interpreter } from "../analysis/analysis";
import { joinedContent, NOTHING, outputOf, type Content } from "../analysis/content";
import { Exhausted, MAX_DEPTH } from "../analysis/budget";
import { parser } from "../parsers";
import { holes, isSurelyEmpty, shown, type Hole, type Text } from "../text/text";
import { Shell } from "./shell";
import { State, type Source } from "./state";

/** Text as code: what isn't known becomes a variable of its own, set to what is known of it. */
function asCode(text: Text): {
  readonly code: string;
  readonly unknown: ReadonlyMap<string, Hole>;
} {
  const unknown = new Map<string, Hole>();
  let code = "";
  for (const piece of text) {
    if (typeof piece === "string") code += piece;
    else if (piece.kind === "wild") code += piece.pattern;
    else if (piece.empty !== "surely") {
      const name = `__unknown_${String(unknown.size)}`;
      unknown.set(name, piece);
      code += `\${${name}}`;
    }
  }
  return { code, unknown };
}

/** What begins in the second line of a script with Windows line ends is no other script. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll("\r\n", " \n").replace(/^\uFEFF/, " ");
}

function optionsOfShebang(code: string, state: State): void {
  const options = /^\s*#!\s*\S*sh\s+-(\w+)/.exec(code)?.[1] ?? "";
  if (options.includes("u")) state.nounset = true;
  if (options.includes("e")) state.errexit = true;
}

/** Substitutions in substitutions, at most: the parser's time grows with the square of it. */
const MAX_NESTING = 48;

function nestsTooDeeply(code: string): boolean {
  let depth = 0;
  for (const [token] of code.matchAll(/[$<>]\(|\$\{|[)}]/g)) {
    if (token.length === 2) depth += 1;
    else if (depth > 0) depth -= 1;
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

function parsed(code: string, at: number, shell: Shell): ParsedScript {
  if (nestsTooDeeply(code)) throw new Exhausted("substitutions stand in substitutions too deeply");
  const script = parser("shell")(code);
  const [error] = script.errors ?? [];
  if (error) {
    const because = `The shell can't read it all (${error.message}).`;
    shell.analysis.report.add("not-analysed", at, code.slice(error.pos, error.pos + 60), {
      because,
    });
  }
  return script;
}

/** Whether there is anything to run, and to say about it. */
function unreadable(text: Text, at: number, shell: Shell): boolean {
  const [piece] = text;
  const { report } = shell.analysis;
  if (holes(text).some(({ downloaded }) => downloaded)) {
    report.add("run-download", at, shown(text));
    return true;
  }
  if (
    text.length === 1 &&
    piece !== undefined &&
    typeof piece !== "string" &&
    piece.kind === "hole"
  ) {
    report.add("run-unknown", at, shown(text));
    return true;
  }
  return isSurelyEmpty(text);
}

/** Runs a text in a state, as `eval` does. */
export function runText(
  shell: Shell,
  text: Text,
  state: State,
  source: Source,
  input: Content,
): Content {
  if (unreadable(text, source.at, shell)) return outputOf("(output)");
  const { code, unknown } = asCode(text);
  const plain = withPlainLineEnds(code);
  shell.analysis.budget.spend(1 + Math.floor(plain.length / 256));
  for (const [name, hole] of unknown) state.assign(name, [hole]);
  const depth = (source.depth ?? 0) + 1;
  if (depth > MAX_DEPTH) throw new Exhausted("code stands in code too deeply");
  const inner: Source = { ...source, text: plain, depth };
  const script = parsed(plain, source.locate?.(0) ?? source.at, shell);
  return shell.statements(script.commands, state, inner, input).output;
}

export const runShell: Interpreter = (code, frame, at, analysis, args) => {
  const shell = new Shell(analysis, frame);
  if (code.downloaded || code.hidden) {
    analysis.report.add(code.downloaded ? "run-download" : "run-hidden", at, shown(code.text));
    return outputOf("(output)");
  }
  const state = new State(frame.directory, frame.entered);
  if (frame.environment) state.inherit(frame.environment);
  if (args.length > 0) state.positional = args.map(({ text }) => text);
  const source: Source = { text: "", locate: code.locate, at };
  const [first] = code.text;
  if (typeof first === "string") optionsOfShebang(first, state);
  // `su -c CODE <<EOF`: what CODE starts reads the rest. Code from standard input has used it up.
  const given = frame.piped === true && frame.input !== code ? frame.input : undefined;
  shell.given = given;
  const output = runText(shell, code.text, state, source, given ?? NOTHING);
  const last = state.copy();
  last.ended = false;
  const traps = state.traps.map((trap) => {
    const place: Source = { text: "", locate: trap.locate, at };
    return runText(shell, trap.text, last.copy(), place, NOTHING);
  });
  return joinedContent([output, ...traps]);
};
