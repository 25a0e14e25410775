/**
 * Pulumi's engine in small: state, order of steps, parallelism, deletions last, replacements,
 * partial work, and a process that may be killed at any request. What it does is what the real one
 * was seen to do; the tests below `e2e` hold the two together.
 */
import type { RawInputs } from "../../provider/src/core/inputIssues";
import type { Kind } from "../../provider/src/core/kinds";
import { UNKNOWN } from "../../provider/src/core/unknown";
import { PartialError } from "../../provider/src/resources/failure";
import type { Lifecycle, Saved, Session } from "../../provider/src/resources/lifecycle";
import { lifecycles } from "../../provider/src/resources/registry";
import { dependencies, inputsOf, type Declared, type Program } from "./program";

/** One resource in state. */
interface Entry {
  readonly key: string;
  readonly kind: Kind;
  readonly id: string;
  readonly saved: Saved;
  /** Keys of the resources whose outputs its inputs hold, by input. */
  readonly inputs: RawInputs;
  readonly needs: readonly string[];
  /** The engine forces an update of what could not be finished. */
  readonly unfinished: boolean;
}

export type Step = "same" | "created" | "updated" | "replaced" | "deleted";

export interface Failure {
  readonly key: string;
  readonly error: unknown;
}

export interface Result {
  readonly steps: readonly { readonly key: string; readonly step: Step }[];
  readonly failures: readonly Failure[];
}

/** A process of the provider: what it works with, and whether it still lives. */
export interface Running {
  readonly session: Session;
  readonly killed: () => boolean;
  /** Runs a call of the provider, which has its time. */
  readonly inTime: <T>(action: () => Promise<T>) => Promise<T>;
}

/** What a check found; the engine shows it and ends the run. */
export class CheckFailed extends Error {}

function kept(saved: Saved): Saved {
  return JSON.parse(JSON.stringify(saved)) as Saved;
}

export class Stack {
  #entries: Entry[] = [];
  /** Replaced resources whose old half is still to be deleted. */
  #doomed: Entry[] = [];

  saved(key: string): Saved | undefined {
    return this.#entries.find((entry) => entry.key === key)?.saved;
  }

  get all(): readonly Saved[] {
    return [...this.#entries, ...this.#doomed].map(({ saved }) => saved);
  }

  get keys(): readonly string[] {
    return this.#entries.map(({ key }) => key);
  }

  forget(): void {
    this.#entries = [];
    this.#doomed = [];
  }

  #keep(entry: Entry): void {
    const at = this.#entries.findIndex(({ key }) => key === entry.key);
    this.#entries = at < 0 ? [...this.#entries, entry] : this.#entries.with(at, entry);
  }

