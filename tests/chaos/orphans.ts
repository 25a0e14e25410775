/** Items that we made and no state holds: which of them are explained, and which are not (I7). */
import { isToldToStay, type OurItem } from "./observed";

export interface Look {
  /** Ours in the workflow. */
  readonly live: readonly OurItem[];
  /** Ids that states hold now. */
  readonly held: ReadonlySet<string>;
  /** Ids that the state held before the run. */
  readonly before: ReadonlySet<string>;
  readonly said: readonly string[];
  /** Whether the workflow changed during the run. */
  readonly raced: boolean;
  /** Whether the run failed or died, so that something may be open. */
  readonly unfinished: boolean;
}

export class Orphans {
  /** For good: told, or nobody could know of them any more. */
  readonly #explained = new Set<string>();
  /** Made by a run that failed or died; the next run of the same program takes them over. */
  readonly #open = new Set<string>();

  /** The state is gone; what it held is taken over where the program still declares it so. */
  lose(ids: ReadonlySet<string>): void {
    for (const id of ids) this.#open.add(id);
  }

  /** The program or the workflow has changed: what was open may not be recognised any more. */
  excuse(): void {
    for (const id of this.#open) this.#explained.add(id);
    this.#open.clear();
  }

  /** @returns what is neither held nor explained */
  look({ live, held, before, said, raced, unfinished }: Look): string[] {
    const unexplained: string[] = [];
    for (const item of live) {
      const { id, name } = item;
      if (held.has(id) || this.#explained.has(id) || this.#open.has(id)) continue;
      const retained = before.has(id) && isToldToStay(item, said);
      if (retained || raced) this.#explained.add(id);
      else if (unfinished) this.#open.add(id);
      else unexplained.push(`"${name}" (${id})`);
    }
    return unexplained;
  }

  /** What nobody holds in the end although the next runs should have taken it over. */
  unexplained(live: readonly OurItem[], held: ReadonlySet<string>): string[] {
    return live
      .filter(({ id }) => !held.has(id) && !this.#explained.has(id))
      .map(({ id, name }) => `"${name}" (${id})`);
  }
}
