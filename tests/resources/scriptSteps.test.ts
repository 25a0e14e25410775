/** Script steps, inline and single: what is written, what is seen again, and what a change writes. */
import { failure, Resource, stage, steps } from "./support/resource";
import { closeScenes } from "./support/scene";
import {
  deleteScript,
  editScript,
  scriptScene,
  scriptStep,
  single,
  wireScript,
} from "./support/scripts";

afterEach(closeScenes);

const own = (over = {}, secretParameters?: object) => ({
  ...stage({ steps: [...steps("Look"), scriptStep("Run", over)] }),
  ...(secretParameters ? { secretParameters: { Run: secretParameters } } : {}),
});

/** Both forms of a script step: its inputs, where it ends up, and how its secrets are given. */
const FORMS = [
  {
    form: "inline",
    kind: "stage",
    at: "Own",
    inputs: own,
  },
  {
    form: "single",
    kind: "scriptStep",
    at: "Theirs",
    inputs: (over: object = {}, secretParameters?: object) =>
      single({ ...over, ...(secretParameters ? { secretParameters } : {}) }),
  },
] as const;

describe.each(FORMS)("a script step, $form,", ({ kind, at, inputs }) => {
  it("is written with the console's defaults, and parameters left out are not sent", async () => {
    const world = await scriptScene();
    await new Resource(kind).up(world.session(), inputs({ parameters: {} }));
    expect(wireScript(world, at, "Run")).toEqual({
      source: "CUSTOM",
      script_uuid: "SC-reset",
      params: [],
      execute_user: "root",
      timeout: 300,
      execution_servers: [{ server_id: "ecs-1", region_id: "ap-southeast-3" }],
    });
  });

  it("is written with all that it declares", async () => {
    const world = await scriptScene();
    const over = {
      script: { source: "custom", name: "reset", version: "1.0.0" },
      parameters: { path: { paramStore: { id: "P1", version: "3" } } },
      executedBy: "migrator",
      timeoutSeconds: 1799,
      executionServers: ["ecs-2", "web-01"],
    };
    await new Resource(kind).up(world.session(), inputs(over, { token: "s3cret" }));
    expect(wireScript(world, at, "Run")).toEqual({
      source: "CUSTOM",
      script_uuid: "SC-reset",
      version: "1.0.0",
      params: [
        {
          param_name: "path",
          param_refer: { refer_type: "PARAM_STORE", param_id: "P1", param_version: "3" },
        },
        { param_name: "token", param_value: "s3cret" },
      ],
      execute_user: "migrator",
      timeout: 1799,
      execution_servers: [
        { server_id: "ecs-2", region_id: "ap-southeast-3" },
        { server_id: "ecs-1", region_id: "ap-southeast-3" },
      ],
    });
  });

  it("is the same the second time, and after a refresh, hidden values included", async () => {
    const world = await scriptScene();
    const declared = inputs({ executionServers: ["web-02", "ecs-1"] }, { token: "s3cret" });
    const resource = new Resource(kind);
    await resource.up(world.session(), declared);
    const { saved } = resource;
    expect(await resource.up(world.session(), declared)).toBe("same");
    expect(await resource.refresh(world.session())).toEqual(declared);
    expect(resource.saved).toEqual(saved);
    expect(await resource.up(world.session(), declared)).toBe("same");
  });

  it.each<[string, object]>([
    ["another script", { script: { source: "custom", id: "SC-check" }, parameters: { host: "h" } }],
    ["a public script", { script: { source: "public", name: "HWC.close-ssh.sh" }, parameters: {} }],
    ["a pin", { script: { source: "custom", id: "SC-reset", version: "1.0.0" } }],
    ["a parameter", { parameters: { path: "/var" } }],
    ["a parameter less", { parameters: {} }],
    ["a stored parameter", { parameters: { path: { paramStore: { id: "P" } } } }],
    ["another user", { executedBy: "admin" }],
    ["another time-out", { timeoutSeconds: 6 }],
    ["another server", { executionServers: ["web-02"] }],
    ["another server more", { executionServers: ["web-01", "web-02"] }],
  ])("is written once, in place, for %s", async (_, over) => {
    const world = await scriptScene();
    const resource = new Resource(kind);
    await resource.up(world.session(), inputs());
    const { id } = resource;
    const before = wireScript(world, at, "Run");
    world.requests();
    expect(await resource.up(world.session(), inputs(over))).toBe("updated");
    expect(world.writes().map((line) => line.split(" ")[0])).toEqual(["PUT"]);
    expect(resource.id).toBe(id);
    expect(wireScript(world, at, "Run")).not.toEqual(before);
    expect(await resource.refresh(world.session())).toEqual(inputs(over));
    expect(await resource.up(world.session(), inputs(over))).toBe("same");
  });

  it("is written when a secret value changes, though the service shows none", async () => {
    const world = await scriptScene();
    const resource = new Resource(kind);
    await resource.up(world.session(), inputs({}, { token: "one" }));
    world.requests();
    expect(await resource.up(world.session(), inputs({}, { token: "two" }))).toBe("updated");
    expect(world.writes().map((line) => line.split(" ")[0])).toEqual(["PUT"]);
    const params = wireScript(world, at, "Run").params;
    expect(params).toContainEqual({ param_name: "token", param_value: "two" });
  });

  it("saves what only names it: other words for the same script and servers write nothing", async () => {
    const world = await scriptScene();
    const resource = new Resource(kind);
    await resource.up(world.session(), inputs());
    world.requests();
    const other = inputs({
      script: { source: "custom", name: "reset" },
      executionServers: ["ecs-1"],
    });
    expect(await resource.up(world.session(), other)).toBe("updated");
    expect(world.writes()).toEqual([]);
    expect(await resource.up(world.session(), other)).toBe("same");
  });

  it("shows and undoes what somebody did to it at the console", async () => {
    const world = await scriptScene();
    const resource = new Resource(kind);
    const declared = inputs({}, { token: "s3cret" });
    await resource.up(world.session(), declared);
    world.edit(({ stages }) => {
      const script = stages.flatMap((s) => s.steps).find(({ name }) => name === "Run")?.script;
      if (!script) throw new Error("no script");
      script.timeout = 100;
      script.execute_user = "guest";
      script.params = [{ param_name: "path", param_value: "/elsewhere" }];
      script.execution_servers = [{ server_id: "ecs-2", region_id: "ap-southeast-3" }];
    });
    const over = {
      parameters: { path: "/elsewhere" },
      executedBy: "guest",
      timeoutSeconds: 100,
      executionServers: ["ecs-2"],
    };
    expect(await resource.refresh(world.session())).toEqual(inputs(over, {}));
    world.requests();
    expect(await resource.up(world.session(), declared)).toBe("updated");
    expect(world.writes()).toHaveLength(1);
    expect(await resource.refresh(world.session())).toEqual(declared);
  });

  it("shows a pin that COC has left behind while it waits, and not when it has begun", async () => {
    const world = await scriptScene();
    const resource = new Resource(kind);
    const pin = { source: "custom", id: "SC-reset", version: "1.0.0" };
    const declared = inputs({ script: pin });
    await resource.up(world.session(), declared);
    const properties = { risk_level: "LOW", version: "1.0.1" };
    await editScript(world, "SC-reset", { content: "echo other", properties });
    const seen = inputs({ script: { ...pin, version: "1.0.1" } });
    expect(await resource.refresh(world.session())).toEqual(seen);
    await expect(resource.up(world.session(), declared)).rejects.toThrow(
      /MGC010 script-available: step "Run" declares version 1.0.0 of script "reset", and COC has 1.0.1/,
    );
    world.requests();
    expect(await resource.up(world.session(), seen)).toBe("updated");
    expect(world.writes()).toHaveLength(1);
    expect(wireScript(world, at, "Run").version).toBe("1.0.1");
    expect(await resource.up(world.session(), seen)).toBe("same");
    world.status(at, "COMPLETE");
    await editScript(world, "SC-reset", { properties: { risk_level: "LOW", version: "1.0.2" } });
    expect(await resource.refresh(world.session())).toEqual(seen);
  });

  it("remembers what COC has when a script is as pinned again, though nothing was written", async () => {
    const world = await scriptScene();
    const resource = new Resource(kind);
    const declared = inputs({ script: { source: "custom", id: "SC-reset", version: "1.0.0" } });
    await resource.up(world.session(), declared);
    const { saved } = resource;
    const properties = { risk_level: "LOW", version: "1.0.1" };
    await editScript(world, "SC-reset", { content: "echo other", properties });
    await resource.refresh(world.session());
    const back = { content: "echo reset", properties: { ...properties, version: "1.0.0" } };
    await editScript(world, "SC-reset", back);
    world.requests();
    expect(await resource.up(world.session(), declared)).toBe("updated");
    expect(world.writes()).toEqual([]);
    expect(resource.saved).toEqual(saved);
  });

  it("survives a refresh when its script is gone, and shows the pin as gone", async () => {
    const world = await scriptScene();
    const resource = new Resource(kind);
    await resource.up(
      world.session(),
      inputs({ script: { source: "custom", id: "SC-reset", version: "1.0.0" } }),
    );
    await deleteScript(world, "SC-reset");
    const seen = await resource.refresh(world.session());
    expect(seen).toEqual(inputs({ script: { source: "custom", id: "SC-reset" } }));
    await resource.destroy(world.session());
    expect(world.stages).not.toContain("Own");
  });

  it("is taken over after the state was lost, and its hidden values are written again", async () => {
    const world = await scriptScene();
    const declared = inputs({}, { token: "s3cret" });
    const resource = new Resource(kind);
    await resource.up(world.session(), declared);
    const { id } = resource;
    resource.forget();
    world.requests();
    const { session, said } = world.process();
    expect(await resource.up(session, declared)).toBe("created");
    expect(resource.id).toBe(id);
    expect(world.writes().map((line) => line.split(" ")[0])).toEqual(["PUT"]);
    expect(said).toEqual([
      expect.stringContaining("its secret parameters, which MgC does not show"),
    ]);
    resource.forget();
    world.requests();
    world.status(at, "COMPLETE");
    expect(await resource.up(world.session(), declared)).toBe("created");
    expect(world.writes()).toEqual([]);
  });

  it("is made once when the reply is lost, though its values are hidden then", async () => {
    const fault = { method: "POST", path: "**", when: "after", drop: true } as const;
    const world = await scriptScene(undefined, [fault]);
    const resource = new Resource(kind);
    await resource.up(world.session(), inputs({}, { token: "s3cret" }));
    expect(world.writes().filter((line) => line.startsWith("POST"))).toHaveLength(1);
    expect(resource.saved).toMatchObject({ takenOver: false, complete: true });
  });

  it("costs one read per script and one of the servers, whatever else is read", async () => {
    const world = await scriptScene();
    await new Resource(kind).up(world.session(), inputs());
    const reads = world.requests().filter((line) => line.startsWith("GET"));
    const count = (pattern: RegExp) => reads.filter((line) => pattern.test(line)).length;
    expect(count(/scripts\/SC-reset$/)).toBe(1);
    expect(count(/execution-servers/)).toBe(1);
    expect(count(/^GET \/$/)).toBeLessThanOrEqual(3);
  });
});

