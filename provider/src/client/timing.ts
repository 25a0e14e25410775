/** Time and chance, given from outside so that tests own them. */
export interface Timing {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (seconds: number) => Promise<void>;
  /** A random number in [0, 1). */
  readonly chance: () => number;
}

export const realTiming: Timing = {
  now: Date.now,
  sleep: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  chance: Math.random,
};
