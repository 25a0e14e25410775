/**
 * The time that an operation may take, with all its requests and waits: an engine gives no sign that
 * nobody waits for it any more. It follows the operation's own calls, whatever they go through.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { readableSeconds } from "./effort";
import { OutOfTimeError } from "./errors";

/** Seconds that a call of the engine may take. */
export const OPERATION_SECONDS = 600;
/** The last of them are for reads only: what a write has done whose reply was lost is still found. */
export const LOOKING_SECONDS = 60;

export class Deadline {
  readonly seconds: number;
  readonly #now: () => number;
  #end: number;

  /** @param now epoch milliseconds */
  constructor(seconds: number, now: () => number) {
    this.seconds = seconds;
    this.#now = now;
    this.#end = now() + seconds * 1000;
  }

  get leftSeconds(): number {
    return (this.#end - this.#now()) / 1000;
  }

  /** Seconds in which a request may still begin. */
  toBegin(reads: boolean): number {
    return this.leftSeconds - (reads ? 0 : LOOKING_SECONDS);
  }

  /** Stops the time until what it returns is called: waiting for one's turn is nobody's slowness. */
  pause(): () => void {
    const began = this.#now();
    return () => {
      this.#end += this.#now() - began;
    };
  }

  /** The same time for something that doesn't belong to this operation alone. */
  anew(): Deadline {
    return new Deadline(this.seconds, this.#now);
  }

  /**
   * @param what has not been reached, for example `nothing was sent`
   * @param reads whether it is about a read
   */
  error(action: string, what: string, reads: boolean): OutOfTimeError {
    const taken = readableSeconds(this.seconds - this.leftSeconds);
    const allowed = readableSeconds(this.seconds - (reads ? 0 : LOOKING_SECONDS));
    const limit = `the operation has taken ${taken} and may ${reads ? "take" : "write for"} ${allowed}`;
    return new OutOfTimeError(action, `${what}; ${limit}`);
  }
}

const current = new AsyncLocalStorage<Deadline>();

/** The deadline of the operation that this call belongs to, if it belongs to one. */
export function currentDeadline(): Deadline | undefined {
  return current.getStore();
}

/** Runs an operation: none of its requests, attempts and waits begins when its time is over. */
export function withinDeadline<T>(
  seconds: number,
  now: () => number,
  action: () => Promise<T>,
): Promise<T> {
  return current.run(new Deadline(seconds, now), action);
}

/** Calls back after so many seconds, unless what it returns is called before. */
export type Alarm = (seconds: number, ring: () => void) => () => void;

const realAlarm: Alarm = (seconds, ring) => {
  const timer = setTimeout(ring, seconds * 1000);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
};

/**
 * Waits for a read that others may have begun, or may wait for as well. Each of them waits until its
 * own time is over; the read has a time of its own, so that nobody's end is the end for all.
 * @throws {OutOfTimeError} at once where the time is over; nothing is begun then
 */
export async function patiently<T>(
  action: string,
  read: () => Promise<T>,
  alarm: Alarm = realAlarm,
): Promise<T> {
  const deadline = current.getStore();
  if (!deadline) return read();
  const left = deadline.leftSeconds;
  if (left <= 0) throw deadline.error(action, "nothing was sent", true);
  let stop: () => void = () => undefined;
  const over = new Promise<never>((_resolve, reject) => {
    stop = alarm(left, () => {
      reject(deadline.error(action, "no answer has come", true));
    });
  });
  try {
    return await Promise.race([current.run(deadline.anew(), read), over]);
  } finally {
    stop();
  }
}
