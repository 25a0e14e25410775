/** Pulumi's own options with our resources: what sdk/docs/pulumi-options.md says of them. */
import { ok, Project } from "../support/project";

const WORKFLOW = "wf-batch-001";

describe("Pulumi's options", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname });
    project.program("program");
    await ok(project.up());
  });
  afterAll(() => project.close());

  async function edited(...edits: string[]): Promise<void> {
    await ok(project.pulumi("config", "set", "edits", edits.join(" ")));
  }

  const verbs = (writes: readonly string[]) => writes.map((line) => line.split(" ")[0]);

  it("ignoreChanges keeps what was last applied, and other arguments are written", async () => {
    await edited("other-host", "parameters-ignored", "more-steps", "steps-ignored");
    await ok(project.preview("--expect-no-changes"));
    await edited("described", "other-host", "parameters-ignored");
    const run = await ok(project.up());
    expect(verbs(run.writes)).toEqual(["PUT"]);
    const step = project.simulator.workflow(WORKFLOW).stages.at(-1)?.steps[1];
    expect(step).toMatchObject({
      description: "Names resolve",
      script: { params: [{ param_name: "host", param_value: "shop.example.com" }] },
    });
  });

  it("aliases: a resource with a new name in the program keeps its item", async () => {
    const before = await project.resourceIds();
    await edited("described", "renamed");
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    expect((await project.resourceIds()).closing).toBe(before.cleanup);
  });

  it("protect: Pulumi refuses to delete the resource", async () => {
    await edited("described", "renamed", "protected");
    await ok(project.up());
    const run = await project.destroy();
    expect(run.code).not.toBe(0);
    expect(run.text).toContain("protected");
    expect(project.stages(WORKFLOW).at(-1)).toContain("+Cleanup(+Look");
    await edited("described", "renamed");
    await ok(project.up());
  });

  it("--target changes only the resources that it names", async () => {
    await edited("renamed", "two");
    const urn = "urn:pulumi:test::e2e::pulumi-nodejs:dynamic/mgc:MgcCheckpointStep::first";
    const run = await ok(project.up("--target", urn));
    expect(verbs(run.writes)).toEqual(["POST"]);
    expect(project.stages(WORKFLOW)[0]).toContain("Check source environment, +First");
  });

  it("dependsOn: the one that waits goes directly beside the anchor", async () => {
    await ok(project.up());
    expect(project.stages(WORKFLOW)[0]).toContain("Check source environment, +Second, +First");
  });

  it("retainOnDelete: the item stays, and is taken over when it is declared again", async () => {
    await edited("renamed", "gate-retained");
    await ok(project.up());
    const { gate } = await project.resourceIds();
    await edited("renamed", "gate-retained", "gate-removed");
    const removed = await ok(project.up());
    expect(removed.writes).toEqual([]);
    expect(project.stages(WORKFLOW)[1]).toContain("+Gate");
    await edited("renamed");
    const again = await ok(project.up());
    expect(again.writes).toEqual([]);
    expect(again.text).toContain("taken over");
    expect((await project.resourceIds()).gate).toBe(gate);
  });

  it("deleteBeforeReplace: in another workflow, the old item goes first", async () => {
    await edited("renamed", "gate-elsewhere");
    const run = await ok(project.up());
    expect(verbs(run.writes)).toEqual(["DELETE", "POST"]);
    expect(run.writes[1]).toContain("wf-az-001");
  });

  it("--refresh looks at the live workflow first, and shows what others changed", async () => {
    project.edit((workflow) => {
      const stage = workflow.stages.at(-1);
      if (stage) stage.description = "by hand";
    }, WORKFLOW);
    await ok(project.preview("--expect-no-changes"));
    const run = await ok(project.preview("--refresh"));
    expect(run.text).toMatch(/- description *: "by hand"/);
  });
});
