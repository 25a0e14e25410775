/** What the page about Pulumi's own options claims, with the real engine, a claim each. */
import { join } from "node:path";
import type { MgcScriptStepArgs, MgcWorkflowStageArgs } from "@pulumi-mgc/sdk";
import { ok, Project, type Run } from "../support/project";
import type { Declared } from "./declared/program";

const WORKFLOW = "wf-batch-001";
const URN = "urn:pulumi:test::e2e::pulumi-nodejs:dynamic/mgc:MgcWorkflowStage::";
const GATE = {
  workflowId: WORKFLOW,
  after: "Migrate",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
} satisfies MgcWorkflowStageArgs;
const CHECKS = {
  workflowId: WORKFLOW,
  after: "Complete cutover",
  name: "Checks",
  steps: [{ type: "checkpoint", name: "Look" }],
} satisfies MgcWorkflowStageArgs;
const DNS = {
  workflowId: WORKFLOW,
  stage: "Checks",
  name: "Verify DNS",
  script: { source: "custom", name: "verify_dns" },
  parameters: { host: "app.example.com" },
  executionServers: ["web-01"],
} satisfies MgcScriptStepArgs;

describe("Pulumi's own options", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: join(__dirname, "declared") });
    project.program("program");
    declare(gate(), { resource: "checks", stage: CHECKS });
    await ok(project.up());
    declare(gate(), { resource: "checks", stage: CHECKS }, dns());
    await ok(project.up());
  });
  afterAll(() => project.close());

  function declare(...declared: readonly Declared[]): void {
    project.environment({ DECLARED: JSON.stringify(declared) });
  }
  function gate(
    stage: Partial<MgcWorkflowStageArgs> = {},
    options: Declared["options"] = {},
    resource = "gate",
  ): Declared {
    return { resource, stage: { ...GATE, ...stage }, options };
  }
  function dns(
    script: Partial<MgcScriptStepArgs> = {},
    options: Declared["options"] = {},
  ): Declared {
    return { resource: "dns", script: { ...DNS, ...script }, options };
  }
  const checks: Declared = { resource: "checks", stage: CHECKS };

  /** Moves our stage as somebody at the console would. */
  function move(to: number): void {
    project.edit((workflow) => {
      const at = workflow.stages.findIndex((stage) => stage.name === "Gate");
      workflow.stages.splice(to, 0, ...workflow.stages.splice(at, 1));
    }, WORKFLOW);
  }
  const order = (id = WORKFLOW) => project.stages(id).map((line) => line.split("(")[0]);
  const methods = (run: Run) => run.writes.map((line) => line.split(" ")[0]);

  it("ignoreChanges of steps and parameters leaves them, and an edit of a text moves nothing", async () => {
    move(3);
    const steps: MgcWorkflowStageArgs["steps"] = [{ type: "checkpoint", name: "Other" }];
    declare(
      gate({ steps, description: "edited" }, { ignoreChanges: ["steps"] }),
      checks,
      dns(
        { parameters: { host: "www.example.com" }, description: "edited" },
        { ignoreChanges: ["parameters"] },
      ),
    );
    expect(methods(await ok(project.up()))).toEqual(["PUT", "PUT"]);
    expect(project.stages(WORKFLOW).slice(1)).toEqual([
      "Migrate(Full replication, Incremental synchronization)",
      "Cutover(Confirm cutover, Launch targets)",
      "+Gate(+Look)",
      "Complete cutover(Verify, Finish)",
      "+Checks(+Look, +Verify DNS)",
    ]);
    const step = project.simulator.workflow(WORKFLOW).stages[5]!.steps[1]!;
    expect(step.script?.params).toEqual([{ param_name: "host", param_value: "app.example.com" }]);
  });

  it("ignoreChanges of the place leaves a stage where people have put it", async () => {
    move(0);
    declare(gate({ description: "edited" }, { ignoreChanges: ["before", "after"] }));
    const run = await ok(project.up("--refresh", "--target", `${URN}gate`));
    expect(run.writes).toEqual([]);
    expect(order()[0]).toBe("+Gate");
  });

  it("--refresh puts right in the same run what others changed", async () => {
    declare(gate());
    expect(methods(await ok(project.up("--refresh"))).sort()).toEqual([
      "DELETE",
      "DELETE",
      "DELETE",
      "POST",
    ]);
    expect(order()).toEqual(["Preparation", "Migrate", "+Gate", "Cutover", "Complete cutover"]);
  });

  it("aliases keep the item under a new name of its resource, without a word", async () => {
    declare(gate({}, { aliases: [{ name: "gate" }] }, "renamed"));
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    expect(run.text).not.toContain("took it over");
  });

  it("without an alias the item is taken over, and the old name's deletion does nothing", async () => {
    declare(gate());
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    expect(run.text).toContain('stage "Gate" was in workflow wf-batch-001 already');
    expect(run.text).toContain("another resource took it over in this run; it stays");
  });

  it("protect lets edits in place pass, and refuses moves and deletions", async () => {
    declare(gate({ description: "protected" }, { protect: true }));
    expect(methods(await ok(project.up()))).toEqual(["PUT"]);
    declare(
      gate({ before: "Migrate", after: undefined, description: "protected" }, { protect: true }),
    );
    expect((await project.preview()).text).toContain("marked for protection");
    declare();
    const run = await project.up();
    expect(run.text).toContain("it is protected");
    expect(run.writes).toEqual([]);
  });

  it("retainOnDelete forgets the item and leaves it, and it is taken over when declared again", async () => {
    declare(gate({ description: "protected" }, { retainOnDelete: true }));
    await ok(project.up());
    declare();
    expect((await ok(project.up())).writes).toEqual([]);
    expect(await project.resourceIds()).toEqual({});
    declare(gate({ description: "protected" }));
    const run = await ok(project.up());
    expect(run.text).toContain("it was taken over, nothing was written");
    expect(order()[2]).toBe("+Gate");
  });

  it("--target-replace makes an item anew only with deleteBeforeReplace", async () => {
    const replace = ["--target-replace", `${URN}gate`];
    expect((await ok(project.up(...replace))).writes).toEqual([]);
    declare(gate({ description: "protected" }, { deleteBeforeReplace: true }));
    expect(methods(await ok(project.up(...replace)))).toEqual(["DELETE", "POST"]);
  });

  it("deleteBeforeReplace decides what comes first where the workflow changes", async () => {
    declare(gate({ workflowId: "wf-az-001" }));
    expect(methods(await ok(project.up()))).toEqual(["POST", "DELETE"]);
    declare(gate({}, { deleteBeforeReplace: true }));
    expect(methods(await ok(project.up()))).toEqual(["DELETE", "POST"]);
  });

  it("dependsOn orders insertions at one anchor, each directly beside it", async () => {
    const at = (name: string, place: object, ...dependsOn: string[]) =>
      gate({ name, after: undefined, ...place }, { dependsOn }, name);
    declare(
      at("b1", { before: "Cutover" }),
      at("b2", { before: "Cutover" }, "b1"),
      at("a1", { after: "Cutover" }),
      at("a2", { after: "Cutover" }, "a1"),
    );
    await ok(project.up("--parallel", "16"));
    expect(order().slice(1, -1)).toEqual(["Migrate", "+b1", "+b2", "Cutover", "+a2", "+a1"]);
  });

  it("--target applies the changes of one resource only", async () => {
    const edited = ["b1", "b2"].map((name) =>
      gate({ name, description: "edited", after: undefined, before: "Cutover" }, {}, name),
    );
    declare(...edited);
    const run = await ok(project.up("--target", `${URN}b2`));
    expect(methods(run)).toEqual(["PUT"]);
    expect(Object.keys(await project.resourceIds()).sort()).toEqual(["a1", "a2", "b1", "b2"]);
  });
});
