/** Programs that start another program: what counts is what they start. */
import type { Analysis, Program } from "../analysis/analysis";
import { commandFrom, type Command } from "../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../analysis/content";
import { concat, EMPTY, hole, known, literal, rendered, type Text } from "../text/text";
import { resolvedCommand, runCommand } from "./dispatch";
import { replacedBraces } from "./find";

/** Where the inner command begins, behind options and assignments. */
function innerIndex(command: Command, withValue: string, from = 1): number {
  const { argv } = command;
  let index = from;
  for (; index < argv.length; index += 1) {
    const word = rendered(argv[index] ?? EMPTY);
    if (word === "--") return index + 1;
    if (!word.startsWith("-") || word === "-") break;
    const long = /^--[\w-]+$/.test(word);
    const letter = word.at(-1) ?? "";
    const takes = long
      ? withValue.includes(` ${word} `)
      : /^-\w+$/.test(word) && withValue.split(" ").includes(letter);
    if (takes && (long || word.length === 2 || withValue.split(" ").includes(letter))) index += 1;
  }
  return index;
}

function started(command: Command, index: number, analysis: Analysis): Content {
  if (index >= command.argv.length) return NOTHING;
  return runCommand(commandFrom(command, index), analysis);
}

/** @param withValue options that take a value: letters, and long ones with their dashes */
function wrapper(withValue: string, operands = 0): Program {
  const spaced = ` ${withValue} `;
  return (command, analysis) => started(command, innerIndex(command, spaced) + operands, analysis);
}

const sudo: Program = (command, analysis) => {
  const spaced =
    " u g h p C r t T D R U --user --group --host --prompt --chdir --chroot --role --type ";
  let index = innerIndex(command, spaced);
  while (/^[A-Za-z_]\w*=/.test(rendered(command.argv[index] ?? EMPTY))) index += 1;
  const asShell = command.argv.slice(1, index).some((word) => /^-\w*[si]/.test(rendered(word)));
  const bare = index >= command.argv.length;
  if (asShell && bare) return analysis.run("SHELL", command.input, command, command.at);
  return started(command, index, analysis);
};

const environment: Program = (command, analysis) => {
  const { argv } = command;
  let index = 1;
  for (; index < argv.length; index += 1) {
    const word = rendered(argv[index] ?? EMPTY);
    if (/^-(?:S|-split-string)/.test(word)) {
      const rest =
        word === "-S"
          ? argv.slice(index + 1)
          : [literal(word.replace(/^-S|^--split-string=/, "")), ...argv.slice(index + 1)];
      return analysis.run("SHELL", content(joinedWords(rest)), command, command.at);
    }
    if (/^-[uC]$|^--(?:unset|chdir)$/.test(word)) index += 1;
    else if (!word.startsWith("-") && !/^[A-Za-z_]\w*=/.test(word)) break;
  }
  if (index >= argv.length) return { ...outputOf("(env)", "never"), secret: "the environment" };
  return started(command, index, analysis);
};

export function joinedWords(words: readonly Text[]): Text {
  return concat(...words.flatMap((word, index) => (index === 0 ? [word] : [literal(" "), word])));
}

const timeout: Program = (command, analysis) => {
  const index = innerIndex(command, " s k --signal --kill-after ");
  return started(command, index + 1, analysis);
};

const substituteUser: Program = (command, analysis) => {
  const { argv, origins } = command;
  for (let index = 1; index < argv.length; index += 1) {
    const word = rendered(argv[index] ?? EMPTY);
    if (/^-\w*c$|^--(?:session-)?command$/.test(word)) {
      const code = argv[index + 1] ?? EMPTY;
      return analysis.run("SHELL", content(code, origins?.[index + 1]), command, command.at);
    }
    const inline = /^--(?:session-)?command=(.*)$/s.exec(word)?.[1];
    if (inline !== undefined)
      return analysis.run("SHELL", content(literal(inline)), command, command.at);
  }
  // `runuser -u app -- CMD`
  const dashes = argv.findIndex((word) => rendered(word) === "--");
  if (dashes > 0) return started(command, dashes + 1, analysis);
  return command.piped ? analysis.run("SHELL", command.input, command, command.at) : NOTHING;
};

/** `-c` or words behind a host: they run in a shell over there, as root as here. */
const remote: Program = (command, analysis) => {
  const spaced = " b c D E e F I i J L l m O o p Q R S W w B ";
  const host = innerIndex(command, spaced);
  let index = host + 1;
  while (rendered(command.argv[index] ?? EMPTY).startsWith("-")) index += 1;
  const words = command.argv.slice(index);
  const frame = { ...command, directory: literal("/root"), entered: true };
  if (command.input.secret !== undefined) {
    const because = `It sends ${command.input.secret} to another server.`;
    analysis.report.add("leak-credentials", command.at, resolvedCommand(command.argv), { because });
  }
  if (words.length > 0) {
    const locate = words.length === 1 ? command.origins?.[index] : undefined;
    return analysis.run("SHELL", content(joinedWords(words), locate), frame, command.at);
  }
  if (command.piped) return analysis.run("SHELL", command.input, frame, command.at);
  return outputOf("(ssh)");
};

const script: Program = (command, analysis) => {
  const { argv, origins } = command;
  const at = argv.findIndex((word) => /^-\w*c$|^--command$/.test(rendered(word)));
  if (at < 0) return NOTHING;
  return analysis.run(
    "SHELL",
    content(argv[at + 1] ?? EMPTY, origins?.[at + 1]),
    command,
    command.at,
  );
};

