/** Where an item stands: what counts is the side of the anchor, and only a broken one moves it. */
import { failure, gate, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene, type Scene } from "./support/scene";
import { UNKNOWN } from "../../provider/src/core/unknown";

afterEach(closeScenes);

const LINE = "Prepare > Migrate(Copy, Sync, Check) > Cutover";

async function placed(kind: "stage" | "checkpointStep", inputs: ReturnType<typeof stage>) {
  const world = await scene(LINE);
  const own = new Resource(kind);
  await own.up(world.session(), inputs);
  world.requests();
  return { world, own };
}

const STAY = { changes: true, replaces: [], deleteBeforeReplace: false };

describe("an edited anchor (I2)", () => {
  it.each([
    ["stage", stage(), { after: "Migrate" }],
    ["stage", stage(), { after: "cutover" }],
    ["stage", stage({ after: "Prepare" }), { after: undefined, before: "Cutover" }],
    ["checkpointStep", gate({ after: "Check" }), { after: "Copy" }],
    ["checkpointStep", gate({ after: "Copy" }), { after: undefined, before: "Check" }],
    ["checkpointStep", gate(), { after: "Copy" }],
    ["checkpointStep", gate({ after: "Copy" }), { after: undefined }],
  ] as const)("of a %s that holds already is state only: %j to %j", async (kind, from, to) => {
    const { world, own } = await placed(kind, from);
    const { line } = world;
    const inputs = { ...from, ...to };
    expect(await own.diff(world.session(), inputs)).toEqual(STAY);
    expect(await own.up(world.session(), inputs)).toBe("updated");
    expect(world.writes()).toEqual([]);
    expect(world.line).toBe(line);
    expect(await own.up(world.session(), inputs)).toBe("same");
  });

  it.each([
    ["stage", stage(), { after: undefined, before: "Migrate" }, ["after", "before"]],
    ["stage", stage({ after: "Prepare" }), { after: "Migrate" }, ["after"]],
    [
      "checkpointStep",
      gate({ after: "Check" }),
      { after: undefined, before: "Copy" },
      ["after", "before"],
    ],
    [
      "checkpointStep",
      gate({ before: "Copy" }),
      { before: undefined, after: "Sync" },
      ["after", "before"],
    ],
  ] as const)("of a %s that does not hold moves it: %j to %j", async (kind, from, to, keys) => {
    const { world, own } = await placed(kind, from);
    const inputs: typeof from = { ...from, ...to };
    const result = await own.diff(world.session(), inputs);
    expect([...result.replaces].sort()).toEqual(keys);
    expect(result.deleteBeforeReplace).toBe(true);
    expect(await own.up(world.session(), inputs)).toBe("replaced");
    expect(world.writes()).toHaveLength(2);
    const seen = await own.refresh(world.session());
    expect([seen?.before, seen?.after]).toEqual([inputs.before, inputs.after]);
    expect(await own.up(world.session(), inputs)).toBe("same");
  });

  it("that is not known yet moves nothing", async () => {
    const { world, own } = await placed("stage", stage());
    expect(await own.diff(world.session(), stage({ after: UNKNOWN }))).toEqual(STAY);
    const step = new Resource("checkpointStep");
    await step.up(world.session(), gate({ after: "Copy" }));
    expect(await step.diff(world.session(), gate({ after: UNKNOWN }))).toEqual(STAY);
    const anew = await step.diff(world.session(), gate({ stage: UNKNOWN, after: "Copy" }));
    expect(anew).toEqual({ changes: true, replaces: ["stage"], deleteBeforeReplace: false });
  });
});

