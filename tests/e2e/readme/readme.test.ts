import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ok, Project, ROOT } from "../support/project";

const README = join(ROOT, "README.md");
const BLOCK = /(<!-- preview: examples\/quickstart -->\n\n```\n)([\s\S]*?)(?=```)/;

/** The lines that say something of our resources; engines differ in the others. */
function essential(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => line.includes('"') || line.includes("to create"))
    .map((line) => line.trim());
}

describe("the quickstart", () => {
  let project: Project;

  beforeAll(async () => {
    const folder = join(ROOT, "examples/quickstart");
    project = await Project.create({ folder, name: "mgc-quickstart" });
    project.program("index");
  });
  afterAll(() => project.close());

  it("previews what the README shows", async () => {
    const run = await ok(project.pulumi("preview", "--diff", "--suppress-progress"));
    const shown = `$ pulumi preview --diff\n${run.text.trimEnd()}\n`.replaceAll(/[ \t]+$/gm, "");
    const readme = readFileSync(README, "utf8");
    if (process.env.UPDATE_DOCS) {
      writeFileSync(
        README,
        readme.replace(BLOCK, (_, head: string) => head + shown),
      );
    }
    const block = BLOCK.exec(readFileSync(README, "utf8"))?.[2] ?? "";
    expect(essential(block)).toEqual(essential(shown));
    expect(essential(block)).toHaveLength(13);
  });

  it("does what the README says: one request for the stage, one for the step, none the second time", async () => {
    const first = await ok(project.up());
    expect(first.writes.map((line) => line.replace(/stages\/.*\/steps/, "stages/…/steps"))).toEqual(
      ["POST /workflows/wf-batch-001/stages", "POST /workflows/wf-batch-001/stages/…/steps"],
    );
    expect(project.stages("wf-batch-001")[3]).toBe(
      "+Acceptance(+Verify DNS, +Load test, +Business sign-off)",
    );
    expect((await ok(project.up("--expect-no-changes"))).writes).toEqual([]);
  });
});
