import { UNKNOWN } from "../../provider/src/core/unknown";
import { lifecycles } from "../../provider/src/resources/registry";
import { gate, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Prepare:complete > Migrate:running(Copy:complete, Sync:running) > Cutover > Last";

describe("the shape of a stage", () => {
  const { shape } = lifecycles.stage;

  it("is right", () => {
    expect(shape(stage())).toEqual([]);
    expect(
      shape(stage({ after: undefined, before: "x", description: "", onStarted: "fail" })),
    ).toEqual([]);
  });

  it("is told whole when it is wrong", () => {
    const problems = shape({
      workflowId: 7,
      name: "x".repeat(65),
      description: "x".repeat(257),
      before: "a",
      after: "b",
      onStarted: "later",
      stps: [],
      steps: [
        { type: "checkpoint", name: "A" },
        { type: "gate", name: "" },
        { type: "checkpoint", name: "A", desription: "d" },
        "text",
      ],
    });
    expect(problems).toEqual([
      "workflowId: must be text, not a number",
      "name: has 65 characters; at most 64 are allowed",
      "description: has 257 characters; at most 256 are allowed",
      'onStarted: must be "fail" or "retain"',
      'steps[1].type: must be "checkpoint" or "script"',
      "steps[1].name: must not be empty",
      'steps[2].desription: no such argument; did you mean "description"?',
      "steps[3]: must be an object, not a string",
      'stps: no such argument; did you mean "steps"?',
      "before, after: give only one of them",
      'steps[2].name: "A" is the name of steps[0] already (MGC014 unique-names)',
    ]);
  });

  it("needs what is required, and at least one step", () => {
    expect(shape({ steps: [] })).toEqual([
      "workflowId: is required",
      "name: is required",
      "steps: needs at least one step (MGC004 stage-has-steps)",
      "before, after: give one of them, to say where the stage goes",
    ]);
  });

  it("is not judged where a value is not known yet (F33)", () => {
    expect(shape({ workflowId: UNKNOWN, name: UNKNOWN, after: UNKNOWN, steps: UNKNOWN })).toEqual(
      [],
    );
    const unknownInside = [UNKNOWN, { type: UNKNOWN, name: UNKNOWN, description: UNKNOWN }];
    expect(
      shape(stage({ steps: unknownInside, description: UNKNOWN, onStarted: UNKNOWN })),
    ).toEqual([]);
    const known = shape(stage({ steps: [...unknownInside, { type: "checkpoint", name: "" }] }));
    expect(known).toEqual(["steps[2].name: must not be empty"]);
  });

  it("of a step is told the same way", () => {
    expect(
      lifecycles.checkpointStep.shape({ workflowId: "wf", steps: [], before: "a", after: "b" }),
    ).toEqual([
      "name: is required",
      "stage: is required",
      "steps: no such argument",
      "before, after: give only one of them",
    ]);
    expect(lifecycles.checkpointStep.shape(gate())).toEqual([]);
  });
});

/** A workflow in which two stages are named "Cutover". */
async function twofold() {
  const world = await scene(LINE);
  world.edit(({ stages }) => {
    stages[3] = { ...stages[3]!, stage_id: "cutover-2", name: "Cutover" };
  });
  return world;
}

describe("references", () => {
  it("name the candidates with order, id and status where nothing is found (F15)", async () => {
    const world = await twofold();
    const session = world.session();
    const problems = await new Resource("stage").check(session, stage({ after: "Cut-over" }));
    expect(problems).toEqual([
      'after: no stage has the id or exact name "Cut-over"; there are:\n' +
        '  1. "Prepare" (prepare, Complete)\n' +
        '  2. "Migrate" (migrate, Running)\n' +
        '  3. "Cutover" (cutover, Waiting)\n' +
        '  4. "Cutover" (cutover-2, Waiting)\n' +
        "A stage of this program is referred to by its output (for example cleanup.stageId)",
    ]);
  });

  it("are never the first of several (F16)", async () => {
    const world = await twofold();
    const own = new Resource("stage");
    expect(await own.check(world.session(), stage({ after: "Cutover" }))).toEqual([
      'after: 2 stages are named "Cutover"; use the id of one:\n' +
        '  1. "Cutover" (cutover, Waiting)\n  2. "Cutover" (cutover-2, Waiting)',
    ]);
    expect(await own.check(world.session(), stage({ after: "cutover-2" }))).toEqual([]);
  });

  it("of a step name its stage, then its anchor", async () => {
    const world = await scene(LINE);
    const own = new Resource("checkpointStep");
    const session = world.session();
    expect((await own.check(session, gate({ stage: "Nowhere" })))[0]).toMatch(
      /^stage: no stage has the id or exact name "Nowhere"; there are:\n {2}1\. "Prepare"/,
    );
    expect((await own.check(session, gate({ after: "Nothing" })))[0]).toMatch(
      /^after: no step has .*:\n {2}1\. "Copy" \(migrate\.copy, Complete\)\n {2}2\. "Sync" \(migrate\.sync, Running\)/,
    );
    expect(await own.check(session, gate({ after: "Copy" }))).toEqual([]);
    expect(world.requests()).toEqual(["GET /"]);
  });

  it("to a workflow that is not there say where its id is found", async () => {
    const world = await scene(LINE);
    const [problem] = await new Resource("stage").check(
      world.session(),
      stage({ workflowId: "no" }),
    );
    expect(problem).toContain('workflowId: there is no workflow with the id "no"');
  });

  it("are not judged by status: what has begun must not block later runs", async () => {
    const world = await scene(LINE);
    expect(await new Resource("stage").check(world.session(), stage({ after: "Prepare" }))).toEqual(
      [],
    );
    expect(
      await new Resource("checkpointStep").check(world.session(), gate({ before: "Sync" })),
    ).toEqual([]);
  });

  it("are looked up only when they are new or changed", async () => {
    const world = await scene(LINE);
    const { references } = lifecycles.stage;
    const session = world.session();
    const olds = stage({ after: "gone" });
    expect(
      await references(session, olds, stage({ after: "gone", name: "New", steps: steps("C") })),
    ).toEqual([]);
    expect(world.requests()).toEqual([]);
    expect(await references(session, olds, stage({ after: "gone too" }))).toHaveLength(1);
    expect(
      await references(session, olds, stage({ after: undefined, before: "gone" })),
    ).toHaveLength(1);
    expect(await references(session, undefined, olds)).toHaveLength(1);
    expect(world.requests()).toEqual(["GET /"]);
  });

  it("that are not known yet are not looked up (F33)", async () => {
    const world = await scene(LINE);
    const session = world.session();
    const own = new Resource("stage");
    expect(await own.check(session, stage({ workflowId: UNKNOWN }))).toEqual([]);
    expect(world.requests()).toEqual([]);
    expect(await own.check(session, stage({ after: UNKNOWN }))).toEqual([]);
    const step = new Resource("checkpointStep");
    expect(await step.check(session, gate({ stage: UNKNOWN, after: "whatever" }))).toEqual([]);
    expect(await step.check(session, gate({ stage: "Migrate", after: UNKNOWN }))).toEqual([]);
  });

  it("that can't be looked up are an error, not a pass", async () => {
    const world = await scene(LINE, {}, [{ method: "GET", path: "**", times: 9, status: 403 }]);
    await expect(new Resource("stage").check(world.session(), stage())).rejects.toThrow("HTTP 403");
  });
});
