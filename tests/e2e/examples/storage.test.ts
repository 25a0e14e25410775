import { ok } from "../support/project";
import { Example, sorted } from "./example";

describe("the example of a comparison behind the migration of object storage", () => {
  let example: Example;
  let template: string[];

  beforeAll(async () => {
    example = await Example.create("storage");
    template = example.project.stages("wf-object-001");
  });
  afterAll(() => example.project.close());

  it("previews without writing, and reads everything once", async () => {
    const run = await ok(example.project.preview());
    expect(sorted(run.requests)).toEqual([
      "GET /scripts/…",
      "GET /scripts?limit=100&name_like=compare_buckets",
      "GET /workflows/wf-object-001",
      "GET /workflows/wf-object-001/execution-servers?limit=100&offset=0",
    ]);
    expect(run.text).toContain("+ 2 to create");
  });

  it("comes too late for a workflow that has started", async () => {
    await example.set("workflowId", "wf-object-002");
    const run = await example.project.up();
    expect(run.code).not.toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.text).toContain("MGC006 post-migration-window");
    await ok(example.project.pulumi("config", "rm", "workflowId"));
  });

  it("adds the stage in one request", async () => {
    const run = await ok(example.project.up());
    expect(run.writes).toEqual(["POST /workflows/wf-object-001/stages"]);
    expect(example.project.stages("wf-object-001")).toEqual([
      ...template,
      "+Compare(+Compare buckets, +Review differences)",
    ]);
  });

  it("finds it unchanged", async () => {
    const refresh = await ok(example.project.refresh());
    expect(sorted(refresh.requests)).toEqual(["GET /scripts/…", "GET /workflows/wf-object-001"]);
    expect(refresh.text).toContain("2 unchanged");
    const preview = await ok(example.project.preview("--expect-no-changes"));
    expect(preview.requests).toEqual([]);
  });

  it("leaves the template behind", async () => {
    const run = await ok(example.project.destroy());
    expect(sorted(run.writes)).toEqual(["DELETE /workflows/wf-object-001/stages/…"]);
    expect(example.project.stages("wf-object-001")).toEqual(template);
  });
});
