/** Scripts in COC: made once, followed, edited under a new version, and taken back. */
import type { RawInputs } from "../../provider/src/core/inputIssues";
import { failure, Resource } from "./support/resource";
import { closeScenes, type Scene } from "./support/scene";
import { deleteScript, editScript, scriptScene } from "./support/scripts";

afterEach(closeScenes);

const inputs = (over: RawInputs = {}): RawInputs => ({
  name: "own",
  type: "SHELL",
  description: "Does it",
  content: "echo own",
  version: "1.0.0",
  riskLevel: "LOW",
  ...over,
});

const stored = (world: Scene, name = "own") =>
  world.simulator.state.custom_scripts.filter((script) => script.name === name);
const writes = (world: Scene) =>
  world.writes().map((line) => line.replace("/v1/job", "").replace(/SC\w+/, "ID"));

const REVIEWERS = [{ name: "Li", id: "u1" }];
const FULL = inputs({
  parameters: [
    { name: "path", default: "/opt", description: "Where" },
    { name: "token", sensitive: true },
    { name: "mode" },
  ],
  secretDefaults: { token: "hunter2" },
});

describe("a script", () => {
  it("is made as declared, and is the same the second time and after a refresh", async () => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), FULL);
    expect(writes(world)).toEqual(["POST /scripts"]);
    expect(stored(world)[0]).toMatchObject({
      type: "SHELL",
      content: "echo own",
      status: "APPROVED",
      properties: { version: "1.0.0", risk_level: "LOW" },
      script_params: [
        { param_name: "path", param_value: "/opt", param_description: "Where", sensitive: false },
        { param_name: "token", param_value: "hunter2", param_description: "", sensitive: true },
        { param_name: "mode", param_value: "", param_description: "", sensitive: false },
      ],
    });
    expect(own.id).toBe(stored(world)[0]?.script_uuid);
    const { saved } = own;
    expect(await own.up(world.session(), FULL)).toBe("same");
    expect(await own.refresh(world.session())).toEqual(FULL);
    expect(own.saved).toEqual(saved);
    expect(await own.up(world.session(), FULL)).toBe("same");
  });

  it.each<[string, RawInputs]>([
    ["another description", { description: "Does more" }],
    ["another content under a new version", { content: "echo more", version: "1.0.1" }],
    ["another risk level", { riskLevel: "HIGH" }],
    ["a parameter more", { parameters: [{ name: "x", default: "1" }] }],
  ])("is written once, in place, for %s", async (_, over) => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), inputs());
    const { id } = own;
    writes(world);
    expect(await own.up(world.session(), inputs(over))).toBe("updated");
    expect(writes(world)).toEqual(["PUT /scripts/ID"]);
    expect(own.id).toBe(id);
    expect(await own.refresh(world.session())).toEqual(inputs(over));
  });

  it("is written when a secret default changes, though COC shows none", async () => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), FULL);
    await own.up(world.session(), { ...FULL, secretDefaults: { token: "other" } });
    expect(stored(world)[0]?.script_params[1]?.param_value).toBe("other");
  });

  it.each<[string, RawInputs, boolean]>([
    ["another name", { name: "other" }, false],
    ["another type", { type: "PYTHON" }, true],
  ])("is made anew for %s", async (_, over, deleteFirst) => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), inputs());
    const { deleteBeforeReplace } = await own.diff(world.session(), inputs(over));
    expect(deleteBeforeReplace).toBe(deleteFirst);
    expect(await own.up(world.session(), inputs(over))).toBe("replaced");
    expect(stored(world, "own").length + stored(world, "other").length).toBe(1);
  });

  it("is gone when it was destroyed, also if somebody did it before", async () => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), inputs());
    await own.destroy(world.session());
    expect(stored(world)).toEqual([]);
    await own.up(world.session(), inputs());
    await deleteScript(world, own.id ?? "");
    await own.destroy(world.session());
    await own.up(world.session(), inputs());
    await deleteScript(world, own.id ?? "");
    expect(await own.refresh(world.session())).toBeUndefined();
    expect(await own.up(world.session(), inputs())).toBe("created");
  });
});

