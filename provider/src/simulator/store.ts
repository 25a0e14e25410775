/** Holds the state: in memory, and in one JSON file if there is one. */
import { renameSync, writeFileSync } from "node:fs";
import { SettingError, type CustomScript, type SimulatedWorkflow, type State } from "./seed";

export class Store {
  #state: State;

  /**
   * @param file where every change is written at once, readable by its owner only: values of
   * sensitive parameters stand in it
   * @throws SettingError where the file can't be written
   */
  constructor(
    state: State,
    private readonly file?: string,
  ) {
    this.#state = state;
    try {
      this.#write();
    } catch (error) {
      throw new SettingError(error instanceof Error ? error.message : String(error));
    }
  }

  get state(): State {
    return this.#state;
  }

  workflow(id: string): SimulatedWorkflow | undefined {
    return this.#state.workflows.find((workflow) => workflow.workflow_id === id);
  }

  /** Puts a workflow in the place of the one with its id. */
  replace(workflow: SimulatedWorkflow): void {
    const workflows = this.#state.workflows.map((other) =>
      other.workflow_id === workflow.workflow_id ? workflow : other,
    );
    this.#state = { ...this.#state, workflows };
    this.#write();
  }

  replaceScripts(custom_scripts: CustomScript[]): void {
    this.#state = { ...this.#state, custom_scripts };
    this.#write();
  }

  /** A reader sees the old file or the new one, never half of one. */
  #write(): void {
    if (this.file === undefined) return;
    const temporary = `${this.file}.${String(process.pid)}.tmp`;
    writeFileSync(temporary, `${JSON.stringify(this.#state, null, 2)}\n`, { mode: 0o600 });
    renameSync(temporary, this.file);
  }
}
