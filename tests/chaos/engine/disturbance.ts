/** What goes wrong in a run of the real engine. */
import type { Simulator } from "../../../provider/src/simulator";
import { holdRequest } from "../../e2e/support/heldWrite";
import { trouble } from "../faults";
import { Tape } from "../program";
import type { EngineTurn } from "./history";

/** Kinds that cost no real waiting but for a few attempts; a rate limit sets its own quiet below. */
const QUICK = [
  "reply lost, applied (F1)",
  "reply lost, not applied (F3)",
  "rate limit (F4)",
  "server error, applied (F5)",
  "server error, not applied (F5)",
  "refused (F6)",
  "conflict (F10)",
  "answer cut off (F7)",
  "credentials expired (F28)",
];
const SHORT_RETRY_AFTER = ["1", "0", "soon"];

export interface Disturbance {
  /** Settled when the run is to be killed; never, unless it is. */
  readonly kill: Promise<void>;
  readonly killed: () => boolean;
  /** Takes the disturbance away. @returns what of it was met, if anything */
  readonly end: () => string | undefined;
  /** An answer that stands for the fault and not for a judgement of the service. */
  readonly status: number | undefined;
  readonly line: string;
}

const NEVER = new Promise<void>(() => undefined);

export const CALM: Disturbance = {
  kill: NEVER,
  killed: () => false,
  end: () => undefined,
  status: undefined,
  line: "calm",
};

/** Sets it up for the next run. */
export function disturb(simulator: Simulator, what: EngineTurn["trouble"]): Disturbance {
  if (what.kind === "none") return CALM;
  return what.kind === "kill" ? kill(simulator, what) : fault(simulator, new Tape(what.choice));
}

type Kill = Extract<EngineTurn["trouble"], { readonly kind: "kill" }>;

function kill(simulator: Simulator, { nth, of, when }: Kill): Disturbance {
  const counts = of === "writes" ? (method?: string) => method !== "GET" : () => true;
  const { held, release } = holdRequest(simulator, nth, when, counts);
  let killed = false;
  const noted = held.then(() => {
    killed = true;
  });
  const end = () => {
    release();
    return killed ? `killed ${when} a request (F2, F29)` : undefined;
  };
  const line = `killed ${when} number ${String(nth)} of its ${of}`;
  return { kill: noted, killed: () => killed, end, status: undefined, line };
}

function fault(simulator: Simulator, tape: Tape): Disturbance {
  const { name, fault: made } = trouble(tape, QUICK);
  const quiet = { "Retry-After": tape.pick(SHORT_RETRY_AFTER) };
  const set = made.status === 429 ? { ...made, headers: quiet } : made;
  const from = simulator.requests.length;
  simulator.setFaults([set]);
  const end = () => {
    simulator.setFaults([]);
    const matching = simulator.requests
      .slice(from)
      .filter(({ method }) => set.method === "*" || set.method === method);
    return matching.length >= (set.nth ?? 1) ? name : undefined;
  };
  return { ...CALM, end, status: set.status, line: `${name}: ${JSON.stringify(set)}` };
}