const watch: Program = (command, analysis) => {
  const index = innerIndex(command, " n --interval ");
  return analysis.run(
    "SHELL",
    content(joinedWords(command.argv.slice(index))),
    command,
    command.at,
  );
};

/** `flock FILE CMD`, `flock FILE -c CODE`. */
const flock: Program = (command, analysis) => {
  const file = innerIndex(command, " w E --timeout --wait ");
  const next = rendered(command.argv[file + 1] ?? EMPTY);
  if (next === "-c" || next === "--command") {
    const code = content(command.argv[file + 2] ?? EMPTY, command.origins?.[file + 2]);
    return analysis.run("SHELL", code, command, command.at);
  }
  return started(command, file + 1, analysis);
};

/** In the other root: paths are those of the same names there, which is as bad. */
const chroot: Program = (command, analysis) => {
  const index = innerIndex(command, " --userspec --groups ") + 1;
  if (index < command.argv.length) return started(command, index, analysis);
  return command.piped ? analysis.run("SHELL", command.input, command, command.at) : NOTHING;
};

const XARGS_VALUES =
  " a d E I L n P s --arg-file --delimiter --replace --max-lines --max-args --max-procs --max-chars ";

/** What is read, as arguments: lines that are known, all that was listed, or a hole. */
function readArguments(input: Content): readonly Text[] {
  if (input.listing) return [input.listing.paths];
  const text = known(input.text);
  if (text === undefined)
    return input.text.length === 1
      ? [input.text]
      : [hole("(read)", "maybe", input.downloaded ? { downloaded: true } : {})];
  return text
    .split(/[\s\0]+/)
    .filter((word) => word !== "")
    .slice(0, 64)
    .map(literal);
}

const xargs: Program = (command, analysis) => {
  const index = innerIndex(command, XARGS_VALUES);
  const flags = command.argv.slice(1, index).map((word) => rendered(word));
  const at = flags.findIndex((flag) => flag.startsWith("-I") || flag === "-i");
  const mark =
    at < 0 ? undefined : flags[at] === "-I" ? flags[at + 1] : (flags[at] ?? "").slice(2) || "{}";
  const inner =
    index < command.argv.length
      ? commandFrom(command, index)
      : { ...command, argv: [literal("echo")] };
  const words = readArguments(command.input);
  if (mark === undefined) {
    const argv = [...inner.argv, ...words];
    const origins = inner.origins && [...inner.origins];
    return runCommand({ ...inner, argv, origins, input: NOTHING, piped: false }, analysis);
  }
  for (const word of words.slice(0, 16)) {
    const argv = inner.argv.map((one) => replacedBraces(marked(one, mark), word));
    runCommand({ ...inner, argv, input: NOTHING, piped: false }, analysis);
  }
  return outputOf("(xargs)");
};

function marked(word: Text, mark: string): Text {
  if (mark === "{}" || mark === "") return word;
  return word.map((piece) => (typeof piece === "string" ? piece.replaceAll(mark, "{}") : piece));
}

const parallel: Program = (command, analysis) => {
  const index = innerIndex(command, " j a I --jobs --arg-file ");
  const all = command.argv.slice(index);
  const colons = all.findIndex((word) => rendered(word).startsWith(":::"));
  const code = joinedWords(colons < 0 ? all : all.slice(0, colons));
  const words = colons < 0 ? readArguments(command.input) : all.slice(colons + 1);
  for (const word of words.slice(0, 16)) {
    const text = rendered(code).includes("{}")
      ? replacedBraces(code, word)
      : concat(code, literal(" "), word);
    analysis.run("SHELL", content(text), command, command.at);
  }
  return outputOf("(parallel)");
};

const plain = wrapper(
  "n c u p g t o e i C --adjustment --class --classdata --output --error --input",
);

export const WRAPPERS: Readonly<Record<string, Program>> = {
  sudo,
  doas: wrapper("u C"),
  pkexec: wrapper("--user"),
  su: substituteUser,
  runuser: substituteUser,
  env: environment,
  printenv: environment,
  nohup: plain,
  nice: plain,
  ionice: plain,
  setsid: plain,
  stdbuf: plain,
  time: wrapper("f o --format --output"),
  timeout,
  gtimeout: timeout,
  busybox: wrapper(""),
  toybox: wrapper(""),
  chrt: wrapper("p T P D", 1),
  taskset: wrapper("p c", 1),
  numactl: wrapper("m N C i p l"),
  unshare: wrapper("S G R w --map-user --map-group --root --wd"),
  nsenter: wrapper("t S G r w --target --root --wd"),
  setpriv: wrapper("--reuid --regid --groups"),
  "systemd-run": wrapper(
    "p u E M H --unit --property --on-active --on-calendar --on-boot --description --slice --uid --gid --setenv --working-directory",
  ),
  "systemd-inhibit": wrapper("--what --who --why --mode"),
  strace: wrapper("e o p s u"),
  ltrace: wrapper("e o p s u"),
  proxychains: wrapper("f"),
  proxychains4: wrapper("f"),
  torsocks: wrapper("u p a P"),
  unbuffer: wrapper(""),
  catchsegv: wrapper(""),
  eatmydata: wrapper(""),
  fakeroot: wrapper(""),
  faketime: wrapper("", 1),
  dbus_run_session: wrapper(""),
  "ld-linux-x86-64.so.2": wrapper("--library-path --preload"),
  sshpass: wrapper("p f d"),
  ssh: remote,
  rsh: remote,
  "ssh-agent": plain,
  pssh: wrapper("h H l p o t"),
  script,
  watch,
  flock,
  chroot,
  xargs,
  parallel,
};
