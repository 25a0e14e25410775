/** What a stage saves of the scripts of its steps. */
import type { Step } from "../core/model";
import type { LearnedScript } from "../core/state";
import type { Session } from "./lifecycle";
import { learnScript, rememberScript } from "./scriptSteps";

export type StepScript = LearnedScript & { readonly stepId: string };

async function perScript(
  steps: readonly Step[],
  learn: (step: Step, script: NonNullable<Step["script"]>) => Promise<LearnedScript>,
): Promise<StepScript[]> {
  const learned = steps.map(async (step): Promise<StepScript[]> =>
    step.script ? [{ stepId: step.id, ...(await learn(step, step.script)) }] : [],
  );
  return (await Promise.all(learned)).flat();
}

/** What COC has of the scripts of these live steps. */
export function readScripts(session: Session, steps: readonly Step[]): Promise<StepScript[]> {
  return perScript(steps, (_, script) => learnScript(session, script));
}

/**
 * The same for what is saved behind a write, which must not fail any more.
 * @param saved what was learned before and still counts
 */
export function learnScripts(
  session: Session,
  steps: readonly Step[],
  saved: ReadonlyMap<string, StepScript> = new Map(),
): Promise<StepScript[]> {
  return perScript(steps, (step, script) => {
    const before = saved.get(step.id);
    return before?.scriptId === script.id
      ? Promise.resolve(before)
      : rememberScript(session, script);
  });
}
