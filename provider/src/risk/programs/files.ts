/** Programs that delete, move, copy and empty files. */
import type { Analysis, Program } from "../analysis/analysis";
import type { Command } from "../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../analysis/content";
import { judgeDeletion, judgeMoveAway } from "../effects/deletion";
import { judgeEncryptedRemoval } from "../effects/encryption";
import { judgeModeChange, modeOf } from "../effects/permissions";
import { judgeWriting } from "../effects/writing";
import { baseName, pathReadings } from "../paths/posix";
import { protectedPlace } from "../paths/protected";
import { secretAt } from "../paths/secrets";
import { concat, EMPTY, known, literal, rendered, shown, type Text } from "../text/text";
import { argumentsOf, hasAny } from "./arguments";
import { resolvedCommand } from "./dispatch";

/** What the file at a path holds, as far as the script wrote it. */
export function contentOf(path: Text, command: Command, analysis: Analysis): Content | undefined {
  for (const reading of pathReadings(path, command.directory)) {
    const file = analysis.files.get(reading.path);
    if (file) return file;
  }
  return undefined;
}

/** What the file at a path holds: what the script wrote, or something that isn't known. */
export function fileAt(path: Text, command: Command, analysis: Analysis): Content {
  const written = contentOf(path, command, analysis);
  if (written) return written;
  const secrets = pathReadings(path, command.directory).map((reading) => secretAt(reading.path));
  return {
    ...outputOf(`(content of ${shown(path)})`),
    secret: secrets.find((what) => what !== undefined),
  };
}

const remove: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command);
  if (hasAny(options, "--help", "--version", "-i", "-I", "--interactive") && !options.has("-f"))
    return NOTHING;
  const recursive = hasAny(options, "-r", "-R", "--recursive");
  const resolved = resolvedCommand(command.argv);
  for (const path of operands) {
    judgeDeletion({ path, recursive, at: command.at, resolved }, command, analysis);
    judgeEncryptedRemoval({ path, at: command.at, resolved }, command, analysis);
  }
  return NOTHING;
};

const removeDirectory: Program = () => NOTHING;

/** Where a copy or move ends: in the last operand, or the one of `-t`. */
function destinationOf(command: Command): { sources: readonly Text[]; target: Text } | undefined {
  const { operands, values } = argumentsOf(command, [
    "t",
    "S",
    "m",
    "o",
    "g",
    "--target-directory",
    "--suffix",
    "--mode",
    "--owner",
    "--group",
  ]);
  const given = values.get("-t") ?? values.get("--target-directory");
  if (given) return { sources: operands, target: given };
  const target = operands.at(-1);
  if (!target || operands.length < 2) return undefined;
  return { sources: operands.slice(0, -1), target };
}

/** The file that a copy makes: in the directory, if the target is one. */
function copiedTo(source: Text, target: Text, command: Command): Text {
  const name = baseName(rendered(source));
  const into = rendered(target);
  const [place] = pathReadings(target, command.directory);
  const directory =
    into.endsWith("/") ||
    (place !== undefined &&
      protectedPlace(place.path) !== undefined &&
      !/\.\w+$|\/(?:passwd|shadow|group|sudoers|fstab|hosts|sshd_config|crontab)$/.test(
        place.path,
      ));
  return directory && name !== "" ? concat(target, literal(`/${name}`)) : target;
}

const NULL_DEVICE = "/dev/null";

const move: Program = (command, analysis) => {
  const to = destinationOf(command);
  if (!to) return NOTHING;
  const resolved = resolvedCommand(command.argv);
  const { at } = command;
  for (const source of to.sources) {
    if (rendered(to.target) === NULL_DEVICE) {
      judgeDeletion({ path: source, recursive: true, at, resolved }, command, analysis);
      continue;
    }
    judgeMoveAway({ path: source, at, resolved }, command, analysis);
    const file =
      contentOf(source, command, analysis) ?? outputOf(`(content of ${rendered(source)})`, "never");
    const path = copiedTo(source, to.target, command);
    judgeWriting({ path, at, resolved, content: file, mode: "overwrite" }, command, analysis);
  }
  return NOTHING;
};

