/** A simulated service with one workflow, and processes of ours that work on it. */
import { ScriptsClient } from "../../../provider/src/client/coc";
import { OPERATION_SECONDS, withinDeadline } from "../../../provider/src/client/deadline";
import { COC } from "../../../provider/src/client/service";
import { Transport, type LogEntry } from "../../../provider/src/client/transport";
import { WorkflowsClient } from "../../../provider/src/client/workflows";
import type { Workflow } from "../../../provider/src/core/model";
import { parseWorkflow, printWorkflow } from "../../../provider/src/core/notation";
import {
  PatientOnceEach,
  PatientScripts,
  PatientSnapshots,
} from "../../../provider/src/hosts/patience";
import { analyser, riskJudge, type RiskSources } from "../../../provider/src/hosts/riskJudge";
import type { Session } from "../../../provider/src/resources/lifecycle";
import { Owners } from "../../../provider/src/resources/owners";
import {
  seedWorkflow,
  startSimulator,
  type Fault,
  type Seed,
  type Simulator,
  type State,
} from "../../../provider/src/simulator";

export type LiveWorkflow = State["workflows"][number];
export type LiveStage = LiveWorkflow["stages"][number];
export type LiveStep = LiveStage["steps"][number];

/** One process of ours: what it works with, what it told the user and how long it waited. */
export interface Process {
  readonly session: Session;
  readonly said: string[];
  /** Seconds of each wait, of the transport's and of the lifecycles'. */
  readonly waited: number[];
  /** Runs a call of the engine, which has its time. */
  readonly inTime: <T>(action: () => Promise<T>) => Promise<T>;
}

export interface ProcessOptions {
  readonly adopt?: Session["adopt"];
  readonly onStarted?: Session["onStarted"];
  /** Runs right after each answer, before the process sees it. */
  readonly onAnswer?: (entry: LogEntry) => void;
  /** Stands between the process and what it reads. */
  readonly read?: (
    workflowId: string,
    real: (workflowId: string) => Promise<Workflow>,
  ) => Promise<Workflow>;
  /** Seconds that one attempt of a request may take. */
  readonly timeoutSeconds?: number;
  /** Asked before whatever the process does next; throws where the process has died. */
  readonly alive?: () => void;
  /** By what contents are judged; unless it is said, by the analyser, without waivers. */
  readonly risk?: Partial<RiskSources>;
}

/** The day on which every process runs. */
export const TODAY = "2026-01-09";

const WRITES = ["POST", "PUT", "DELETE"];
const started: Simulator[] = [];
let claims = 0;

/** Stops every simulator of the test. */
export async function closeScenes(): Promise<void> {
  await Promise.all(started.splice(0).map((simulator) => simulator.stop()));
}

