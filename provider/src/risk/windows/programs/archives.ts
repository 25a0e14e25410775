/** Programs that encrypt files, and may take the originals away. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { rendered, UNKNOWN, type Text } from "../../text/text";
import { byLine } from "../line";
import { memoryOf } from "../memory";
import { windowsReadings } from "../paths";

/** Files that a loop or a pattern goes through, or a whole place. */
function isMany(path: Text, command: Command): boolean {
  return windowsReadings(path, command.directory).some(
    ({ path: one }) => /[*?\uE000]/.test(one) || /^[a-z]:\\[^\\.]*$/.test(one),
  );
}

function remember(path: Text, command: Command, analysis: Parameters<Program>[1]): void {
  if (!isMany(path, command)) return;
  const resolved = resolvedCommand(command.argv);
  for (const { path: one } of windowsReadings(path, command.directory)) {
    memoryOf(analysis).encrypted.push({ path: one, at: command.at, resolved });
  }
}

/** 7z and rar: `-sdel` or `-df` deletes what was packed, `m` moves it. */
const packer: Program = (command, analysis) => {
  const words = command.argv.slice(1).map((word) => rendered(word));
  const verb = (words[0] ?? "").toLowerCase();
  const hasPassword = words.some((word) => /^-(?:p|hp)./i.test(word));
  if (!hasPassword || !/^[amu]$/.test(verb)) return outputOf("(archive)");
  const deletes = verb === "m" || words.some((word) => /^-(?:sdel|df|dw)$/i.test(word));
  if (deletes) {
    const files = command.argv.slice(2).filter((word) => !rendered(word).startsWith("-"));
    const many = files.slice(1).some((path) => isMany(path, command));
    const severity = many ? "high" : "medium";
    analysis.report.add("encrypt-files", command.at, resolvedCommand(command.argv), { severity });
    return outputOf("(archive)");
  }
  for (const path of command.argv.slice(2)) {
    if (!rendered(path).startsWith("-")) remember(path, command, analysis);
  }
  return outputOf("(archive)");
};

const openssl: Program = (command, analysis) => {
  const words = command.argv.map((word) => rendered(word));
  const verb = words[1] ?? "";
  const encrypts = /^(?:enc|aes-\S+|des\S*|smime|cms|rsautl|pkeyutl|camellia\S*|aria\S*)$/.test(
    verb,
  );
  if (!encrypts || words.includes("-d") || words.includes("-decrypt")) return undefined;
  const path = command.argv[words.indexOf("-in") + 1];
  const to = command.argv[words.indexOf("-out") + 1];
  if (!words.includes("-in") || !path) return undefined;
  if (to && rendered(to) === rendered(path) && isMany(path, command)) {
    analysis.report.add("encrypt-files", command.at, resolvedCommand(command.argv));
  }
  remember(path, command, analysis);
  return undefined;
};

const gpg: Program = (command, analysis) => {
  const words = command.argv.map((word) => rendered(word));
  if (
    !words.some((word) =>
      /^(?:-[a-z]*[ce][a-z]*|--symmetric|--encrypt|--encrypt-files)$/.test(word),
    )
  ) {
    return undefined;
  }
  for (const path of command.argv.slice(1)) {
    if (!rendered(path).startsWith("-") && /[.*\uE000]/.test(rendered(path)))
      remember(path, command, analysis);
  }
  return undefined;
};

const inPlace: Program = (command, analysis) => {
  const path = command.argv.at(-1);
  if (path && isMany(path, command) && rendered(path) !== UNKNOWN) {
    analysis.report.add("encrypt-files", command.at, resolvedCommand(command.argv));
  }
  return undefined;
};

export const ARCHIVES: Readonly<Record<string, Program>> = {
  "7z": packer,
  "7za": packer,
  "7zr": packer,
  rar: packer,
  winrar: packer,
  openssl,
  gpg,
  gpg2: gpg,
  ccrypt: inPlace,
  aescrypt: byLine({ pattern: / \/e .*[*]/, rule: "encrypt-files", severity: "medium" }),
};