describe("a move is refused in diff, with nothing written (I4)", () => {
  it.each<[string, (world: Scene) => void, string]>([
    [
      "the new place is closed",
      (w) => {
        w.status("Prepare", "COMPLETE");
      },
      "MGC001",
    ],
    [
      "the item has begun",
      (w) => {
        w.status("Own", "PAUSED");
      },
      "it is Paused; a move deletes it",
    ],
    [
      "the item is history",
      (w) => {
        w.status("Own", "COMPLETE");
      },
      "it is Complete",
    ],
    [
      "the anchor is not there",
      (w) => {
        w.removeStage("Prepare");
      },
      "no stage has the id or exact name",
    ],
  ])("of a stage: %s", async (_why, edit, words) => {
    const { world, own } = await placed("stage", stage());
    edit(world);
    const { line } = world;
    const inputs = stage({ after: undefined, before: "Prepare" });
    const error = await failure(own.diff(world.session(), inputs));
    expect(error.name).toBe("RefusedError");
    expect(error.message).toContain(words);
    expect(world.writes()).toEqual([]);
    expect(world.line).toBe(line);
  });

  it.each<[string, (world: Scene) => void, string]>([
    [
      "the new place is closed",
      (w) => {
        w.status("Migrate", "COMPLETE", "Copy");
      },
      "MGC001",
    ],
    [
      "the item has begun",
      (w) => {
        w.status("Migrate", "RUNNING", "Gate");
      },
      "it is Running",
    ],
  ])("of a step: %s", async (_why, edit, words) => {
    const { world, own } = await placed("checkpointStep", gate());
    edit(world);
    const error = await failure(own.diff(world.session(), gate({ before: "Copy" })));
    expect(error.message).toContain(words);
    expect(world.writes()).toEqual([]);
  });

  it("of a stage whose steps are too many behind the migration (MGC005)", async () => {
    const world = await scene(LINE);
    const own = new Resource("stage");
    const many = steps(...Array.from({ length: 11 }, (_, i) => `S${String(i)}`));
    const from = stage({ after: undefined, before: "Migrate", steps: many });
    await own.up(world.session(), from);
    const error = await failure(own.diff(world.session(), stage({ steps: many })));
    expect(error.message).toContain("MGC005");
  });

  it("of a step that takes a name which is taken (MGC014)", async () => {
    const { world, own } = await placed("checkpointStep", gate());
    const inputs = gate({ before: "Copy", name: "Sync" });
    await failure(own.up(world.session(), inputs));
    expect(world.writes()).toEqual([]);
    expect(world.steps("Migrate")).toContain("Gate");
  });

  it("of a stage that takes a name which is taken (MGC014)", async () => {
    const { world, own } = await placed("stage", stage());
    const inputs = stage({ after: undefined, before: "Migrate", name: "Prepare" });
    const error = await failure(own.up(world.session(), inputs));
    expect(error.message).toContain("MGC014");
    expect(world.writes()).toEqual([]);
  });

  it("of a step that people moved, to an anchor that has closed meanwhile", async () => {
    const world = await scene("Migrate > Cutover > +Own(+Other)");
    const own = new Resource("checkpointStep");
    await own.up(world.session(), gate({ stage: "Own", after: "Other" }));
    world.removeStep("Own", "Other");
    world.addStep("Own", "New", 1);
    const inputs = gate({ stage: "Own", after: "New" });
    expect((await own.diff(world.session(), inputs)).replaces).toEqual(["after"]);
    world.requests();
    world.status("Own", "COMPLETE", "New");
    expect((await failure(own.diff(world.session(), inputs))).message).toContain("MGC001");
    expect(world.writes()).toEqual([]);
  });
});

describe("what people did at the console (F15, F19)", () => {
  it("to a stage's place is shown as the other side, and put right by one move (F19)", async () => {
    const { world, own } = await placed("stage", stage({ after: "Migrate" }));
    world.moveStage("Own", 0);
    expect(await own.refresh(world.session())).toEqual(
      JSON.parse(JSON.stringify(stage({ after: undefined, before: "Migrate" }))),
    );
    expect(await own.up(world.session(), stage({ after: "Migrate" }))).toBe("replaced");
    expect(world.stages).toEqual(["Prepare", "Migrate", "Own", "Cutover"]);
  });

  it("to a step's place likewise", async () => {
    const { world, own } = await placed("checkpointStep", gate({ before: "Sync" }));
    world.moveStep("Migrate", "Gate", 3);
    expect(await own.refresh(world.session())).toEqual(gate({ after: "Sync" }));
    expect(await own.up(world.session(), gate({ before: "Sync" }))).toBe("replaced");
    expect(world.steps("Migrate")).toEqual(["Copy", "Gate", "Sync", "Check"]);
  });

  it("to the anchor's name is shown by the new name, and the old one is refused (F15)", async () => {
    const { world, own } = await placed("stage", stage());
    world.edit(({ stages }) => {
      stages[2]!.name = "Switch";
    });
    expect(await own.refresh(world.session())).toEqual(stage({ after: "Switch" }));
    const error = await failure(own.diff(world.session(), stage()));
    expect(error.message).toContain('no stage has the id or exact name "Cutover"');
    expect(await own.up(world.session(), stage({ after: "Switch" }))).toBe("same");
    expect(world.writes()).toEqual([]);
  });

  it("to the anchor's name does no harm where the anchor is given by id", async () => {
    const { world, own } = await placed("stage", stage({ after: "cutover" }));
    world.edit(({ stages }) => {
      stages[2]!.name = "Switch";
    });
    expect(await own.refresh(world.session())).toEqual(stage({ after: "cutover" }));
  });

  it("with a deleted anchor is shown by the neighbour, and nothing is put elsewhere (F15)", async () => {
    const { world, own } = await placed("checkpointStep", gate({ after: "Check" }));
    world.removeStep("Migrate", "Check");
    expect(await own.refresh(world.session())).toEqual(gate({ after: "Sync" }));
    const error = await failure(own.diff(world.session(), gate({ after: "Check" })));
    expect(error.message).toContain('after: no step has the id or exact name "Check"');
    expect(await own.up(world.session(), gate({ after: "Sync" }))).toBe("same");
    expect(world.writes()).toEqual([]);
  });

  it("by adding items in between is no drift", async () => {
    const { world, own } = await placed("stage", stage({ after: "Migrate" }));
    world.addStage("Theirs", 2);
    expect(world.stages).toEqual(["Prepare", "Migrate", "Theirs", "Own", "Cutover"]);
    expect(await own.refresh(world.session())).toEqual(stage({ after: "Migrate" }));
    expect(await own.up(world.session(), stage({ after: "Migrate" }))).toBe("same");
  });
});

