/** What a preview does not know silences no policy for the rest, and is named. */
import { Project } from "../../support/project";
import { preview } from "../support/policies";

describe("values that are known only later", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname });
    project.program("program");
    project.edit((workflow) => {
      workflow.stages[0]!.status = "COMPLETE";
    }, "wf-batch-001");
  });
  afterAll(() => project.close());

  it("leave a mandatory policy mandatory for what is known of the resource", async () => {
    project.environment({ PART: "resource" });
    const run = await preview(project);
    expect(run.verdicts).toEqual([
      "nameless mgc-anchor-status",
      "nameless mgc-not-yet-known (advisory)",
      "stepless mgc-not-yet-known (advisory)",
      "stepless mgc-predecessor-status",
    ]);
    expect(run.text).not.toContain("can't run policy");
    expect(run.code).not.toBe(0);
  });

  it("are found within the program where it says where they come from, and named where not", async () => {
    project.environment({ PART: "program" });
    const run = await preview(project);
    expect(run.verdicts).toEqual([
      "elsewhere mgc-not-yet-known (advisory)",
      "scripted mgc-script-placement",
      "somewhere mgc-not-yet-known (advisory)",
      "twin mgc-unique-names",
    ]);
    expect(run.code).not.toBe(0);
    const named = run.violations.filter(({ policy }) => policy === "mgc-not-yet-known");
    expect(named.map(({ resource, message }) => [resource, message.split("\n")[1]]))
      .toMatchInlineSnapshot(`
     [
       [
         "elsewhere",
         "stage "Elsewhere": not known yet: workflowId. What the rules say of it is judged once it is known: by these policies again during \`pulumi up\`, and by the provider right before it writes.",
       ],
       [
         "somewhere",
         "stage "Somewhere" of workflow "web-shop-to-cloud" (wf-batch-001): not known yet: before. What the rules say of it is judged once it is known: by these policies again during \`pulumi up\`, and by the provider right before it writes.",
       ],
     ]
    `);
  });
});
