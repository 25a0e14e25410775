/**
 * When post-migration stages and scripts may be added, to workflows of every type in every state.
 * "Server migration: Add a post-migration stage and scripts before the workflow starts or when the
 * workflow enters the Complete cutover stage. Storage migration: Add a post-migration stage and
 * scripts before starting the workflow."
 */
import { parseWorkflow } from "../../../../provider/src/core/notation";
import { seedWorkflow, shippedSeed } from "../../../../provider/src/simulator";
import { Project } from "../../support/project";
import { preview } from "../support/policies";

const SERVERS = ["BATCH_SERVER", "CROSS_AZ_SERVER"] as const;
const STORAGE = ["OBJECT_STORAGE", "FILE_STORAGE"] as const;

// By hand: may a stage or a script be added behind the cut-over, in this state?
const STATES: readonly (readonly [string, string, server: boolean, storage: boolean])[] = [
  ["not-started", "Prepare > Migrate > Complete cutover > +After(+Look)", true, true],
  ["started", "Prepare:running > Migrate > Complete cutover > +After(+Look)", false, false],
  [
    "migrating",
    "Prepare:complete > Migrate:running > Complete cutover > +After(+Look)",
    false,
    false,
  ],
  ["paused", "Prepare:complete > Migrate:paused > Complete cutover > +After(+Look)", false, false],
  [
    "entering",
    "Prepare:complete > Migrate:complete > Complete cutover > +After(+Look)",
    true,
    false,
  ],
  [
    "in-cutover",
    "Prepare:complete > Migrate:complete > Complete cutover:running > +After(+Look)",
    true,
    false,
  ],
  [
    "cutover-paused",
    "Prepare:complete > Migrate:complete > Complete cutover:paused > +After(+Look)",
    true,
    false,
  ],
  [
    "cutover-failed",
    "Prepare:complete > Migrate:complete > Complete cutover:failed > +After(+Look)",
    true,
    false,
  ],
  [
    "cutover-unknown",
    "Prepare:complete > Migrate:complete > Complete cutover:odd > +After(+Look)",
    false,
    false,
  ],
  [
    "left",
    "Prepare:complete > Migrate:complete > Complete cutover:complete > +After(+Look)",
    false,
    false,
  ],
];

const cases = [...SERVERS, ...STORAGE].flatMap((type) =>
  STATES.flatMap(([state, notation, server, storage]) =>
    (["stage", "script", "checkpoint"] as const).map((what) => ({
      resource: `${type.toLowerCase().replace("_", "-")}-${state}-${what}`,
      type,
      notation,
      what,
      allowed:
        what === "checkpoint" || ((SERVERS as readonly string[]).includes(type) ? server : storage),
    })),
  ),
);

describe("mgc-post-migration-window, at preview", () => {
  let project: Project;

  beforeAll(async () => {
    const { servers, custom_scripts } = shippedSeed();
    const workflows = cases.map(({ notation, type }, i) =>
      seedWorkflow(parseWorkflow(notation, { id: `wf-${String(i)}`, type }), ["ecs-batch-web-01"]),
    );
    project = await Project.create({
      folder: __dirname,
      seed: { workflows, servers, custom_scripts },
    });
    const declared = cases.map(({ resource, what }, i) => ({
      resource,
      what,
      workflowId: `wf-${String(i)}`,
    }));
    project.environment({ CASES: JSON.stringify(declared) });
    project.program("program");
  });
  afterAll(() => project.close());

  it("refuses exactly what the window refuses, and binds no checkpoint", async () => {
    const run = await preview(project, { "mgc-script-risk": { coc: "off" } });
    const expected = cases
      .filter(({ allowed }) => !allowed)
      .map(({ resource }) => `${resource} mgc-post-migration-window`);
    expect(run.verdicts).toEqual(expected.sort());
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
  });
});
