/** One program that a script starts. */
import type { Text } from "../text/text";
import type { Content, Locate } from "./content";

export type System = "posix" | "windows";

/** The circumstances under which code runs. */
export interface Frame {
  /** The directory in which relative paths begin. */
  readonly directory: Text;
  /** Whether it is certain that the directory was entered. */
  readonly entered: boolean;
  /** How many layers of code stand around this one. */
  readonly depth: number;
  readonly system: System;
  /** What the code reads on standard input, where something is written there. */
  readonly input?: Content;
  readonly piped?: boolean;
  /** Paths at which nothing is, as the script has found. */
  readonly absent?: ReadonlySet<string> | undefined;
  /** What a program that is started gets from the shell that starts it. */
  readonly environment?: Environment | undefined;
}

/** Exported variables, and functions where the other side is a shell too. */
export interface Environment {
  readonly variables: ReadonlyMap<string, readonly Text[]>;
  /** Only the shell reads it. */
  readonly functions: ReadonlyMap<string, unknown>;
}

export interface Command extends Frame {
  /** Name and arguments as they reach the program. */
  readonly argv: readonly Text[];
  /** For each of them, where its text stands in the script word for word. */
  readonly origins?: readonly (Locate | undefined)[] | undefined;
  /** What it reads on standard input. */
  readonly input: Content;
  /** Offset in the script at which it is reported. */
  readonly at: number;
  /** Whether what it reads on standard input is written there by the script. */
  readonly piped: boolean;
}

/** The command that stands in the arguments from an index on, as `sudo` and the like start it. */
export function commandFrom(command: Command, index: number): Command {
  return {
    ...command,
    argv: command.argv.slice(index),
    origins: command.origins?.slice(index),
  };
}

/** Code in another language, or in the same one further inside. */
export type Language =
  | "SHELL"
  | "PYTHON"
  | "BAT"
  | "POWERSHELL"
  | "SQL"
  | "PERL"
  | "RUBY"
  | "JAVASCRIPT"
  | "PHP"
  | "AWK";
