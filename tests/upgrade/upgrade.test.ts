/** Stacks that released versions left behind, in the hands of this one. */
import type { Simulator } from "../../provider/src/simulator";
import { ok, type Project } from "../e2e/support/project";
import { readRecorded, recordedProject, VERSIONS } from "./recorded";

const WORKFLOW = "wf-batch-001";

describe.each(VERSIONS)("a stack of version %s", (version) => {
  let project: Project;
  let simulator: Simulator;

  beforeAll(async () => {
    ({ project, simulator } = await recordedProject(version));
  });
  afterAll(async () => {
    await project.close();
    await simulator.stop();
  });

  it("previews without a change and without a request (I13, F30)", async () => {
    expect((await ok(project.preview("--expect-no-changes"))).requests).toEqual([]);
  });

  it("is brought up without a write (I13, F30)", async () => {
    expect((await ok(project.up("--expect-no-changes"))).writes).toEqual([]);
  });

  it("is refreshed without a drift, and then previews without a change (I13, F30)", async () => {
    const live = project.stages(WORKFLOW);
    expect((await ok(project.refresh())).text).toContain("8 unchanged");
    await ok(project.preview("--expect-no-changes"));
    expect(project.stages(WORKFLOW)).toEqual(live);
  });

  it("is destroyed whole, and nothing else with it (I13, F30, I8)", async () => {
    const scripts = simulator.state.custom_scripts.length;
    await ok(project.destroy());
    expect(project.stages(WORKFLOW).join(" > ")).not.toContain("+");
    expect(project.stages(WORKFLOW)).toHaveLength(4);
    expect(simulator.state.custom_scripts).toHaveLength(scripts - 2);
    expect(await project.resourceIds()).toEqual({});
  });

  it("knows the secrets that it was recorded with by its passphrase only (I11)", () => {
    expect(readRecorded(version, "stack.json")).not.toContain("a-token-of-nobody");
  });
});
