/** What the acts are made of: engine runs, looks at the live workflow, and what people do to it. */
import { WorkflowsClient, Transport } from "@pulumi-mgc/provider/client";
import type { PulumiHome } from "@pulumi-mgc/toolchain/environment";
import { runChild } from "./child";
import { essentialLines } from "./engineOutput";
import { DemoFailure } from "./failure";
import { diffLines, withContext, type DiffLine } from "./lineDiff";
import type { Paint } from "./paint";
import type { Project } from "./project";
import { requestSummary, writesProblem, type Write } from "./requestLog";
import type { SimulatorProcess } from "./simulatorProcess";
import { insertedSteps, timeline, type Workflow } from "./timeline";

const WORKFLOW = "wf-batch-001";
const PROJECT_ID = "demo-project";
const TOKEN = "demo-token";
const MOST_ADVANCES = 50;

const DIFF_COLOURS = { " ": "dim", "…": "dim", "-": "red", "+": "green" } as const;

export interface Stage {
  readonly simulator: SimulatorProcess;
  readonly home: PulumiHome;
  readonly project: Project;
  readonly paint: Paint;
  readonly colours: boolean;
  readonly interrupt: AbortSignal;
  readonly print: (line: string) => void;
}

export class Stagehand {
  readonly #stage: Stage;
  readonly #client: WorkflowsClient;
  readonly #environment: NodeJS.ProcessEnv;
  #shown: readonly string[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
    const { url } = stage.simulator;
    const credentials = { kind: "token", token: TOKEN } as const;
    const transport = new Transport({ endpoint: url, credentials, timeoutSeconds: 30 });
    this.#client = new WorkflowsClient(transport, PROJECT_ID);
    this.#environment = stage.home.environment({
      MGC_ENDPOINT: url,
      MGC_PROJECT_ID: PROJECT_ID,
      MGC_AUTH_TOKEN: TOKEN,
      PULUMI_OPTION_COLOR: stage.colours ? "always" : "never",
      PULUMI_OPTION_SUPPRESS_PROGRESS: "true",
      PULUMI_OPTION_NON_INTERACTIVE: "true",
    });
  }

  title(text: string): void {
    this.#stage.print(`\n${this.#stage.paint("bold", text)}`);
  }

  say(text: string): void {
    this.#stage.print(`  ${text}`.trimEnd());
  }

  /**
   * Runs `pulumi`, shows what it prints, and holds the requests that it led to against the writes
   * that it should have led to.
   * @param writes undefined: it is not about the workflow
   */
  async pulumi(command: string, writes?: readonly Write[]): Promise<void> {
    const { simulator, project, paint, interrupt } = this.#stage;
    const before = writes ? simulator.requests().length : 0;
    this.say(`${paint("dim", "$")} ${paint("cyan", `pulumi ${command}`)}`);
    const options = { cwd: project.directory, env: this.#environment };
    const output = await runChild("pulumi", command.split(" "), options, interrupt);
    for (const line of essentialLines(output)) this.say(`  ${line}`);
    if (!writes) return;
    const requests = simulator.requests().slice(before);
    const problem = writesProblem(requests, writes);
    if (problem !== undefined) throw new DemoFailure(`\`pulumi ${command}\`: ${problem}`, output);
    this.say(paint("dim", `  request log: ${requestSummary(requests)}`));
  }

  /**
   * Shows the workflow as it is now.
   * @param inserted the steps that it has to hold of ours, in order
   * @param part "changes" leaves out the lines that were shown last time
   */
  async show(inserted: readonly string[], part: "all" | "changes" = "all"): Promise<void> {
    const workflow = await this.#workflow();
    const lines = timeline(workflow, this.#stage.paint);
    if (part === "all") this.say("");
    const known = part === "all" ? [] : this.#shown;
    for (const line of lines) if (!known.includes(line)) this.say(line);
    this.#shown = lines;
    const found = insertedSteps(workflow);
    if (found.join("\n") === inserted.join("\n")) return;
    throw new DemoFailure(
      `the workflow should hold the inserted steps ${quoted(inserted)}, and holds ${quoted(found)}`,
    );
  }

  /** Starts the workflow, or lets it go on, until it waits for somebody at this step. */
  async runTo(name: string): Promise<void> {
    if ((await this.#workflow()).status === "WAITING") {
      await this.#client.act(WORKFLOW, "start");
      this.say("The workflow was started.");
    }
    for (let advances = 0; advances < MOST_ADVANCES; advances++) {
      const workflow = await this.#workflow();
      const gate = stepWith(workflow, "PAUSED");
      if (gate?.step.name === name) {
        this.say(`It waits at the checkpoint "${name}".`);
        return;
      }
      if (gate) await this.confirm(gate.step.name);
      else await this.#stage.simulator.advance(WORKFLOW);
    }
    throw new DemoFailure(`the workflow does not get to the step "${name}"`);
  }

  /** Lets the workflow go on until a script fails, and shows why. */
  async runToFailure(name: string): Promise<void> {
    for (let advances = 0; advances < MOST_ADVANCES; advances++) {
      const workflow = await this.#workflow();
      const failed = stepWith(workflow, "FAILED");
      if (failed?.step.name === name) {
        await this.#showFailures(failed);
        return;
      }
      const gate = stepWith(workflow, "PAUSED");
      if (gate) await this.confirm(gate.step.name);
      else await this.#stage.simulator.advance(WORKFLOW);
    }
    throw new DemoFailure(`the step "${name}" does not fail`);
  }

  async #showFailures({ stage, step }: Placed): Promise<void> {
    const executions = await this.#client.executions(WORKFLOW, stage.id, step.id);
    const failures = executions.filter(({ status }) => status === "ABNORMAL");
    if (failures.length === 0) throw new DemoFailure(`"${step.name}" failed without a cause`);
    this.say(`The script of "${step.name}" failed:`);
    for (const { serverId, message, executionId } of failures) {
      this.say(`  ${serverId}: ${message} (COC execution ${executionId})`);
    }
  }

  /** Runs a failed script once more, after people have mended its cause. */
  async retry(name: string): Promise<void> {
    const failed = stepWith(await this.#workflow(), "FAILED");
    if (failed?.step.name !== name) throw new DemoFailure(`"${name}" has not failed`);
    await this.#client.actOnStep(WORKFLOW, failed.stage.id, failed.step.id, "retry");
    await this.#stage.simulator.advance(WORKFLOW);
    this.say(`The name server was mended, and "${name}" was tried again.`);
  }

  /** Confirms the checkpoint at which the workflow waits. */
  async confirm(name: string): Promise<void> {
    const gate = stepWith(await this.#workflow(), "PAUSED");
    if (gate?.step.name !== name) throw new DemoFailure(`the workflow does not wait at "${name}"`);
    await this.#client.actOnStep(WORKFLOW, gate.stage.id, gate.step.id, "confirm");
    this.say(`The checkpoint "${name}" was confirmed.`);
  }

  /** Puts another program in the place of the one there is, and shows the difference. */
  edit(program: string): void {
    const { project, paint } = this.#stage;
    const lines = (text: string) => text.trimEnd().split("\n");
    const difference = diffLines(lines(project.program()), lines(program));
    project.edit(program);
    this.say(paint("dim", project.programFile));
    const shown = ({ mark, text }: DiffLine) =>
      paint(DIFF_COLOURS[mark], `${mark} ${text}`.trimEnd());
    for (const line of withContext(difference, 1)) this.say(`  ${shown(line)}`);
  }

  #workflow(): Promise<Workflow> {
    this.#stage.interrupt.throwIfAborted();
    return this.#client.get(WORKFLOW);
  }
}

interface Placed {
  readonly stage: Workflow["stages"][number];
  readonly step: Workflow["stages"][number]["steps"][number];
}

/** The first step with this status. */
function stepWith(workflow: Workflow, status: string): Placed | undefined {
  const steps = workflow.stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step })));
  return steps.find(({ step }) => step.status === status);
}

function quoted(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.map((name) => `"${name}"`).join(", ");
}
