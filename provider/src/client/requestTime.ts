/** The time of one request with all its attempts: its own, and what the operation has left. */
import { currentDeadline, type Deadline } from "./deadline";
import { readableSeconds, type Effort } from "./effort";
import { OutOfTimeError, type MgcError } from "./errors";
import type { Failed } from "./outcome";
import { DEADLINE_SECONDS } from "./retry";
import type { Timing } from "./timing";

export class RequestTime {
  readonly #timing: Timing;
  readonly #reads: boolean;
  readonly #action: string;
  readonly #end: number;
  readonly #deadline: Deadline | undefined = currentDeadline();
  #attempts = 0;
  #waitedSeconds = 0;
  #last: Failed | undefined;

  /** @param reads whether it writes nothing */
  constructor(timing: Timing, action: string, reads: boolean) {
    this.#timing = timing;
    this.#action = action;
    this.#reads = reads;
    this.#end = timing.now() + DEADLINE_SECONDS * 1000;
  }

  get #ownSeconds(): number {
    return (this.#end - this.#timing.now()) / 1000;
  }

  /** Seconds in which an attempt may begin. */
  get #toBegin(): number {
    return Math.min(this.#ownSeconds, this.#deadline?.toBegin(this.#reads) ?? Infinity);
  }

  /**
   * Begins an attempt.
   * @param most seconds that one may take by the settings
   * @returns the seconds that it may take, and whether the operation has no more
   * @throws where the time is over
   */
  begin(most: number): {
    readonly attempt: number;
    readonly seconds: number;
    readonly last: boolean;
  } {
    if (this.#toBegin <= 0) throw this.#givenUp(0);
    this.#attempts += 1;
    const own = Math.min(most, this.#ownSeconds);
    const left = this.#deadline?.leftSeconds ?? Infinity;
    return { attempt: this.#attempts, seconds: Math.min(own, left), last: left < own };
  }

  failed(outcome: Failed): void {
    this.#last = outcome;
  }

  /** @throws at once where an attempt behind it would come too late */
  async wait(seconds: number): Promise<void> {
    if (seconds > this.#toBegin) throw this.#givenUp(seconds);
    await this.#timing.sleep(seconds);
    this.#waitedSeconds += seconds;
  }

  get attempts(): number {
    return this.#attempts;
  }

  get effort(): Effort {
    return { attempts: this.#attempts, waitedSeconds: this.#waitedSeconds };
  }

  #givenUp(seconds: number): MgcError {
    const leftSeconds = this.#toBegin;
    if (this.#last) return this.#last.error({ ...this.effort, next: { seconds, leftSeconds } });
    const quiet =
      seconds === 0
        ? ""
        : `, because the service asks not to be called for another ${readableSeconds(seconds)}`;
    return this.#deadline && leftSeconds < this.#ownSeconds
      ? this.#deadline.error(this.#action, `nothing was sent${quiet}`, this.#reads)
      : new OutOfTimeError(
          this.#action,
          `nothing was sent in ${readableSeconds(DEADLINE_SECONDS)}${quiet}`,
        );
  }
}
