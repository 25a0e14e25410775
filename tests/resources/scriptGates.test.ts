/** What is wrong with a script step is refused at the earliest gate: check, or right before the write. */
import type { RawInputs } from "../../provider/src/core/inputIssues";
import { UNKNOWN } from "../../provider/src/core/unknown";
import { failure, Resource, stage } from "./support/resource";
import { closeScenes } from "./support/scene";
import { editScript, scriptScene, scriptStep, single } from "./support/scripts";

afterEach(closeScenes);

const inline = (over: RawInputs = {}, more: RawInputs = {}) =>
  stage({ steps: [scriptStep("Run", over)], ...more });

const REFERENCES: [string, RawInputs, string][] = [
  [
    "an unknown script",
    { script: { source: "custom", id: "SC-none" } },
    'script: COC has no custom script with the id "SC-none" (MGC010 script-available); the COC console shows the id, and listScripts finds it by its name',
  ],
  [
    "an unknown name",
    { script: { source: "custom", name: "rese" } },
    'script: COC has no custom script named "rese" (MGC010 script-available). Names count exactly; listScripts shows those that there are',
  ],
  [
    "a name under the other source",
    { script: { source: "public", name: "reset" } },
    'script: COC has no public script named "reset" (MGC010 script-available). Names count exactly; listScripts shows those that there are',
  ],
  [
    "an ambiguous name",
    { script: { source: "public", name: "HWC.same" } },
    'script: COC has several public scripts named "HWC.same"; use the id of one, as the COC console shows it',
  ],
  [
    "an unknown parameter",
    { parameters: { pth: "/opt" } },
    'MGC009 running-script: step "Run" sets the parameter "pth", which script "reset" does not define. It defines: "path", "token".',
  ],
  [
    "a sensitive parameter in the open",
    { parameters: { token: "hunter2" } },
    'parameters.token: script "reset" calls it sensitive, and values in parameters are shown in state and previews. Move it to secretParameters, and replace the value if it is a real one',
  ],
  [
    "an unknown server",
    { executionServers: ["web-01", "web-03"] },
    'executionServers[1]: the workflow has no execution server with the id or exact name "web-03" (MGC012 executor-ready). It has: "web-01" (ecs-1), "web-02" (ecs-2), "twin" (ecs-3), "twin" (ecs-4)',
  ],
  [
    "an ambiguous server",
    { executionServers: ["twin"] },
    'executionServers[0]: several execution servers are named "twin"; use the id of one: "twin" (ecs-3), "twin" (ecs-4)',
  ],
];

/** Those that begin with an argument have the path of the step in front. */
const placed = (sentence: string) =>
  sentence.startsWith("MGC") ? sentence : `steps[0].${sentence}`;

describe("check refuses (F24, F27)", () => {
  it.each(REFERENCES)("%s, and writes nothing", async (_, over, sentence) => {
    const world = await scriptScene();
    const session = world.session();
    expect(await new Resource("scriptStep").check(session, single(over))).toEqual([sentence]);
    expect(await new Resource("stage").check(session, inline(over))).toEqual([placed(sentence)]);
    expect(world.writes()).toEqual([]);
  });

  it("all of it at once", async () => {
    const world = await scriptScene();
    const parameters = { token: "hunter2", other: "x" };
    const over = { parameters, executionServers: ["nobody"] };
    const problems = await new Resource("stage").check(world.session(), inline(over));
    expect(problems).toHaveLength(3);
    expect(problems.join("\n")).not.toContain("hunter2");
  });

  it("a secret parameter that the script does not define", async () => {
    const world = await scriptScene();
    const secretParameters = { Run: { tokn: "hunter2" } };
    const problems = await new Resource("stage").check(
      world.session(),
      inline({}, { secretParameters }),
    );
    expect(problems).toEqual([expect.stringContaining('sets the parameter "tokn"')]);
  });

  it("nothing of what a preview does not know yet, but all that it knows beside it", async () => {
    const world = await scriptScene();
    const session = world.session();
    const check = (inputs: RawInputs) => new Resource("scriptStep").check(session, inputs);
    expect(await check(single({ script: UNKNOWN }))).toEqual([]);
    expect(await check(single({ script: { source: "custom", id: UNKNOWN } }))).toEqual([]);
    expect(await check(single({ executionServers: [UNKNOWN, "web-01"] }))).toEqual([]);
    expect(await check(single({ executionServers: UNKNOWN }))).toEqual([]);
    expect(await check(single({ parameters: { path: UNKNOWN } }))).toEqual([]);
    expect(await check(single({ workflowId: UNKNOWN }))).toEqual([]);
    expect(await check(single({ script: UNKNOWN, executionServers: ["nobody"] }))).toEqual([
      expect.stringContaining("executionServers[0]"),
    ]);
    expect(await check(single({ parameters: { token: UNKNOWN } }))).toEqual([
      expect.stringContaining("parameters.token"),
    ]);
  });

  it("nothing that was declared before: a script that is gone does not block what is there", async () => {
    const world = await scriptScene();
    const own = new Resource("stage");
    await own.up(world.session(), inline());
    await editScript(world, "SC-reset", { script_params: [] });
    world.requests();
    expect(await own.check(world.session(), inline())).toEqual([]);
    expect(world.requests()).toEqual([]);
    expect(await own.check(world.session(), inline({ timeoutSeconds: 60 }))).toEqual([]);
    expect(await own.check(world.session(), inline({ parameters: { path: "/new" } }))).toEqual([
      expect.stringContaining("MGC009"),
    ]);
  });
});

