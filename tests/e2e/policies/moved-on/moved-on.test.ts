/**
 * What is in the workflow as declared violates nothing, however far the workflow has moved on;
 * edits and insertions do. One workflow for each state of life, and for each edit.
 */
import { ok, Project } from "../../support/project";
import { judged, preview, withPack } from "../support/policies";

const WORKFLOW = "Prepare(Check) > Migrate(Copy, Sync) > Complete cutover(Verify)";

/** The status of the workflow, and those of stages and steps; a step has its stage's, if none of its own. */
const LIFE: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ["not started", "WAITING", {}],
  ["started", "RUNNING", { Prepare: "RUNNING" }],
  ["in Migrate", "PAUSED", { Prepare: "COMPLETE", Migrate: "PAUSED", Copy: "WAITING" }],
  ["copying", "RUNNING", { Migrate: "RUNNING", "Before the copy": "COMPLETE" }],
  ["at the gate", "PAUSED", { Migrate: "COMPLETE", Gate: "PAUSED", Extra: "WAITING" }],
  ["failed", "PAUSED", { Migrate: "COMPLETE", Gate: "PAUSED", Look: "COMPLETE", Extra: "FAILED" }],
  ["skipped", "RUNNING", { Migrate: "COMPLETE", Gate: "COMPLETE", Extra: "SKIPPED" }],
  ["unknown", "ARCHIVED", { Migrate: "COMPLETE", Gate: "ARCHIVED" }],
  ["cut over", "RUNNING", { Migrate: "COMPLETE", Gate: "COMPLETE", "Complete cutover": "RUNNING" }],
  ["over", "COMPLETE", { Migrate: "COMPLETE", Gate: "COMPLETE", "Complete cutover": "COMPLETE" }],
];

const EDITS = ["renamed", "described", "step renamed", "step added", "extra renamed"];

const ids = LIFE.map((_, i) => (i === 0 ? "wf" : `wf-${String(i + 1)}`));
const edits = (edit: (index: number) => string | undefined) =>
  JSON.stringify(Object.fromEntries(ids.map((id, i) => [id, edit(i) ?? ""])));

describe("workflows that move on, with the policy pack", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: ids.map(() => WORKFLOW) });
    project.environment({ EDITS: edits(() => "") });
    project.program("program");
    await ok(project.up(...withPack(project)));
  });
  afterAll(() => project.close());

  /** Sets the statuses of a workflow, as life would. */
  function statuses(id: string, status: string, items: Readonly<Record<string, string>>): void {
    project.edit((live) => {
      live.status = status;
      for (const stage of live.stages) {
        stage.status = items[stage.name] ?? "WAITING";
        for (const step of stage.steps) step.status = items[step.name] ?? stage.status;
      }
    }, id);
  }

  it("take edits while all is Waiting: a rename is no insertion, a removal makes room", async () => {
    project.environment({ EDITS: edits((i) => EDITS[i]) });
    const run = await preview(project);
    expect(run.violations).toEqual([]);
    expect(run.code).toBe(0);
  });

  it("say nothing of an unchanged program in any state of life", async () => {
    project.environment({ EDITS: edits(() => "") });
    for (const [i, [, status, items]] of LIFE.entries()) statuses(ids[i]!, status, items);
    const run = await ok(project.preview("--expect-no-changes", ...withPack(project)));
    expect(judged(project, run).violations).toEqual([]);
  });

  it("judge edits of what is over", async () => {
    const [, status, items] = LIFE.at(-1)!;
    for (const id of ids) statuses(id, status, items);
    project.environment({ EDITS: edits((i) => EDITS[i]) });
    const run = await preview(project);
    expect(run.writes).toEqual([]);
    expect(run.code).not.toBe(0);
    const of = (edit: string) => {
      const id = ids[EDITS.indexOf(edit)]!;
      return run.verdicts.flatMap((line) => {
        const [resource, policy] = line.split(" ");
        return resource?.endsWith(`-${id}`) ? [policy] : [];
      });
    };
    expect(EDITS.map((edit) => [edit, of(edit)])).toEqual([
      ["renamed", ["mgc-item-status"]],
      ["described", ["mgc-item-status"]],
      // What is over stays, so that the step under its new name would be another one.
      ["step renamed", ["mgc-anchor-status"]],
      ["step added", ["mgc-anchor-status"]],
      ["extra renamed", ["mgc-item-status"]],
    ]);
  });

  it("judge a move to where nothing can go any more", async () => {
    project.environment({ EDITS: JSON.stringify({ wf: "moved" }) });
    const run = await preview(project);
    expect(run.writes).toEqual([]);
    expect(run.code).not.toBe(0);
    expect(run.verdicts).toEqual(["gate-wf mgc-anchor-status", "gate-wf mgc-item-status"]);
  });
});
