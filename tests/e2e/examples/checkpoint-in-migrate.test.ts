import { ok } from "../support/project";
import { Example, sorted } from "./example";

const WORKFLOW = "wf-batch-001";
const STEPS = `/workflows/${WORKFLOW}/stages/wf-batch-001-migrate/steps`;

describe("the example of a checkpoint in the stage Migrate", () => {
  let example: Example;
  let template: string[];

  beforeAll(async () => {
    example = await Example.create("checkpoint-in-migrate");
    template = example.project.stages(WORKFLOW);
  });
  afterAll(() => example.project.close());

  it("previews with one request", async () => {
    const run = await ok(example.project.preview());
    expect(run.requests).toEqual([`GET /workflows/${WORKFLOW}`]);
    expect(run.text).toContain("+ 2 to create");
  });

  it("puts the checkpoint between the predefined steps", async () => {
    const run = await ok(example.project.up());
    expect(run.writes).toEqual([`POST ${STEPS}`]);
    expect(example.project.stages(WORKFLOW)[1]).toBe(
      "Migrate(Full replication, +Check the full copy, Incremental synchronization)",
    );
  });

  it("edits it in place", async () => {
    example.program("step2/index");
    const run = await ok(example.project.up());
    expect(sorted(run.writes)).toEqual([`PUT ${STEPS}/…`]);
  });

  it("finds it unchanged", async () => {
    const refresh = await ok(example.project.refresh());
    expect(refresh.requests).toEqual([`GET /workflows/${WORKFLOW}`]);
    expect(refresh.text).toContain("2 unchanged");
    const preview = await ok(example.project.preview("--expect-no-changes"));
    expect(preview.requests).toEqual([]);
  });

  it("leaves the template behind", async () => {
    const run = await ok(example.project.destroy());
    expect(sorted(run.writes)).toEqual([`DELETE ${STEPS}/…`]);
    expect(example.project.stages(WORKFLOW)).toEqual(template);
  });
});
