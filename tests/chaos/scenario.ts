/** A workflow, the stacks that work on it, and what is watched behind every run of theirs. */
import { MgcError } from "../../provider/src/client/errors";
import type { Scene } from "../resources/support/scene";
import type { Coverage } from "./coverage";
import { disturbedProcess, Killed, type Disturbance, type Disturbed } from "./disturbed";
import { ForeignItems } from "./foreign";
import { idsIn, ourItems } from "./observed";
import { Orphans } from "./orphans";
import { CANARY, type Program } from "./program";
import { CheckFailed, Stack, type Failure, type Result } from "./stack";
import type { Template } from "./templates";

/** What the product promises and did not keep. */
export class Violation extends Error {}

/** The whole program of another stack, which nobody edits. */
export const OTHER: Program = [
  {
    kind: "stage",
    key: "other",
    name: "Other",
    description: "",
    place: { side: "before", anchor: { name: "Migrate" } },
    steps: [{ name: "Look", description: "" }],
  },
];

export class Scenario {
  readonly stack = new Stack();
  readonly other = new Stack();
  readonly orphans = new Orphans();
  program: Program = [];
  /** The program that the last successful run has brought up. */
  broughtUp: Program | undefined;
  otherWanted = false;
  readonly #foreign: ForeignItems;

  /** @param tell hears each run, for people who look into a failure */
  constructor(
    readonly world: Scene,
    readonly template: Template,
    readonly coverage: Coverage,
    readonly tell: (line: string) => void,
  ) {
    this.#foreign = new ForeignItems(() => world.live);
  }

  get writes(): number {
    return this.world.simulator.requests.filter(({ method }) => method !== "GET").length;
  }

  process(disturbance: Disturbance): Disturbed {
    return disturbedProcess(this.world, disturbance, this.coverage);
  }

  #held(): ReadonlySet<string> {
    return idsIn([...this.stack.all, ...this.other.all]);
  }

  /** Something else than a run of ours has changed the workflow. */
  changed(): void {
    this.orphans.excuse();
    this.#foreign.changed(this.#held());
  }

  /**
   * I3: nobody else's item is touched, and they keep their order.
   * @param raced whether the workflow has changed between two requests of the run
   */
  checkForeign(raced: boolean): void {
    const touched = this.#foreign.touched(this.#held(), raced);
    if (touched !== undefined) throw new Violation(`I3: ${touched}`);
  }

  /** One run of the engine, and what has to hold behind it whatever happened. */
  async run(
    disturbance: Disturbance,
    action: (process: Disturbed) => Promise<Result>,
    other?: Promise<Result>,
  ): Promise<Result> {
    const process = this.process(disturbance);
    const before = idsIn(this.stack.all);
    const result = await action(process);
    const failures = [...result.failures, ...((await other)?.failures ?? [])];
    this.#told(result, process);
    this.checkWords(process, failures);
    const raced = process.raced() || other !== undefined;
    const [refusal] = process.refused;
    if (refusal && !raced) {
      throw new Violation(
        `I4: the service refused ${refusal.method} ${refusal.path} with ${String(refusal.outcome)}, and nothing had changed since it was read`,
      );
    }
    this.checkForeign(raced);
    const unexplained = this.orphans.look({
      live: ourItems(this.world.live),
      held: this.#held(),
      before,
      said: process.said,
      raced,
      unfinished: process.killed() || failures.length > 0,
    });
    if (unexplained.length > 0) {
      throw new Violation(`I7: made and in no state: ${unexplained.join(", ")}`);
    }
    return result;
  }

  /** Brings the program up. */
  async up(disturbance: Disturbance, parallel: number, other?: Promise<Result>): Promise<Result> {
    let killed = () => false;
    const action = (process: Disturbed) => {
      ({ killed } = process);
      return this.stack.up(process, this.program, parallel);
    };
    const result = await this.run(disturbance, action, other);
    if (result.failures.length === 0 && !killed()) this.broughtUp = this.program;
    return result;
  }

  #told({ steps, failures }: Result, { said, killed }: Disturbed): void {
    this.tell(`program: ${JSON.stringify(this.program)}`);
    for (const line of this.world.requests()) this.tell(`  ${line}`);
    for (const line of said) this.tell(`  said: ${line}`);
    for (const { key, step } of steps) this.tell(`  ${key}: ${step}`);
    for (const { key, error } of failures) this.tell(`  ${key} failed: ${String(error)}`);
    if (killed()) this.tell("  killed");
    this.tell(`  in state: ${[...idsIn(this.stack.all)].join(" ")}`);
    this.tell(
      `  ours: ${ourItems(this.world.live)
        .map(({ id, name }) => `${id} ${name}`)
        .join(", ")}`,
    );
    this.tell(`  ${this.world.line}`);
  }

  /** Failures are ours, in words that may be shown (I11). */
  checkWords(process: Disturbed, failures: readonly Failure[]): void {
    for (const { key, error } of failures) {
      if (error instanceof Killed || error instanceof CheckFailed) continue;
      if (error instanceof MgcError) continue;
      const words = error instanceof Error ? String(error.stack) : String(error);
      throw new Violation(`${key} failed unexpectedly: ${words}`);
    }
    const words = [...process.said, ...failures.map(({ error }) => String(error))];
    if (words.some((text) => text.includes(CANARY))) {
      throw new Violation("I11: a message holds a secret");
    }
  }
}
