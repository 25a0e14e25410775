/** Programs that move, copy and link files. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { NOTHING, outputOf } from "../../analysis/content";
import { judgeDeletion, judgeMoveAway } from "../../effects/deletion";
import { judgeModeChange, modeOf } from "../../effects/permissions";
import { judgeWriting } from "../../effects/writing";
import { baseName, pathReadings } from "../../paths/posix";
import { protectedPlace } from "../../paths/protected";
import { concat, EMPTY, literal, rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { resolvedCommand } from "../dispatch";

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
      analysis.written(source, command.directory) ??
      outputOf(`(content of ${rendered(source)})`, "never");
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
      : (analysis.written(source, command.directory) ?? outputOf(`(content of ${name})`, "never"));
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

const link: Program = (command, analysis) => {
  const to = destinationOf(command);
  if (!to) return NOTHING;
  const [source = EMPTY] = to.sources;
  const resolved = resolvedCommand(command.argv);
  const [from] = pathReadings(source, command.directory);
  const [place] = pathReadings(to.target, command.directory);
  const target = place?.path ?? rendered(to.target);
  if (from && place && /(?:^| )-\w*s/.test(resolved)) analysis.links.set(place.path, from.path);
  if (
    rendered(source) === NULL_DEVICE &&
    /^\/(?:var\/log|root\/\.|home\/[^/]+\/\.\w*history)/.test(target)
  ) {
    const rule = target.includes("history") ? "hide-history" : "clear-logs";
    analysis.report.add(rule, command.at, resolved);
  } else if (
    rendered(source) === NULL_DEVICE &&
    /^\/etc\/systemd\/system\/(?:sshd|ssh|network|auditd|rsyslog|default\.target|multi-user\.target|systemd-|dbus)/.test(
      target,
    )
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

export const COPY_PROGRAMS: Readonly<Record<string, Program>> = {
  mv: move,
  cp: copy,
  install,
  ln: link,
  rsync: synchronize,
};
