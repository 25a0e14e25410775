/** An example in a project of its own, as somebody has it who copied the folder. */
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { Project, ROOT } from "../support/project";

export class Example {
  readonly folder: string;

  private constructor(
    readonly project: Project,
    readonly name: string,
  ) {
    this.folder = join(ROOT, "examples", name);
  }

  /** @param config the settings of the example; those under `secret` as secrets */
  static async create(
    name: string,
    { secret = {} }: { readonly secret?: Readonly<Record<string, string>> } = {},
  ): Promise<Example> {
    const folder = join(ROOT, "examples", name);
    const example = new Example(await Project.create({ folder, name }), name);
    for (const [key, value] of Object.entries(secret)) await example.set(key, value, "--secret");
    example.program("index");
    return example;
  }

  async set(key: string, value: string, ...options: string[]): Promise<void> {
    const { code, text } = await this.project.pulumi("config", "set", ...options, key, value);
    if (code !== 0) throw new Error(text);
  }

  /** Puts the program in place, or its next edit (`step2/index`), with the scripts beside it. */
  program(name: string): void {
    this.project.program(name);
    this.scripts(name);
  }

  /** Puts only the scripts beside the program in place. */
  scripts(program: string): void {
    const scripts = join(this.folder, program, "../scripts");
    if (!existsSync(scripts)) return;
    cpSync(scripts, join(this.project.directory, "scripts"), { recursive: true });
  }

  /** Starts a workflow, confirms or retries a step, as somebody at the console would. */
  async act(path: string, operation: string): Promise<void> {
    await this.post(`/v1/project/workflows/${path}/action`, { operation });
  }

  async post(path: string, body: unknown): Promise<void> {
    const answer = await fetch(`${this.project.simulator.url}${path}`, {
      method: "POST",
      headers: { "X-Auth-Token": "token", "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
  }

  /** Lets a workflow go on until it waits for somebody. */
  run(workflowId: string): void {
    const { simulator } = this.project;
    while (simulator.workflow(workflowId).status === "RUNNING") simulator.advance(workflowId);
  }

  /** Confirms the checkpoint, or retries the failed step, at which a workflow waits, and lets it go on. */
  async decide(workflowId: string, operation: "confirm" | "retry"): Promise<void> {
    const { stages } = this.project.simulator.workflow(workflowId);
    const waiting = operation === "confirm" ? "PAUSED" : "FAILED";
    const [path] = stages.flatMap(({ stage_id, steps }) =>
      steps
        .filter(({ status }) => status === waiting)
        .map(({ step_id }) => `stages/${stage_id}/steps/${step_id}`),
    );
    await this.act(`${workflowId}/${path ?? `no step is ${waiting}`}`, operation);
    this.run(workflowId);
  }
}

/** Requests in an order of their own, ids of what was made left out. */
export function sorted(requests: readonly string[]): string[] {
  return requests
    .map((line) => line.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|SC[0-9a-f]{20,}/g, "…"))
    .sort();
}
