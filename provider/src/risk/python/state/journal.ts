/** Remembers every change, so that branches can be tried one behind another and then joined. */
import { joinedSlot } from "../values/join";
import type { Slot, Slots } from "../values/value";

interface Change {
  readonly slots: Slots;
  readonly key: unknown;
  readonly before: Slot | undefined;
}

/** The slots that changed since some point, with what they hold now. */
export type Changes = ReadonlyMap<Slots, ReadonlyMap<unknown, Slot | undefined>>;

export class Journal {
  readonly #log: Change[] = [];
  /** Told of each piece of work: what changed is gathered and joined in time that is paid for. */
  readonly #work: (amount: number) => void;

  constructor(work: (amount: number) => void) {
    this.#work = work;
  }

  set(slots: Slots, key: unknown, value: Slot | undefined): void {
    this.#log.push({ slots, key, before: slots.get(key) });
    if (value === undefined) slots.delete(key);
    else slots.set(key, value);
  }

  mark(): number {
    return this.#log.length;
  }

  changes(mark: number): Changes {
    this.#work(this.#log.length - mark);
    const changes = new Map<Slots, Map<unknown, Slot | undefined>>();
    for (let index = mark; index < this.#log.length; index += 1) {
      const change = this.#log[index];
      if (!change) break;
      const known = changes.get(change.slots) ?? new Map<unknown, Slot | undefined>();
      changes.set(change.slots, known.set(change.key, change.slots.get(change.key)));
    }
    return changes;
  }

  rollback(mark: number): void {
    while (this.#log.length > mark) {
      const change = this.#log.pop();
      if (!change) return;
      if (change.before === undefined) change.slots.delete(change.key);
      else change.slots.set(change.key, change.before);
    }
  }

  /** Goes back to a mark, and on to where any of these ways may have led. */
  join(mark: number, ways: readonly Changes[]): void {
    this.rollback(mark);
    const touched = new Map<Slots, Set<unknown>>();
    for (const way of ways) {
      for (const [slots, values] of way) {
        const keys = touched.get(slots) ?? new Set();
        for (const key of values.keys()) keys.add(key);
        touched.set(slots, keys);
      }
    }
    for (const [slots, keys] of touched) {
      for (const key of keys) {
        this.#work(ways.length);
        const base = slots.get(key);
        const values = ways.map((way) => {
          const changed = way.get(slots);
          return changed?.has(key) ? changed.get(key) : base;
        });
        this.set(slots, key, joinedSlot(values));
      }
    }
  }
}
