/** One declared resource as the engine keeps it: its state, and what a run does with it. */
import type { RawInputs } from "../../../provider/src/core/inputIssues";
import type { Kind } from "../../../provider/src/core/kinds";
import {
  parseCocScriptState,
  parseScriptStepState,
  parseStageState,
  parseStepState,
} from "../../../provider/src/core/state";
import { PartialError } from "../../../provider/src/resources/failure";
import type { DiffResult, Saved, Session } from "../../../provider/src/resources/lifecycle";
import { lifecycles } from "../../../provider/src/resources/registry";

/** Paths at which a value holds undefined. */
export function undefinedPaths(value: unknown, path = ""): string[] {
  if (value === undefined) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => undefinedPaths(inner, `${path}.${key}`));
}

const PARSERS: Record<Kind, (saved: unknown) => unknown> = {
  stage: parseStageState,
  checkpointStep: parseStepState,
  scriptStep: parseScriptStepState,
  cocScript: parseCocScriptState,
};

export type Outcome = "created" | "updated" | "replaced" | "same";

export class Resource {
  id: string | undefined;
  #saved: Saved | undefined;

  constructor(readonly kind: Kind) {}

  get lifecycle() {
    return lifecycles[this.kind];
  }

  /** What the engine's state holds; throws where it holds nothing. */
  get saved(): Saved {
    if (!this.#saved) throw new Error("the resource is not in state");
    return this.#saved;
  }

  get exists(): boolean {
    return this.#saved !== undefined;
  }

  #keep(saved: Saved): void {
    const paths = undefinedPaths(saved);
    if (paths.length > 0) throw new Error(`undefined in state: ${paths.join(", ")}`);
    PARSERS[this.kind](saved);
    this.#saved = JSON.parse(JSON.stringify(saved)) as Saved;
  }

  /** Runs a write; what a half-done one has made stays in state, as the engine keeps it. */
  async #write(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (error instanceof PartialError) {
        this.id = error.id;
        this.#keep(error.saved);
      }
      throw error;
    }
  }

  #create(session: Session, inputs: RawInputs): Promise<void> {
    return this.#write(async () => {
      const { id, saved } = await this.lifecycle.create(session, inputs);
      this.id = id;
      this.#keep(saved);
    });
  }

  diff(session: Session, inputs: RawInputs): Promise<DiffResult> {
    return this.lifecycle.diff(session, this.saved, inputs);
  }

  /** What check finds. */
  async check(session: Session, inputs: RawInputs): Promise<string[]> {
    const { shape, references } = this.lifecycle;
    return [...shape(inputs), ...(await references(session, this.#saved, inputs))];
  }

  /** Check, diff, and whatever follows from them. */
  async up(session: Session, inputs: RawInputs): Promise<Outcome> {
    const problems = await this.check(session, inputs);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    if (!this.#saved) {
      await this.#create(session, inputs);
      return "created";
    }
    const { changes, replaces, deleteBeforeReplace } = await this.diff(session, inputs);
    if (replaces.length > 0) {
      const old = this.saved;
      if (deleteBeforeReplace) await this.destroy(session);
      await this.#create(session, inputs);
      if (!deleteBeforeReplace) await this.lifecycle.delete(session, old);
      return "replaced";
    }
    if (!changes) return "same";
    await this.#write(async () => {
      this.#keep(await this.lifecycle.update(session, this.saved, inputs));
    });
    return "updated";
  }

  /** @returns the inputs as they are live, or undefined where the resource is gone */
  async refresh(session: Session): Promise<Saved | undefined> {
    const seen = await this.lifecycle.read(session, this.saved);
    if (seen) this.#keep(seen.saved);
    else this.#saved = undefined;
    return seen?.inputs;
  }

  async destroy(session: Session): Promise<void> {
    await this.lifecycle.delete(session, this.saved);
    this.#saved = undefined;
  }

  /** The engine lost its state; the process begins anew. */
  forget(): void {
    this.#saved = undefined;
  }
}

/** Checkpoints of a stage by their names, or name and description: `["A", "B: checks DNS"]`. */
export function steps(...texts: readonly string[]) {
  return texts.map((text) => {
    const [name = "", description] = text.split(": ");
    return { type: "checkpoint", name, ...(description === undefined ? {} : { description }) };
  });
}

/** Inputs of a stage behind "Cutover" with the name "Own". */
export function stage(over: RawInputs = {}): RawInputs {
  return { workflowId: "wf", after: "Cutover", name: "Own", steps: steps("A", "B"), ...over };
}

/** Inputs of a step "Gate" in the stage "Migrate", last in it. */
export function gate(over: RawInputs = {}): RawInputs {
  return { workflowId: "wf", stage: "Migrate", name: "Gate", ...over };
}

/** Runs until it fails and gives the error. */
export async function failure(action: Promise<unknown>): Promise<Error> {
  try {
    await action;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error("it did not fail");
}
