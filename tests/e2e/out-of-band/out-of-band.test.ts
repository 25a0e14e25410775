import { ok, Project, type Run } from "../support/project";

const ID = "wf-batch-001";
type Workflow = Parameters<Parameters<Project["edit"]>[0]>[0];

const stage = (workflow: Workflow, name: string) =>
  workflow.stages.find((candidate) => candidate.name === name)!;
const step = (workflow: Workflow, inside: string, name: string) =>
  stage(workflow, inside).steps.find((candidate) => candidate.name === name)!;

/** What people read of a change: its lines, without the place in the program. */
const changes = (run: Run) => run.text.match(/^ *[~+-] .*(?:=>|: ).*$/gm) ?? [];
const updated = (run: Run) => run.text.match(/~ pulumi-nodejs:dynamic\/mgc:\w+/g) ?? [];

describe("what somebody does to our items at the console", () => {
  let project: Project;
  let applied: () => void;
  let line: string[];

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname });
    project.program("program");
    await ok(project.up());
    line = project.stages(ID);
    applied = project.remember();
  });
  afterAll(() => project.close());

  it.each<[string, string, (workflow: Workflow) => void, RegExp]>([
    [
      "the description of an inline step",
      "MgcWorkflowStage",
      (workflow) => {
        step(workflow, "Cleanup", "Sign off").description = "One is enough";
      },
      /description: "Two people" => "One is enough"/,
    ],
    [
      "a parameter of an inline script step",
      "MgcWorkflowStage",
      (workflow) => {
        step(workflow, "Cleanup", "Verify DNS").script!.params[0]!.param_value = "other";
      },
      /host: "shop.example.com" => "other"/,
    ],
    [
      "the timeout of a script step",
      "MgcScriptStep",
      (workflow) => {
        step(workflow, "Cleanup", "Verify again").script!.timeout = 900;
      },
      /\+ timeoutSeconds *: 900/,
    ],
    [
      "the name of a checkpoint",
      "MgcCheckpointStep",
      (workflow) => {
        step(workflow, "Migrate", "Hold").name = "Stop";
      },
      /name *: "Hold" => "Stop"/,
    ],
  ])(
    "to %s is shown by refresh, and mended by one write of one resource (F19, I3)",
    async (_what, kind, edit, shown) => {
      applied();
      project.edit(edit, ID);
      const refresh = await ok(project.refresh());
      expect(changes(refresh).join("\n")).toMatch(shown);
      expect(updated(refresh)).toEqual([`~ pulumi-nodejs:dynamic/mgc:${kind}`]);
      const up = await ok(project.up());
      expect(updated(up)).toEqual([`~ pulumi-nodejs:dynamic/mgc:${kind}`]);
      expect(up.writes.map((write) => write.split(" ")[0])).toEqual(["PUT"]);
      expect(project.stages(ID)).toEqual(line);
    },
  );

  it("a deletion is shown by refresh as that one alone, and made good by one write (F18, I5)", async () => {
    applied();
    project.edit((workflow) => {
      const migrate = stage(workflow, "Migrate");
      migrate.steps = migrate.steps.filter(({ name }) => name !== "Hold");
    }, ID);
    const refresh = await ok(project.refresh());
    expect(refresh.text).toContain("- 1 deleted");
    expect(refresh.text).toContain("3 unchanged");
    const up = await ok(project.up());
    expect(up.writes.map((write) => write.split(" ")[0])).toEqual(["POST"]);
    expect(project.stages(ID)).toEqual(line);
  });

  it("a deletion where nothing may be added by now is explained, and nothing is written (F18, I4)", async () => {
    applied();
    project.edit((workflow) => {
      const migrate = stage(workflow, "Migrate");
      migrate.steps = migrate.steps.filter(({ name }) => name !== "Hold");
      for (const passed of [stage(workflow, "Preparation"), migrate]) {
        passed.status = "COMPLETE";
        for (const each of passed.steps) each.status = "COMPLETE";
      }
      workflow.status = "RUNNING";
    }, ID);
    await ok(project.refresh());
    const up = await project.up();
    expect(up.code).not.toBe(0);
    expect(up.writes).toEqual([]);
    expect(up.text).toContain('create step "Hold" in workflow wf-batch-001');
    expect(up.text).toContain('step "Incremental synchronization" is Complete');
  });

  it("without a state, all of it is taken over and nothing is written or made twice (F20, F2, I5)", async () => {
    applied();
    await ok(project.pulumi("stack", "init", "again"));
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    expect(run.text.match(/already, just as declared; it was taken over/g)).toHaveLength(3);
    expect(project.stages(ID)).toEqual(line);
    await ok(project.preview("--expect-no-changes"));
  });
});
