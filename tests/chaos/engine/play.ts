/** Plays one history with the real engine: disturbed runs, then a calm end. */
import { Project, type Run } from "../../e2e/support/project";
import { scene } from "../../resources/support/scene";
import { PUBLIC, SCRIPTS, SERVERS } from "../../resources/support/scripts";
import { CONSOLE } from "../console";
import { shortcomings } from "../converged";
import { edit } from "../edits";
import { idsIn, isToldToStay, ourItems } from "../observed";
import { declare, Tape, type Program } from "../program";
import { Violation } from "../scenario";
import { TEMPLATES } from "../templates";
import type { EngineCounts } from "./counts";
import { disturb } from "./disturbance";
import type { EngineHistory, EngineTurn } from "./history";
import { StackRun, type Ended } from "./stackRun";
import { blockedBy } from "./words";

/**
 * @param tell hears what happens
 * @throws {Violation} where an invariant does not hold
 */
export async function playWithEngine(
  history: EngineHistory,
  counts: EngineCounts,
  tell: (line: string) => void,
): Promise<void> {
  const template = TEMPLATES[history.template] ?? TEMPLATES[0];
  if (!template) throw new Error("no template");
  const others = { servers: SERVERS, custom_scripts: SCRIPTS, public_scripts: PUBLIC };
  const world = await scene(template.notation, { type: template.type }, [], others);
  try {
    const project = await Project.create({ folder: __dirname, simulator: world.simulator });
    try {
      const stack = new StackRun(world, project, counts, tell);
      const program = history.program.reduce<Program>(
        (before, numbers, i) => [
          ...before,
          declare(new Tape(numbers), template, before, `r${String(i)}`),
        ],
        [],
      );
      tell(world.line);
      stack.declare(program);
      if (history.begun) await stack.up();
      for (const [i, turn] of history.turns.entries()) {
        const change = (before: Program) =>
          turn.edits.reduce((now, numbers) => {
            const { what, program: made } = edit(now, new Tape(numbers), template);
            tell(`edit of the program: ${what}`);
            return made;
          }, before);
        await playTurn(stack, turn, change, `hand-${String(i)}`);
      }
      counts.count(await end(stack));
      counts.histories++;
    } finally {
      await project.close();
    }
  } finally {
    await world.simulator.stop();
  }
}

async function playTurn(
  stack: StackRun,
  turn: EngineTurn,
  change: (program: Program) => Program,
  id: string,
): Promise<void> {
  const { counts, tell, world } = stack;
  stack.declare(change(stack.program));
  if (turn.console) {
    const tape = new Tape(turn.console);
    const name = tape.pick(Object.keys(CONSOLE));
    stack.edit((workflow) => CONSOLE[name]?.(workflow, tape, id));
    tell(`at the console: ${name}\n${world.line}`);
    counts.count(`at the console: ${name}`);
  }
  const disturbance = disturb(world.simulator, turn.trouble);
  await stack.run(["up", "--parallel", String(turn.parallel)], disturbance);
}

/** I6: two runs at most bring everything in line, or say what stands in the way. @returns the ending */
async function end(stack: StackRun): Promise<string> {
  const refreshed = await stack.run(["refresh"]);
  if (refreshed.failed) throw new Violation(`I6: a calm refresh failed:\n${refreshed.text}`);
  let run = await stack.up();
  if (run.failed) run = await stack.up();
  const ending = run.failed ? await stayBlocked(stack, run) : await settled(stack);
  await destroyed(stack);
  return ending;
}

function named(run: Run, what: string): string {
  const reason = blockedBy(run);
  if (reason === undefined) throw new Violation(`${what} by nothing that is named:\n${run.text}`);
  return reason;
}

/** By something that is named, and without a write at a further try. */
async function stayBlocked(stack: StackRun, run: Ended): Promise<string> {
  const reason = named(run, "I6: it is blocked");
  const again = await stack.up();
  if (!again.failed || again.writes.length > 0) {
    throw new Violation(`I6: blocked, and something else at the third try:\n${again.text}`);
  }
  return `blocked: ${reason}`;
}

async function settled(stack: StackRun): Promise<string> {
  const { orphans, program, world } = stack;
  const wrong = shortcomings(world.live, program, stack.stack);
  if (wrong.length > 0) throw new Violation(`I2, I5, I6: ${wrong.join("; ")}`);
  const { failed, writes, text } = await stack.up("--expect-no-changes");
  if (failed || writes.length > 0) {
    throw new Violation(`I1: a second up is not without change: ${writes.join(", ")}\n${text}`);
  }
  const left = orphans.unexplained(ourItems(world.live), idsIn(stack.stack.all));
  if (left.length > 0) throw new Violation(`I7: made and never taken over: ${left.join(", ")}`);
  return "as declared";
}

/** I8: ours goes; what does not is told. */
async function destroyed(stack: StackRun): Promise<void> {
  const held = idsIn(stack.stack.all);
  const run = await stack.run(["destroy"]);
  if (run.failed) {
    named(run, "I8: destroy is blocked");
    return;
  }
  const said = run.text.split("\n");
  const left = ourItems(stack.world.live).filter((item) => held.has(item.id));
  const untold = left.filter((item) => !isToldToStay(item, said));
  if (untold.length > 0) {
    const names = untold.map(({ name }) => `"${name}"`).join(", ");
    throw new Violation(`I8: left behind and not told: ${names}`);
  }
}
