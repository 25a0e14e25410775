/** Interprets shell code in thought: lists, pipelines and compound commands. */
import type {
  AndOr,
  CommandNode,
  CompoundList,
  ParsedScript,
  Pipeline,
  PipelineNode,
  Script,
  Statement,
} from "unbash" with { "resolution-mode": "import" };
import type { Analysis } from "../analysis/analysis";
import type { Command, Frame } from "../analysis/command";
import { joinedContent, NOTHING, throughPipe, type Content } from "../analysis/content";
import { runCommand } from "../programs/dispatch";
import { EMPTY, rendered } from "../text/text";
import { BUILTINS } from "./builtins";
import { runCompound } from "./compound";
import { callFunction } from "./functions";
import { both, negated, SILENT, type Outcome } from "./outcome";
import { runSimple } from "./simpleCommand";
import { joined, type Source, type State } from "./state";
import type { Words } from "./words";

export class Shell {
  readonly analysis: Analysis;
  readonly frame: Frame;
  /** What stands on the standard input of all this code. */
  given: Content | undefined;

  constructor(analysis: Analysis, frame: Frame) {
    this.analysis = analysis;
    this.frame = frame;
  }

  /** Offset in the script of a position in this code. */
  place(source: Source, position: number): number {
    return source.locate?.(position) ?? source.at;
  }

  statements(list: readonly Statement[], state: State, source: Source, input: Content): Outcome {
    const outputs: Content[] = [];
    let last: Outcome = SILENT;
    for (const statement of list) {
      if (state.ended) break;
      this.analysis.budget.spend();
      const background = statement.background === true;
      last = this.#list(statement.command, background ? state.copy() : state, source, input);
      if (last.output.text.length > 0) outputs.push(last.output);
      const alone = statement.command.type !== "AndOr" && !background;
      if (alone && state.errexit && last.truth === undefined) last.onSuccess?.(state);
    }
    return { ...last, output: joinedContent(outputs) };
  }

  list(list: CompoundList, state: State, source: Source, input: Content): Outcome {
    return this.statements(list.commands, state, source, input);
  }

  /** What a substitution prints; it changes nothing outside. */
  substitution(
    script: ParsedScript | Script,
    state: State,
    source: Source,
    position: number,
    input: Content = NOTHING,
  ): Content {
    const inner: Source =
      script.source === undefined
        ? source
        : { text: script.source, locate: undefined, at: this.place(source, position) };
    const inside = state.copy();
    inside.traps = [];
    return this.statements(script.commands, inside, inner, input).output;
  }

  #list(node: PipelineNode | AndOr, state: State, source: Source, input: Content): Outcome {
    if (node.type !== "AndOr") return this.pipeline(node, state, source, input);
    const outputs: Content[] = [];
    let outcome: Outcome = SILENT;
    for (const [index, command] of node.commands.entries()) {
      const operator = node.operators[index - 1];
      if (operator === undefined) {
        outcome = this.pipeline(command, state, source, input);
      } else outcome = this.#next(operator, outcome, command, state, source, input);
      if (outcome.output.text.length > 0) outputs.push(outcome.output);
      if (state.ended) break;
    }
    return { ...outcome, output: joinedContent(outputs) };
  }

  /** The right side of `&&` and `||`, which runs or not. */
  #next(
    operator: "&&" | "||",
    before: Outcome,
    node: PipelineNode,
    state: State,
    source: Source,
    input: Content,
  ): Outcome {
    const wanted = operator === "&&";
    if (before.truth === !wanted) return { ...before, output: NOTHING };
    const runs = state.copy();
    (wanted ? before.onSuccess : before.onFailure)?.(runs);
    const outcome = this.pipeline(node, runs, source, input);
    if (before.truth === wanted) {
      state.become(runs);
      return outcome;
    }
    const skips = state.copy();
    (wanted ? before.onFailure : before.onSuccess)?.(skips);
    state.become(joined(runs, skips));
    const ends = runs.ended;
    const onSuccess = wanted
      ? both(before.onSuccess, outcome.onSuccess)
      : ends
        ? before.onSuccess
        : undefined;
    const onFailure = wanted ? undefined : both(before.onFailure, outcome.onFailure);
    return { output: outcome.output, onSuccess, onFailure };
  }

  pipeline(node: PipelineNode, state: State, source: Source, input: Content): Outcome {
    if (node.type !== "Pipeline") return this.command(node, state, source, input);
    const outcome = this.#piped(node, state, source, input);
    const negations = node.prefixes.filter(({ type }) => type === "Negation").length;
    return negations % 2 === 1 ? negated(outcome) : outcome;
  }

  #piped(node: Pipeline, state: State, source: Source, input: Content): Outcome {
    const [first] = node.commands;
    if (node.commands.length === 1 && first) return this.command(first, state, source, input);
    let flows = input;
    let outcome: Outcome = SILENT;
    for (const command of node.commands) {
      outcome = this.command(command, state.copy(), source, flows, true);
      const written = source.text.slice(command.pos, command.end);
      flows = throughPipe(flows, outcome.output, written);
    }
    return { output: flows, truth: outcome.truth };
  }

  /** @param program whether functions of that name don't count */
  start(command: Command, words: Words, program = false): Outcome {
    const name = rendered(command.argv[0] ?? EMPTY);
    const defined = program ? undefined : words.state.functions.get(name);
    if (defined) return callFunction(defined, name, command, words);
    const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
    const outcome = builtin?.({ command, words });
    return outcome ?? { output: runCommand(command, this.analysis) };
  }

  /** @param piped whether its input comes from a pipe */
  command(node: CommandNode, state: State, source: Source, input: Content, piped = false): Outcome {
    this.analysis.budget.spend();
    if (node.type === "Command") return runSimple(this, node, state, source, input, piped);
    return runCompound(this, node, state, source, input);
  }
}
