/** What is saved of the scripts of steps: what the steps hold, and what COC has there. */
import type { Step, StepScript } from "../../core/model";
import type { LearnedScript } from "../../core/state";
import type { Session } from "../lifecycle";
import { contentDigest } from "./scripts";

/**
 * Whether a step insists on another version than is declared. A refresh shows what COC has, so that
 * a program which follows it looks unchanged while the step still holds the old pin.
 */
export function holdsOtherPin(learned: LearnedScript | undefined, declared: unknown): boolean {
  if (!learned || typeof declared !== "object" || declared === null) return false;
  const { version } = declared as { version?: unknown };
  return version !== learned.pin;
}

type HeldScript = Pick<StepScript, "source" | "id" | "version" | "executors">;

function held({ id, version, executors }: HeldScript): LearnedScript {
  return {
    scriptId: id,
    ...(version === undefined ? {} : { pin: version }),
    executors: executors.map((server) => ({ id: server.id, regionId: server.regionId })),
  };
}

/** What is saved of a step's script: what the step holds, and what COC has there. */
export async function learnScript(session: Session, script: HeldScript): Promise<LearnedScript> {
  const source = script.source === "PUBLIC" ? "PUBLIC" : "CUSTOM";
  const detail = await session.scripts.get(source, script.id);
  const { version, content } = detail ?? {};
  return {
    ...held(script),
    ...(version === undefined ? {} : { version }),
    ...(content === undefined ? {} : { sha256: contentDigest(content) }),
  };
}

/** The same behind a write: what COC can't tell then is left to the next refresh. */
export async function rememberScript(session: Session, script: HeldScript): Promise<LearnedScript> {
  try {
    return await learnScript(session, script);
  } catch {
    return held(script);
  }
}

/** Of one of the steps of a stage. */
export type LearnedStepScript = LearnedScript & { readonly stepId: string };

async function perScript(
  steps: readonly Step[],
  learn: (step: Step, script: NonNullable<Step["script"]>) => Promise<LearnedScript>,
): Promise<LearnedStepScript[]> {
  const learned = steps.map(async (step): Promise<LearnedStepScript[]> =>
    step.script ? [{ stepId: step.id, ...(await learn(step, step.script)) }] : [],
  );
  return (await Promise.all(learned)).flat();
}

/** What COC has of the scripts of these live steps. */
export function readScripts(
  session: Session,
  steps: readonly Step[],
): Promise<LearnedStepScript[]> {
  return perScript(steps, (_, script) => learnScript(session, script));
}

/**
 * The same for what is saved behind a write, which must not fail any more.
 * @param saved what was learned before and still counts
 */
export function learnScripts(
  session: Session,
  steps: readonly Step[],
  saved: ReadonlyMap<string, LearnedStepScript> = new Map(),
): Promise<LearnedStepScript[]> {
  return perScript(steps, (step, script) => {
    const before = saved.get(step.id);
    return before?.scriptId === script.id
      ? Promise.resolve(before)
      : rememberScript(session, script);
  });
}