const copy: Program = (command, analysis) => {
  const to = destinationOf(command);
  if (!to) return NOTHING;
  const resolved = resolvedCommand(command.argv);
  for (const source of to.sources) {
    const name = rendered(source);
    const emptied = name === NULL_DEVICE;
    const file = emptied
      ? NOTHING
      : (contentOf(source, command, analysis) ?? outputOf(`(content of ${name})`, "never"));
    const path = copiedTo(source, to.target, command);
    judgeWriting(
      { path, at: command.at, resolved, content: file, mode: "overwrite" },
      command,
      analysis,
    );
  }
  return NOTHING;
};

/** `install -m 4755 bash …` is a copy and a change of the mode. */
const install: Program = (command, analysis) => {
  const { values, options, operands } = argumentsOf(command, [
    "t",
    "S",
    "m",
    "o",
    "g",
    "--mode",
    "--owner",
    "--group",
  ]);
  if (hasAny(options, "-d", "--directory")) return NOTHING;
  copy(command, analysis);
  const mode = modeOf(rendered(values.get("-m") ?? values.get("--mode") ?? EMPTY));
  const path = operands.at(-1);
  if (mode && path) {
    const resolved = resolvedCommand(command.argv);
    judgeModeChange({ path, mode, recursive: false, at: command.at, resolved }, command, analysis);
  }
  return NOTHING;
};

const truncate: Program = (command, analysis) => {
  const { operands, values } = argumentsOf(command, ["s", "r", "--size", "--reference"]);
  const size = rendered(values.get("-s") ?? values.get("--size") ?? EMPTY);
  const resolved = resolvedCommand(command.argv);
  if (/^[<>+%]|^\d*[1-9]/.test(size)) return NOTHING;
  for (const path of operands) {
    judgeWriting(
      { path, at: command.at, resolved, content: NOTHING, mode: "overwrite" },
      command,
      analysis,
    );
  }
  return NOTHING;
};

const shred: Program = (command, analysis) => {
  const { operands } = argumentsOf(command, [
    "n",
    "s",
    "--iterations",
    "--size",
    "--random-source",
  ]);
  const resolved = resolvedCommand(command.argv);
  for (const path of operands) {
    const written = {
      path,
      at: command.at,
      resolved,
      content: outputOf("(noise)", "never"),
      mode: "overwrite",
    } as const;
    judgeWriting(written, command, analysis);
    judgeDeletion({ path, recursive: false, at: command.at, resolved }, command, analysis);
    judgeEncryptedRemoval({ path, at: command.at, resolved }, command, analysis);
  }
  return NOTHING;
};

const tee: Program = (command, analysis) => {
  const { operands, options } = argumentsOf(command);
  const mode = hasAny(options, "-a", "--append") ? "append" : "overwrite";
  const resolved = resolvedCommand(command.argv);
  for (const path of operands) {
    judgeWriting(
      { path, at: command.at, resolved, content: command.input, mode },
      command,
      analysis,
    );
  }
  return command.input;
};

/** `if=…`, `of=…`: the operands of dd. */
function ddOperand(command: Command, name: string): Text | undefined {
  for (const word of command.argv.slice(1)) {
    const [first] = word;
    if (typeof first !== "string" || !first.startsWith(`${name}=`)) continue;
    const rest = first.slice(name.length + 1);
    return rest === "" ? word.slice(1) : [rest, ...word.slice(1)];
  }
  return undefined;
}

const dd: Program = (command, analysis) => {
  const target = ddOperand(command, "of");
  const from = ddOperand(command, "if");
  const { at } = command;
  const resolved = resolvedCommand(command.argv);
  const source = (from && contentOf(from, command, analysis)) ?? command.input;
  if (!target) return from ? outputOf(`(content of ${rendered(from)})`) : command.input;
  const endless = /^\/dev\/(?:zero|u?random|full)$/.test(rendered(from ?? EMPTY));
  const bounded =
    ddOperand(command, "count") !== undefined || ddOperand(command, "bs") === undefined;
  judgeWriting(
    { path: target, at, resolved, content: source, mode: "overwrite" },
    command,
    analysis,
  );
  const regular = !rendered(target).startsWith("/dev/");
  if (endless && regular && !(bounded && ddOperand(command, "count"))) {
    analysis.report.add("fill-disk", at, resolved);
  }
  return NOTHING;
};

