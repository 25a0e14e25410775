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

const getOptions: Builtin = ({ command, words: { state } }) => {
  const name = rendered(command.argv[2] ?? EMPTY);
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
