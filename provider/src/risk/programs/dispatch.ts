/** Finds the program that a command starts, and lets it do in thought what it would. */
import type { Analysis, Program } from "../analysis/analysis";
import type { Command, Language } from "../analysis/command";
import { content, outputOf, type Content } from "../analysis/content";
import { baseName, pathReadings } from "../paths/posix";
import { protectedPlace } from "../paths/protected";
import { hasWild, matchesPattern } from "../text/pattern";
import { known, rendered, shown, UNKNOWN, type Text } from "../text/text";
import { languageOf } from "./shebang";

/** As the command would read with everything resolved. */
export function resolvedCommand(argv: readonly Text[]): string {
  return argv.map((word) => shown(word)).join(" ");
}

function programName(name: string, system: Command["system"]): string {
  if (system === "posix") return baseName(name);
  return name
    .slice(Math.max(name.lastIndexOf("\\"), name.lastIndexOf("/")) + 1)
    .toLowerCase()
    .replace(/\.(?:exe|com)$/, "");
}

const PROGRAM_FOLDERS = ["/bin", "/usr/bin", "/sbin", "/usr/sbin", "/usr/local/bin"];

/** Programs that a name with wildcards may stand for: `/b?n/r[m]`. */
function wildPrograms(name: string, analysis: Analysis): Program[] {
  const cut = name.lastIndexOf("/");
  const folder = name.slice(0, Math.max(cut, 0));
  if (cut >= 0 && !PROGRAM_FOLDERS.some((path) => matchesPattern(folder, path))) return [];
  const pattern = name.slice(cut + 1);
  if (!/[^*?[\]]/.test(pattern) && !pattern.includes("?")) return [];
  return [...analysis.knowledge.programs.posix]
    .filter(([candidate]) => matchesPattern(pattern, candidate))
    .slice(0, 4)
    .map(([, program]) => program);
}

/** A file that the script wrote and now runs. */
function writtenFile(command: Command, analysis: Analysis): Content | undefined {
  const [name] = command.argv;
  if (!name || !rendered(name).includes("/")) return undefined;
  return analysis.written(name, command.directory);
}

function isRisky(command: Command): boolean {
  const words = command.argv.slice(1);
  if (words.some((word) => /^-[a-zA-Z]*[rRf]{2}/.test(rendered(word)))) return true;
  return words.some((word) =>
    pathReadings(word, command.directory).some(({ path }) => {
      const place = path.startsWith("/") ? protectedPlace(path) : undefined;
      return place !== undefined && place.kind !== "scratch";
    }),
  );
}

/** Runs the code in a file that the script wrote; `run-download` where it came over the network. */
export function runFile(
  file: Content,
  command: Command,
  analysis: Analysis,
  language: Language = languageOf(known(file.text) ?? ""),
): Content {
  const args = command.argv.slice(1).map((word) => content(word));
  if (file.downloaded) {
    analysis.report.add("run-download", command.at, resolvedCommand(command.argv));
    return outputOf("(downloaded code)");
  }
  return analysis.run(language, file, command, command.at, args);
}

/** Runs a command in thought; what it prints. */
export function runCommand(command: Command, analysis: Analysis): Content {
  analysis.budget.spend();
  const [word] = command.argv;
  const otherwise = outputOf(`$(${word ? shown(word) : ""} …)`);
  if (!word) return otherwise;
  const file = writtenFile(command, analysis);
  if (file) return runFile(file, command, analysis);
  const name = rendered(word);
  if (name.includes(UNKNOWN) || (name === "" && word.length > 0)) {
    const resolved = resolvedCommand(command.argv);
    const downloaded = word.some(
      (piece) => typeof piece !== "string" && piece.kind === "hole" && piece.downloaded,
    );
    if (downloaded) analysis.report.add("run-download", command.at, resolved);
    else if (isRisky(command)) analysis.report.add("unclear-command", command.at, resolved);
    return otherwise;
  }
  const programs = analysis.knowledge.programs[command.system];
  const plain = programName(name, command.system);
  const program = programs.get(plain);
  if (program) return program(command, analysis) ?? otherwise;
  if (/[\u0080-\uffff]/.test(plain)) {
    const because = "The name only looks like that of a program.";
    analysis.report.add("unclear-command", command.at, resolvedCommand(command.argv), { because });
  }
  if (command.system === "posix" && hasWild(name)) {
    const outputs = wildPrograms(name, analysis).map((candidate) => candidate(command, analysis));
    return (
      outputs.find((output) => output?.answered) ?? outputs.find((output) => output) ?? otherwise
    );
  }
  return otherwise;
}
