/**
 * How workflows move on: pure transitions from one state of a workflow to the next. A workflow that
 * is Running has a step that runs, or takes up the next Waiting one; one that is Paused waits for
 * somebody.
 */
import type { Outcome, SimulatedStage, SimulatedStep, SimulatedWorkflow } from "./seed";
import { ticketRefusal, type Scripts } from "./ticket";
import type { Execution } from "./wire";

/** What transitions need from outside: the clock, fresh ids, COC's scripts, and how scripts end. */
export interface World {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly outcomes: readonly Outcome[];
  /** As they are now, not as they were when a step came to name them. */
  readonly scripts: Scripts;
}

const DONE: readonly string[] = ["COMPLETE", "SKIPPED"];

function withStep(
  workflow: SimulatedWorkflow,
  stage: SimulatedStage,
  step: SimulatedStep,
  stageStatus: string,
): SimulatedWorkflow {
  const steps = stage.steps.map((other) => (other.step_id === step.step_id ? step : other));
  const stages = workflow.stages.map((other) =>
    other.stage_id === stage.stage_id ? { ...stage, status: stageStatus, steps } : other,
  );
  return { ...workflow, stages };
}

/** COC's order ids have 26 characters and begin with SCT. */
function orderId(world: World): string {
  return `SCT${world.newId().replaceAll("-", "").toUpperCase().padEnd(23, "0").slice(0, 23)}`;
}

/** A new run of the step's script, one part per server; it fails at once where COC can't create its ticket. */
function beginScript(step: SimulatedStep, world: World): SimulatedStep {
  const refusal = step.script && ticketRefusal(step.script, world.scripts);
  const execute_uuid = orderId(world);
  const started_at = world.now();
  const state: Pick<Execution, "status" | "message" | "finished_at"> =
    refusal === undefined
      ? { status: "PROCESSING", message: "", finished_at: null }
      : { status: "ABNORMAL", message: refusal, finished_at: started_at };
  const parts = (step.script?.execution_servers ?? []).map(({ server_id }): Execution => ({
    server_id,
    execute_uuid,
    started_at,
    ...state,
  }));
  const status = refusal === undefined ? "RUNNING" : "FAILED";
  return { ...step, status, executions: [...step.executions, ...parts] };
}

function begin(step: SimulatedStep, world: World): SimulatedStep {
  return step.type === "SCRIPT" ? beginScript(step, world) : { ...step, status: "RUNNING" };
}

/** The workflow with a step that now runs, or that has failed: then stage and workflow pause. */
function withBegun(
  workflow: SimulatedWorkflow,
  stage: SimulatedStage,
  step: SimulatedStep,
): SimulatedWorkflow {
  const status = step.status === "FAILED" ? "PAUSED" : "RUNNING";
  return { ...withStep(workflow, stage, step, status), status };
}

/** How the script ends, or will end, on this server: the first outcome that matches, else well. */
export function outcomeOf(
  step: SimulatedStep,
  part: Execution,
  outcomes: readonly Outcome[],
): Pick<Outcome, "result" | "message" | "duration_ms"> {
  const runs = [...new Set(step.executions.map(({ execute_uuid }) => execute_uuid))];
  const attempt = runs.indexOf(part.execute_uuid) + 1;
  const match = outcomes.find(
    (outcome) =>
      outcome.script_uuid === step.script?.script_uuid &&
      (outcome.server_id ?? part.server_id) === part.server_id &&
      (outcome.attempt ?? attempt) === attempt,
  );
  return match ?? { result: "FINISHED" };
}

function endScript(step: SimulatedStep, world: World): SimulatedStep {
  const executions = step.executions.map((part): Execution => {
    if (part.finished_at !== null) return part;
    const { result, message, duration_ms = 0 } = outcomeOf(step, part, world.outcomes);
    const words = message ?? (result === "ABNORMAL" ? "The script ended with an error." : "");
    const finished_at = Math.max(world.now(), part.started_at + duration_ms);
    return { ...part, status: result, message: words, finished_at };
  });
  const last = executions.at(-1)?.execute_uuid;
  const failed = executions.some((e) => e.execute_uuid === last && e.status === "ABNORMAL");
  return { ...step, status: failed ? "FAILED" : "COMPLETE", executions };
}

/** Completes every stage that has begun and has no step left. */
function settleStages(workflow: SimulatedWorkflow): SimulatedWorkflow {
  const stages = workflow.stages.map((stage) =>
    stage.status !== "WAITING" && stage.steps.every((step) => DONE.includes(step.status))
      ? { ...stage, status: "COMPLETE" }
      : stage,
  );
  return { ...workflow, stages };
}

