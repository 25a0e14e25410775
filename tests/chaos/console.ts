/** What people do at the console meanwhile, past every rule, and how workflows move on. */
import type { LiveStage, LiveStep, LiveWorkflow } from "../resources/support/scene";
import type { Tape } from "./program";

/** What we made has ids of this form; what people make, others. */
export const OURS = /^id-\d+$/;

type Change = (workflow: LiveWorkflow, tape: Tape, id: string) => void;

const isCustom = ({ kind }: LiveStage | LiveStep) => kind === "CUSTOM";

function byHand(id: string, name: string, status = "WAITING"): LiveStep {
  const fields = { kind: "CUSTOM", type: "CHECKPOINT", status } as const;
  return { step_id: id, name, description: "", ...fields, repeatable: false, executions: [] };
}

function withSteps({ stages }: LiveWorkflow): LiveStage[] {
  return stages.filter(({ steps }) => steps.length > 1);
}

function move(items: (LiveStage | LiveStep)[], tape: Tape): void {
  const from = tape.below(items.length);
  items.splice(tape.below(items.length), 0, ...items.splice(from, 1));
}

function customItems({ stages }: LiveWorkflow): (LiveStage | LiveStep)[] {
  return [...stages, ...stages.flatMap(({ steps }) => steps)].filter(isCustom);
}

/** Edits, each of one kind of item; those that find nothing to edit do nothing. */
export const CONSOLE: Readonly<Record<string, Change>> = {
  "step added": (workflow, tape, id) => {
    const { steps } = tape.pick(workflow.stages);
    steps.splice(tape.below(steps.length + 1), 0, byHand(id, `Hand ${id}`));
  },
  "stage added": (workflow, tape, id) => {
    const stage: LiveStage = {
      stage_id: `${id}-stage`,
      name: `Hand stage ${id}`,
      description: "",
      kind: "CUSTOM",
      status: "WAITING",
      steps: [byHand(id, "Look")],
    };
    workflow.stages.splice(tape.below(workflow.stages.length + 1), 0, stage);
  },
  "custom step deleted": (workflow, tape) => {
    const stages = withSteps(workflow).filter(({ steps }) => steps.filter(isCustom).length > 0);
    if (stages.length === 0) return;
    const stage = tape.pick(stages);
    const gone = tape.pick(stage.steps.filter(isCustom));
    stage.steps = stage.steps.filter((step) => step !== gone);
  },
  "custom stage deleted": (workflow, tape) => {
    const stages = workflow.stages.filter(isCustom);
    if (stages.length === 0) return;
    const gone = tape.pick(stages);
    workflow.stages = workflow.stages.filter((stage) => stage !== gone);
  },
  "custom item described": (workflow, tape) => {
    const items = customItems(workflow);
    if (items.length > 0) tape.pick(items).description = "by hand";
  },
  "custom item renamed": (workflow, tape, id) => {
    const items = customItems(workflow);
    if (items.length > 0) tape.pick(items).name = `Renamed ${id}`;
  },
  "steps moved": (workflow, tape) => {
    move(tape.pick(workflow.stages).steps, tape);
  },
  "stages moved": (workflow, tape) => {
    move(workflow.stages, tape);
  },
  "anchor renamed": (workflow, tape, id) => {
    const stage = tape.pick(workflow.stages.filter(({ kind }) => kind === "PREDEFINED"));
    if (tape.below(2) === 0) stage.name = `${stage.name} ${id}`;
    else tape.pick(stage.steps).name = `Anchor ${id}`;
  },
  "anchor deleted": (workflow, tape) => {
    const stages = withSteps(workflow);
    if (stages.length === 0) return;
    const stage = tape.pick(stages);
    stage.steps.splice(tape.below(stage.steps.length), 1);
  },
  "anchor doubled": (workflow, tape, id) => {
    const { steps } = tape.pick(workflow.stages);
    steps.push(byHand(id, tape.pick(steps).name));
  },
  "stage filled": (workflow, tape, id) => {
    const { steps } = tape.pick(workflow.stages);
    for (let i = 0; steps.length < 10; i++) {
      const name = `Fill ${id}-${String(i)}`;
      steps.push(byHand(`${id}-${String(i)}`, name));
    }
  },
  "server taken away": (workflow) => {
    workflow.execution_servers = [];
  },
};

function settle(step: LiveStep, status: string): void {
  step.status = status;
}

/** How the workflow itself goes on. */
export const PROGRESS: Readonly<Record<string, Change>> = {
  begun: (workflow) => {
    const [stage] = workflow.stages;
    const [step] = stage?.steps ?? [];
    if (workflow.status !== "WAITING" || !stage || !step) return;
    const status = step.type === "CHECKPOINT" ? "PAUSED" : "RUNNING";
    settle(step, status);
    stage.status = status;
    workflow.status = status;
  },
  "gone on": (workflow) => {
    const stage = workflow.stages.find(({ status }) => status !== "COMPLETE");
    if (!stage || workflow.status === "WAITING") return;
    const at = stage.steps.findIndex(({ status }) => !["COMPLETE", "SKIPPED"].includes(status));
    const step = stage.steps[at];
    if (step) settle(step, "COMPLETE");
    const next = stage.steps.find(({ status }) => !["COMPLETE", "SKIPPED"].includes(status));
    const status = next?.type === "CHECKPOINT" ? "PAUSED" : "RUNNING";
    if (next) settle(next, status);
    stage.status = next ? status : "COMPLETE";
    const open = workflow.stages.some((one) => one.status !== "COMPLETE");
    workflow.status = open ? (stage.status === "PAUSED" ? "PAUSED" : "RUNNING") : "COMPLETE";
  },
  "stage complete": (workflow) => {
    const stage = workflow.stages.find(({ status }) => status !== "COMPLETE");
    if (!stage) return;
    stage.status = "COMPLETE";
    for (const step of stage.steps) settle(step, "COMPLETE");
    const open = workflow.stages.some((one) => one.status !== "COMPLETE");
    workflow.status = open ? "RUNNING" : "COMPLETE";
  },
  paused: (workflow) => {
    if (workflow.status !== "RUNNING") return;
    workflow.status = "PAUSED";
    for (const stage of workflow.stages) {
      if (stage.status === "RUNNING") stage.status = "PAUSED";
      for (const step of stage.steps) if (step.status === "RUNNING") settle(step, "PAUSED");
    }
  },
  failed: (workflow) => {
    for (const { steps } of workflow.stages) {
      for (const step of steps) if (step.status === "RUNNING") settle(step, "FAILED");
    }
  },
  "status of another kind": (workflow, tape) => {
    const { steps } = tape.pick(workflow.stages);
    settle(tape.pick(steps), "ROLLED_BACK");
  },
};
