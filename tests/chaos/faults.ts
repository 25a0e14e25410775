/** What goes wrong on the line, by the classes of faults that it stands for. */
import type { LogEntry } from "../../provider/src/client/transport";
import type { Fault } from "../../provider/src/simulator";
import type { Tape } from "./program";

/** A kind of trouble: how it is set, and by which answers it is known to have been met. */
export interface LineFault {
  readonly make: (where: Pick<Fault, "method" | "path" | "nth">, tape: Tape) => Fault;
  /** @param due whether this is the request for which it was set */
  readonly met: (entry: LogEntry, due: boolean) => boolean;
}

const RETRY_AFTER = [
  "1",
  "0",
  "-3",
  "0.5",
  "99999999",
  "soon",
  "Thu, 01 Jan 2026 00:00:00 GMT",
  "",
];
const BROKEN = [500, 502, 503, 504];

const network = ({ outcome }: LogEntry) => outcome === "network";
const broken = ({ outcome }: LogEntry) => typeof outcome === "number" && outcome >= 500;

/** A 404 is never put in: that something is gone is believed when the service says so. */
export const LINE_FAULTS: Readonly<Record<string, LineFault>> = {
  "reply lost, applied (F1)": {
    make: (where) => ({ ...where, when: "after", drop: true }),
    met: network,
  },
  "reply lost, not applied (F3)": {
    make: (where, tape) => ({ ...where, drop: true, times: 1 + tape.below(3) }),
    met: network,
  },
  "rate limit (F4)": {
    make: (where, tape) => {
      const times = 1 + tape.below(3);
      return { ...where, times, status: 429, headers: { "Retry-After": tape.pick(RETRY_AFTER) } };
    },
    met: ({ outcome }) => outcome === 429,
  },
  "server error, applied (F5)": {
    make: (where, tape) => ({ ...where, when: "after", status: tape.pick(BROKEN) }),
    met: broken,
  },
  "server error, not applied (F5)": {
    make: (where, tape) => {
      const times = 1 + tape.below(7);
      return { ...where, times, status: tape.pick(BROKEN) };
    },
    met: broken,
  },
  "refused (F6)": {
    make: (where, tape) => ({ ...where, times: 1 + tape.below(9), status: tape.pick([400, 403]) }),
    met: ({ outcome }) => outcome === 400 || outcome === 403,
  },
  "conflict (F10)": {
    make: (where) => ({
      ...where,
      method: where.method === "GET" ? "POST" : where.method,
      status: 409,
    }),
    met: ({ outcome }) => outcome === 409,
  },
  "answer cut off (F7)": {
    make: (where) => ({ ...where, when: "after", truncate: true }),
    // A whole answer has the same status.
    met: (_, due) => due,
  },
  "no answer in time (F7)": {
    make: (where) => ({ ...where, when: "after", delay_ms: 60_000 }),
    met: ({ outcome }) => outcome === "timeout",
  },
  "credentials expired (F28)": {
    make: (where, tape) => ({ ...where, times: 1 + tape.below(9), status: 401 }),
    met: ({ outcome }) => outcome === 401,
  },
};

const METHODS = ["POST", "PUT", "DELETE", "GET", "*"] as const;

export interface Trouble {
  readonly name: string;
  readonly fault: Fault;
  readonly met: LineFault["met"];
}

/** One fault of these kinds, as the tape has it. */
export function trouble(tape: Tape, names: readonly string[] = Object.keys(LINE_FAULTS)): Trouble {
  const name = tape.pick(names);
  const kind = LINE_FAULTS[name];
  if (!kind) throw new Error(`no fault ${name}`);
  const where = { method: tape.pick(METHODS), path: "**", nth: 1 + tape.below(4) };
  return { name, fault: kind.make(where, tape), met: kind.met };
}
