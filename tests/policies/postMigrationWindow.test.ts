import { postMigrationWindow } from "../../policy-pack/src/policies/postMigrationWindow";
import { parseWorkflow } from "../../provider/src/core/notation";
import { checkpointStep, resource, says, stage } from "./support/scene";
import { scriptStep } from "./support/scripts";

// Written by hand from the help page: server workflows before the start, or while they are in the
// cut-over stage; storage workflows before the start only.
const TABLE = [
  ["BATCH_SERVER", "Migrate > Complete cutover", "yes"],
  ["BATCH_SERVER", "Migrate:running > Complete cutover", "no"],
  ["BATCH_SERVER", "Migrate:complete > Complete cutover", "yes"],
  ["BATCH_SERVER", "Migrate:complete > Complete cutover:running", "yes"],
  ["BATCH_SERVER", "Migrate:complete > Complete cutover:paused", "yes"],
  ["BATCH_SERVER", "Migrate:complete > Complete cutover:complete", "no"],
  ["BATCH_SERVER", "Migrate:complete > Complete cutover:archived", "no"],
  ["CROSS_AZ_SERVER", "Migrate > Cutover:waiting", "yes"],
  ["CROSS_AZ_SERVER", "Migrate:complete > Cutover:running", "yes"],
  ["OBJECT_STORAGE", "Migrate > Verify", "yes"],
  ["OBJECT_STORAGE", "Migrate:running > Verify", "no"],
  ["FILE_STORAGE", "Migrate:complete > Verify:paused", "no"],
  ["SOMETHING_NEW", "Migrate:complete > Verify:paused", "no"],
] as const;

describe("mgc-post-migration-window", () => {
  it.each(TABLE)("%s, %s: %s", async (type, text, allowed) => {
    const workflow = parseWorkflow(text, { type });
    const anchor = workflow.stages.at(-1)!.name;
    const own = resource("stage", "after", stage({ after: anchor }));
    const found = await says(postMigrationWindow, { workflows: [workflow] }, own);
    expect(found).toHaveLength(allowed === "yes" ? 0 : 1);
  });

  it("binds scripts in a post-migration stage, and no checkpoints", async () => {
    const workflows = ["Migrate:running > Complete cutover > +After(+Look)"];
    const script = resource("scriptStep", "script", scriptStep());
    const gate = resource("checkpointStep", "gate", checkpointStep({ stage: "After" }));
    expect(await says(postMigrationWindow, { workflows }, script)).toHaveLength(1);
    expect(await says(postMigrationWindow, { workflows }, gate)).toEqual([]);
  });

  it("says what it waits for", async () => {
    const workflows = ["Prepare:complete > Migrate:running > Complete cutover"];
    const own = resource("stage", "after", stage({ after: "Complete cutover" }));
    expect(await says(postMigrationWindow, { workflows }, own)).toEqual([
      'MGC006 post-migration-window: a post-migration stage can be added before the workflow starts, or while it is in stage "Complete cutover"; the workflow is Running (BATCH_SERVER). Wait until these are Complete: "Migrate" (Running).',
    ]);
  });
});
