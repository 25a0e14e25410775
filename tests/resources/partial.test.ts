/** Work that fails in the middle: what was written is kept, and the next run writes only the rest. */
import { PartialError } from "../../provider/src/resources/failure";
import type { Saved } from "../../provider/src/resources/lifecycle";
import { failure, gate, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene, type Scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy) > Cutover";
const GROWN = stage({ steps: steps("A: d", "B", "C", "D", "E") });

async function made(): Promise<{ world: Scene; own: Resource }> {
  const world = await scene(LINE);
  const own = new Resource("stage");
  await own.up(world.session(), stage());
  world.requests();
  return { world, own };
}

const liveIds = (world: Scene) => world.stage("Own").steps.map(({ step_id }) => step_id);

describe("an update that fails in the middle", () => {
  it.each([1, 2, 3])(
    "at insertion %i keeps what was written and completes it later (F6, I6, I7)",
    async (nth) => {
      const { world, own } = await made();
      world.simulator.setFaults([{ method: "POST", path: "**", nth, times: 9, status: 400 }]);
      const error = await failure(own.up(world.session(), GROWN));
      expect(error).toBeInstanceOf(PartialError);
      expect(error).toMatchObject({
        id: "wf/id-1",
        saved: { complete: false, ownedStepIds: liveIds(world) },
        reasons: [
          expect.stringContaining("HTTP 400"),
          expect.stringContaining("what was written before is kept"),
        ],
      });
      expect(liveIds(world)).toHaveLength(2 + nth - 1);
      expect(world.writes()).toHaveLength(1 + nth);

      world.simulator.setFaults([]);
      expect(await own.up(world.session(), GROWN)).toBe("updated");
      expect(world.writes()).toHaveLength(3 - (nth - 1));
      expect(world.steps("Own")).toEqual(["A", "B", "C", "D", "E"]);
      expect(own.saved).toMatchObject({ complete: true, ownedStepIds: liveIds(world) });
      expect(await own.up(world.session(), GROWN)).toBe("same");
    },
  );

  it("before anything was written is a plain error, and the state is untouched", async () => {
    const { world, own } = await made();
    const { saved } = own;
    world.simulator.setFaults([{ method: "POST", path: "**", status: 400 }]);
    const inputs = stage({ steps: steps("A", "B", "C") });
    const error = await failure(own.up(world.session(), inputs));
    expect(error).toMatchObject({ name: "ApiError", status: 400 });
    expect(own.saved).toEqual(saved);
  });

  it("because the workflow moved on stops at once and says what is allowed (F13)", async () => {
    const { world, own } = await made();
    let answers = 0;
    const session = world.session({
      onAnswer: ({ method }) => {
        if (method === "POST" && ++answers === 2) world.status("Own", "COMPLETE");
      },
    });
    const error = await failure(own.up(session, GROWN));
    expect(error).toBeInstanceOf(PartialError);
    expect(error.message).toContain("MGC001");
    expect(error.message).toContain(
      'somebody else changed the stage meanwhile: step "A" is Complete',
    );
    expect(world.steps("Own")).toEqual(["A", "B", "C", "D"]);
    expect(own.saved).toMatchObject({ complete: false, ownedStepIds: liveIds(world) });
    world.requests();
    const next = await failure(own.up(world.session(), GROWN));
    expect(next.name).toBe("RefusedError");
    expect(next.message).toContain('step "D" is Complete');
    expect(world.writes()).toEqual([]);
  });

  it("at a deletion keeps the rest, and the next run deletes it", async () => {
    const { world, own } = await made();
    await own.up(world.session(), GROWN);
    world.requests();
    world.simulator.setFaults([{ method: "DELETE", path: "**", nth: 2, times: 9, status: 403 }]);
    const inputs = stage({ steps: steps("A: d", "E") });
    await failure(own.up(world.session(), inputs));
    expect(liveIds(world)).toHaveLength(4);
    expect(own.saved).toMatchObject({ complete: false, ownedStepIds: liveIds(world) });
    world.simulator.setFaults([]);
    world.requests();
    await own.up(world.session(), inputs);
    expect(world.steps("Own")).toEqual(["A", "E"]);
    expect(world.writes()).toHaveLength(2);
  });

  it("at its last read is complete after the next run, without a write", async () => {
    const { world, own } = await made();
    world.simulator.setFaults([{ method: "GET", path: "**", nth: 2, times: 9, status: 403 }]);
    const inputs = stage({ description: "d" });
    expect(await failure(own.up(world.session(), inputs))).toBeInstanceOf(PartialError);
    world.simulator.setFaults([]);
    world.requests();
    expect(await own.up(world.session(), inputs)).toBe("updated");
    expect(world.writes()).toEqual([]);
    expect(own.saved.complete).toBe(true);
  });

  it("with a deletion whose reply was lost goes on", async () => {
    const { world, own } = await made();
    const fault = { method: "DELETE", path: "**", when: "after", drop: true } as const;
    world.simulator.setFaults([fault]);
    await own.up(world.session(), stage({ steps: steps("B") }));
    expect(world.steps("Own")).toEqual(["B"]);
    expect(world.writes()).toHaveLength(2);
  });
});

