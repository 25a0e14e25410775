/** A workflow as people read it: a line per stage, with its steps and what was inserted. */
import type { WorkflowsClient } from "@pulumi-mgc/provider/client";
import type { Paint } from "./paint";

export type Workflow = Awaited<ReturnType<WorkflowsClient["get"]>>;
type Stage = Workflow["stages"][number];
type Step = Stage["steps"][number];

interface Look {
  readonly mark: string;
  readonly word: string;
  readonly colour?: Parameters<Paint>[0];
}

const LOOKS: Readonly<Record<string, Look>> = {
  WAITING: { mark: "○", word: "Waiting" },
  RUNNING: { mark: "▶", word: "Running", colour: "cyan" },
  PAUSED: { mark: "‖", word: "Paused", colour: "yellow" },
  COMPLETE: { mark: "✓", word: "Complete", colour: "dim" },
  FAILED: { mark: "✗", word: "Failed", colour: "red" },
  SKIPPED: { mark: "–", word: "Skipped", colour: "dim" },
};

const INSERTED = "+";

function lookOf(status: string): Look {
  return LOOKS[status] ?? { mark: "?", word: status, colour: "red" };
}

function painted(paint: Paint, { colour }: Look, text: string): string {
  return colour ? paint(colour, text) : text;
}

export function isInserted(item: Stage | Step): boolean {
  return item.kind === "CUSTOM";
}

/** Names of the inserted steps, in the order of the workflow. */
export function insertedSteps(workflow: Workflow): string[] {
  return workflow.stages.flatMap((stage) => stage.steps.filter(isInserted).map(({ name }) => name));
}

/** What the marks mean. */
export function legend(): string {
  const shown = ["WAITING", "RUNNING", "PAUSED", "COMPLETE", "FAILED"].map(lookOf);
  const statuses = shown.map(({ mark, word }) => `${mark} ${word}`);
  return [...statuses, `${INSERTED} inserted by the program`].join("   ");
}

/** The steps of a stage have marks of their own only where they differ from the stage's. */
function stepText(step: Step, marked: boolean, paint: Paint): string {
  const name = isInserted(step) ? paint("green", `${INSERTED} ${step.name}`) : step.name;
  const look = lookOf(step.status);
  return marked ? `${name} ${painted(paint, look, look.mark)}` : name;
}

function stageLine(stage: Stage, width: number, paint: Paint): string {
  const look = lookOf(stage.status);
  const name = stage.name.padEnd(width);
  const marked = stage.steps.some(({ status }) => status !== stage.status);
  return [
    isInserted(stage) ? paint("green", INSERTED) : " ",
    painted(paint, look, look.mark),
    isInserted(stage) ? paint("green", name) : name,
    "",
    stage.steps.map((step) => stepText(step, marked, paint)).join(" · "),
  ].join(" ");
}

export function timeline(workflow: Workflow, paint: Paint): string[] {
  const look = lookOf(workflow.status);
  const type = workflow.type.toLowerCase().replaceAll("_", " ");
  const width = Math.max(0, ...workflow.stages.map(({ name }) => name.length));
  return [
    `${paint("bold", workflow.name)} · ${type} · ${painted(paint, look, look.word)}`,
    ...workflow.stages.map((stage) => stageLine(stage, width, paint)),
  ];
}