function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the workflow has no ${what}`);
  return found;
}

export class Scene {
  #seen = 0;

  constructor(readonly simulator: Simulator) {}

  /** Another process, with the state of none before it. */
  process(options: ProcessOptions = {}): Process {
    const said: string[] = [];
    const waited: number[] = [];
    let now = Date.parse(TODAY);
    const { onAnswer, alive = () => undefined } = options;
    const sleep = (seconds: number) => {
      alive();
      waited.push(seconds);
      now += seconds * 1000;
      return Promise.resolve();
    };
    const clock = () => {
      alive();
      return now;
    };
    const line = {
      endpoint: this.simulator.url,
      credentials: { kind: "token", token: "any" },
      timeoutSeconds: options.timeoutSeconds ?? 30,
      timing: { now: clock, sleep, chance: () => 0.5 },
      ...(onAnswer ? { log: onAnswer } : {}),
    } as const;
    const transport = new Transport(line);
    const scripts = new ScriptsClient(new Transport({ ...line, service: COC }));
    const workflows = new WorkflowsClient(transport, "project");
    const real = (workflowId: string) => workflows.get(workflowId);
    const { read } = options;
    const session: Session = {
      workflows,
      snapshots: new PatientSnapshots(read ? (workflowId) => read(workflowId, real) : real),
      owners: new Owners(),
      scripts: new PatientScripts(() => scripts),
      executionServers: new PatientOnceEach(
        (id) => `list execution servers of workflow ${id}`,
        (id) => workflows.executionServers(id),
      ),
      judgeRisk: riskJudge({ scan: analyser, today: () => TODAY, ...options.risk }),
      adopt: options.adopt ?? "identical",
      onStarted: options.onStarted ?? "fail",
      newClaim: () => `claim-${String(++claims)}`,
      sleep,
      say: (message) => {
        said.push(message);
      },
    };
    const inTime = <T>(action: () => Promise<T>) =>
      withinDeadline(OPERATION_SECONDS, clock, action);
    return { session, said, waited, inTime };
  }

  session(options: ProcessOptions = {}): Session {
    return this.process(options).session;
  }

  /** What the service met since the last call: `POST /stages`, below the workflow's own path. */
  requests(): string[] {
    const met = this.simulator.requests.slice(this.#seen);
    this.#seen = this.simulator.requests.length;
    return met.map(
      ({ method, path }) =>
        `${method} ${path.replace("/v1/project/workflows/wf", "").replace(/^$/, "/")}`,
    );
  }

  /** The writes among `requests`. */
  writes(): string[] {
    return this.requests().filter((line) => WRITES.includes(line.split(" ")[0] ?? ""));
  }

  get live(): LiveWorkflow {
    return must(this.simulator.state.workflows[0], "workflow");
  }

  stage(name: string): LiveStage {
    return must(
      this.live.stages.find((stage) => stage.name === name),
      `stage ${name}`,
    );
  }

  step(stage: string, name: string): LiveStep {
    return must(
      this.stage(stage).steps.find((step) => step.name === name),
      `step ${name}`,
    );
  }

  /** Names of the stages, in order. */
  get stages(): string[] {
    return this.live.stages.map((stage) => stage.name);
  }

  /** Names of a stage's steps, in order. */
  steps(stage: string): string[] {
    return this.stage(stage).steps.map((step) => step.name);
  }

  /** The whole workflow in the notation of core. */
  get line(): string {
    const { stages, workflow_id: id, name, description, type, status } = this.live;
    return printWorkflow({
      ...{ id, name, description, type, status },
      stages: stages.map((stage) => ({
        ...stage,
        id: stage.stage_id,
        steps: stage.steps.map((step) => ({ ...step, id: step.step_id, script: undefined })),
      })),
    });
  }

  /** Edits the workflow as people at the console would, past every rule. */
  edit(change: (workflow: LiveWorkflow) => void): void {
    const draft = structuredClone(this.live);
    change(draft);
    this.simulator.replaceWorkflow(draft);
  }

  /** Sets the status of a stage and of all its steps, or of one step. */
  status(stageName: string, status: string, stepName?: string): void {
    this.edit(({ stages }) => {
      const stage = must(
        stages.find(({ name }) => name === stageName),
        `stage ${stageName}`,
      );
      if (stepName === undefined) stage.status = status;
      for (const step of stage.steps) {
        if (stepName === undefined || step.name === stepName) step.status = status;
      }
    });
  }

  /** Somebody adds a step to a stage by hand. */
  addStep(stageName: string, name: string, at: number, description = ""): void {
    this.edit(({ stages }) => {
      const steps = stages.find((stage) => stage.name === stageName)?.steps;
      steps?.splice(at, 0, handmade(name, description));
    });
  }

  /** Somebody adds a stage of one step by hand. */
  addStage(name: string, at: number): void {
    this.edit(({ stages }) => {
      stages.splice(at, 0, {
        stage_id: `by-hand-${name}`,
        name,
        description: "",
        kind: "CUSTOM",
        status: "WAITING",
        steps: [handmade(`${name} step`, "")],
      });
    });
  }

  removeStage(name: string): void {
    this.edit((workflow) => {
      workflow.stages = workflow.stages.filter((stage) => stage.name !== name);
    });
  }

  removeStep(stageName: string, name: string): void {
    this.edit(({ stages }) => {
      const stage = stages.find((candidate) => candidate.name === stageName);
      if (stage) stage.steps = stage.steps.filter((step) => step.name !== name);
    });
  }

  moveStage(name: string, to: number): void {
    this.edit(({ stages }) => {
      const from = stages.findIndex((stage) => stage.name === name);
      stages.splice(to, 0, ...stages.splice(from, 1));
    });
  }

  moveStep(stageName: string, name: string, to: number): void {
    this.edit(({ stages }) => {
      const steps = stages.find((stage) => stage.name === stageName)?.steps ?? [];
      const from = steps.findIndex((step) => step.name === name);
      steps.splice(to, 0, ...steps.splice(from, 1));
    });
  }
}

function handmade(name: string, description: string): LiveStep {
  const fields = { kind: "CUSTOM" as const, type: "CHECKPOINT" as const, status: "WAITING" };
  return {
    step_id: `by-hand-${name}`,
    name,
    description,
    ...fields,
    repeatable: false,
    executions: [],
  };
}

/**
 * A service that holds this workflow (id `wf`); new items get the ids id-1, id-2, …
 * @param others scripts, and servers, which all may execute scripts of the workflow
 */
export async function scene(
  notation: string,
  fields: Parameters<typeof parseWorkflow>[1] = {},
  faults: readonly Fault[] = [],
  others: Omit<Seed, "workflows"> = {},
): Promise<Scene> {
  let count = 0;
  const servers = (others.servers ?? []).map(({ server_id }) => server_id);
  const workflow = seedWorkflow(parseWorkflow(notation, fields), servers);
  const seed: Seed = { ...others, workflows: [workflow] };
  const newId = () => `id-${String(++count)}`;
  const simulator = await startSimulator({ seed, faults, newId, transitions: "manual" });
  started.push(simulator);
  return new Scene(simulator);
}