/**
 * Takes up what is next: the first step that is not done, in the first stage that is not Complete.
 * Scanning from the start finds what people have inserted in the meantime. A checkpoint pauses step,
 * stage and workflow.
 */
function proceed(workflow: SimulatedWorkflow, world: World): SimulatedWorkflow {
  const settled = settleStages(workflow);
  for (const stage of settled.stages) {
    const step = stage.steps.find(({ status }) => !DONE.includes(status));
    if (stage.status === "COMPLETE" || !step) continue;
    if (step.status !== "WAITING") return settled;
    if (step.type === "CHECKPOINT") {
      const waiting = withStep(settled, stage, { ...step, status: "PAUSED" }, "PAUSED");
      return { ...waiting, status: "PAUSED" };
    }
    return withBegun(settled, stage, begin(step, world));
  }
  const stages = settled.stages.map((stage) => ({ ...stage, status: "COMPLETE" }));
  return { ...settled, stages, status: "COMPLETE" };
}

/** The steps that run now, each with its stage. */
export function running(
  workflow: SimulatedWorkflow,
): { readonly stage: SimulatedStage; readonly step: SimulatedStep }[] {
  if (workflow.status !== "RUNNING") return [];
  return workflow.stages.flatMap((stage) =>
    stage.steps.filter((step) => step.status === "RUNNING").map((step) => ({ stage, step })),
  );
}

/** Starts a Waiting workflow. */
export function start(workflow: SimulatedWorkflow, world: World): SimulatedWorkflow {
  return proceed({ ...workflow, status: "RUNNING" }, world);
}

/**
 * Finishes what runs and starts what is next. A failed script makes its step FAILED, and pauses
 * stage and workflow. A workflow that isn't Running stays as it is.
 */
export function advance(workflow: SimulatedWorkflow, world: World): SimulatedWorkflow {
  if (workflow.status !== "RUNNING") return workflow;
  const [current] = running(workflow);
  if (!current) return proceed(workflow, world);
  const { stage, step } = current;
  const ended = step.type === "SCRIPT" ? endScript(step, world) : { ...step, status: "COMPLETE" };
  if (ended.status === "FAILED") {
    return withBegun(workflow, stage, ended);
  }
  return proceed(withStep(workflow, stage, ended, stage.status), world);
}

/** Advances until the workflow waits for somebody or has ended. */
export function runThrough(workflow: SimulatedWorkflow, world: World): SimulatedWorkflow {
  let current = workflow;
  while (current.status === "RUNNING") {
    const next = advance(current, world);
    if (running(next).length === 0 && next.status === "RUNNING") return next;
    current = next;
  }
  return current;
}

function swapped(workflow: SimulatedWorkflow, from: string, to: string): SimulatedWorkflow {
  const swap = (status: string) => (status === from ? to : status);
  const stages = workflow.stages.map((stage) => {
    const steps = stage.steps.map((step) => ({ ...step, status: swap(step.status) }));
    return { ...stage, status: swap(stage.status), steps };
  });
  return { ...workflow, status: to, stages };
}

/** Pauses a Running workflow with all that runs in it. */
export function pause(workflow: SimulatedWorkflow): SimulatedWorkflow {
  return swapped(workflow, "RUNNING", "PAUSED");
}

/** Lets a Paused workflow, at which no checkpoint waits and nothing has failed, go on. */
export function resume(workflow: SimulatedWorkflow, world: World): SimulatedWorkflow {
  const going = swapped(workflow, "PAUSED", "RUNNING");
  return running(going).length > 0 ? going : proceed(going, world);
}

/** Goes on behind a step: a checkpoint that was confirmed (COMPLETE), or a failed step that is skipped (SKIPPED). */
export function passStep(
  workflow: SimulatedWorkflow,
  stage: SimulatedStage,
  step: SimulatedStep,
  status: "COMPLETE" | "SKIPPED",
  world: World,
): SimulatedWorkflow {
  const passed = withStep(workflow, stage, { ...step, status }, "RUNNING");
  return proceed({ ...passed, status: "RUNNING" }, world);
}

/** Runs a failed step once more. */
export function retryStep(
  workflow: SimulatedWorkflow,
  stage: SimulatedStage,
  step: SimulatedStep,
  world: World,
): SimulatedWorkflow {
  return withBegun(workflow, stage, begin(step, world));
}
