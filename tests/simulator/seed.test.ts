import { parseSeed, shippedSeed } from "../../provider/src/simulator/seed";
import { oneWorkflow } from "../contract/connection";

describe("a seed is refused with the path of the mistake", () => {
  const workflow = oneWorkflow("Migrate > Last").workflows![0]!;
  const [stage] = workflow.stages;
  const seedOf = (fields: object) => ({ workflows: [{ ...workflow, ...fields }] });

  it.each([
    [[], "seed: the whole: "],
    [{ workflow: [] }, 'seed: the whole: Unrecognized key: "workflow"'],
    [seedOf({ name: undefined }), "seed: workflows[0].name: "],
    [seedOf({ stages: [{ ...stage, kind: "OWN" }] }), "workflows[0].stages[0].kind: "],
    [seedOf({ stages: [{ ...stage, steps: [{}] }] }), "workflows[0].stages[0].steps[0].step_id: "],
    [
      seedOf({ stages: [stage, stage] }),
      'workflows[0].stages[1].stage_id: "migrate" is used twice',
    ],
    [
      seedOf({ execution_servers: ["x"] }),
      'workflows[0].execution_servers[0]: no server has the id "x"',
    ],
    [{ outcomes: [{ script_uuid: "s", result: "FAILED" }] }, "outcomes[0].result: "],
    [{ custom_scripts: [{ script_uuid: "s" }] }, "custom_scripts[0].name: "],
  ])("%#", (value, message) => {
    expect(() => parseSeed(value)).toThrow(message);
  });

  it("but may hold states that life can't reach, unknown words, and a name twice", () => {
    const seed = oneWorkflow("Migrate:frozen > Last:complete > +Twin:running(A:paused)", {
      type: "OTHER",
    });
    seed.workflows![0]!.stages[2]!.name = "Last";
    const { workflows } = parseSeed(seed);
    expect(workflows[0]).toMatchObject({ type: "OTHER", stages: [{ status: "FROZEN" }, {}, {}] });
  });
});

describe("the seeds of the package", () => {
  const { workflows, custom_scripts, public_scripts } = shippedSeed();

  it("have the workflow of the quickstart", () => {
    const quickstart = workflows.find(({ workflow_id }) => workflow_id === "wf-batch-001");
    expect(quickstart?.status).toBe("WAITING");
    expect(quickstart?.stages.map(({ name }) => name)).toEqual([
      "Preparation",
      "Migrate",
      "Cutover",
      "Complete cutover",
    ]);
  });

  it.each(["BATCH_SERVER", "CROSS_AZ_SERVER", "OBJECT_STORAGE", "FILE_STORAGE"])(
    "have %s workflows in every state, one of them with a failed script",
    (type) => {
      const some = workflows.filter((workflow) => workflow.type === type);
      const words = [...new Set(some.map(({ status }) => status))].sort();
      expect(words).toEqual(["COMPLETE", "PAUSED", "RUNNING", "WAITING"]);
      const steps = some.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
      const failed = steps.filter(({ status, script }) => status === "FAILED" && script);
      expect(failed.map(({ executions }) => executions.length)).toEqual([1]);
    },
  );

  it("name only scripts that they have, in the version that they have", () => {
    const steps = workflows.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
    for (const { script } of steps.filter((step) => step.script)) {
      const found = custom_scripts.find(({ script_uuid }) => script_uuid === script?.script_uuid);
      expect(found?.properties.version).toBe(script?.version);
    }
    const uuids = custom_scripts.map(({ script_uuid }) => script_uuid.length);
    expect(new Set(uuids)).toEqual(new Set([25]));
    expect(public_scripts.length).toBeGreaterThan(0);
  });
});