const link: Program = (command, analysis) => {
  const to = destinationOf(command);
  if (!to) return NOTHING;
  const [source = EMPTY] = to.sources;
  const target = rendered(to.target);
  const resolved = resolvedCommand(command.argv);
  if (
    rendered(source) === NULL_DEVICE &&
    /^\/(?:var\/log|root\/\.|home\/[^/]+\/\.\w*history)/.test(target)
  ) {
    const rule = target.includes("history") ? "hide-history" : "clear-logs";
    analysis.report.add(rule, command.at, resolved);
  } else if (
    rendered(source) === NULL_DEVICE &&
    /^\/etc\/systemd\/system\/(?:sshd|ssh|network|auditd|rsyslog)/.test(target)
  ) {
    analysis.report.add("stop-system-service", command.at, resolved);
  } else if (
    /^\/(?:usr\/)?(?:s?bin|lib|lib64)\/[^/]+$/.test(target) &&
    argumentsOf(command).options.has("-f")
  ) {
    analysis.report.add("replace-program", command.at, resolved, { severity: "medium" });
  }
  return NOTHING;
};

const synchronize: Program = (command, analysis) => {
  const { operands, options } = argumentsOf(command, [
    "e",
    "f",
    "--exclude",
    "--include",
    "--rsh",
    "--filter",
    "--bwlimit",
    "--timeout",
    "--files-from",
    "--log-file",
    "--password-file",
    "--port",
  ]);
  const target = operands.at(-1);
  if (!target || operands.length < 2 || hasAny(options, "-n", "--dry-run", "--list-only"))
    return NOTHING;
  const resolved = resolvedCommand(command.argv);
  const deletes = [...options].some((option) => option.startsWith("--delete"));
  const remote = /^[^/]*:/.test(rendered(target));
  if (deletes && !remote) {
    judgeDeletion({ path: target, recursive: true, at: command.at, resolved }, command, analysis);
  }
  if (options.has("--remove-source-files")) {
    for (const source of operands.slice(0, -1)) {
      judgeMoveAway({ path: source, at: command.at, resolved }, command, analysis);
    }
  }
  return NOTHING;
};

const unpack: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, [
    "f",
    "C",
    "--file",
    "--directory",
    "T",
    "X",
    "--exclude",
    "--transform",
    "I",
  ]);
  const line = resolvedCommand(command.argv);
  const [bundled = EMPTY] = operands;
  if (options.has("--remove-files")) {
    for (const path of operands)
      judgeDeletion({ path, recursive: true, at: command.at, resolved: line }, command, analysis);
  }
  if (hasAny(options, "-O", "--to-stdout") || rendered(bundled).includes("O"))
    return { ...command.input, text: outputOf("(unpacked)").text };
  if (hasAny(options, "-c", "--create") || /^c|^[a-z]*c/.test(rendered(bundled))) {
    const secrets = operands.map((path) => fileAt(path, command, analysis).secret);
    const secret = secrets.find((what) => what !== undefined);
    if (secret !== undefined) return { ...outputOf("(archive)", "never"), secret };
  }
  for (const option of ["--checkpoint-action", "--to-command", "-I", "--use-compress-program"]) {
    const found = argumentsOf(command, ["I"]).values.get(option);
    const code = found && known(found)?.replace(/^exec=/, "");
    if (code !== undefined && found)
      analysis.run("SHELL", content(literal(code)), command, command.at);
  }
  return NOTHING;
};

const concatenate: Program = (command, analysis) => {
  const { operands } = argumentsOf(command);
  if (operands.length === 0) return command.input;
  const contents = operands.map((path) => {
    if (rendered(path) === "-") return command.input;
    return fileAt(path, command, analysis);
  });
  const [only] = contents;
  if (contents.length === 1 && only) return only;
  return {
    text: concat(...contents.map(({ text }) => text)),
    downloaded: contents.some(({ downloaded }) => downloaded),
    secret: contents.find(({ secret }) => secret !== undefined)?.secret,
  };
};

export const FILE_PROGRAMS: Readonly<Record<string, Program>> = {
  rm: remove,
  unlink: remove,
  rmdir: removeDirectory,
  srm: remove,
  trash: remove,
  mv: move,
  cp: copy,
  install,
  truncate,
  shred,
  tee,
  sponge: tee,
  dd,
  dc3dd: dd,
  dcfldd: dd,
  pv: (command) => command.input,
  ln: link,
  rsync: synchronize,
  tar: unpack,
  cat: concatenate,
};
