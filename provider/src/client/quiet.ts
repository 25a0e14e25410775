/** When a host has asked not to be called: everybody in this process who calls it keeps to that. */
import { MAX_RETRY_AFTER_SECONDS } from "./retry";
import type { Timing } from "./timing";

export class QuietTime {
  #until = 0;
  #waiting = 0;

  /** @param until epoch milliseconds; what was asked for before may be longer */
  ask(until: number): void {
    this.#until = Math.max(this.#until, until);
  }

  /**
   * Returns when the host may be called, also where it asks again meanwhile.
   * @param wait waits so many seconds; gets how many others wait too
   */
  async over(now: () => number, wait: (seconds: number, waiting: number) => Promise<void>) {
    for (let known = 0; this.#until > Math.max(known, now());) {
      known = this.#until;
      // A clock that was set back is no reason to wait for hours.
      const seconds = Math.min(MAX_RETRY_AFTER_SECONDS, (known - now()) / 1000);
      this.#waiting += 1;
      try {
        await wait(seconds, this.#waiting);
      } finally {
        this.#waiting -= 1;
      }
    }
  }
}

/** By clock, so that transports share them which live in the same time. */
const known = new WeakMap<Timing, Map<string, QuietTime>>();

/** The one that all transports to the same host and port share, whatever the service. */
export function quietTimeOf(endpoint: string, timing: Timing): QuietTime {
  const { host } = new URL(endpoint);
  const hosts = known.get(timing) ?? new Map<string, QuietTime>();
  known.set(timing, hosts);
  const quiet = hosts.get(host) ?? new QuietTime();
  hosts.set(host, quiet);
  return quiet;
}
