/** Watches that runs of ours leave other people's items alone. */
import { isDeepStrictEqual } from "node:util";
import type { LiveWorkflow } from "../resources/support/scene";
import { foreignItems } from "./observed";

export class ForeignItems {
  /** Ids that people made and that our states have held: taken over. */
  readonly #taken = new Set<string>();
  #seen: readonly string[];

  constructor(private readonly live: () => LiveWorkflow) {
    this.#seen = foreignItems(live(), this.#taken);
  }

  #now(held: ReadonlySet<string>): string[] {
    for (const id of held) this.#taken.add(id);
    return foreignItems(this.live(), this.#taken);
  }

  /** Something else than a run of ours has changed the workflow. @param held ids in our states */
  changed(held: ReadonlySet<string>): void {
    this.#seen = this.#now(held);
  }

  /**
   * @param held ids in our states
   * @param raced whether the workflow has changed between two requests of the run
   * @returns what has been touched or moved since the last look; undefined: nothing
   */
  touched(held: ReadonlySet<string>, raced: boolean): string | undefined {
    const now = this.#now(held);
    const stages = this.live().stages.map(({ stage_id }) => stage_id);
    const before = this.#seen.filter((text) => {
      const { stage_id, step_id, in: stage } = JSON.parse(text) as Record<string, string>;
      if (this.#taken.has(String(stage === undefined ? stage_id : step_id))) return false;
      // No request says "delete this stage, if nobody has added a step since it was read".
      return !raced || stage === undefined || stages.includes(stage);
    });
    this.#seen = now;
    if (isDeepStrictEqual(now, before)) return undefined;
    return `other people's items were\n${before.join("\n")}\nand are\n${now.join("\n")}`;
  }
}
