/** A command of `mgc`. */
import type { Console } from "./console";
import type { Surroundings } from "./surroundings";

/** 0 all is well, 1 it is not, 2 it could not be found out. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** In a line, for the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** @throws UsageError */
  run(args: readonly string[], console: Console, around: Surroundings): Promise<ExitCode>;
}