  #drop(entry: Entry): void {
    this.#entries = this.#entries.filter((other) => other !== entry);
    this.#doomed = this.#doomed.filter((other) => other !== entry);
  }

  /** Check and diff of everything, with nothing written. @returns keys that would change */
  async preview(running: Running, program: Program): Promise<Result> {
    const steps: { key: string; step: Step }[] = [];
    const changing = new Set<string>();
    for (const one of program) {
      const saved = (key: string) => (changing.has(key) ? undefined : this.saved(key));
      const inputs = inputsOf(one, saved);
      try {
        const entry = this.#entries.find(({ key }) => key === one.key);
        await check(running, lifecycles[one.kind], entry, inputs);
        if (!entry) {
          steps.push({ key: one.key, step: "created" });
          changing.add(one.key);
          continue;
        }
        const diff = await this.#diff(running, entry, inputs);
        if (diff.replaces.length > 0) changing.add(one.key);
        const step = diff.replaces.length > 0 ? "replaced" : diff.changes ? "updated" : "same";
        steps.push({ key: one.key, step });
      } catch (error) {
        return { steps, failures: [{ key: one.key, error }] };
      }
    }
    return { steps, failures: [] };
  }

  /** Brings the stack to what the program declares, as far as it goes. */
  async up(running: Running, program: Program, parallel: number): Promise<Result> {
    const steps: { key: string; step: Step }[] = [];
    const failures: Failure[] = [];
    const begun = new Map<string, Promise<boolean>>();
    const slots = new Slots(parallel);
    for (const one of program) {
      const ready = dependencies(one).map((key) => begun.get(key) ?? Promise.resolve(true));
      const run = Promise.all(ready).then(async (done) => {
        if (!done.every(Boolean)) return false;
        return slots.hold(async () => {
          if (failures.length > 0 || running.killed()) return false;
          try {
            steps.push({ key: one.key, step: await this.#register(running, one) });
            return true;
          } catch (error) {
            failures.push({ key: one.key, error });
            return false;
          }
        });
      });
      begun.set(one.key, run);
    }
    await Promise.all(begun.values());
    if (failures.length === 0 && !running.killed()) {
      const declared = program.map(({ key }) => key);
      const gone = this.#entries.filter(({ key }) => !declared.includes(key));
      await this.#deleteAll(running, [...this.#doomed, ...gone], steps, failures);
    }
    return { steps, failures };
  }

  /** Reads everything that is in state. */
  async refresh(running: Running): Promise<Result> {
    const failures: Failure[] = [];
    for (const entry of [...this.#entries]) {
      try {
        const seen = await running.inTime(() =>
          lifecycles[entry.kind].read(running.session, entry.saved),
        );
        if (running.killed()) return { steps: [], failures };
        if (seen) {
          this.#keep({ ...entry, saved: kept(seen.saved), inputs: seen.inputs, unfinished: false });
        } else this.#drop(entry);
      } catch (error) {
        failures.push({ key: entry.key, error });
      }
    }
    return { steps: [], failures };
  }

  async destroy(running: Running): Promise<Result> {
    const steps: { key: string; step: Step }[] = [];
    const failures: Failure[] = [];
    await this.#deleteAll(running, [...this.#doomed, ...this.#entries], steps, failures);
    return { steps, failures };
  }

  async #deleteAll(
    running: Running,
    entries: readonly Entry[],
    steps: { key: string; step: Step }[],
    failures: Failure[],
  ): Promise<void> {
    for (const entry of inReverse(entries)) {
      if (failures.length > 0 || running.killed()) return;
      try {
        await this.#delete(running, entry);
        steps.push({ key: entry.key, step: "deleted" });
      } catch (error) {
        failures.push({ key: entry.key, error });
      }
    }
  }

  async #delete(running: Running, entry: Entry): Promise<void> {
    await running.inTime(() => lifecycles[entry.kind].delete(running.session, entry.saved));
    if (!running.killed()) this.#drop(entry);
  }

  async #register(running: Running, one: Declared): Promise<Step> {
    const lifecycle = lifecycles[one.kind];
    const inputs = inputsOf(one, (key) => this.saved(key));
    const found = this.#entries.find(({ key }) => key === one.key);
    // Another type has another URN: a new resource, and the old one goes at the end.
    const entry = found?.kind === one.kind ? found : undefined;
    if (found && !entry) this.#doom(found);
    await check(running, lifecycle, entry, inputs);
    if (!entry) {
      await this.#create(running, one, inputs);
      return "created";
    }
    const { changes, replaces, deleteBeforeReplace } = await this.#diff(running, entry, inputs);
    if (replaces.length > 0) {
      if (deleteBeforeReplace) await this.#deleteFirst(running, entry);
      else this.#doom(entry);
      await this.#create(running, one, inputs);
      return "replaced";
    }
    if (!changes && !entry.unfinished) {
      this.#keep({ ...entry, inputs });
      return "same";
    }
    await this.#write(running, one, inputs, async () => ({
      id: entry.id,
      saved: await lifecycle.update(running.session, entry.saved, inputs),
    }));
    return "updated";
  }

  #diff({ session, inTime }: Running, { kind, saved }: Entry, inputs: RawInputs) {
    return inTime(() => lifecycles[kind].diff(session, saved, inputs));
  }

  #doom(entry: Entry): void {
    this.#drop(entry);
    this.#doomed = [...this.#doomed, entry];
  }

  /** With those that would have to be replaced if this one's outputs were not known. */
  async #deleteFirst(running: Running, entry: Entry): Promise<void> {
    const first: Entry[] = [];
    const gone = [entry.key];
    for (const other of this.#entries) {
      if (!other.needs.some((key) => gone.includes(key))) continue;
      const own = [entry, ...first].flatMap(({ saved }) => [saved.stepId ?? saved.stageId]);
      const unknown = Object.fromEntries(
        Object.entries(other.inputs).map(([key, value]) => [
          key,
          own.includes(value as string) ? UNKNOWN : value,
        ]),
      );
      const { replaces } = await lifecycles[other.kind].diff(running.session, other.saved, unknown);
      if (replaces.length === 0) continue;
      first.push(other);
      gone.push(other.key);
    }
    for (const one of [...first.toReversed(), entry]) {
      await this.#delete(running, one);
      if (running.killed()) return;
    }
  }

  async #create(running: Running, one: Declared, inputs: RawInputs): Promise<void> {
    await this.#write(running, one, inputs, () =>
      lifecycles[one.kind].create(running.session, inputs),
    );
  }

  async #write(
    running: Running,
    one: Declared,
    inputs: RawInputs,
    action: () => Promise<{ readonly id: string; readonly saved: Saved }>,
  ): Promise<void> {
    const own = { key: one.key, kind: one.kind, inputs, needs: dependencies(one) };
    try {
      const { id, saved } = await running.inTime(action);
      if (!running.killed()) this.#keep({ ...own, id, saved: kept(saved), unfinished: false });
    } catch (error) {
      if (error instanceof PartialError && !running.killed()) {
        this.#keep({ ...own, id: error.id, saved: kept(error.saved), unfinished: true });
      }
      throw error;
    }
  }
}

async function check(
  { session, inTime }: Running,
  { shape, references }: Lifecycle,
  entry: Entry | undefined,
  inputs: RawInputs,
): Promise<void> {
  const problems = [
    ...shape(inputs),
    ...(await inTime(() => references(session, entry?.inputs, inputs))),
  ];
  if (problems.length > 0) throw new CheckFailed(problems.join("\n"));
}

/** Those that need others before these. */
function inReverse(entries: readonly Entry[]): Entry[] {
  const sorted: Entry[] = [];
  const left = [...entries];
  while (left.length > 0) {
    const free = left.findIndex(
      (entry) => !left.some((other) => other !== entry && other.needs.includes(entry.key)),
    );
    sorted.push(...left.splice(Math.max(0, free), 1));
  }
  return sorted;
}

/** So many at once. */
class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async hold<T>(action: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await action();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
