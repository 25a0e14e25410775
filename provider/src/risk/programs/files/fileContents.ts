/** What files hold, and programs that print or keep it. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../../analysis/content";
import { judgeDeletion } from "../../effects/deletion";
import { judgeWriting } from "../../effects/writing";
import { pathReadings } from "../../paths/posix";
import { secretOf } from "../../paths/secrets";
import { concat, EMPTY, known, literal, rendered, shown, type Text } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { resolvedCommand } from "../dispatch";

/** `$0`: the script that is looked at. */
function isOwnName(path: Text): boolean {
  const [piece] = path;
  if (path.length !== 1 || typeof piece !== "object" || piece.kind !== "hole") return false;
  return piece.shown === "$0" || piece.shown === "$BASH_SOURCE";
}

/** What the script wrote to a file, or something that isn't known. */
export function keptAt(path: Text, directory: Text, analysis: Analysis): Content {
  const written = analysis.written(path, directory);
  if (written) return written;
  return { ...outputOf(`(content of ${shown(path)})`), secret: secretOf(path, directory) };
}

/** What a file holds, the script itself included. */
export function fileAt(path: Text, command: Command, analysis: Analysis): Content {
  return isOwnName(path) ? analysis.script : keptAt(path, command.directory, analysis);
}

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
  const source = (from && analysis.written(from, command.directory)) ?? command.input;
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

const unpack: Program = (command, analysis) => {
  const { options, operands, values } = argumentsOf(command, [
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
  const into = values.get("-C") ?? values.get("--directory");
  const from = values.get("-f") ?? values.get("--file");
  const archive = from && rendered(from) !== "-" ? fileAt(from, command, analysis) : command.input;
  if (into && archive.downloaded) {
    for (const { path } of pathReadings(into, command.directory)) {
      if (!/^\/(?:(?:usr(?:\/(?:s?bin|lib|lib64))?|s?bin|lib|lib64|etc|boot)\/?)?$/.test(path))
        continue;
      const because = "The archive came over the network, and nothing was compared.";
      analysis.report.add("replace-program", command.at, line, { because, severity: "high" });
    }
  }
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

export const CONTENT_PROGRAMS: Readonly<Record<string, Program>> = {
  cat: concatenate,
  tee,
  sponge: tee,
  dd,
  dc3dd: dd,
  dcfldd: dd,
  pv: (command) => command.input,
  tar: unpack,
};