describe("a creation that can't be read back", () => {
  it.each([
    ["stage", stage()],
    ["checkpointStep", gate()],
  ] as const)("of a %s is kept, and complete after the next run (I7)", async (kind, inputs) => {
    const world = await scene(LINE, {}, [
      { method: "GET", path: "**", nth: 3, times: 9, status: 403 },
    ]);
    const own = new Resource(kind);
    const error = await failure(own.up(world.session(), inputs));
    expect(error.message).toContain("it was made, but could not be read back");
    expect(own.saved).toMatchObject({ complete: false, takenOver: false });
    world.simulator.setFaults([]);
    world.requests();
    expect(await own.up(world.session(), inputs)).toBe("updated");
    expect(world.writes()).toEqual([]);
    expect(own.saved.complete).toBe(true);
    expect(await own.up(world.session(), inputs)).toBe("same");
  });
});

describe("a creation that somebody moves before it is read back (F11)", () => {
  const cases: ["stage" | "checkpointStep", Saved, (world: Scene) => void][] = [
    [
      "stage",
      stage(),
      (world) => {
        world.moveStage("Own", 0);
      },
    ],
    [
      "checkpointStep",
      gate({ after: "Copy" }),
      (world) => {
        world.moveStep("Migrate", "Gate", 0);
      },
    ],
  ];

  it.each(cases)("of a %s is reported and kept", async (kind, inputs, move) => {
    const world = await scene(LINE);
    const own = new Resource(kind);
    const session = world.session({
      onAnswer: ({ method }) => {
        if (method === "POST") move(world);
      },
    });
    const error = await failure(own.up(session, inputs));
    expect(error).toBeInstanceOf(PartialError);
    expect(error.message).toContain("it is not where it belongs");
    expect(own.saved.complete).toBe(false);
    await own.refresh(world.session());
    expect(await own.up(world.session(), inputs)).toBe("replaced");
    expect(own.saved.complete).toBe(true);
    expect(await own.up(world.session(), inputs)).toBe("same");
  });

  it.each(cases)(
    "of a %s is not called complete by a run without refresh (I2, I6)",
    async (kind, inputs, move) => {
      const world = await scene(LINE);
      const own = new Resource(kind);
      const session = world.session({
        onAnswer: ({ method }) => {
          if (method === "POST") move(world);
        },
      });
      await failure(own.up(session, inputs));
      await own.up(world.session(), inputs).catch(() => undefined);
      const inPlace =
        kind === "stage" ? world.stages.at(-1) === "Own" : world.steps("Migrate")[1] === "Gate";
      expect({ complete: own.saved.complete, inPlace }).not.toEqual({
        complete: true,
        inPlace: false,
      });
    },
  );
});
