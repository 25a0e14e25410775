/** Plays one history against the simulator. */
import { scene } from "../resources/support/scene";
import { deleteScript, editScript, PUBLIC, SCRIPTS, SERVERS } from "../resources/support/scripts";
import { CONSOLE, PROGRESS } from "./console";
import type { Coverage } from "./coverage";
import { CALM, type Disturbance } from "./disturbed";
import { edit } from "./edits";
import { end } from "./ending";
import { trouble } from "./faults";
import type { History, Numbers, Turn } from "./history";
import { idsIn } from "./observed";
import { declare, Tape, type Program } from "./program";
import { OTHER, Scenario, Violation } from "./scenario";
import { TEMPLATES } from "./templates";

const KEYS = ["r0", "r1", "r2", "r3"];

/**
 * @param tell hears what happens, line by line
 * @throws {Violation} where an invariant does not hold
 */
export async function play(
  history: History,
  coverage: Coverage,
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  const template = TEMPLATES[history.template] ?? TEMPLATES[0];
  if (!template) throw new Error("no template");
  const others = { servers: SERVERS, custom_scripts: SCRIPTS, public_scripts: PUBLIC };
  const world = await scene(template.notation, { type: template.type }, [], others);
  coverage.begin();
  try {
    const scenario = new Scenario(world, template, coverage, tell);
    scenario.program = history.program.reduce<Program>((program, numbers, i) => {
      const key = KEYS[i] ?? `r${String(i)}`;
      return [...program, declare(new Tape(numbers), template, program, key)];
    }, []);
    if (history.begun) await scenario.up(CALM, 4);
    const meddling = new Meddling(scenario);
    for (const turn of history.turns) await playTurn(scenario, meddling, turn);
    await end(scenario);
  } finally {
    await world.simulator.stop();
  }
}

/** What other people do to the workflow and to scripts. */
class Meddling {
  #count = 0;

  constructor(readonly scenario: Scenario) {}

  edit(numbers: Numbers, kinds: typeof CONSOLE): void {
    const { world, coverage, tell } = this.scenario;
    const tape = new Tape(numbers);
    const name = tape.pick(Object.keys(kinds));
    const id = `hand-${String(++this.#count)}`;
    world.edit((workflow) => kinds[name]?.(workflow, tape, id));
    tell(`meanwhile: ${name}`);
    coverage.edit(name);
    this.scenario.changed();
  }

  async coc(numbers: Numbers): Promise<void> {
    const { world, coverage, tell } = this.scenario;
    const tape = new Tape(numbers);
    const id = tape.pick(["SC-reset", "SC-check"]);
    const properties = { risk_level: "LOW", version: "1.0.1" };
    const action =
      tape.below(2) === 0
        ? deleteScript(world, id)
        : editScript(world, id, { content: "echo changed", properties });
    // A script that is gone already is as good as changed.
    await action.catch(() => undefined);
    tell(`meanwhile: script ${id} changed in COC`);
    coverage.edit("script changed in COC (F24)");
  }
}

async function playTurn(scenario: Scenario, meddling: Meddling, turn: Turn): Promise<void> {
  const { coverage, orphans, stack, template, world } = scenario;
  if (turn.action === "state lost") {
    orphans.lose(idsIn(stack.all));
    // What the program did not declare like this is not taken over.
    if (scenario.broughtUp !== scenario.program) orphans.excuse();
    stack.forget();
    coverage.fault("state lost (F20)");
  }
  for (const numbers of turn.edits) {
    const { what, program } = edit(scenario.program, new Tape(numbers), template);
    if (program !== scenario.program) orphans.excuse();
    scenario.program = program;
    if (what === "renameResource") coverage.count("resource renamed (F21)");
  }
  for (const numbers of turn.console) meddling.edit(numbers, CONSOLE);
  if (turn.coc) await meddling.coc(turn.coc);
  for (const numbers of turn.progress) meddling.edit(numbers, PROGRESS);
  const troubles = turn.faults.map((numbers) => trouble(new Tape(numbers)));
  const { during, kill, late } = turn;
  const change = (choice: Numbers) => {
    scenario.checkForeign(true);
    meddling.edit(choice.slice(1), (choice[0] ?? 0) % 3 === 0 ? PROGRESS : CONSOLE);
    coverage.count("changed in the middle of a run (F11, F13)");
  };
  const disturbance: Disturbance = {
    troubles,
    kill,
    late,
    during: during && {
      after: during.after + 1,
      change: () => {
        change(during.choice);
      },
    },
  };
  world.simulator.setFaults(troubles.map(({ fault }) => fault));
  await act(scenario, turn, disturbance);
  world.simulator.setFaults([]);
}

async function act(scenario: Scenario, turn: Turn, disturbance: Disturbance): Promise<void> {
  const { coverage, other, program, stack } = scenario;
  scenario.tell(`${turn.action}:`);
  switch (turn.action) {
    case "preview": {
      const before = scenario.writes;
      await scenario.run(disturbance, (process) => stack.preview(process, program));
      if (scenario.writes > before) throw new Violation("I10: a preview has written");
      return;
    }
    case "refresh":
      await scenario.run(disturbance, (process) => stack.refresh(process));
      return;
    case "destroy":
      await scenario.run(disturbance, (process) => stack.destroy(process));
      return;
    case "two ups": {
      scenario.otherWanted = true;
      coverage.fault("two runs at once (F10)");
      const theirs = other.up(scenario.process(CALM), OTHER, 1);
      await scenario.up(disturbance, turn.parallel, theirs);
      return;
    }
    case "state lost":
    case "up":
      if (turn.parallel > 1) coverage.count("several at once (F31)");
      await scenario.up(disturbance, turn.parallel);
  }
}
