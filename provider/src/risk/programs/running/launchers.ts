/** Programs for something else that start commands when they are told to. */
import type { Program } from "../../analysis/analysis";
import { commandFrom } from "../../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../../analysis/content";
import { concat, EMPTY, known, literal, rendered, type Text } from "../../text/text";
import { runCommand } from "../dispatch";
import { joinedWords } from "./innerCommand";

/** Code in the shell's language within an argument, as a pattern finds it. */
function finds(pattern: RegExp): Program {
  return (command, analysis) => {
    const texts = command.argv.slice(1).map((word) => known(word) ?? rendered(word));
    for (const text of [...texts, known(command.input.text) ?? ""]) {
      for (const found of text.matchAll(pattern)) {
        const code = found.slice(1).find((group: string | undefined) => group !== undefined);
        if (code !== undefined) {
          analysis.run("SHELL", content(literal(code)), command, command.at);
        }
      }
    }
    return outputOf("(output)");
  };
}

/** The rest of the words behind a subcommand and its options is one command. */
function behind(verbs: RegExp, withValue: RegExp): Program {
  return (command, analysis) => {
    const words = command.argv.map((word) => rendered(word));
    const verb = words.findIndex((word) => verbs.test(word));
    if (verb < 0) return NOTHING;
    let index = verb + (/^-\w+S$/.test(words[verb] ?? "") ? 2 : 1);
    while ((words[index] ?? "").startsWith("-"))
      index += withValue.test(words[index] ?? "") ? 2 : 1;
    const rest = command.argv.slice(index);
    if (rest.length === 0) return NOTHING;
    if (rest.length > 1) return runCommand(commandFrom(command, index), analysis);
    return analysis.run("SHELL", content(joinedWords(rest)), command, command.at);
  };
}

/** Recipes of a makefile: lines that begin with a tab. */
function recipes({ text }: Content): Text {
  const lines = (known(text) ?? "").split("\n").filter((line) => line.startsWith("\t"));
  return concat(
    ...lines.map((line) => literal(`${line.replace(/^\t[@-]*/, "").replaceAll("$$", "$")}\n`)),
  );
}

const make: Program = (command, analysis) => {
  const words = command.argv.map((word) => rendered(word));
  const at = words.findIndex((word) => /^-\w*f$|^--(?:make)?file$/.test(word));
  const inline = words.find((word) => word.startsWith("--eval="));
  if (inline !== undefined) {
    const code = literal(inline.replace(/^.*?\$\(shell |\)$/g, ""));
    analysis.run("SHELL", content(code), command, command.at);
  }
  if (at > 0 && words[at + 1] === "-" && command.piped) {
    analysis.run("SHELL", content(recipes(command.input)), command, command.at);
  }
  return outputOf("(make)");
};

const inChild: Program = (command, analysis) => {
  const dashes = command.argv.findIndex((word) => rendered(word) === "--");
  const at = command.argv.findIndex((word, index) => index > dashes && rendered(word) === "-c");
  if (at < 0) return NOTHING;
  const code = content(command.argv[at + 1] ?? EMPTY, command.origins?.[at + 1]);
  return analysis.run("SHELL", code, command, command.at);
};

export const LAUNCHERS: Readonly<Record<string, Program>> = {
  expect: finds(/\b(?:spawn|exec|system)\s+([^\n;]+)/g),
  tclsh: finds(/\bexec\s+([^\n;]+)/g),
  gdb: finds(/^\s*(?:shell|!)\s*(.+)$|\bpython\b.*os\.system\(["'](.+?)["']\)/gm),
  tmux: behind(
    /^(?:new(?:-session|-window)?|neww|split-window|splitw|run-shell|run|respawn-pane)$/,
    /^-[cnsteFxy]$/,
  ),
  screen: behind(/^-\w*[dD]\w*m?\w*$|^-m$/, /^-[SstTch]$|^-\w*S$/),
  dtach: behind(/^-[ncA]$/, /^-[er]$/),
  capsh: inChild,
  runcon: inChild,
  make,
  gmake: make,
};
