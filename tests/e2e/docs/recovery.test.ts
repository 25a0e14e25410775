/** What sdk/docs/recovery.md says of a run that was killed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ok, Project } from "../support/project";

const WORKFLOW = "Prepare(Check) > Migrate(Copy) > Complete cutover(Verify)";
const GATE = {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
};

describe("a run that was killed in the middle of a creation", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: join(__dirname, "declared"), workflows: [WORKFLOW] });
    project.program("program");
    project.environment({ DECLARED: JSON.stringify([{ args: GATE }]) });
  });
  afterAll(() => project.close());

  /** The engine's process, as the lock of the stack names it. */
  function engine(): number {
    const locks = join(project.directory, "state/.pulumi/locks");
    const [lock = ""] = readdirSync(locks, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    );
    return (JSON.parse(readFileSync(join(locks, lock), "utf8")) as { pid: number }).pid;
  }

  it("leaves a lock, which pulumi cancel takes away; the next up takes over what was made", async () => {
    project.simulator.setFaults([
      { method: "POST", path: "**/stages", when: "after", delay_ms: 30_000 },
    ]);
    const killed = project.up();
    while (project.stages().length < 4) await new Promise((done) => setTimeout(done, 100));
    process.kill(engine(), "SIGKILL");
    expect((await killed).code).not.toBe(0);

    const locked = await project.up();
    expect(locked.text).toContain("pulumi cancel");
    await ok(project.pulumi("cancel", "--yes"));
    const run = await ok(project.up());
    expect(run.writes).toEqual([]);
    expect(run.text).toContain("interrupted while creating");
    expect(run.text).toContain('stage "Gate" was in workflow wf already');
    expect(project.stages()[2]).toBe("+Gate(+Look)");
  });
});
