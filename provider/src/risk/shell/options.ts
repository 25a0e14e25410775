/** Builtins that set options and parameters of the shell. */
import { NOTHING } from "../analysis/content";
import { resolvedCommand } from "../programs/dispatch";
import { EMPTY, hole, known, literal, rendered } from "../text/text";
import type { Builtin } from "./builtins";
import { SILENT } from "./outcome";

const setOptions: Builtin = ({ command, words: { state, shell } }) => {
  const args = command.argv.slice(1);
  for (const [index, word] of args.entries()) {
    const text = rendered(word);
    const on = text.startsWith("-");
    if (text === "--") {
      state.positional = args.slice(index + 1);
      break;
    }
    if (!/^[-+]/.test(text)) {
      if (rendered(args[index - 1] ?? EMPTY).endsWith("o")) {
        const enabled = rendered(args[index - 1] ?? EMPTY).startsWith("-");
        if (text === "nounset") state.nounset = enabled;
        if (text === "errexit") state.errexit = enabled;
        if (text === "history" && !enabled) {
          shell.analysis.report.add("hide-history", command.at, resolvedCommand(command.argv));
        }
        continue;
      }
      state.positional = args.slice(index);
      break;
    }
    if (text.includes("u")) state.nounset = on;
    if (text.includes("e")) state.errexit = on;
  }
  return { output: NOTHING, truth: true };
};

const shift: Builtin = ({ command, words: { state } }) => {
  const count = Number(known(command.argv[1] ?? literal("1")) ?? "1");
  state.positional = state.positional?.slice(Number.isInteger(count) ? count : 1);
  return SILENT;
};

/** The next option among known parameters; undefined where they are not known. */
function nextOption(spec: string, parameters: readonly string[], at: number): NextOption {
  const word = parameters[at - 1];
  if (word === undefined || !/^-[^-]/.test(word)) return { name: "?", ended: true, index: at };
  const letter = word[1] ?? "";
  const takes = spec.includes(`${letter}:`);
  if (!takes) return { name: letter, ended: false, index: at + 1 };
  const own = word.slice(2);
  return own === ""
    ? { name: letter, value: parameters[at] ?? "", ended: false, index: at + 2 }
    : { name: letter, value: own, ended: false, index: at + 1 };
}

interface NextOption {
  readonly name: string;
  readonly value?: string;
  readonly ended: boolean;
  readonly index: number;
}

const getOptions: Builtin = ({ command, words: { state } }) => {
  const name = rendered(command.argv[2] ?? EMPTY);
  const spec = known(command.argv[1] ?? EMPTY);
  const parameters = state.positional?.map((text) => known(text));
  const at = Number(known(state.variable("OPTIND").alternatives[0] ?? EMPTY) ?? "x");
  if (
    spec !== undefined &&
    parameters?.every((text) => text !== undefined) &&
    Number.isInteger(at)
  ) {
    const next = nextOption(spec, parameters, at);
    state.assign(name, literal(next.name));
    if (next.value !== undefined) state.assign("OPTARG", literal(next.value));
    state.assign("OPTIND", literal(String(next.index)));
    return { output: NOTHING, truth: !next.ended };
  }
  if (/^[A-Za-z_]\w*$/.test(name)) state.assign(name, hole(`$${name}`, "never"));
  state.assign("OPTARG", hole("$OPTARG", "maybe"));
  state.assign("OPTIND", hole("$OPTIND", "never"));
  return { output: NOTHING };
};

export const OPTIONS: Readonly<Record<string, Builtin>> = {
  set: setOptions,
  shift,
  getopts: getOptions,
};