describe("the block of a stage with scripts", () => {
  it("moves, adds and removes scripts with the fewest writes", async () => {
    const world = await scriptScene();
    const resource = new Resource("stage");
    const run = (...names: string[]) => stage({ steps: names.map((name) => scriptStep(name)) });
    await resource.up(world.session(), run("A", "B", "C"));
    world.requests();
    await resource.up(world.session(), run("A", "C", "D"));
    expect(world.writes().map((line) => line.split(" ")[0])).toEqual(["DELETE", "POST"]);
    expect(world.steps("Own")).toEqual(["A", "C", "D"]);
  });

  it("makes a checkpoint into a script by a deletion and an insertion", async () => {
    const world = await scriptScene();
    const resource = new Resource("stage");
    await resource.up(world.session(), stage({ steps: steps("A", "B") }));
    world.requests();
    await resource.up(world.session(), stage({ steps: [...steps("A"), scriptStep("B")] }));
    expect(world.writes().map((line) => line.split(" ")[0])).toEqual(["DELETE", "POST"]);
    expect(world.step("Own", "B").type).toBe("SCRIPT");
  });

  it("makes the only step of a stage into a script: it gives way, and the stage is never empty", async () => {
    const world = await scriptScene();
    const resource = new Resource("stage");
    await resource.up(world.session(), stage({ steps: steps("A") }));
    world.requests();
    const declared = stage({ steps: [scriptStep("A")] });
    await resource.up(world.session(), declared);
    expect(world.writes().map((line) => line.split(" ")[0])).toEqual(["PUT", "POST", "DELETE"]);
    expect(world.steps("Own")).toEqual(["A"]);
    expect(await resource.up(world.session(), declared)).toBe("same");
  });

  it("does not begin to replace the only step where COC has its script no more (F24)", async () => {
    const world = await scriptScene();
    const resource = new Resource("stage");
    await resource.up(world.session(), stage({ steps: [scriptStep("A")] }));
    await deleteScript(world, "SC-reset");
    world.requests();
    const error = await failure(resource.up(world.session(), stage({ steps: steps("A") })));
    expect(error.name).toBe("RefusedError");
    expect(error.message).toContain("MGC010 script-available");
    expect(world.writes()).toEqual([]);
    // With another step beside it nothing has to be set aside.
    await resource.up(world.session(), stage({ steps: steps("A", "B") }));
    expect(world.steps("Own")).toEqual(["A", "B"]);
  });

  it("keeps the secrets of a step that somebody renamed", async () => {
    const world = await scriptScene();
    const resource = new Resource("stage");
    const declared = own({}, { token: "s3cret" });
    await resource.up(world.session(), declared);
    world.edit(({ stages }) => {
      const step = stages.flatMap((s) => s.steps).find(({ name }) => name === "Run");
      if (step) step.name = "Ran";
    });
    expect(await resource.refresh(world.session())).toMatchObject({
      secretParameters: { Ran: { token: "s3cret" } },
    });
    world.requests();
    await resource.up(world.session(), declared);
    expect(world.writes()).toHaveLength(1);
    expect(wireScript(world, "Own", "Run").params).toContainEqual({
      param_name: "token",
      param_value: "s3cret",
    });
  });
});
