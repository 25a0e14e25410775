/** Why a demo ends early. */
import { constants } from "node:os";

/** Something is not as it has to be. */
export class DemoFailure extends Error {
  /** @param output what the program that failed has printed */
  constructor(
    message: string,
    readonly output = "",
  ) {
    super(message);
    this.name = "DemoFailure";
  }
}

/** Somebody wants it to end. */
export class Interrupted extends Error {
  constructor(readonly by: NodeJS.Signals) {
    super(`interrupted (${by})`);
    this.name = "Interrupted";
  }

  get exitCode(): number {
    return 128 + constants.signals[this.by];
  }
}
