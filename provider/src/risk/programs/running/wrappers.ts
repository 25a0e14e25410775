/** Programs that start another program: what counts is what they start. */
import type { Program } from "../../analysis/analysis";
import { content, NOTHING, outputOf } from "../../analysis/content";
import { EMPTY, rendered, type Text } from "../../text/text";

import { innerIndex, joinedWords, started } from "./innerCommand";

/** @param withValue options that take a value: letters, and long ones with their dashes */
function wrapper(withValue: string, operands = 0): Program {
  const spaced = ` ${withValue} `;
  return (command, analysis) => started(command, innerIndex(command, spaced) + operands, analysis);
}

/** The value that stands in the same word as its option: `-Scode`. */
function withoutOption(word: Text): Text {
  const [first, ...rest] = word;
  if (typeof first !== "string") return word;
  return [first.replace(/^(?:-\w*?S|--split-string=)/, ""), ...rest];
}

const environment: Program = (command, analysis) => {
  const { argv } = command;
  let index = 1;
  for (; index < argv.length; index += 1) {
    const word = rendered(argv[index] ?? EMPTY);
    if (/^-\w*S|^--split-string/.test(word)) {
      const alone = /^(?:-\w*S|--split-string)$/.test(word);
      const own = argv[index] ?? EMPTY;
      const rest = alone ? argv.slice(index + 1) : [withoutOption(own), ...argv.slice(index + 1)];
      const code = joinedWords(rest).map((piece) =>
        typeof piece === "string" ? piece.replaceAll("\\_", " ") : piece,
      );
      return analysis.run("SHELL", content(code), command, command.at);
    }
    if (/^-[uC]$|^--(?:unset|chdir)$/.test(word)) index += 1;
    else if (!word.startsWith("-") && !/^[A-Za-z_]\w*=/.test(word)) break;
  }
  if (index >= argv.length) return { ...outputOf("(env)", "never"), secret: "the environment" };
  return started(command, index, analysis);
};

const timeout: Program = (command, analysis) => {
  const index = innerIndex(command, " s k --signal --kill-after ");
  return started(command, index + 1, analysis);
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

const plain = wrapper(
  "n c u p g t o e i C --adjustment --class --classdata --output --error --input",
);

export const WRAPPERS: Readonly<Record<string, Program>> = {
  doas: wrapper("u C"),
  pkexec: wrapper("--user"),
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
  "ssh-agent": plain,
  pssh: wrapper("h H l p o t"),
  script,
  watch,
  flock,
};
