/** Creations over a line that loses replies: exactly one item, whatever happens (I5). */
import type { Workflow } from "../../provider/src/core/model";
import type { Fault } from "../../provider/src/simulator";
import { failure, gate, Resource, stage, steps } from "./support/resource";
import { closeScenes, scene, type Scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy) > Cutover";
const DONE = "Migrate(Copy) > Cutover(Cutover) > +Own(+A, +B)";
const post = (fault: Omit<Fault, "method" | "path">): Fault => ({
  method: "POST",
  path: "**",
  ...fault,
});

const posts = (world: Scene) => world.writes().filter((line) => line.startsWith("POST"));

const LOSSES: [string, Omit<Fault, "method" | "path">][] = [
  ["dropped", { drop: true }],
  ["500", { status: 500 }],
  ["502", { status: 502 }],
  ["503", { status: 503 }],
  ["504", { status: 504 }],
];

describe.each(LOSSES)("a creation whose reply is %s", (_name, fault) => {
  it("after it was applied is found and not sent again (F1)", async () => {
    const world = await scene(LINE, {}, [post({ ...fault, when: "after" })]);
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    expect(posts(world)).toEqual(["POST /stages"]);
    expect(world.line).toBe(DONE);
    expect(own.saved).toMatchObject({ stageId: "id-1", takenOver: false, complete: true });
    expect(await own.up(world.session(), stage())).toBe("same");
  });

  it("before it was applied is looked for, then sent again (F3)", async () => {
    const world = await scene(LINE, {}, [post(fault)]);
    const { session, waited } = world.process();
    const own = new Resource("stage");
    await own.up(session, stage());
    expect(posts(world)).toEqual(["POST /stages", "POST /stages"]);
    expect(world.line).toBe(DONE);
    expect(waited).toEqual([0, 0.5, 1, 2]);
  });

  it("again and again is given up after three sendings, with nothing made", async () => {
    const world = await scene(LINE, {}, [post({ ...fault, times: 99 })]);
    const { session, waited } = world.process();
    const error = await failure(new Resource("stage").up(session, stage()));
    expect(error.message).toContain('create stage "Own" in workflow wf');
    expect(posts(world)).toHaveLength(3);
    expect(waited).toEqual([0, 0.5, 1, 2, 0, 0.5, 1, 2, 0, 0.5, 1, 2]);
    expect(world.stages).toEqual(["Migrate", "Cutover"]);
  });

  it("makes exactly one step as well (F1, F3)", async () => {
    for (const when of ["before", "after"] as const) {
      const world = await scene(LINE, {}, [post({ ...fault, when })]);
      await new Resource("checkpointStep").up(world.session(), gate());
      expect(world.steps("Migrate")).toEqual(["Copy", "Gate"]);
      expect(posts(world)).toHaveLength(when === "before" ? 2 : 1);
    }
  });

  it("makes exactly one step of a block as well (F1, F3)", async () => {
    for (const when of ["before", "after"] as const) {
      const world = await scene(LINE);
      const own = new Resource("stage");
      await own.up(world.session(), stage());
      world.simulator.setFaults([post({ ...fault, when, nth: 2 })]);
      const inputs = stage({ steps: steps("A", "C", "D", "B") });
      await own.up(world.session(), inputs);
      expect(world.steps("Own")).toEqual(["A", "C", "D", "B"]);
      expect(own.saved.ownedStepIds).toEqual(
        world.stage("Own").steps.map(({ step_id }) => step_id),
      );
    }
  });
});