describe("a content goes by its version", () => {
  it("another content under the same version is refused at preview, with the next one", async () => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), inputs());
    writes(world);
    const error = await failure(own.up(world.session(), inputs({ content: "echo other" })));
    expect(error.message).toBe(
      'update script "own": content: it changed, but its version is still "1.0.0", under which another content is known; set version: "1.0.1"',
    );
    expect(writes(world)).toEqual([]);
  });

  it("what somebody changed in COC is shown, and the declared content goes back under its version", async () => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), inputs());
    const properties = { risk_level: "LOW", version: "1.0.1" };
    await editScript(world, own.id ?? "", { content: "echo theirs", properties });
    expect(await own.refresh(world.session())).toEqual(
      inputs({ content: "echo theirs", version: "1.0.1" }),
    );
    const mixed = inputs({ content: "echo mine", version: "1.0.1" });
    await expect(own.up(world.session(), mixed)).rejects.toThrow('set version: "1.0.2"');
    expect(await own.up(world.session(), inputs())).toBe("updated");
    expect(stored(world)[0]).toMatchObject({ content: "echo own" });
    expect(await own.up(world.session(), inputs())).toBe("same");
  });

  it("is refused at the write where COC got another content since the refresh", async () => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), inputs());
    const properties = { risk_level: "LOW", version: "1.0.1" };
    await editScript(world, own.id ?? "", { content: "echo theirs", properties });
    const next = inputs({ content: "echo mine", version: "1.0.1" });
    await expect(own.up(world.session(), next)).rejects.toThrow('set version: "1.0.2"');
    expect(stored(world)[0]).toMatchObject({ content: "echo theirs" });
  });
});

describe("a script is made once", () => {
  it("when the reply is lost", async () => {
    const fault = { method: "POST", path: "**/scripts", when: "after", drop: true } as const;
    const world = await scriptScene(undefined, [fault]);
    const own = new Resource("cocScript");
    await own.up(world.session(), FULL);
    expect(stored(world)).toHaveLength(1);
    expect(own.saved).toMatchObject({ takenOver: false });
    expect(await own.up(world.session(), FULL)).toBe("same");
  });

  it("when the request was lost", async () => {
    const fault = { method: "POST", path: "**/scripts", drop: true } as const;
    const world = await scriptScene(undefined, [fault]);
    await new Resource("cocScript").up(world.session(), inputs());
    expect(stored(world)).toHaveLength(1);
  });

  it("when the state was lost: it is taken over, and secret defaults are written again", async () => {
    const world = await scriptScene();
    const own = new Resource("cocScript");
    await own.up(world.session(), FULL);
    own.forget();
    writes(world);
    const { session, said } = world.process();
    await own.up(session, FULL);
    expect(writes(world)).toEqual(["POST /scripts", "PUT /scripts/ID"]);
    expect(stored(world)).toHaveLength(1);
    expect(own.saved).toMatchObject({ takenOver: true });
    expect(said).toEqual([expect.stringContaining("it was taken over")]);
    own.forget();
    const never = own.up(world.session({ adopt: "never" }), FULL);
    await expect(never).rejects.toThrow(/is in COC already \(SC.*\) and MGC_ADOPT is "never"/);
  });

  it("and another one of the same name is not touched", async () => {
    const world = await scriptScene();
    const mine = inputs({ name: "reset", content: "echo mine" });
    await expect(new Resource("cocScript").up(world.session(), mine)).rejects.toThrow(
      /create script "reset" in COC: a script of this name is in COC already \(SC-reset\) and differs in description, content, parameters\. Choose another name/,
    );
    const session = world.session();
    await new Resource("cocScript").up(session, inputs());
    await expect(new Resource("cocScript").up(session, inputs())).rejects.toThrow(
      "belongs to another resource of this program",
    );
  });
});

describe("with reviewers", () => {
  it("the preview says that an approval will be needed, the run what to do next", async () => {
    const world = await scriptScene();
    const { session, said } = world.process();
    const own = new Resource("cocScript");
    const reviewed = inputs({ reviewers: REVIEWERS });
    await own.check(session, reviewed);
    expect(said.splice(0)).toEqual([
      'script "own": an approval will be needed. COC holds it until Li approves it; until then steps that use it are refused',
    ]);
    await own.up(session, reviewed);
    expect(stored(world)[0]?.status).toBe("PENDING_APPROVE");
    expect(said[1]).toMatch(
      /^script "own" \(SC.*\) is in COC and waits for an approval\. Next: Li approves it in the COC console; then run `pulumi up` again/,
    );
    expect(await own.refresh(world.session())).toEqual(reviewed);
    const later = world.process();
    expect(await own.up(later.session, reviewed)).toBe("same");
    expect(later.said).toEqual([]);
  });
});

it("a content that COC may refuse is allowed and said", async () => {
  const world = await scriptScene();
  const { session, said } = world.process();
  await new Resource("cocScript").up(session, inputs({ content: `echo ${"x".repeat(5000)}` }));
  expect(said[0]).toMatch(
    /^script "own": its content has 5005 characters; COC's API schema allows/,
  );
});
