/** What sdk/docs/pulumi-options.md says of places, moves and replacements, a claim each. */
import { join } from "node:path";
import type { MgcWorkflowStageArgs } from "@pulumi-mgc/sdk";
import { ok, Project, type Run } from "../support/project";
import type { Declared } from "./declared/program";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Cutover(Switch) > Complete cutover(Verify)";
const URN = "urn:pulumi:test::e2e::pulumi-nodejs:dynamic/mgc:MgcWorkflowStage::Gate";

type Options = Declared["options"];

function stage(name: string, args: Omit<MgcWorkflowStageArgs, "workflowId" | "name" | "steps">) {
  const steps: MgcWorkflowStageArgs["steps"] = [{ type: "checkpoint", name: "Look" }];
  return { workflowId: "wf", name, steps, ...args };
}

function gate(description: string, options: Options = {}): Declared {
  return { args: stage("Gate", { after: "Migrate", description }), options };
}

describe("Pulumi's options", () => {
  let project: Project;

  beforeAll(async () => {
    const folder = join(__dirname, "declared");
    project = await Project.create({ folder, workflows: [WORKFLOW, WORKFLOW] });
    project.program("program");
    declare(gate("first"));
    await ok(project.up());
  });
  afterAll(() => project.close());

  function declare(...declared: readonly Declared[]): void {
    project.environment({ DECLARED: JSON.stringify(declared) });
  }

  /** Puts our stage elsewhere as somebody at the console would. */
  function move(to: number): void {
    project.edit(({ stages }) => {
      const at = stages.findIndex(({ name }) => name === "Gate");
      stages.splice(to, 0, ...stages.splice(at, 1));
    });
  }

  const order = () => project.stages().map((line) => line.split("(")[0]);
  const verbs = (run: Run) => run.writes.map((line) => line.split(" ")[0]);

  it("an edit of a text moves nothing, wherever people have put the stage", async () => {
    move(0);
    declare(gate("edited"));
    expect(verbs(await ok(project.up()))).toEqual(["PUT"]);
    expect(order()[0]).toBe("+Gate");
  });

  it("ignoreChanges of before and after leaves it there, also when a refresh has seen it", async () => {
    declare(gate("edited", { ignoreChanges: ["before", "after"] }));
    expect((await ok(project.up("--refresh"))).writes).toEqual([]);
    expect(order()[0]).toBe("+Gate");
  });

  it("up puts it right once a refresh has seen it", async () => {
    declare(gate("edited"));
    expect(verbs(await ok(project.up()))).toEqual(["DELETE", "POST"]);
    expect(order()[2]).toBe("+Gate");
  });

  it("--target-replace makes it anew with deleteBeforeReplace, and takes it over without", async () => {
    expect((await ok(project.up("--target-replace", URN))).writes).toEqual([]);
    declare(gate("edited", { deleteBeforeReplace: true }));
    expect(verbs(await ok(project.up("--target-replace", URN)))).toEqual(["DELETE", "POST"]);
  });

  it("dependsOn: with before, the one that waits is nearer to the anchor, too", async () => {
    declare(
      { args: stage("One", { before: "Cutover" }) },
      { args: stage("Two", { before: "Cutover" }), waits: true },
    );
    await ok(project.up("--parallel", "16"));
    expect(order().slice(1, 5)).toEqual(["Migrate", "+One", "+Two", "Cutover"]);
  });

  it("protect refuses a move, too", async () => {
    declare(gate("protected", { protect: true }));
    await ok(project.up());
    const args = stage("Gate", { before: "Migrate", description: "protected" });
    declare({ args, options: { protect: true } });
    const run = await project.preview();
    expect(run.code).not.toBe(0);
    expect(run.text).toContain("marked for protection");
  });
});