describe("a creation", () => {
  it.each([
    ["cut off", { truncate: true as const, when: "after" as const }],
    ["not JSON", { truncate: true as const, status: 201, when: "after" as const }],
  ])("whose answer is %s is looked for, not sent again (F7)", async (_name, fault) => {
    const world = await scene(LINE, {}, [post(fault)]);
    await new Resource("stage").up(world.session(), stage());
    expect(posts(world)).toEqual(["POST /stages"]);
    expect(world.line).toBe(DONE);
  });

  it("that takes too long is looked for, not sent again (F7)", async () => {
    const world = await scene(LINE, {}, [post({ when: "after", delay_ms: 60_000 })]);
    await new Resource("stage").up(world.session({ timeoutSeconds: 0.5 }), stage());
    expect(world.line).toBe(DONE);
  });

  it("that the limit of requests turned away is sent again after the wait (F4)", async () => {
    const fault = post({ status: 429, headers: { "Retry-After": "7" } });
    const world = await scene(LINE, {}, [fault]);
    const { session, waited } = world.process();
    await new Resource("stage").up(session, stage());
    expect(posts(world)).toHaveLength(2);
    expect(waited).toEqual([7.1]);
    expect(world.line).toBe(DONE);
  });

  it.each([400, 401, 403, 404, 409])("is not sent again after %i (F6)", async (status) => {
    const world = await scene(LINE, {}, [post({ status })]);
    const { session, waited } = world.process();
    const error = await failure(new Resource("stage").up(session, stage()));
    expect(error).toMatchObject({ name: "ApiError", status });
    expect(posts(world)).toHaveLength(1);
    expect(waited).toEqual([]);
    expect(world.stages).toEqual(["Migrate", "Cutover"]);
  });

  it("that was killed before its state was kept is taken over by the next run (F2)", async () => {
    const world = await scene(LINE, {}, [
      post({ when: "after", drop: true }),
      { method: "GET", path: "**", nth: 3, times: 99, status: 403 },
    ]);
    const own = new Resource("stage");
    await failure(own.up(world.session(), stage()));
    expect(own.exists).toBe(false);
    world.simulator.setFaults([]);
    const { session, said } = world.process();
    await own.up(session, stage());
    expect(world.line).toBe(DONE);
    expect(said[0]).toContain("taken over");
    expect(posts(world)).toHaveLength(1);
  });

  it("asks the rules again before it is sent again (F12, F14)", async () => {
    const world = await scene(LINE, {}, [post({ drop: true })]);
    const session = world.session({
      onAnswer: ({ method }) => {
        if (method === "POST") world.status("Cutover", "RUNNING");
      },
    });
    const error = await failure(new Resource("stage").up(session, stage()));
    expect(error.message).toContain("MGC001");
    expect(posts(world)).toHaveLength(1);
  });

  it.each([
    ["stage", stage(), "Cutover", 'create stage "Own" in workflow wf: after: the stage (cutover)'],
    [
      "checkpointStep",
      gate({ after: "Copy" }),
      undefined,
      'create step "Gate" in workflow wf: after: the step (migrate.copy)',
    ],
  ] as const)(
    "of a %s whose anchor is gone when it is looked for is refused (F1, F15)",
    async (kind, inputs, gone, words) => {
      const world = await scene("Migrate(Copy, Sync) > Cutover", {}, [post({ drop: true })]);
      const session = world.session({
        onAnswer: ({ method }) => {
          if (method !== "POST") return;
          if (gone === undefined) world.removeStep("Migrate", "Copy");
          else world.removeStage(gone);
        },
      });
      const error = await failure(new Resource(kind).up(session, inputs));
      expect(error.name).toBe("RefusedError");
      expect(error.message).toContain(`${words} was deleted by somebody else meanwhile. Run`);
      expect(posts(world)).toHaveLength(1);
    },
  );

  it("of a step of a block asks the rules again, too, and whether the stage is there (F12, F13)", async () => {
    for (const [meanwhile, words] of [
      [
        (world: Scene) => {
          world.status("Own", "COMPLETE");
        },
        "MGC001",
      ],
      [
        (world: Scene) => {
          world.removeStage("Own");
        },
        "is no longer in the workflow",
      ],
      [
        (world: Scene) => {
          world.removeStep("Own", "A");
        },
        "was deleted by somebody else meanwhile",
      ],
    ] as const) {
      const world = await scene(LINE);
      const own = new Resource("stage");
      await own.up(world.session(), stage());
      world.simulator.setFaults([post({ drop: true })]);
      world.requests();
      const session = world.session({
        onAnswer: ({ method }) => {
          if (method === "POST") meanwhile(world);
        },
      });
      const inputs = stage({ steps: steps("A", "New", "B") });
      const error = await failure(own.up(session, inputs));
      expect(error.name).toBe("RefusedError");
      expect(error.message).toContain(words);
      expect(posts(world)).toHaveLength(1);
    }
  });

  it("is not mistaken for an item that was there before, or for a different one", async () => {
    const world = await scene(LINE, {}, [post({ drop: true })]);
    const session = world.session({
      onAnswer: ({ method }) => {
        if (method === "POST" && world.steps("Migrate").length === 1) {
          world.addStep("Migrate", "Other", 1);
        }
      },
    });
    const own = new Resource("checkpointStep");
    await own.up(session, gate());
    expect(world.steps("Migrate")).toEqual(["Copy", "Other", "Gate"]);
    expect(own.saved.stepId).toBe("id-1");
  });
});

describe("a service that lists new items late (F8)", () => {
  const late = (times: number) => {
    let before: Workflow | undefined;
    let left = 0;
    return {
      posted: () => {
        left = times;
      },
      read: async (id: string, real: (id: string) => Promise<Workflow>) => {
        if (left > 0 && before) {
          left -= 1;
          return before;
        }
        before = await real(id);
        return before;
      },
    };
  };

  it.each([
    ["stage", stage()],
    ["checkpointStep", gate()],
  ] as const)("a %s that is read back is waited for", async (kind, inputs) => {
    const world = await scene(LINE);
    const lag = late(1);
    const session = world.session({
      read: lag.read,
      onAnswer: ({ method }) => {
        if (method === "POST") lag.posted();
      },
    });
    const own = new Resource(kind);
    await own.up(session, inputs);
    expect(own.saved.complete).toBe(true);
    expect(posts(world)).toHaveLength(1);
  });
});
