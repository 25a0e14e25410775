/** Commands under other users, on other servers and in other roots. */
import type { Program } from "../../analysis/analysis";
import { content, NOTHING, outputOf } from "../../analysis/content";
import { EMPTY, literal, rendered } from "../../text/text";
import { resolvedCommand } from "../dispatch";

import { innerIndex, joinedWords, started } from "./innerCommand";

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

/** In the other root: paths are those of the same names there, which is as bad. */
const chroot: Program = (command, analysis) => {
  const index = innerIndex(command, " --userspec --groups ") + 1;
  if (index < command.argv.length) return started(command, index, analysis);
  return command.piped ? analysis.run("SHELL", command.input, command, command.at) : NOTHING;
};

export const OTHER_USER_PROGRAMS: Readonly<Record<string, Program>> = {
  sudo,
  su: substituteUser,
  runuser: substituteUser,
  ssh: remote,
  rsh: remote,
  chroot,
};
