/** Scripts of steps: as programs declare them, and as they stand in a workflow. */
import { nested, scriptStepInputs, stageInputs } from "../../provider/src/core/fields";
import { shapeIssues, type RawInputs } from "../../provider/src/core/inputIssues";
import type { Step, StepScript } from "../../provider/src/core/model";
import { inlineScriptIssues, scriptStepIssues } from "../../provider/src/core/scriptIssues";

/** The least that a script step says of its script. */
export const EXECUTION = { script: { source: "custom", id: "SC1" }, executionServers: ["ecs-1"] };

/** The inputs of a separate script step. */
export function separateStep(more: RawInputs = {}): RawInputs {
  return { workflowId: "wf", stage: "Cleanup", name: "Reset", ...EXECUTION, ...more };
}

/** The inputs of a stage with one script step; its secret parameters stand beside the steps. */
export function stageWithScript({ secretParameters, ...more }: RawInputs = {}): RawInputs {
  const step = { type: "script", name: "Reset", ...EXECUTION, ...more };
  const secret = secretParameters === undefined ? {} : { Reset: secretParameters };
  const inputs = { workflowId: "wf", after: "Migrate", name: "Cleanup", steps: [step] };
  return { ...inputs, ...(secretParameters === undefined ? {} : { secretParameters: secret }) };
}

/** All that `check` says of a separate script step before it looks anything up. */
export function separateIssues(inputs: RawInputs): string[] {
  return [...shapeIssues(scriptStepInputs, inputs, nested), ...scriptStepIssues(inputs)];
}

/** All that `check` says of the script steps of a stage before it looks anything up. */
export function stageIssues(inputs: RawInputs): string[] {
  return [...shapeIssues(stageInputs, inputs, nested), ...inlineScriptIssues(inputs)];
}

/** The two ways to declare a script step: what is said of one, and the paths that it begins with. */
export const FORMS = [
  {
    form: "a separate step",
    issues: (more: RawInputs) => separateIssues(separateStep(more)),
    path: (at: string) => at,
  },
  {
    form: "a step of a stage",
    issues: (more: RawInputs) => stageIssues(stageWithScript(more)),
    path: (at: string) =>
      at.replace(/^(?!secret)/, "steps[0].").replace(/^secretParameters/, "$&.Reset"),
  },
] as const;

/** A script as a step of a workflow has it. */
export function stepScript(more: Partial<StepScript> = {}): StepScript {
  return {
    source: "CUSTOM",
    id: "SC1",
    parameters: [],
    executedBy: "root",
    timeoutSeconds: 300,
    executors: [{ id: "ecs-1", regionId: "r" }],
    ...more,
  };
}

/** A live custom step with a script; its id is its name. */
export function liveScript(
  name: string,
  script: Partial<StepScript> = {},
  more: Partial<Step> = {},
): Step {
  return {
    id: name,
    name,
    description: "",
    kind: "CUSTOM",
    type: "SCRIPT",
    repeatable: false,
    status: "WAITING",
    script: stepScript(script),
    ...more,
  };
}
