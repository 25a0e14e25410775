/** A process of the provider that things happen to: late lists, edits between requests, death. */
import type { LogEntry } from "../../provider/src/client/transport";
import type { Workflow } from "../../provider/src/core/model";
import type { Scene } from "../resources/support/scene";
import type { Coverage } from "./coverage";
import type { Trouble } from "./faults";
import type { Turn } from "./history";
import type { Running } from "./stack";

/** The process is no more; whatever it would have said or kept is lost. */
export class Killed extends Error {}

export interface Disturbance extends Pick<Turn, "kill" | "late"> {
  readonly troubles: readonly Trouble[];
  /** Changes the workflow behind this many answers. */
  readonly during: { readonly after: number; readonly change: () => void } | undefined;
}

export const CALM: Disturbance = { during: undefined, kill: undefined, late: 0, troubles: [] };

export interface Disturbed extends Running {
  readonly said: readonly string[];
  /** Whether the workflow may have changed between two requests of the process. */
  readonly raced: () => boolean;
  /** Writes that the service refused and no fault did: 400 and 409. */
  readonly refused: readonly LogEntry[];
}

/** Seconds of real time after which a request that nobody answers is given up. */
const PATIENCE = 0.4;

export function disturbedProcess(
  world: Scene,
  { during, kill, late, troubles }: Disturbance,
  coverage: Coverage,
): Disturbed {
  let answers = 0;
  let killed = false;
  let raced = false;
  const refused: LogEntry[] = [];
  const matching = new Map<Trouble, number>();
  const lag = lateList(late, () => {
    raced = true;
    coverage.fault("new items listed late (F8)");
  });
  const alive = () => {
    if (killed) throw new Killed();
  };
  const onAnswer = (entry: LogEntry) => {
    answers++;
    for (const trouble of troubles) {
      const { name, fault, met } = trouble;
      const fits = fault.method === "*" || fault.method === entry.method;
      const count = (matching.get(trouble) ?? 0) + (fits ? 1 : 0);
      matching.set(trouble, count);
      if (met(entry, fits && count === fault.nth)) coverage.fault(name);
    }
    const injected = troubles.some(({ fault }) => fault.status === entry.outcome);
    const write = entry.method !== "GET";
    if (write && !injected && (entry.outcome === 400 || entry.outcome === 409)) refused.push(entry);
    if (write) lag.written();
    if (during?.after === answers) {
      raced = true;
      during.change();
    }
    if (kill !== undefined && answers > kill && !killed) {
      killed = true;
      coverage.fault("killed (F2, F29)");
    }
    alive();
  };
  const { session, said, inTime } = world.process({
    alive,
    onAnswer,
    read: lag.read,
    timeoutSeconds: PATIENCE,
  });
  return { session, said, inTime, refused, killed: () => killed, raced: () => raced };
}

/** Gives what was read before a write once or twice more behind it. */
function lateList(times: number, onLate: () => void) {
  let before: Workflow | undefined;
  let left = 0;
  return {
    written: () => {
      left = times;
    },
    read: async (id: string, real: (id: string) => Promise<Workflow>) => {
      if (left > 0 && before) {
        left--;
        onLate();
        return before;
      }
      before = await real(id);
      return before;
    },
  };
}
