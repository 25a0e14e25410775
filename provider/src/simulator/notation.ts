/** Seeds from the notation of core, for tests. */
import type { Workflow } from "../core/model";
import type { Seed } from "./seed";

const KINDS = ["PREDEFINED", "CUSTOM"] as const;
const TYPES = ["BUILTIN", "CHECKPOINT", "SCRIPT"] as const;

function oneOf<T extends string>(words: readonly T[], word: string): T {
  const found = words.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`"${word}" is none of ${words.join(", ")}`);
  return found;
}

/**
 * A workflow of core as a seed has it: `seedWorkflow(parseWorkflow("Migrate:running > Cutover"))`.
 * @param executionServers ids of the servers that may execute scripts; the seed has to know them
 */
export function seedWorkflow(
  workflow: Workflow,
  executionServers: readonly string[] = [],
): NonNullable<Seed["workflows"]>[number] {
  const { id, name, description, type, status } = workflow;
  const stages = workflow.stages.map((stage) => ({
    stage_id: stage.id,
    name: stage.name,
    description: stage.description,
    kind: oneOf(KINDS, stage.kind),
    status: stage.status,
    steps: stage.steps.map((step) => ({
      step_id: step.id,
      name: step.name,
      description: step.description,
      kind: oneOf(KINDS, step.kind),
      type: oneOf(TYPES, step.type),
      repeatable: step.repeatable,
      status: step.status,
    })),
  }));
  const own = { workflow_id: id, name, description, type, status, stages };
  return { ...own, execution_servers: [...executionServers] };
}
