/**
 * What this process has read of each workflow, and the lock under which it writes. One read serves
 * everybody who may use it, and no read is used past a write.
 */
import type { Workflow } from "../core/model";

interface Snapshot {
  /** When the read began, in ticks of this process. */
  readonly begun: number;
  readonly workflow: Promise<Workflow>;
}

export class Snapshots {
  readonly #read: (workflowId: string) => Promise<Workflow>;
  readonly #latest = new Map<string, Snapshot>();
  /** Of each workflow that this process has written: what it read last before the first write. */
  readonly #beforeWrites = new Map<string, Promise<Workflow>>();
  readonly #locks = new Map<string, Promise<unknown>>();
  #ticks = 0;

  constructor(read: (workflowId: string) => Promise<Workflow>) {
    this.#read = read;
  }

  /** The workflow as this process last read it; reads it if it hasn't, or has written since. */
  seen(workflowId: string): Promise<Workflow> {
    return this.#since(workflowId, 0);
  }

  /** Sends a write; nothing that was read before its end is used behind it, however it ends. */
  async writing<T>(workflowId: string, send: () => Promise<T>): Promise<T> {
    this.aboutToWrite(workflowId);
    try {
      return await send();
    } finally {
      this.drop(workflowId);
    }
  }

  /** Forgets what was read, for what is sent next may change it. */
  aboutToWrite(workflowId: string): void {
    const latest = this.#latest.get(workflowId);
    if (latest && !this.#beforeWrites.has(workflowId)) {
      this.#beforeWrites.set(workflowId, latest.workflow);
    }
    this.drop(workflowId);
  }

  /** The workflow as it was before the first write of this process, or undefined if it made none. */
  async beforeWrites(workflowId: string): Promise<Workflow | undefined> {
    return this.#beforeWrites.get(workflowId);
  }

  /** Forgets what was read. */
  drop(workflowId: string): void {
    this.#latest.delete(workflowId);
  }

  /**
   * Runs an action while no other one of this process works on the same workflow.
   * @param action gets a function that gives the workflow as it was read after the call of
   * `exclusive`, or later: what the action before this one read back while this one waited is as
   * fresh as an own read would have been then, and costs nothing
   */
  async exclusive<T>(
    workflowId: string,
    action: (fresh: () => Promise<Workflow>) => Promise<T>,
  ): Promise<T> {
    const called = ++this.#ticks;
    const before = this.#locks.get(workflowId) ?? Promise.resolve();
    const run = before.then(() => action(() => this.#since(workflowId, called)));
    this.#locks.set(
      workflowId,
      run.catch(() => undefined),
    );
    return run;
  }

  #since(workflowId: string, tick: number): Promise<Workflow> {
    const latest = this.#latest.get(workflowId);
    if (latest && latest.begun > tick) return latest.workflow;
    const snapshot = { begun: ++this.#ticks, workflow: this.#read(workflowId) };
    this.#latest.set(workflowId, snapshot);
    // A read that failed says nothing; the next caller tries again.
    snapshot.workflow.catch(() => {
      if (this.#latest.get(workflowId) === snapshot) this.#latest.delete(workflowId);
    });
    return snapshot.workflow;
  }
}
