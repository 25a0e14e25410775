/** powershell and pwsh: the ways to hand code over. */
import type { Analysis, Program, Programs } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, type Content } from "../../analysis/content";
import { pathReadings } from "../../paths/posix";
import { resolvedCommand } from "../../programs/dispatch";
import { literal, rendered, type Text } from "../../text/text";
import { readFile } from "../files";

function scriptAt(path: Text, command: Command, analysis: Analysis): Content | undefined {
  if (command.system === "windows") return readFile(path, command, analysis);
  const [reading] = pathReadings(path, command.directory);
  return reading && analysis.files.get(reading.path);
}

const powershell: Program = (command, analysis) => {
  const words = command.argv.slice(1);
  for (let index = 0; index < words.length; index += 1) {
    const option = rendered(words[index] ?? []);
    const name = /^[-/\u2013\u2014\u2015](\w+)/.exec(option)?.[1]?.toLowerCase();
    const rest = words.slice(index + 1);
    if (option === "-") return runInput();
    if (name === undefined) return runText(words.slice(index));
    if ("encodedcommand".startsWith(name) || name === "ec" || name === "enc") {
      return runEncoded(rendered(rest[0] ?? []));
    }
    if ("command".startsWith(name)) {
      if (rendered(rest[0] ?? []) === "-") return runInput();
      return runText(rest);
    }
    if ("file".startsWith(name)) {
      if (rendered(rest[0] ?? []) === "-") return runInput();
      return runScript(rest[0], rest.slice(1));
    }
    if (
      /^(?:ex|ep|exec|execution|executionpolicy|w|wi|win|window|windowstyle|v|version|o|of|outputformat|outp|inp|if|inputformat|psc|psconsolefile|configurationname|config|settingsfile|wd|workingdirectory)$/.test(
        name,
      )
    ) {
      index += 1;
    }
  }
  return command.piped ? runInput() : undefined;

  function runText(parts: readonly Text[]) {
    const text = parts.flatMap((word, index) => (index > 0 ? [" ", ...word] : [...word]));
    return analysis.run("POWERSHELL", content(text), command, command.at);
  }

  function runInput() {
    if (command.input.downloaded) {
      analysis.report.add("run-download", command.at, resolvedCommand(command.argv));
      return undefined;
    }
    return analysis.run("POWERSHELL", command.input, command, command.at);
  }

  function runScript(path: Text | undefined, args: readonly Text[]) {
    if (!path) return undefined;
    const file = scriptAt(path, command, analysis);
    if (!file) {
      const name = rendered(path);
      if (/^https?:/i.test(name)) {
        analysis.report.add("run-download", command.at, resolvedCommand(command.argv));
      } else if (/^\\\\|\uE000/.test(name)) {
        analysis.report.add("run-unknown", command.at, resolvedCommand(command.argv));
      }
      return undefined;
    }
    if (file.downloaded) {
      analysis.report.add("run-download", command.at, resolvedCommand(command.argv));
      return undefined;
    }
    return analysis.run(
      "POWERSHELL",
      file,
      command,
      command.at,
      args.map((word) => content(word)),
    );
  }

  function runEncoded(code: string) {
    const plain = code.replaceAll(/[^A-Za-z0-9+/=]/g, "");
    if (plain.length !== code.trim().length || plain === "") {
      analysis.report.add("run-unknown", command.at, resolvedCommand(command.argv));
      return undefined;
    }
    const text = Buffer.from(plain, "base64").toString("utf16le");
    return analysis.run("POWERSHELL", content(literal(text)), command, command.at);
  }
};

export const POWERSHELL: Readonly<Record<string, Program>> = { powershell, pwsh: powershell };

/** The same programs, wherever they run. */
export const POWERSHELL_PROGRAMS: Programs = new Map(Object.entries(POWERSHELL));
