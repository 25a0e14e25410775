/** The truth table of anchor and predecessor, for stages and for steps, in one preview. */
import { anchorCases, type AnchorCase } from "../../../support/anchorTable";
import { Project } from "../../support/project";
import { preview, type PolicyRun } from "../support/policies";

const POLICIES: Readonly<Record<string, string>> = {
  MGC001: "mgc-anchor-status",
  MGC002: "mgc-predecessor-status",
};

const cases = (["stage", "step"] as const).flatMap((noun) =>
  anchorCases.map((row) => ({ ...row, noun })),
);

function resourceOf({ noun, anchor, side, predecessor = "none" }: (typeof cases)[number]): string {
  return `${noun}-${side}-${anchor}-behind-${predecessor}`;
}

function workflowOf({ noun, anchor, predecessor }: AnchorCase & { noun: string }): string {
  const [between, suffix] = noun === "stage" ? [" > ", ""] : [", ", ")"];
  const front = predecessor === undefined ? "" : `Front:${predecessor}${between}`;
  const items = `${front}Anchor:${anchor}${suffix}`;
  return `${noun === "stage" ? "" : "Prepare("}${items} > Migrate > Complete cutover`;
}

describe("mgc-anchor-status and mgc-predecessor-status, at preview", () => {
  let project: Project;
  let run: PolicyRun;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname, workflows: cases.map(workflowOf) });
    const declared = cases.map((row, i) => ({
      resource: resourceOf(row),
      workflowId: i === 0 ? "wf" : `wf-${String(i + 1)}`,
      noun: row.noun,
      side: row.side,
    }));
    project.environment({ CASES: JSON.stringify(declared) });
    project.program("program");
    run = await preview(project);
  });
  afterAll(() => project.close());

  it("refuse every cell of the table that refuses, and no other", () => {
    const expected = cases.flatMap((row) =>
      row.rules.map((rule) => `${resourceOf(row)} ${POLICIES[rule] ?? rule}`),
    );
    expect(run.verdicts).toEqual(expected.sort());
    expect(run.code).not.toBe(0);
  });

  it("read each workflow once for the provider and once for the pack, and write nothing", () => {
    expect(run.writes).toEqual([]);
    expect(run.requests.filter((line) => line === "GET /workflows/wf")).toHaveLength(2);
  });

  it("say what is in the way and what is allowed instead", () => {
    const message = (resource: string) =>
      run.violations.find((violation) => violation.resource === resource)?.message;
    expect(message("stage-before-waiting-behind-running")).toMatchInlineSnapshot(`
     "Nothing is added in front of a stage or step whose predecessor has begun; behind it, it may.
     stage "New" of workflow "wf" (wf-4): MGC002 predecessor-status: nothing can be added in front of stage "Anchor" (Waiting), because "Front" in front of it is Running, no longer Waiting. Allowed now: after "Anchor", before "Migrate", after "Migrate", before "Complete cutover".
     More: @pulumi-mgc/policy-pack/docs/mgc-predecessor-status.md
     "
    `);
    expect(message("step-after-complete-behind-complete")).toMatchInlineSnapshot(`
     "A stage or step is added only beside one that is Waiting or Paused.
     step "New" of workflow "wf" (wf-173): MGC001 anchor-status: step "Anchor" is Complete, and only beside a Waiting or Paused one can something be added. No step can take an insertion now; pause the workflow, or wait until a step is Waiting. Beside what is Complete nothing can be added any more.
     More: @pulumi-mgc/policy-pack/docs/mgc-anchor-status.md
     "
    `);
  });
});
