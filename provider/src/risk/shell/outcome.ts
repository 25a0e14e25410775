/** What is learnt from running something: what it printed, and what its success or failure tells. */
import { NOTHING, type Content } from "../analysis/content";
import type { State } from "./state";

/** Changes a state by what is now known. */
export type Lesson = (state: State) => void;

export interface Outcome {
  readonly output: Content;
  /** Whether it succeeded, where that is certain. */
  readonly truth?: boolean | undefined;
  readonly onSuccess?: Lesson | undefined;
  readonly onFailure?: Lesson | undefined;
}

export const SILENT: Outcome = { output: NOTHING };

export function negated({ output, truth, onSuccess, onFailure }: Outcome): Outcome {
  return {
    output,
    truth: truth === undefined ? undefined : !truth,
    onSuccess: onFailure,
    onFailure: onSuccess,
  };
}

export function both(first: Lesson | undefined, second: Lesson | undefined): Lesson | undefined {
  if (!first || !second) return first ?? second;
  return (state) => {
    first(state);
    second(state);
  };
}

/** `a && b`, `a || b`, `a -a b`, `a -o b`. */
export function combined(a: Outcome, b: Outcome, operator: "&&" | "||"): Outcome {
  const and = operator === "&&";
  const truths = [a.truth, b.truth];
  const truth = truths.includes(!and) ? !and : truths.every((one) => one === and) ? and : undefined;
  return {
    output: NOTHING,
    truth,
    onSuccess: and ? both(a.onSuccess, b.onSuccess) : undefined,
    onFailure: and ? undefined : both(a.onFailure, b.onFailure),
  };
}