describe("the write gate refuses (I12, F24, F27)", () => {
  it.each<[string, RawInputs, RegExp]>([
    [
      "a script that waits for its approval",
      { script: { source: "custom", id: "SC-pending" }, parameters: {} },
      /MGC010 script-available: script "pending" of step "Run" is PENDING_APPROVE, not APPROVED\. Have a reviewer approve it/,
    ],
    [
      "a rejected script",
      { script: { source: "custom", name: "rejected" }, parameters: {} },
      /is REJECTED, not APPROVED/,
    ],
    [
      "another version",
      { script: { source: "custom", id: "SC-reset", version: "2.0.0" } },
      /declares version 2\.0\.0 of script "reset", and COC has 1\.0\.0/,
    ],
    [
      "another content",
      { script: { source: "custom", id: "SC-reset", sha256: "a".repeat(64) } },
      /declares sha256 a+ for script "reset", and its content has [0-9a-f]{64}/,
    ],
  ])("%s, with nothing written", async (_, over, pattern) => {
    const world = await scriptScene();
    const made = await failure(new Resource("stage").up(world.session(), inline(over)));
    expect(made.message).toMatch(pattern);
    expect(made.message).toMatch(/^create stage "Own" in workflow wf: /);
    const alone = await failure(new Resource("scriptStep").up(world.session(), single(over)));
    expect(alone.message).toMatch(pattern);
    expect(world.writes()).toEqual([]);

    const own = new Resource("stage");
    await own.up(world.session(), inline());
    world.requests();
    const changed = await failure(own.up(world.session(), inline(over)));
    expect(changed.message).toMatch(pattern);
    expect(world.writes()).toEqual([]);
  });

  it("a digest that is declared later and does not match, though nothing else is written for it", async () => {
    const world = await scriptScene();
    const own = new Resource("scriptStep");
    await own.up(world.session(), single());
    const script = { source: "custom", id: "SC-reset", sha256: "b".repeat(64) };
    await expect(own.up(world.session(), single({ script }))).rejects.toThrow(/declares sha256 b+/);
  });

  it("a script in a stage that is no post-migration one", async () => {
    const world = await scriptScene();
    const early = { ...inline(), before: "Migrate", after: undefined };
    await expect(new Resource("stage").up(world.session(), early)).rejects.toThrow(
      /MGC007 script-placement: script step "Run" cannot go into stage "Own"/,
    );
    const inside = single({ stage: "Migrate" });
    await expect(new Resource("scriptStep").up(world.session(), inside)).rejects.toThrow(/MGC007/);
    expect(world.writes()).toEqual([]);
  });

  it("an edit of a script while it runs, with the advice of the help page", async () => {
    const world = await scriptScene();
    const own = new Resource("stage");
    await own.up(world.session(), inline());
    world.status("Own", "RUNNING");
    world.requests();
    const edited = failure(own.up(world.session(), inline({ parameters: { path: "/var" } })));
    expect((await edited).message).toMatch(
      /MGC009 running-script: script step "Run" is Running; .* roll the script back to its previous version/,
    );
    expect(world.writes()).toEqual([]);
    expect(await own.up(world.session(), inline())).toBe("same");
  });

  it("a sensitive value in the open that check could not know", async () => {
    const world = await scriptScene();
    const { lifecycle } = new Resource("scriptStep");
    const made = lifecycle.create(world.session(), single({ parameters: { token: "hunter2" } }));
    const { message } = await failure(made);
    expect(message).toContain('step "Run", parameters.token: script "reset" calls it sensitive');
    expect(message).not.toContain("hunter2");
    expect(world.writes()).toEqual([]);
  });

  it("all that is wrong at once", async () => {
    const world = await scriptScene();
    const over = {
      script: { source: "custom", id: "SC-pending", version: "9" },
      parameters: { other: "x" },
      executionServers: ["web-01"],
    };
    const early = { ...inline(over), before: "Migrate", after: undefined };
    const { lifecycle } = new Resource("stage");
    const { message } = await failure(lifecycle.create(world.session(), early));
    for (const rule of ["MGC007", "MGC009", "MGC010"]) expect(message).toContain(rule);
    expect(message).toContain("declares version 9");
    expect(message).toContain("PENDING_APPROVE");
  });
});

it("what has begun is judged no more: a stage with a finished script takes a new checkpoint", async () => {
  const world = await scriptScene("Migrate > Cutover > +Theirs(+Look)");
  const own = new Resource("stage");
  await own.up(world.session(), stage({ steps: [scriptStep("Run"), scriptStep("Later")] }));
  world.status("Own", "COMPLETE", "Run");
  await editScript(world, "SC-reset", {
    content: "echo changed",
    properties: { risk_level: "LOW", version: "7" },
  });
  const more = stage({
    steps: [scriptStep("Run"), scriptStep("Later"), { type: "checkpoint", name: "Look" }],
  });
  expect(await own.up(world.session(), more)).toBe("updated");
  expect(world.steps("Own")).toEqual(["Run", "Later", "Look"]);
});
