/** Running files that the script wrote or fetched, by their endings. */
import type { Analysis } from "../analysis/analysis";
import type { Command } from "../analysis/command";
import { content, outputOf, type Content } from "../analysis/content";
import { resolvedCommand } from "../programs/dispatch";
import { rendered } from "../text/text";
import { judgeRegistryFile } from "./registryFile";
import { judgeScriptText } from "./scriptText";

/** Runs a file as Windows would by its name. */
export function runWindowsFile(
  file: Content,
  name: string,
  command: Command,
  analysis: Analysis,
): Content | undefined {
  const { at } = command;
  const resolved = resolvedCommand(command.argv);
  if (file.downloaded) {
    analysis.report.add("run-download", at, resolved);
    return outputOf("(downloaded code)");
  }
  const args = command.argv.slice(1).map((word) => content(word));
  const ending = /\.(\w+)"?$/.exec(name)?.[1]?.toLowerCase();
  switch (ending) {
    case "bat":
    case "cmd":
      return analysis.run("BAT", file, command, at, args);
    case "ps1":
    case "psm1":
      return analysis.run("POWERSHELL", file, command, at, args);
    case "py":
      return analysis.run("PYTHON", file, command, at, args);
    case "sql":
      return analysis.run("SQL", file, command, at, args);
    case "sh":
      return analysis.run("SHELL", file, { ...command, system: "posix" }, at, args);
    case "reg":
      judgeRegistryFile(file, command, analysis);
      return undefined;
    case "vbs":
    case "vbe":
    case "js":
    case "jse":
    case "wsf":
    case "hta":
    case "sct":
      judgeScriptText(file, command, analysis);
      return undefined;
    default:
      if (rendered(file.text).length > 0 && ending === undefined) {
        return analysis.run("BAT", file, command, at, args);
      }
      return undefined;
  }
}
