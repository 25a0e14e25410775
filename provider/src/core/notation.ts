/**
 * One line for a workflow, for tests, seeds and messages:
 * `Preparation:complete > Migrate:running(Copy:complete, +Gate:paused) > Cutover`.
 * `>` separates stages, `(…)` holds steps, `+` marks what people added, `:status` follows a name
 * (left out: waiting). A stage without parentheses has one step with the stage's name. Ids are made
 * from names: `migrate`, `migrate.gate`.
 */
import type { Stage, Status, Step, Workflow } from "./model";

function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

function head(text: string) {
  const [, plus, name = "", status] = /^\s*(\+?)([^:]*?)\s*(?::\s*(\S+)\s*)?$/.exec(text) ?? [];
  if (!name) throw new Error(`notation: no name in "${text}"`);
  const kind: "CUSTOM" | "PREDEFINED" = plus ? "CUSTOM" : "PREDEFINED";
  const word: Status = (status ?? "waiting").toUpperCase();
  return { name, description: "", kind, status: word };
}

function parseStep(text: string, stageId: string): Step {
  const step = head(text);
  const type = step.kind === "CUSTOM" ? "CHECKPOINT" : "BUILTIN";
  return { ...step, id: `${stageId}.${slug(step.name)}`, type, repeatable: false };
}

function parseStage(text: string): Stage {
  const [, own = "", steps] = /^([^(]*)(?:\((.*)\))?\s*$/s.exec(text) ?? [];
  const stage = head(own);
  const id = slug(stage.name);
  const sign = stage.kind === "CUSTOM" ? "+" : "";
  const texts = steps?.split(",") ?? [`${sign}${stage.name}:${stage.status}`];
  return { ...stage, id, steps: texts.map((step) => parseStep(step, id)) };
}

/** The status that a workflow with these stages has in life. */
function overall(stages: readonly Stage[]): Status {
  const words = stages.map((stage) => stage.status);
  if (words.every((word) => word === "WAITING")) return "WAITING";
  if (words.every((word) => word === "COMPLETE")) return "COMPLETE";
  return words.includes("PAUSED") || words.includes("FAILED") ? "PAUSED" : "RUNNING";
}

/** Reads the notation. `fields` overrides what the line does not say; the type is BATCH_SERVER by default. */
export function parseWorkflow(
  text: string,
  fields: Partial<Omit<Workflow, "stages">> = {},
): Workflow {
  const stages = text.split(">").map(parseStage);
  return {
    id: "wf",
    name: "wf",
    description: "",
    type: "BATCH_SERVER",
    status: overall(stages),
    ...fields,
    stages,
  };
}

function printItem(item: Stage | Step): string {
  const status = item.status === "WAITING" ? "" : `:${item.status.toLowerCase()}`;
  return `${item.kind === "CUSTOM" ? "+" : ""}${item.name}${status}`;
}

/** Writes the notation, with the steps of every stage. */
export function printWorkflow(workflow: Workflow): string {
  return workflow.stages
    .map((stage) => `${printItem(stage)}(${stage.steps.map(printItem).join(", ")})`)
    .join(" > ");
}
