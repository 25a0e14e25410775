/** The stored workflow as others see it: the answers on the wire, and the values that core judges. */
import type { Item, NewStep, Stage, Step, Workflow } from "../core/model";
import type { ScriptFacts, ScriptReference } from "../core/scriptRules";
import type { ScriptDetail, SimulatedStage, SimulatedStep, SimulatedWorkflow, State } from "./seed";
import { MASK, type WireScript, type WireStage, type WireStep, type WireWorkflow } from "./wire";

type Scripts = Pick<State, "custom_scripts" | "public_scripts">;

/** The script that a step names, under the source that it names. */
export function findScript(
  scripts: Scripts,
  reference: Pick<WireScript, "source" | "script_uuid">,
): ScriptDetail | undefined {
  const list = reference.source === "PUBLIC" ? scripts.public_scripts : scripts.custom_scripts;
  return list.find((script) => script.script_uuid === reference.script_uuid);
}

/**
 * "Sensitive params read back masked as 17 asterisks", as COC does it. What is not defined any more
 * may have been sensitive.
 */
function masked(script: WireScript, scripts: Scripts): WireScript {
  const definitions = findScript(scripts, script)?.script_params ?? [];
  const plain = new Set(
    definitions.filter((definition) => !definition.sensitive).map(({ param_name }) => param_name),
  );
  const params = script.params.map((param) =>
    param.param_value !== undefined && !plain.has(param.param_name)
      ? { ...param, param_value: MASK }
      : param,
  );
  return { ...script, params };
}

export function stepView(step: SimulatedStep, scripts: Scripts): WireStep {
  const { step_id, name, description, kind, type, repeatable, status, script } = step;
  const view = { step_id, name, description, kind, type, repeatable, status };
  return script ? { ...view, script: masked(script, scripts) } : view;
}

export function stageView(stage: SimulatedStage, scripts: Scripts): WireStage {
  return { ...stage, steps: stage.steps.map((step) => stepView(step, scripts)) };
}

export function workflowView(workflow: SimulatedWorkflow, scripts: Scripts): WireWorkflow {
  const { workflow_id, name, description, type, status } = workflow;
  const stages = workflow.stages.map((stage) => stageView(stage, scripts));
  return { workflow_id, name, description, type, status, stages };
}

function toStep({ step_id, name, description, kind, type, repeatable, status }: WireStep): Step {
  return { id: step_id, name, description, kind, type, repeatable, status };
}

function toStage(stage: WireStage): Stage {
  const { stage_id, name, description, kind, status, steps } = stage;
  return { id: stage_id, name, description, kind, status, steps: steps.map(toStep) };
}

/** The workflow as the rules judge it. */
export function coreWorkflow(workflow: WireWorkflow): Workflow {
  const { workflow_id, name, description, type, status, stages } = workflow;
  return { id: workflow_id, name, description, type, status, stages: stages.map(toStage) };
}

/** A step that is to be added as the rules of the workflow judge it; its script has rules of its own. */
export function coreNewStep({ name, description, type }: Omit<NewStep, "script">): NewStep {
  return { name, description, type };
}

function byId<T extends Item>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`no item has the id "${id}"`);
  return item;
}

/** The stage with this id, which exists. */
export function coreStage(workflow: Workflow, stageId: string): Stage {
  return byId(workflow.stages, stageId);
}

/** The step with this id, which exists. */
export function coreStep(stage: Stage, stepId: string): Step {
  return byId(stage.steps, stepId);
}

/** The workflow with other steps in one of its stages. */
export function withSteps(
  workflow: SimulatedWorkflow,
  stage: SimulatedStage,
  steps: SimulatedStep[],
): SimulatedWorkflow {
  const stages = workflow.stages.map((other) => (other === stage ? { ...stage, steps } : other));
  return { ...workflow, stages };
}

/** A step's script as the rules judge it. */
export function scriptReference(script: WireScript): ScriptReference {
  const { source, script_uuid, version } = script;
  return { source, id: script_uuid, version, parameters: script.params.map((p) => p.param_name) };
}

/** What COC has, as the rules judge it. */
export function scriptFacts(script: ScriptDetail): ScriptFacts {
  return {
    name: script.name,
    version: script.properties.version,
    status: script.status,
    parameters: script.script_params.map((param) => param.param_name),
  };
}
