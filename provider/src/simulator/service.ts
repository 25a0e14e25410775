/** The simulated service: what the routes read and change, and how time moves its workflows. */
import { notFound, ServiceError } from "./serviceError";
import { advance, outcomeOf, running, runThrough, type World } from "./progress";
import type {
  CustomScript,
  Replacement,
  SimulatedStage,
  SimulatedStep,
  SimulatedWorkflow,
} from "./seed";
import type { Store } from "./store";

/**
 * How long a step runs: not at all, until it is advanced by hand, or this many milliseconds. With
 * milliseconds an outcome's own `duration_ms` counts for a script.
 */
export type Transitions = "immediate" | "manual" | number;

interface Timer {
  /** What the timer waits for: the step and its run. */
  readonly run: string;
  readonly handle: NodeJS.Timeout;
}

export class Service {
  readonly #timers = new Map<string, Timer>();

  constructor(
    private readonly store: Store,
    private readonly transitions: Transitions,
    private readonly clock: Pick<World, "now" | "newId">,
  ) {}

  get state() {
    return this.store.state;
  }

  get world(): World {
    const { outcomes, custom_scripts, public_scripts } = this.state;
    return { ...this.clock, outcomes, scripts: { custom_scripts, public_scripts } };
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.clock.now();
  }

  newId(): string {
    return this.clock.newId();
  }

  /** @throws ServiceError 404 */
  workflow(id: string): SimulatedWorkflow {
    const workflow = this.store.workflow(id);
    if (!workflow) throw notFound("workflow", id);
    return workflow;
  }

  /** @throws ServiceError 404 */
  stage(workflowId: string, stageId: string) {
    const workflow = this.workflow(workflowId);
    const stage = workflow.stages.find(({ stage_id }) => stage_id === stageId);
    if (!stage) throw notFound("stage", stageId);
    return { workflow, stage };
  }

  /** @throws ServiceError 404 */
  step(
    workflowId: string,
    stageId: string,
    stepId: string,
  ): { workflow: SimulatedWorkflow; stage: SimulatedStage; step: SimulatedStep } {
    const found = this.stage(workflowId, stageId);
    const step = found.stage.steps.find(({ step_id }) => step_id === stepId);
    if (!step) throw notFound("step", stepId);
    return { ...found, step };
  }

  /** Keeps a changed workflow. */
  save(workflow: SimulatedWorkflow): void {
    this.store.replace(workflow);
    this.#schedule(workflow);
  }

  /** Keeps a new script, or a changed one in the place of the one with its uuid. */
  saveScript(script: CustomScript): void {
    const scripts = this.state.custom_scripts;
    const at = scripts.findIndex(({ script_uuid }) => script_uuid === script.script_uuid);
    this.store.replaceScripts(at < 0 ? [...scripts, script] : scripts.with(at, script));
  }

  deleteScript({ script_uuid }: CustomScript): void {
    const scripts = this.state.custom_scripts;
    this.store.replaceScripts(scripts.filter((other) => other.script_uuid !== script_uuid));
  }

  /**
   * Puts other content in the place of a workflow. Execution servers that are left out stay, and so
   * do the executions of a step that keeps its id and brings none.
   * @throws ServiceError 404 for an unknown workflow, 400 for an unknown execution server
   */
  replace(content: Replacement): SimulatedWorkflow {
    const before = this.workflow(content.workflow_id);
    const { execution_servers = before.execution_servers } = content;
    const unknown = execution_servers.find(
      (id) => !this.state.servers.some(({ server_id }) => server_id === id),
    );
    if (unknown !== undefined) {
      throw new ServiceError(400, `bad parameter: execution_servers: no server "${unknown}"`);
    }
    const had = before.stages.flatMap(({ stage_id, steps }) =>
      steps.map((step) => ({ at: `${stage_id}/${step.step_id}`, executions: step.executions })),
    );
    const stages = content.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => {
        const at = `${stage.stage_id}/${step.step_id}`;
        const kept = had.find((other) => other.at === at)?.executions ?? [];
        return step.executions.length > 0 ? step : { ...step, executions: kept };
      }),
    }));
    const replaced = { ...content, stages, execution_servers };
    this.save(replaced);
    return replaced;
  }

  /** Keeps a workflow that was set in motion; with immediate transitions it runs until it waits or ends. */
  setInMotion(workflow: SimulatedWorkflow): SimulatedWorkflow {
    const moved = this.transitions === "immediate" ? runThrough(workflow, this.world) : workflow;
    this.save(moved);
    return moved;
  }

  /** Finishes what runs and starts what is next. */
  advance(workflow: SimulatedWorkflow): SimulatedWorkflow {
    return this.setInMotion(advance(workflow, this.world));
  }

  /** Takes up, with timed transitions, what already runs. */
  takeUp(): void {
    for (const workflow of this.state.workflows) this.#schedule(workflow);
  }

  /** Clears every timer. */
  rest(): void {
    for (const { handle } of this.#timers.values()) clearTimeout(handle);
    this.#timers.clear();
  }

  #schedule(workflow: SimulatedWorkflow): void {
    if (typeof this.transitions !== "number") return;
    const id = workflow.workflow_id;
    const timer = this.#timers.get(id);
    const [current] = running(workflow);
    const run = current
      ? `${current.stage.stage_id}/${current.step.step_id}/${String(current.step.executions.length)}`
      : "";
    if (timer?.run === run) return;
    clearTimeout(timer?.handle);
    this.#timers.delete(id);
    if (!current) return;
    const handle = setTimeout(
      () => {
        this.#timers.delete(id);
        const now = this.store.workflow(id);
        if (now) this.save(advance(now, this.world));
      },
      this.#duration(current.step, this.transitions),
    );
    handle.unref();
    this.#timers.set(id, { run, handle });
  }

  #duration(step: SimulatedStep, usual: number): number {
    const durations = step.executions
      .filter(({ finished_at }) => finished_at === null)
      .map((part) => outcomeOf(step, part, this.state.outcomes).duration_ms ?? usual);
    return durations.length > 0 ? Math.max(...durations) : usual;
  }
}
