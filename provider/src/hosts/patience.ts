/**
 * How a call of the engine waits for the others of its process: behind those that write to the same
 * workflow its own time stands still, and a read that several of them share ends for each at the
 * end of its own time.
 */
import { currentDeadline, patiently, type Alarm } from "../client/deadline";
import type { CocScriptDetail, CocScriptSummary } from "../core/cocScript";
import type { ScriptSource, Workflow } from "../core/model";
import { OnceEach } from "../resources/onceEach";
import { Scripts } from "../resources/script/scripts";
import { Snapshots } from "../resources/snapshots";

export class PatientSnapshots extends Snapshots {
  readonly #alarm: Alarm | undefined;

  constructor(read: (workflowId: string) => Promise<Workflow>, alarm?: Alarm) {
    super(read);
    this.#alarm = alarm;
  }

  override seen(workflowId: string): Promise<Workflow> {
    return this.#patiently(workflowId, () => super.seen(workflowId));
  }

  override exclusive<T>(
    workflowId: string,
    action: (fresh: () => Promise<Workflow>) => Promise<T>,
  ): Promise<T> {
    const resume = currentDeadline()?.pause();
    return super.exclusive(workflowId, (fresh) => {
      resume?.();
      return action(() => this.#patiently(workflowId, fresh));
    });
  }

  #patiently(workflowId: string, read: () => Promise<Workflow>): Promise<Workflow> {
    return patiently(`read workflow ${workflowId}`, read, this.#alarm);
  }
}

/** Things that are read once per process; `what` names one of them in messages. */
export class PatientOnceEach<T> extends OnceEach<T> {
  readonly #action: (key: string) => string;

  constructor(action: (key: string) => string, read: (key: string) => Promise<T>) {
    super(read);
    this.#action = action;
  }

  override get(key: string): Promise<T> {
    return patiently(this.#action(key), () => super.get(key));
  }
}

export class PatientScripts extends Scripts {
  override get(source: ScriptSource, id: string): Promise<CocScriptDetail | undefined> {
    return patiently(`read script ${id}`, () => super.get(source, id));
  }

  override named(source: ScriptSource, name: string): Promise<readonly CocScriptSummary[]> {
    return patiently(`find script "${name}"`, () => super.named(source, name));
  }
}
