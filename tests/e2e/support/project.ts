/** A Pulumi project with an engine, a state and a simulated service of its own. */
import { execFile } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { createPulumiHome, type PulumiHome } from "@pulumi-mgc/toolchain/environment";
import { parseWorkflow } from "../../../provider/src/core/notation";
import {
  seedWorkflow,
  shippedSeed,
  startSimulator,
  type LoggedRequest,
  type Simulator,
  type SimulatorOptions,
} from "../../../provider/src/simulator";
import { killTree } from "./killTree";

export const ROOT = resolve(__dirname, "../../..");

/** The node_modules with the versions that `npm run test:versions` was asked for. */
export const CHOSEN_MODULES = process.env.MGC_E2E_MODULES;

export interface Run {
  readonly code: number;
  /** Standard output and standard error, as they came. */
  readonly text: string;
  /** What the service was asked during the run: `GET /workflows/wf`. */
  readonly requests: readonly string[];
  /** Those of them that were to change something. */
  readonly writes: readonly string[];
}

/** Waits for a run that has to succeed; its output is the failure otherwise. */
export async function ok(pending: Promise<Run>): Promise<Run> {
  const run = await pending;
  if (run.code !== 0) throw new Error(`exit code ${String(run.code)}\n${run.text}`);
  return run;
}

