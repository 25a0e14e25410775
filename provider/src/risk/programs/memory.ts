/** What programs remember of earlier commands of the same script. */
import type { Analysis } from "../analysis/analysis";

/** Values by analysis, each made when it is first asked for. */
export class Memory<T extends object> {
  readonly #values = new WeakMap<Analysis, T>();
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  of(analysis: Analysis): T {
    const found = this.#values.get(analysis);
    if (found) return found;
    const made = this.#make();
    this.#values.set(analysis, made);
    return made;
  }
}
