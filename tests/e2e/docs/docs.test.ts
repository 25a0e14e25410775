/** Every program that the docs show runs, one after the other, and a second run has nothing to do. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ok, Project } from "../support/project";

const FOLDER = join(__dirname, "programs");
const PROGRAMS = readdirSync(FOLDER).map((name) => name.replace(/\.ts$/, ""));

describe("the programs of the docs", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: FOLDER });
    await ok(project.pulumi("config", "set", "--secret", "token", "s3cr3t-token"));
  });
  afterAll(() => project.close());

  it.each(PROGRAMS)("%s runs, and a second run has nothing to do", async (name) => {
    project.program(name);
    await ok(project.up());
    await ok(project.preview("--expect-no-changes"));
  });

  it("leave nothing behind", async () => {
    await ok(project.destroy());
    expect(await project.resourceIds()).toEqual({});
  });
});
