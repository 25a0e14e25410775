/** The command line of `npm run chaos`. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

export interface Options {
  readonly seed: number;
  readonly runs: number;
  /** Processes at once; each plays its share with a seed of its own. */
  readonly jobs: number;
  /** Replays the one history that a failure has named; with the engine, its number. */
  readonly path: string | undefined;
  /** Plays with the real engine and kills it. */
  readonly engine: boolean;
}

const USAGE =
  "npm run chaos -- [--engine] [--seed N] [--runs N] [--jobs N] [--path PATH, with the seed of a failure]";

/** @throws Error for people, with the usage */
export function parseOptions(args: readonly string[], seed: number): Options {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { engine: { type: "boolean" }, seed: text, runs: text, jobs: text, path: text },
    });
    const engine = values.engine === true;
    if (engine && values.path !== undefined) wholeNumber("--path", values.path, 0, 0);
    return {
      seed: wholeNumber("--seed", values.seed, seed, 0),
      runs: wholeNumber("--runs", values.runs, engine ? 10 : 1000, 1),
      jobs: wholeNumber("--jobs", values.jobs, availableParallelism(), 1),
      path: values.path,
      engine,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The command line can't be read: ${why}\nTo do: call \`${USAGE}\`.`, {
      cause: error,
    });
  }
}

function wholeNumber(
  option: string,
  text: string | undefined,
  usual: number,
  least: number,
): number {
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least) return number;
  throw new Error(`${option} ${text} is not a whole number from ${String(least)} on`);
}
