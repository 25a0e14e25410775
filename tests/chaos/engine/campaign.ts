/**
 * Histories of one seed with the real engine. The same seed plays the same ones, in whatever number
 * and by however many at once. A failure is not made shorter: each try would take half a minute.
 */
import { EngineCounts } from "./counts";
import { historiesOf } from "./history";
import { playWithEngine } from "./play";

export interface EngineShare {
  readonly seed: number;
  readonly runs: number;
  /** Histories that are played at once. */
  readonly jobs: number;
  /** The number of the only history to play, from 0. */
  readonly only?: number | undefined;
}

export interface EngineFailure {
  readonly seed: number;
  readonly number: number;
  readonly message: string;
  /** The program, each run, and what the command line said. */
  readonly story: readonly string[];
}

export interface EngineOutcome {
  readonly counts: EngineCounts;
  readonly failures: readonly EngineFailure[];
}

export async function engineCampaign(
  { seed, runs, jobs, only }: EngineShare,
  onPlayed: (number: number, failure: EngineFailure | undefined) => void = () => undefined,
): Promise<EngineOutcome> {
  const counts = new EngineCounts();
  const failures: EngineFailure[] = [];
  const all = [...historiesOf(seed, only === undefined ? runs : only + 1).entries()];
  const waiting = only === undefined ? all : all.slice(only);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [number, history] = next;
      const story = [JSON.stringify(history)];
      let failure: EngineFailure | undefined;
      await playWithEngine(history, counts, (line) => story.push(line)).catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        failure = { seed, number, message, story };
        failures.push(failure);
      });
      onPlayed(number, failure);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return { counts, failures };
}
