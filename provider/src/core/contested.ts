/** What somebody else has done to a stage while we were working on it. */
import { statusWord, type Stage, type Step } from "./model";
import { hasContent } from "./sameStep";

function differences(was: Step, is: Step): string[] {
  const renamed = was.name === is.name ? [] : [`is named "${is.name}" now`];
  const moved = was.status === is.status ? [] : [`is ${statusWord(is.status)} now`];
  // No type is ever changed.
  const same = hasContent({ ...is, type: "SCRIPT" }, { ...was, type: "SCRIPT" }, "same");
  const edited = same ? [] : ["was edited"];
  return [...renamed, ...moved, ...edited].map((what) => `step "${was.name}" ${what}`);
}

/**
 * The steps in which a stage is not as we left it, a phrase each.
 * @param expected the stage as it would be if nobody else had written
 */
export function contestedSteps(expected: Stage, seen: Stage): string[] {
  const before = new Map(expected.steps.map((step) => [step.id, step]));
  const now = new Map(seen.steps.map((step) => [step.id, step]));
  const common = (steps: readonly Step[]) =>
    steps.filter(({ id }) => before.has(id) && now.has(id)).map(({ id }) => id);
  const names = seen.steps.map(({ name }) => `"${name}"`).join(", ");
  return [
    ...expected.steps.filter(({ id }) => !now.has(id)).map(({ name }) => `step "${name}" is gone`),
    ...seen.steps.filter(({ id }) => !before.has(id)).map(({ name }) => `step "${name}" is new`),
    ...seen.steps.flatMap((step) => {
      const was = before.get(step.id);
      return was ? differences(was, step) : [];
    }),
    ...(common(expected.steps).join() === common(seen.steps).join()
      ? []
      : [`the order is now ${names}`]),
  ];
}
