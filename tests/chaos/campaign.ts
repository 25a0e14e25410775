/** Many histories of one seed, until one breaks an invariant; that one is made as short as it can be. */
import fc from "fast-check";
import { Coverage } from "./coverage";
import { histories, type History } from "./history";
import { play } from "./play";

export interface Share {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string | undefined;
}

/** What a share of the runs has met. Plain values, to be sent between processes. */
export interface Outcome {
  readonly coverage: {
    readonly runs: number;
    readonly withFault: number;
    readonly withEdit: number;
    readonly met: readonly (readonly [string, number])[];
    readonly endings: readonly (readonly [string, number])[];
  };
  readonly failure:
    | {
        readonly seed: number;
        readonly path: string;
        readonly message: string;
        readonly history: string;
        /** What happened in it, run by run. */
        readonly story: readonly string[];
      }
    | undefined;
}

export async function campaign(
  { seed, runs, path }: Share,
  onRun: () => void = () => undefined,
): Promise<Outcome> {
  const coverage = new Coverage();
  const property = fc.asyncProperty(histories, async (history) => {
    await play(history, coverage);
    onRun();
  });
  const replay = path === undefined ? {} : { path };
  const details = await fc.check(property, { seed, numRuns: runs, ...replay });
  const { met, endings, ...counts } = coverage;
  const seen = {
    runs: counts.runs,
    withFault: counts.withFault,
    withEdit: counts.withEdit,
    met: [...met],
    endings: [...endings],
  };
  if (!details.failed) return { coverage: seen, failure: undefined };
  const [history] = details.counterexample ?? [];
  const { errorInstance: error } = details;
  return {
    coverage: seen,
    failure: {
      seed,
      path: details.counterexamplePath ?? "",
      message: error instanceof Error ? error.message : String(error),
      history: JSON.stringify(history),
      story: history ? await storyOf(history) : [],
    },
  };
}

async function storyOf(history: History): Promise<string[]> {
  const lines: string[] = [];
  await play(history, new Coverage(), (line) => lines.push(line)).catch((error: unknown) => {
    lines.push(String(error));
  });
  return lines;
}
