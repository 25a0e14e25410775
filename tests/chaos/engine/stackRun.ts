/** A workflow and a stack of the real engine, and what has to hold behind every run of it. */
import type { Run, Project } from "../../e2e/support/project";
import type { Scene } from "../../resources/support/scene";
import { ForeignItems } from "../foreign";
import { idsIn, ourItems } from "../observed";
import { Orphans } from "../orphans";
import type { Program } from "../program";
import { Violation } from "../scenario";
import type { EngineCounts } from "./counts";
import { CALM, type Disturbance } from "./disturbance";
import { writeProgram } from "./source";
import { ExportedStack } from "./state";
import { isOurFailure, unfitWords } from "./words";

/** A run that was not killed and that the engine has brought to its end. */
export interface Ended extends Run {
  readonly failed: boolean;
}

export class StackRun {
  readonly orphans = new Orphans();
  readonly #foreign: ForeignItems;
  #program: Program = [];
  stack = new ExportedStack('{"deployment":{}}');

  /** @param tell hears each run, for people who look into a failure */
  constructor(
    readonly world: Scene,
    readonly project: Project,
    readonly counts: EngineCounts,
    readonly tell: (line: string) => void,
  ) {
    this.#foreign = new ForeignItems(() => world.live);
  }

  get program(): Program {
    return this.#program;
  }

  /** What is open may not be recognised by another program. */
  declare(program: Program): void {
    if (program !== this.#program) this.orphans.excuse();
    this.#program = program;
    this.tell(`program:\n${writeProgram(program, this.project.directory)}`);
  }

  /** Somebody else changes the workflow. */
  edit(change: Parameters<Scene["edit"]>[0]): void {
    this.world.edit(change);
    this.orphans.excuse();
    this.#foreign.changed(idsIn(this.stack.all));
  }

  up(...args: string[]): Promise<Ended> {
    return this.run(["up", ...args]);
  }

  /** One run of the engine; behind one that was killed the stack is unlocked. */
  async run(
    [operation = "", ...args]: readonly string[],
    disturbance: Disturbance = CALM,
  ): Promise<Ended> {
    const { project, world, stack } = this;
    const from = world.simulator.requests.length;
    const before = idsIn(stack.all);
    const flags = ["--yes", "--skip-preview", "--diff", "--suppress-progress", ...args];
    const run = await project.killed(disturbance.kill, operation, ...flags);
    const met = disturbance.end();
    const killed = disturbance.killed();
    this.counts.runs++;
    if (met !== undefined) this.counts.count(met);
    this.tell(`pulumi ${[operation, ...args].join(" ")} (${disturbance.line}; met: ${met ?? "-"})`);
    const answers = world.simulator.requests.slice(from);
    for (const { method, path, status } of answers) {
      this.tell(`  ${method} ${path} ${String(status)}`);
    }
    this.tell(`${run.text}exit code ${String(run.code)}\n${world.line}`);
    if (killed) await project.pulumi("cancel", "--yes");
    this.stack = new ExportedStack(await project.state());
    const failed = run.code !== 0;
    judge(run, killed);
    const refused = killed ? undefined : answers.find((answer) => isRefusal(answer, disturbance));
    if (refused) {
      throw new Violation(
        `I4: the service refused ${refused.method} ${refused.path} with ${String(refused.status)}, and nothing had changed since it was read`,
      );
    }
    this.#look(before, run, killed || failed);
    return { ...run, failed };
  }

  #look(before: ReadonlySet<string>, { text }: Run, unfinished: boolean): void {
    const held = idsIn(this.stack.all);
    const touched = this.#foreign.touched(held, false);
    if (touched !== undefined) throw new Violation(`I3: ${touched}`);
    const said = text.split("\n");
    const live = ourItems(this.world.live);
    const left = this.orphans.look({ live, held, before, said, raced: false, unfinished });
    if (left.length > 0) throw new Violation(`I7: made and in no state: ${left.join(", ")}`);
  }
}

function judge(run: Run, killed: boolean): void {
  const unfit = unfitWords(run);
  if (unfit !== undefined) throw new Violation(`${unfit}:\n${run.text}`);
  if (run.code !== 0 && !killed && !isOurFailure(run)) {
    throw new Violation(`I11: a run failed by nothing of ours:\n${run.text}`);
  }
}

function isRefusal(
  { method, status }: { readonly method: string; readonly status: number | null },
  disturbance: Disturbance,
): boolean {
  const judged = status === 400 || status === 409;
  return method !== "GET" && judged && status !== disturbance.status;
}
