/** What a refresh sees: drift of what is ours, nothing else, and gone only when it is gone. */
import { failure, gate, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene, type Scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy) > Cutover";

async function made(kind: "stage" | "checkpointStep", inputs: ReturnType<typeof stage>) {
  const world = await scene(LINE);
  const own = new Resource(kind);
  await own.up(world.session(), inputs);
  world.requests();
  return { world, own };
}

const KINDS = [
  ["stage", stage()],
  ["checkpointStep", gate()],
] as const;

describe.each(KINDS)("a %s", (kind, inputs) => {
  it("that is as declared shows no drift", async () => {
    const { world, own } = await made(kind, inputs);
    const { saved } = own;
    expect(await own.refresh(world.session())).toEqual(inputs);
    expect(own.saved).toEqual(saved);
    expect(world.requests()).toEqual(["GET /"]);
  });

  it("that is gone is gone (F18), and is made again", async () => {
    const { world, own } = await made(kind, inputs);
    if (kind === "stage") world.removeStage("Own");
    else world.removeStep("Migrate", "Gate");
    expect(await own.refresh(world.session())).toBeUndefined();
    expect(await own.up(world.session(), inputs)).toBe("created");
    expect(await own.up(world.session(), inputs)).toBe("same");
  });

  it("of a workflow that is gone is gone", async () => {
    const { world, own } = await made(kind, inputs);
    world.simulator.setFaults([{ method: "GET", path: "**", status: 404 }]);
    expect(await own.refresh(world.session())).toBeUndefined();
  });

  it.each([401, 403, 429, 500, 503])("is not gone because of %i", async (status) => {
    const { world, own } = await made(kind, inputs);
    world.simulator.setFaults([{ method: "GET", path: "**", times: 99, status }]);
    const error = await failure(own.refresh(world.session()));
    expect(error).toMatchObject({ name: "ApiError", status });
    expect(own.exists).toBe(true);
  });

  it("is not gone because the connection broke or the answer was cut off", async () => {
    const { world, own } = await made(kind, inputs);
    world.simulator.setFaults([{ method: "GET", path: "**", times: 99, drop: true }]);
    expect((await failure(own.refresh(world.session()))).name).toBe("NetworkError");
    const cut = { method: "GET", path: "**", times: 99, when: "after", truncate: true } as const;
    world.simulator.setFaults([cut]);
    expect((await failure(own.refresh(world.session()))).name).toBe("ResponseShapeError");
    expect(own.exists).toBe(true);
  });

  it("with unknown statuses is read all the same (F34)", async () => {
    const { world, own } = await made(kind, inputs);
    for (const name of world.stages) world.status(name, "ARCHIVED");
    expect(await own.refresh(world.session())).toEqual(inputs);
  });

  it("with another name or description shows exactly that, and one write puts it right (F19)", async () => {
    const { world, own } = await made(kind, inputs);
    world.edit(({ stages }) => {
      const item = kind === "stage" ? stages[2]! : stages[0]!.steps[1]!;
      item.name = "Edited";
      item.description = "by hand";
    });
    const seen = await own.refresh(world.session());
    expect(seen).toEqual({ ...inputs, name: "Edited", description: "by hand" });
    expect(await own.up(world.session(), inputs)).toBe("updated");
    expect(world.writes()).toHaveLength(1);
    expect(await own.refresh(world.session())).toEqual(inputs);
  });

  it("keeps an empty description as it was declared", async () => {
    const { world, own } = await made(kind, { ...inputs, description: "" });
    expect(await own.refresh(world.session())).toEqual({ ...inputs, description: "" });
  });
});

describe("the steps of a stage", () => {
  it.each<[string, (world: Scene) => void, string[]]>([
    [
      "in another order",
      (w) => {
        w.moveStep("Own", "C", 0);
      },
      ["C", "A", "B: d"],
    ],
    [
      "with one removed",
      (w) => {
        w.removeStep("Own", "A");
      },
      ["B: d", "C"],
    ],
    [
      "with one renamed",
      (w) => {
        w.edit(({ stages }) => {
          stages[2]!.steps[0]!.name = "Edited";
        });
      },
      ["Edited", "B: d", "C"],
    ],
    [
      "with other descriptions",
      (w) => {
        w.edit(({ stages }) => {
          stages[2]!.steps[0]!.description = "new";
          stages[2]!.steps[1]!.description = "";
        });
      },
      ["A: new", "B: ", "C"],
    ],
  ])("%s are shown as they are, and put right", async (_what, edit, shown) => {
    const inputs = stage({ steps: steps("A", "B: d", "C") });
    const { world, own } = await made("stage", inputs);
    edit(world);
    const seen = await own.refresh(world.session());
    expect(seen).toEqual(stage({ steps: steps(...shown) }));
    expect(await own.up(world.session(), inputs)).toBe("updated");
    expect(await own.refresh(world.session())).toEqual(inputs);
  });

  it("with other people's among them show no drift, and theirs stay", async () => {
    const { world, own } = await made("stage", stage());
    world.addStep("Own", "Theirs", 1);
    expect(await own.refresh(world.session())).toEqual(stage());
    expect(await own.up(world.session(), stage())).toBe("same");
    await own.up(world.session(), stage({ steps: steps("A", "B: d") }));
    expect(world.steps("Own")).toEqual(["A", "Theirs", "B"]);
  });

  it("are put right by a run without refresh as well, once it writes", async () => {
    const { world, own } = await made("stage", stage());
    world.removeStep("Own", "A");
    await own.up(world.session(), stage({ description: "d" }));
    expect(world.steps("Own")).toEqual(["A", "B"]);
  });
});
