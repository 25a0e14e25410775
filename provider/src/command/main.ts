/** The command `mgc`. Exit codes: 0 all is well, 1 it is not, 2 a wrong call or what could not be read. */
import type { Command, ExitCode } from "./command";
import { Console } from "./console";
import { helpLines } from "./options";
import { scanCommand } from "./scan/command";
import type { Surroundings } from "./surroundings";
import { suggestion, UsageError } from "./usageError";
import { version } from "./version";
import { visible } from "./visible";

const COMMANDS: readonly Command[] = [scanCommand];

const HELP = `Usage: mgc COMMAND [OPTIONS]

${helpLines(COMMANDS.map(({ name, summary }) => [name, summary]))}
${helpLines([
  ["--help", "prints this and ends; behind a command, what it takes"],
  ["--version", "prints the version and ends"],
])}`;

function commandNamed(word: string): Command {
  const found = COMMANDS.find(({ name }) => name === word);
  if (found) return found;
  const option = word.startsWith("-");
  const known = option ? ["--help", "--version"] : COMMANDS.map(({ name }) => name);
  const kind = option ? "option" : "command";
  throw new UsageError(`unknown ${kind} ${visible(word)}${suggestion(word, known)}`);
}

/** Options in front of a `--`. */
function asks(args: readonly string[], option: string): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).includes(option);
}

async function answer(
  args: readonly string[],
  console: Console,
  around: Surroundings,
): Promise<ExitCode> {
  const [word, ...rest] = args;
  if (word === undefined) {
    await console.err(HELP);
    return 2;
  }
  const command = word === "--help" || word === "--version" ? undefined : commandNamed(word);
  if (asks(args, "--help")) await console.out(command?.help ?? HELP);
  else if (asks(args, "--version")) await console.out(`mgc ${version()}\n`);
  else if (command) return await command.run(rest, console, around);
  return 0;
}

/** Runs a command line; it never rejects. */
export async function run(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const console = new Console(around);
  try {
    return await answer(args, console, around);
  } catch (error) {
    const name = COMMANDS.some((command) => command.name === args[0])
      ? `mgc ${args[0] ?? ""}`
      : "mgc";
    const message = error instanceof Error ? error.message : String(error);
    const next = error instanceof UsageError ? `To do: see ${name} --help.\n` : "";
    await console.err(`${name}: ${message}\n${next}`).catch(() => undefined);
    return 2;
  }
}

export function main(): void {
  const { stdin, stdout, stderr } = process;
  const today = new Date().toISOString().slice(0, 10);
  void run(process.argv.slice(2), { stdin, stdout, stderr, env: process.env, today }).then(
    (code) => {
      process.exitCode = code;
    },
  );
}
