/** Compound commands: branches, loops, groups, functions. */
import type { CommandNode, CompoundCommand, Redirected } from "unbash" with {
  "resolution-mode": "import",
};
import { NOTHING, type Content } from "../analysis/content";
import { arithmeticValue } from "./arithmetic";
import { runCase, runIf } from "./branches";
import { testOutcome } from "./conditionNodes";
import { countLesson } from "./counts";
import { runCounted, runFor, runWhile } from "./loops";
import { SILENT, type Outcome } from "./outcome";
import { applyRedirects, judgeSent, sendOutput } from "./redirects";
import type { Shell } from "./shell";
import type { Source, State } from "./state";
import { Words } from "./words";

type Node = Exclude<CommandNode, { type: "Command" }>;

export function runCompound(
  shell: Shell,
  node: Node,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  switch (node.type) {
    case "Redirected":
      return runRedirected(shell, node, state, source, input);
    case "Function":
      state.functions.set(node.name.value, { node, source });
      return SILENT;
    case "Coproc":
      if (node.body.type === "CompoundList")
        return shell.list(node.body, state.copy(), source, input);
      if (node.body.type === "Command")
        return shell.command(node.body, state.copy(), source, input);
      return runCompound(shell, node.body, state.copy(), source, input);
    default:
      return runCompoundCommand(shell, node, state, source, input);
  }
}

function runCompoundCommand(
  shell: Shell,
  node: CompoundCommand,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  switch (node.type) {
    case "If":
      return runIf(shell, node, state, source, input);
    case "For":
    case "Select":
      return runFor(shell, node, state, source, input);
    case "While":
      return runWhile(shell, node, state, source, input);
    case "ArithmeticFor":
      return runCounted(shell, node, state, source, input);
    case "Case":
      return runCase(shell, node, state, source, input);
    case "Subshell": {
      const inside = state.copy();
      const outcome = shell.list(node.body, inside, source, input);
      return { output: outcome.output };
    }
    case "BraceGroup":
      return shell.list(node.body, state, source, input);
    case "TestCommand":
      return testOutcome(node.expression, new Words(shell, state, source));
    case "ArithmeticCommand": {
      const words = new Words(shell, state, source);
      const value = arithmeticValue(node.expression, words.numbers);
      return {
        output: NOTHING,
        truth: value === undefined ? undefined : value !== 0,
        ...countLesson(node.body),
      };
    }
  }
}

function runRedirected(
  shell: Shell,
  node: Redirected,
  state: State,
  source: Source,
  input: Content,
): Outcome {
  const words = new Words(shell, state, source);
  const flows = applyRedirects(node.redirects, words, input);
  const outcome = runCompoundCommand(shell, node.command, state, source, flows.input);
  const at = shell.place(source, node.redirects[0]?.pos ?? node.pos);
  const resolved = `{ … } > ${outcome.output.secret ?? ""}`;
  judgeSent(flows, outcome.output, at, resolved, shell.analysis);
  return { ...outcome, output: sendOutput(flows, outcome.output, words, node.pos) };
}
