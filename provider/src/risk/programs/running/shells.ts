/** Shells and interpreters: code in their arguments, in files and on standard input. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command, Language } from "../../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../../analysis/content";
import { concat, EMPTY, known, literal, rendered, shown, type Text } from "../../text/text";
import { resolvedCommand, runFile } from "../dispatch";
import { awk } from "./awk";

interface Options {
  /** Options in front of code. */
  readonly code: RegExp;
  /** Options with a value that is no code. */
  readonly withValue: RegExp;
}

/** Lines of its input that code is run for, at most. */
const MAX_LINES = 64;

/** Files that are what stands on standard input. */
export const STANDARD_INPUT = /^\/(?:dev\/(?:stdin|fd\/0)|proc\/(?:self|\$\$)\/fd\/0)$/;

const SHELL_OPTIONS: Options = {
  code: /^-[a-zA-Z]*c[a-zA-Z]*$/,
  withValue: /^[-+](?:o|O|-rcfile|-init-file)$|^--(?:rcfile|init-file)$/,
};

/** Code of an interpreter: behind an option, in a file, or on standard input. */
function interpreter(language: Language, { code, withValue }: Options): Program {
  return (command, analysis) => {
    const { argv, origins } = command;
    let index = 1;
    for (; index < argv.length; index += 1) {
      const word = rendered(argv[index] ?? EMPTY);
      if (word === "-" || word === "--") {
        index += 1;
        break;
      }
      if (!/^[-+]/.test(word)) break;
      if (code.test(word)) return fromOption(command, index, language, analysis);
      if (withValue.test(word)) index += 1;
      if (/^--(?:version|help)$|^-[hV]$/.test(word)) return NOTHING;
    }
    const onInput =
      index >= argv.length ||
      command.argv
        .slice(1, index)
        .some((word) => /^-\w*s/.test(rendered(word)) && language === "SHELL");
    if (onInput) return fromInput(command, argv.slice(index), language, analysis);
    const file = argv[index] ?? EMPTY;
    return fromFile(
      { ...command, argv: argv.slice(index), origins: origins?.slice(index) },
      file,
      language,
      analysis,
    );
  };
}

function fromOption(
  command: Command,
  option: number,
  language: Language,
  analysis: Analysis,
): Content {
  // `sh -ec CODE`, but also `sh -c -e CODE`.
  let index = option + 1;
  while (language === "SHELL" && /^-\w+$/.test(rendered(command.argv[index] ?? EMPTY))) index += 1;
  const code = content(command.argv[index] ?? EMPTY, command.origins?.[index]);
  const written = asWritten(language, rendered(command.argv[option] ?? EMPTY), code, command);
  const args = command.argv
    .slice(index + (language === "SHELL" ? 2 : 1))
    .map((word) => content(word));
  return analysis.run(language, written, command, command.at, args);
}

/** Code with what an option puts around it: `perl -pe`, `node -p`. */
function asWritten(language: Language, option: string, code: Content, command: Command): Content {
  if (language === "JAVASCRIPT" && /^-[a-z]*p|^--print/.test(option))
    return content(concat(literal("console.log("), code.text, literal(")")));
  const text =
    language === "PERL" && /^-\w*[np]/.test(option) ? known(command.input.text) : undefined;
  if (text === undefined || text === "" || !command.piped) return code;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  if (lines.length > MAX_LINES) return code;
  const end = /^-\w*p/.test(option) ? ";print $_;" : ";";
  return content(
    concat(
      ...lines.flatMap((line) => [
        literal(`$_="${line.replaceAll(/["\\$@]/g, "\\$&")}";`),
        code.text,
        literal(end),
      ]),
    ),
  );
}

function fromInput(
  command: Command,
  args: readonly Text[],
  language: Language,
  analysis: Analysis,
): Content {
  const { input } = command;
  if (!command.piped) return NOTHING;
  if (input.downloaded) {
    analysis.report.add(
      "run-download",
      command.at,
      `${shown(input.text)} | ${resolvedCommand(command.argv)}`,
    );
    return outputOf("(output)");
  }
  const output = analysis.run(
    language,
    input,
    command,
    command.at,
    args.map((word) => content(word)),
  );
  const asked = known(input.text) === undefined && input.text.length === 1;
  return asked ? { ...output, answered: true } : output;
}

function fromFile(command: Command, path: Text, language: Language, analysis: Analysis): Content {
  const name = rendered(path);
  if (STANDARD_INPUT.test(name))
    return fromInput({ ...command, piped: true }, command.argv.slice(1), language, analysis);
  const file = analysis.written(path, command.directory);
  if (!file) {
    if (/^https?:/.test(name)) analysis.report.add("run-download", command.at, name);
    return outputOf(`(output of ${shown(path)})`);
  }
  return runFile(file, command, analysis, language);
}

const shell = interpreter("SHELL", SHELL_OPTIONS);

const python = interpreter("PYTHON", { code: /^-[a-zA-Z]*c$/, withValue: /^-[mWX]$/ });
const perl = interpreter("PERL", { code: /^-[a-zA-Z0-9]*[eE]$/, withValue: /^-[I]$/ });
const ruby = interpreter("RUBY", { code: /^-[a-zA-Z]*e$/, withValue: /^-[Ir]$/ });
const javascript = interpreter("JAVASCRIPT", {
  code: /^(?:-[a-z]*[ep]|--eval|--print)$/,
  withValue: /^-r$|^--require$/,
});
const php = interpreter("PHP", { code: /^-[rRBE]$/, withValue: /^-[dcf]$/ });

/** Editors that run commands of the shell when told to. */
const editor: Program = (command, analysis) => {
  for (const word of command.argv.slice(1)) {
    const code = /^(?:\+|-c|--cmd)?\s*:?!(.+)$/s.exec(known(word) ?? "")?.[1];
    if (code !== undefined) analysis.run("SHELL", content(literal(code)), command, command.at);
  }
  return NOTHING;
};

export const SHELL_PROGRAMS: Readonly<Record<string, Program>> = {
  sh: shell,
  bash: shell,
  rbash: shell,
  dash: shell,
  ash: shell,
  zsh: shell,
  ksh: shell,
  ksh93: shell,
  mksh: shell,
  csh: shell,
  tcsh: shell,
  fish: shell,
  ...Object.fromEntries(
    [
      "python",
      "python2",
      "python3",
      "pypy",
      "pypy3",
      ..."2.6 2.7 3.6 3.7 3.8 3.9 3.10 3.11 3.12 3.13"
        .split(" ")
        .map((version) => `python${version}`),
      "platform-python",
    ].map((name) => [name, python]),
  ),
  perl,
  lua: perl,
  ruby,
  node: javascript,
  nodejs: javascript,
  deno: javascript,
  bun: javascript,
  php,
  awk,
  gawk: awk,
  mawk: awk,
  nawk: awk,
  vi: editor,
  vim: editor,
  ex: editor,
};
