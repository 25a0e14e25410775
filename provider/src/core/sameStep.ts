/** Whether a live step has the content that is declared. */
import {
  isCustom,
  type Executor,
  type NewStep,
  type Step,
  type StepParameter,
  type StepScript,
} from "./model";

/**
 * What a value counts as that the service has and does not show.
 * - `different`: it may be any, so it is written again.
 * - `same`: it is taken for the declared one, where nothing better can be known.
 */
export type HiddenValues = "same" | "different";

function sameParameter(live: StepParameter, wanted: StepParameter, hidden: HiddenValues): boolean {
  if (live.hidden) return hidden === "same" && wanted.stored === undefined;
  return (
    live.value === wanted.value &&
    live.stored?.id === wanted.stored?.id &&
    live.stored?.version === wanted.stored?.version
  );
}

function sameParameters(
  live: readonly StepParameter[],
  wanted: readonly StepParameter[],
  hidden: HiddenValues,
): boolean {
  const byName = new Map(live.map((parameter) => [parameter.name, parameter]));
  return (
    live.length === wanted.length &&
    wanted.every((parameter) => {
      const seen = byName.get(parameter.name);
      return seen !== undefined && sameParameter(seen, parameter, hidden);
    })
  );
}

/** Whether these are the same servers, in whatever order. */
export function sameExecutors(live: readonly Executor[], wanted: readonly Executor[]): boolean {
  const ids = (executors: readonly Executor[]) => executors.map(({ id }) => id).sort();
  return ids(live).join("\n") === ids(wanted).join("\n");
}

function sameScript(
  live: StepScript | undefined,
  wanted: StepScript | undefined,
  hidden: HiddenValues,
): boolean {
  if (!live || !wanted) return live === wanted;
  return (
    live.source === wanted.source &&
    live.id === wanted.id &&
    live.version === wanted.version &&
    live.executedBy === wanted.executedBy &&
    live.timeoutSeconds === wanted.timeoutSeconds &&
    sameExecutors(live.executors, wanted.executors) &&
    sameParameters(live.parameters, wanted.parameters, hidden)
  );
}

/** Whether a live step and a declared one run the same script, in the version that they insist on. */
export function keepsScript(live: Step, { script }: NewStep): boolean {
  const { source, id, version } = live.script ?? {};
  return script?.source === source && script?.id === id && script?.version === version;
}

/** Whether everything but the name is as declared. */
export function hasContent(live: Step, wanted: NewStep, hidden: HiddenValues): boolean {
  return (
    live.type === wanted.type &&
    live.description === wanted.description &&
    sameScript(live.script, wanted.script, hidden)
  );
}

/** Whether a custom step is the declared one, as far as the service shows it. */
export function isIdenticalStep(live: Step, wanted: NewStep): boolean {
  return isCustom(live) && live.name === wanted.name && hasContent(live, wanted, "same");
}

/** Whether a step has values that the service does not show. */
export function hidesValues(step: Step): boolean {
  return step.script?.parameters.some(({ hidden }) => hidden) ?? false;
}

/** The step with its hidden values as somebody remembers them; the others stay hidden. */
export function revealed(step: Step, values: readonly StepParameter[]): Step {
  if (!step.script) return step;
  const parameters = step.script.parameters.map((parameter) => {
    const known = values.find(({ name }) => name === parameter.name);
    return parameter.hidden && known?.value !== undefined ? known : parameter;
  });
  return { ...step, script: { ...step.script, parameters } };
}
