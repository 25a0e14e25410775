/** How a lifecycle fails: refused before anything was written, or half done. */
import { MgcError } from "../client/errors";
import { refusalSentences, type Refusal } from "../core/refusal";
import type { Saved } from "./lifecycle";

/** Nothing was written. The message names what was tried and every reason. */
export class RefusedError extends MgcError {
  constructor(
    readonly action: string,
    readonly reasons: readonly string[],
  ) {
    super(
      reasons.length === 1
        ? `${action}: ${reasons[0] ?? ""}`
        : `${action}:\n${reasons.map((reason) => `  - ${reason}`).join("\n")}`,
    );
  }
}

/** Something was written and something else could not be; what is there must be kept in state. */
export class PartialError extends MgcError {
  constructor(
    readonly id: string,
    readonly saved: Saved,
    readonly reasons: readonly string[],
  ) {
    super(reasons.join("\n"));
  }
}

/** Throws if there is any reason against it; what several steps share is said once. */
export function refuseAll(action: string, reasons: readonly string[]): void {
  if (reasons.length > 0) throw new RefusedError(action, [...new Set(reasons)]);
}

/** Throws if there is any refusal. */
export function refuse(action: string, refusals: readonly Refusal[]): void {
  refuseAll(action, refusalSentences(refusals));
}

/** The words of an error for a list of reasons. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
