/** Bounds of one analysis: no input takes more time or memory than they allow. */

/** Commands, words and calls that one analysis looks at, and how deep code may stand in code. */
const MAX_STEPS = 8000;
export const MAX_DEPTH = 12;

/** The script asks for more than an analysis may take. */
export class Exhausted extends Error {}

export class Budget {
  #left: number;

  constructor(steps: number = MAX_STEPS) {
    this.#left = steps;
  }

  /** @throws Exhausted when nothing is left */
  spend(steps = 1): void {
    this.#left -= steps;
    if (this.#left < 0) throw new Exhausted("the script is too intricate");
  }
}
