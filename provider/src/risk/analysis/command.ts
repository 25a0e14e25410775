/** One program that a script starts. */
import type { Text } from "../text/text";
import type { Content } from "./content";

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
}

export interface Command extends Frame {
  /** Name and arguments as they reach the program. */
  readonly argv: readonly Text[];
  /** What it reads on standard input. */
  readonly input: Content;
  /** Offset in the script at which it is reported. */
  readonly at: number;
  /** Whether what it reads on standard input is written there by the script. */
  readonly piped: boolean;
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