export interface ProjectOptions {
  /** Folder of the test, which holds the programs. */
  readonly folder: string;
  /** Workflows in notation; the first one has the id `wf`, the next ones `wf-2`, `wf-3`. Default: the shipped seeds. */
  readonly workflows?: readonly string[];
  /** A whole seed, in the place of workflows in notation. */
  readonly seed?: SimulatorOptions["seed"];
  /** Name of the Pulumi project; default `e2e`. */
  readonly name?: string;
  /** A service in the place of one of its own; who started it stops it. */
  readonly simulator?: Simulator;
  /** The node_modules of the program; default: the chosen ones, else the repository's. */
  readonly modules?: string;
  /** Environment beside the settings that every project gets; undefined takes one of those away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

function call({ method, path }: LoggedRequest): string {
  return `${method} ${path.replace(/^\/v1\/[^/]+/, "")}`;
}

export class Project {
  readonly simulator: Simulator;
  readonly directory: string;
  readonly #home: PulumiHome;
  readonly #folder: string;
  readonly #ownsSimulator: boolean;
  #env: Readonly<Record<string, string | undefined>>;

  private constructor(simulator: Simulator, home: PulumiHome, options: ProjectOptions) {
    this.simulator = simulator;
    this.directory = home.directory;
    this.#home = home;
    this.#folder = options.folder;
    this.#ownsSimulator = options.simulator === undefined;
    this.#env = {
      MGC_ENDPOINT: simulator.url,
      MGC_PROJECT_ID: "project",
      MGC_AUTH_TOKEN: "token",
      ...options.env,
    };
  }

  static async create(options: ProjectOptions): Promise<Project> {
    const { name = "e2e", modules = CHOSEN_MODULES ?? join(ROOT, "node_modules") } = options;
    const workflows = options.workflows?.map((text, i) => {
      const id = i === 0 ? "wf" : `wf-${String(i + 1)}`;
      return seedWorkflow(parseWorkflow(text, { id }));
    });
    const seed = options.seed ?? (workflows ? { workflows } : shippedSeed());
    // First what may fail: a simulator that nobody stops keeps the tests from ending.
    const home = createPulumiHome();
    const simulator = options.simulator ?? (await startSimulator({ seed, transitions: "manual" }));
    const project = new Project(simulator, home, options);
    symlinkSync(modules, join(project.directory, "node_modules"), "dir");
    writeFileSync(join(project.directory, "Pulumi.yaml"), `name: ${name}\nruntime: nodejs\n`);
    writeFileSync(join(project.directory, "package.json"), '{"name":"e2e","main":"index.ts"}');
    await ok(project.pulumi("stack", "init", "test"));
    return project;
  }

  async close(): Promise<void> {
    if (this.#ownsSimulator) await this.simulator.stop();
    this.#home.remove();
  }

  /** Puts one of the programs beside the test in place. */
  program(name: string): void {
    copyFileSync(join(this.#folder, `${name}.ts`), join(this.directory, "index.ts"));
  }

  /** Keeps state and workflows as they are now; the result brings both back, as often as it is called. */
  remember(): () => void {
    const kept = join(this.directory, "remembered");
    rmSync(kept, { recursive: true, force: true });
    cpSync(this.#home.backend, kept, { recursive: true });
    const { workflows } = structuredClone(this.simulator.state);
    return () => {
      rmSync(this.#home.backend, { recursive: true, force: true });
      cpSync(kept, this.#home.backend, { recursive: true });
      for (const workflow of workflows) this.simulator.replaceWorkflow(structuredClone(workflow));
    };
  }

  /** Sets environment variables for the runs to come; undefined takes one away. */
  environment(env: Readonly<Record<string, string | undefined>>): void {
    this.#env = { ...this.#env, ...env };
  }

  preview(...args: string[]): Promise<Run> {
    return this.#operation("preview", ...args);
  }

  /** Without the preview in front of it, so that the requests are those of one process. */
  up(...args: string[]): Promise<Run> {
    return this.#operation("up", "--yes", "--skip-preview", ...args);
  }

  refresh(): Promise<Run> {
    return this.#operation("refresh", "--yes", "--skip-preview");
  }

  destroy(): Promise<Run> {
    return this.#operation("destroy", "--yes", "--skip-preview");
  }

  #operation(name: string, ...args: string[]): Promise<Run> {
    return this.pulumi(
      name,
      "--diff",
      "--suppress-progress",
      "--event-log",
      this.eventLog,
      ...args,
    );
  }

  get eventLog(): string {
    return join(this.directory, "events.json");
  }

  /** What the engine wrote into the event log of the last operation. */
  events(): string {
    return existsSync(this.eventLog) ? readFileSync(this.eventLog, "utf8") : "";
  }

  /**
   * Runs `pulumi` and kills it with everything that it started, as soon as the service holds a write.
   * @param held when to kill; a run that ends before is one that nobody killed
   */
  killed(held: Promise<void>, ...args: string[]): Promise<Run> {
    return this.#run(args, held);
  }

  pulumi(...args: string[]): Promise<Run> {
    return this.#run(args);
  }

  async #run(args: readonly string[], kill?: Promise<void>): Promise<Run> {
    if (args.includes(this.eventLog)) rmSync(this.eventLog, { force: true });
    const before = this.simulator.requests.length;
    // The event log belongs to the commands for debugging.
    const debug = { PULUMI_DEBUG_COMMANDS: "true" };
    const env = { ...this.#home.environment(debug), ...this.#env };
    const { code, text } = await new Promise<{ code: number; text: string }>((done) => {
      const child = execFile(
        "pulumi",
        [...args, "--non-interactive", "--color", "never"],
        { cwd: this.directory, env, maxBuffer: 64 * 1024 * 1024 },
        (error, stdout, stderr) => {
          const failed = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
          done({ code: failed, text: `${stdout}${stderr}` });
        },
      );
      child.stdin?.end();
      void kill?.then(() => {
        if (child.pid !== undefined) killTree(child.pid);
      });
    });
    const requests = this.simulator.requests.slice(before).map(call);
    return { code, text, requests, writes: requests.filter((line) => !line.startsWith("GET")) };
  }

  /** The stack's state as `pulumi stack export` gives it: secrets encrypted. */
  async state(): Promise<string> {
    return (await this.pulumi("stack", "export")).text;
  }

  /** The ids of the resources in state, without the stack and the default provider. */
  async resourceIds(): Promise<Record<string, string>> {
    const exported = JSON.parse(await this.state()) as {
      deployment: { resources?: { urn: string; id?: string; type: string }[] };
    };
    return Object.fromEntries(
      (exported.deployment.resources ?? [])
        .filter(({ type }) => type.includes("/mgc:"))
        .map(({ urn, id }): [string, string] => [urn.split("::").at(-1) ?? urn, id ?? ""]),
    );
  }

  /** One line per stage: `+Gate(+Look, +Sign)`, with `:status` where it isn't waiting. */
  stages(workflowId = "wf"): string[] {
    const mark = (item: { kind: string; name: string; status: string }) => {
      const status = item.status === "WAITING" ? "" : `:${item.status.toLowerCase()}`;
      return `${item.kind === "CUSTOM" ? "+" : ""}${item.name}${status}`;
    };
    return this.simulator
      .workflow(workflowId)
      .stages.map((stage) => `${mark(stage)}(${stage.steps.map(mark).join(", ")})`);
  }

  /** Changes a workflow as somebody at the console would. */
  edit(change: (workflow: ReturnType<Simulator["workflow"]>) => void, workflowId = "wf"): void {
    const workflow = structuredClone(this.simulator.workflow(workflowId));
    change(workflow);
    this.simulator.replaceWorkflow(workflow);
  }
}
