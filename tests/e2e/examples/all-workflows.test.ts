import { ok } from "../support/project";
import { Example, sorted } from "./example";

/** Those of the shipped seeds that have not started. */
const WAITING = ["wf-az-001", "wf-batch-001", "wf-file-001", "wf-object-001"];

describe("the example of one stage for all workflows", () => {
  let example: Example;
  let templates: string[][];
  /** What the program asks by itself: the list, and each workflow once. */
  let asked: string[];

  const stages = () => WAITING.map((id) => example.project.stages(id));

  beforeAll(async () => {
    example = await Example.create("all-workflows");
    templates = stages();
    const { workflows } = example.project.simulator.state;
    asked = workflows.map(({ workflow_id }) => `GET /workflows/${workflow_id}`);
    asked.push("GET /workflows?limit=100&offset=0");
  });
  afterAll(() => example.project.close());

  it("previews a stage per workflow that waits, and reads no more than needed", async () => {
    const run = await ok(example.project.preview());
    const servers = ["wf-az-001", "wf-batch-001"];
    expect(sorted(run.requests)).toEqual(
      sorted([
        ...asked,
        ...WAITING.map((id) => `GET /workflows/${id}`),
        ...servers.map((id) => `GET /workflows/${id}/execution-servers?limit=100&offset=0`),
        "GET /public-scripts?limit=100&name=HWC.ECS.OSOps-check-disk-space.sh",
        "GET /public-scripts/…",
      ]),
    );
    expect(run.text).toContain("+ 5 to create");
    for (const id of WAITING) expect(run.text).toContain(`::release-checks-${id}]`);
  });

  it("adds each with one request, behind the last stage of whatever template", async () => {
    const run = await ok(example.project.up());
    expect(sorted(run.writes)).toEqual(WAITING.map((id) => `POST /workflows/${id}/stages`));
    const scripted = "+Release checks(+Check disk space, +Release old resources)";
    const plain = "+Release checks(+Release old resources)";
    expect(stages()).toEqual(
      [scripted, scripted, plain, plain].map((added, i) => [...templates[i]!, added]),
    );
  });

  it("reads each workflow and the script once on a refresh", async () => {
    const run = await ok(example.project.refresh());
    expect(sorted(run.requests)).toEqual([
      "GET /public-scripts/…",
      ...WAITING.map((id) => `GET /workflows/${id}`),
    ]);
    expect(run.text).toContain("5 unchanged");
  });

  it("keeps the stage of a workflow that has started meanwhile", async () => {
    await example.act("wf-az-001", "start");
    const run = await ok(example.project.preview("--expect-no-changes"));
    expect(sorted(run.requests)).toEqual(sorted(asked));
  });

  it("leaves the templates behind", async () => {
    const run = await ok(example.project.destroy());
    expect(sorted(run.writes)).toEqual(WAITING.map((id) => `DELETE /workflows/${id}/stages/…`));
    const names = (all: string[][]) => all.map((list) => list.map((line) => line.split(/[:(]/)[0]));
    expect(names(stages())).toEqual(names(templates));
  });
});
