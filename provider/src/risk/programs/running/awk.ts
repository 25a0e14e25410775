/** `awk`: its program, what it sets beforehand, and what it reads. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, joinedContent, outputOf, type Content } from "../../analysis/content";
import { concat, EMPTY, literal, rendered, type Text } from "../../text/text";
import { resolvedCommand } from "../dispatch";
import { fileAt } from "../files/fileContents";

interface Arguments {
  /** `name=value`, as `-v` and `-F` set it. */
  readonly assigned: readonly Content[];
  /** `-f`: the file in which the program stands. */
  readonly file: Text | undefined;
  /** Index of the first operand. */
  readonly operands: number;
}

/** Options with a value, each with what it stands for. */
const OPTIONS: Readonly<Record<string, string>> = {
  "-F": "FS",
  "--field-separator": "FS",
  "-v": "",
  "--assign": "",
  "-f": "file",
  "--file": "file",
};

/** The word from an index on. */
function cut(word: Text, from: number): Text {
  const [first, ...rest] = word;
  return typeof first === "string" ? concat(literal(first.slice(from)), rest) : word;
}

function argumentsOf(argv: readonly Text[]): Arguments {
  const assigned: Content[] = [];
  let file: Text | undefined;
  let index = 1;
  for (; index < argv.length; index += 1) {
    const word = argv[index] ?? EMPTY;
    const [, name = "", rest = ""] = /^(--[a-z-]+|-[a-zA-Z])(=?.*)$/s.exec(rendered(word)) ?? [];
    if (rendered(word) === "--") {
      index += 1;
      break;
    }
    if (name === "") break;
    const meant = OPTIONS[name];
    if (meant === undefined) continue;
    let value = argv[index + 1] ?? EMPTY;
    if (rest === "") index += 1;
    else value = cut(word, name.length + (name.startsWith("--") ? 1 : 0));
    if (meant === "file") file = value;
    else assigned.push(content(meant === "" ? value : concat(literal(`${meant}=`), value)));
  }
  return { assigned, file, operands: index };
}

const isAssignment = (word: Text): boolean => /^[A-Za-z_]\w*=/.test(rendered(word));

function inputOf(operands: readonly Text[], command: Command, analysis: Analysis): Content {
  const files = operands.filter((word) => !isAssignment(word));
  if (files.length === 0) return command.input;
  const contents = files.map((path) =>
    rendered(path) === "-" ? command.input : fileAt(path, command, analysis),
  );
  return joinedContent(contents);
}

export const awk: Program = (command, analysis) => {
  const { argv, origins, at } = command;
  const { assigned, file, operands } = argumentsOf(argv);
  const code = file
    ? analysis.written(file, command.directory)
    : content(argv[operands] ?? EMPTY, origins?.[operands]);
  if (!code || code.text.length === 0) return outputOf("(awk)");
  if (code.downloaded) {
    analysis.report.add("run-download", at, resolvedCommand(argv));
    return outputOf("(awk)");
  }
  const rest = argv.slice(file ? operands : operands + 1);
  const given = [...assigned, ...rest.filter(isAssignment).map((word) => content(word))];
  const args = [inputOf(rest, command, analysis), ...given];
  const found = analysis.run("AWK", code, command, at, args);
  const [made] = found.text;
  if (rest.length === 0 || typeof made !== "object" || made.kind !== "hole") return found;
  // What it took from a file is described by the command, as a list is.
  const shown = `$(${resolvedCommand(argv).slice(0, 120)})`;
  return { ...found, text: [{ ...made, shown }] };
};
