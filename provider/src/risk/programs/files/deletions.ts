/** Programs that delete and empty files. */
import type { Program } from "../../analysis/analysis";
import { NOTHING, outputOf } from "../../analysis/content";
import { judgeDeletion } from "../../effects/deletion";
import { judgeEncryptedRemoval } from "../../effects/encryption";
import { judgeWriting } from "../../effects/writing";
import { EMPTY, rendered } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { resolvedCommand } from "../dispatch";

const remove: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command);
  const asks = hasAny(options, "-i", "-I", "--interactive") && !options.has("-f");
  if (hasAny(options, "--help", "--version") || (asks && !command.piped)) return NOTHING;
  const recursive = hasAny(options, "-r", "-R", "--recursive");
  const resolved = resolvedCommand(command.argv);
  for (const path of operands) {
    judgeDeletion({ path, recursive, at: command.at, resolved }, command, analysis);
    judgeEncryptedRemoval({ path, at: command.at, resolved }, command, analysis);
  }
  return NOTHING;
};

const removeDirectory: Program = () => NOTHING;

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

export const DELETION_PROGRAMS: Readonly<Record<string, Program>> = {
  rm: remove,
  unlink: remove,
  rmdir: removeDirectory,
  srm: remove,
  trash: remove,
  truncate,
  shred,
};