describe("an edit that does not concern the place", () => {
  it.each([
    ["stage", stage()],
    ["checkpointStep", gate({ after: "Check" })],
  ] as const)("of a %s never moves it, not even when the anchor is gone", async (kind, inputs) => {
    const { world, own } = await placed(kind, inputs);
    world.removeStage("Cutover");
    world.removeStep("Migrate", "Check");
    const edited = { ...inputs, description: "d" };
    expect(await own.diff(world.session(), edited)).toEqual(STAY);
    expect(await own.check(world.session(), edited)).toEqual([]);
    expect(await own.up(world.session(), edited)).toBe("updated");
    expect(world.writes()).toHaveLength(1);
  });

  it("of a stage never moves it back from where people put it", async () => {
    const { world, own } = await placed("stage", stage());
    world.moveStage("Own", 0);
    await own.up(world.session(), stage({ description: "d" }));
    expect(world.stages[0]).toBe("Own");
    expect(world.writes()).toEqual(["PUT /stages/id-1"]);
  });
});

describe("a move of a stage that holds steps which it did not make", () => {
  // Only the deletion can tell: at the diff they may be steps of this program that go first.
  it("is refused at the deletion, by their names and with nothing written", async () => {
    const { world, own } = await placed("stage", stage());
    world.addStep("Own", "Theirs", 1);
    const before = world.writes().length;
    const inputs = stage({ after: undefined, before: "Migrate" });
    const error = await failure(own.up(world.session(), inputs));
    expect(error.message).toContain('"Theirs"');
    expect(world.writes()).toHaveLength(before);
    expect(world.steps("Own")).toContain("Theirs");
  });
});

describe("a place that our own writes break", () => {
  /** A stage with a step of its own beside one of the block, by name. */
  async function together(inline: readonly string[], place: Record<string, unknown>) {
    const world = await scene(LINE);
    const session = world.session();
    const own = new Resource("stage");
    await own.up(session, stage({ steps: steps(...inline) }));
    const single = new Resource("checkpointStep");
    const inputs = gate({ stage: own.saved.stageId, ...place });
    await single.up(session, inputs);
    world.requests();
    return { world, own, single, inputs };
  }

  it.each([
    [{ before: "D" }, ["D", "A", "B", "C"], ["Gate", "D", "A", "B", "C"]],
    [{ after: "A" }, ["B", "C", "D", "A"], ["B", "C", "D", "A", "Gate"]],
  ])("in the same run is put right, by a move: %j (I2)", async (place, inline, expected) => {
    const { world, own, single, inputs } = await together(["A", "B", "C", "D"], place);
    const session = world.session();
    await own.up(session, stage({ steps: steps(...inline) }));
    expect(await single.up(session, inputs)).toBe("replaced");
    expect(world.steps("Own")).toEqual(expected);
    expect(await single.up(world.session(), inputs)).toBe("same");
    expect(await single.refresh(world.session())).toEqual(inputs);
    // The anchor has another id now, and is found by its name the next time.
    const again = world.session();
    await own.up(again, stage({ steps: steps("A", "B", "C", "D") }));
    await single.up(again, inputs);
    expect(await single.refresh(world.session())).toEqual(inputs);
  });

  it("costs no request where it holds", async () => {
    const { world, own, single, inputs } = await together(["A", "B", "C"], { after: "A" });
    const session = world.session();
    await own.up(session, stage({ steps: steps("A", "C", "B") }));
    world.requests();
    expect(await single.up(session, inputs)).toBe("same");
    expect(world.requests()).toEqual([]);
  });

  it("is left to a refresh where other people broke it before", async () => {
    const { world, own, single, inputs } = await together(["A", "B", "C"], { after: "A" });
    world.moveStep("Own", "Gate", 0);
    const session = world.session();
    await own.up(session, stage({ description: "d", steps: steps("A", "B", "C") }));
    expect(await single.up(session, inputs)).toBe("same");
    await single.refresh(world.session());
    expect(await single.up(world.session(), inputs)).toBe("replaced");
    expect(world.steps("Own")).toEqual(["A", "Gate", "B", "C"]);
  });

  it("and that may not be reached any more is refused before anything is deleted", async () => {
    const { world, own, single, inputs } = await together(["A", "B", "C", "D"], { before: "D" });
    world.status("Own", "PAUSED", "Gate");
    const session = world.session();
    const error = await failure(
      own
        .up(session, stage({ steps: steps("D", "A", "B", "C") }))
        .then(() => single.up(session, inputs)),
    );
    expect(error.message).toContain("it is Paused; a move deletes it");
    expect(world.steps("Own")).toContain("Gate");
  });
});
