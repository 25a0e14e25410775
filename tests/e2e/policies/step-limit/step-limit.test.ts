/** 10 and 11 steps in every mix of inline, separate and foreign ones; a workflow for each. */
import { ok, Project } from "../../support/project";
import { preview, withPack } from "../support/policies";

interface Mix {
  readonly inline: number;
  readonly separate: number;
  readonly foreign: number;
  readonly swapped?: readonly string[];
  readonly early?: boolean;
  /** The resources at which it is said; none: within the limit. */
  readonly refused?: readonly ("stage" | "step")[];
}

/** In a stage that is new, so that no step resource knows its id at preview. */
const NEW: readonly Mix[] = [
  { inline: 10, separate: 0, foreign: 0 },
  { inline: 11, separate: 0, foreign: 0, refused: ["stage"] },
  { inline: 11, separate: 0, foreign: 0, early: true },
  { inline: 1, separate: 9, foreign: 0 },
  { inline: 1, separate: 10, foreign: 0, refused: ["stage"] },
  { inline: 6, separate: 5, foreign: 0, refused: ["stage"] },
];

/** In a stage of two declared steps that is live; the rest is added. */
const LIVE: readonly Mix[] = [
  { inline: 6, separate: 0, foreign: 4 },
  { inline: 7, separate: 0, foreign: 4, refused: ["stage"] },
  { inline: 2, separate: 1, foreign: 7 },
  { inline: 2, separate: 1, foreign: 8, refused: ["stage", "step"] },
  { inline: 2, separate: 2, foreign: 7, refused: ["stage"] },
  { inline: 4, separate: 2, foreign: 5, refused: ["stage"] },
  { inline: 2, separate: 0, foreign: 8, swapped: ["Another"] },
  { inline: 2, separate: 0, foreign: 9 },
];

const id = (index: number) => (index === 0 ? "wf" : `wf-${String(index + 1)}`);
const WORKFLOW = "Migrate(Copy) > Complete cutover(Verify)";

describe("mgc-step-limit, at preview", () => {
  let project: Project;

  beforeAll(async () => {
    const workflows = [...NEW, ...LIVE].map(() => WORKFLOW);
    project = await Project.create({ folder: __dirname, workflows });
    project.program("program");
  });
  afterAll(() => project.close());

  function declare(rows: readonly Omit<Mix, "foreign">[], from: number): void {
    const mixes = Object.fromEntries(rows.map((row, i) => [id(from + i), row]));
    project.environment({ MIXES: JSON.stringify(mixes) });
  }

  function expected(rows: readonly Mix[], from: number): string[] {
    return rows
      .flatMap(({ refused = [], separate }, i) => {
        const own = id(from + i);
        const names = { stage: `stage-${own}`, step: `step-${own}-${String(separate)}` };
        return refused.map((kind) => `${names[kind]} mgc-step-limit`);
      })
      .sort();
  }

  it("counts inline and separate steps of a new stage, and says whose they are", async () => {
    declare(NEW, 0);
    const run = await preview(project);
    expect(run.verdicts).toEqual(expected(NEW, 0));
    expect(run.writes).toEqual([]);
    const said = run.violations.find(({ resource }) => resource === `stage-${id(5)}`);
    expect(said?.message).toContain(
      'MGC005 step-limit: stage "After" would have 11 steps, and a post-migration stage has at most 10, checkpoints and scripts together: 6 declared in the stage, 5 by step resources of this program, 0 in the workflow that the program does not declare there.',
    );
  });

  it("counts what others have added to a live stage, and lets a swap at 10 through", async () => {
    const first = NEW.length;
    const two = LIVE.map(() => ({ inline: 2, separate: 0 }));
    declare(two, first);
    await ok(project.up(...withPack(project)));
    LIVE.forEach(({ foreign }, i) => {
      project.edit(
        (workflow) => {
          const { steps } = workflow.stages.at(-1)!;
          const [model] = steps;
          for (let n = 1; n <= foreign; n++) {
            steps.push({ ...model!, step_id: `foreign-${String(n)}`, name: `Theirs ${String(n)}` });
          }
        },
        id(first + i),
      );
    });
    declare(LIVE, first);
    const run = await preview(project);
    expect(run.verdicts).toEqual(expected(LIVE, first));
    const said = run.violations.find(({ resource }) => resource === `stage-${id(first + 5)}`);
    expect(said?.message).toContain(
      "4 declared in the stage, 2 by step resources of this program, 5 in the workflow that the program does not declare there",
    );
  });
});
