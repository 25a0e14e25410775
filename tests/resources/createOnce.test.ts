/** A creation in its parts: what is read meanwhile, when it is looked for again, and when that ends. */
import type { Workflow } from "../../provider/src/core/model";
import { createOnce } from "../../provider/src/resources/createOnce";
import { OnceEach } from "../../provider/src/resources/onceEach";
import { failure, gate, Resource, stage } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const LINE = "Migrate(Copy) > Cutover";

it("what was read while it was sent is not used behind it", async () => {
  const world = await scene(LINE);
  const session = world.session();
  const workflow = await session.snapshots.seen("wf");
  await createOnce<unknown>(session, workflow, {
    workflowId: "wf",
    gate: () => undefined,
    send: async () => {
      await session.snapshots.seen("wf");
      world.addStep("Migrate", "Made", 1);
    },
    look: () => undefined,
  });
  const [migrate] = (await session.snapshots.seen("wf")).stages;
  expect(migrate?.steps.map(({ name }) => name)).toEqual(["Copy", "Made"]);
});

it.each([
  ["stage", stage()],
  ["checkpointStep", gate()],
] as const)(
  "a %s that is refused the second time was perhaps made the first time, and is looked for (F1)",
  async (kind, inputs) => {
    const post = { method: "POST", path: "**" } as const;
    const world = await scene(LINE, {}, [
      { ...post, drop: true },
      // The first one comes late: by its name the service refuses the second one.
      { ...post, nth: 2, when: "after", status: 409 },
    ]);
    const own = new Resource(kind);
    await own.up(world.session(), inputs);
    expect(own.saved).toMatchObject({ complete: true, takenOver: false });
    expect(world.writes()).toHaveLength(2);
  },
);

it.each([
  ["stage", stage()],
  ["checkpointStep", gate()],
] as const)(
  "a %s that is never listed is kept as not complete after four looks (F8, I7)",
  async (kind, inputs) => {
    const world = await scene(LINE);
    let before: Workflow | undefined;
    const { session, waited } = world.process({
      read: async (id, real) => (before ??= await real(id)),
    });
    const own = new Resource(kind);
    const error = await failure(own.up(session, inputs));
    expect(error.message).toContain("it is not where it belongs");
    expect(own.saved.complete).toBe(false);
    expect(waited).toEqual([0.5, 1, 2]);
    expect(await own.up(world.session(), inputs)).toBe("updated");
    expect(own.saved.complete).toBe(true);
  },
);

describe("things that are read once", () => {
  it("are read again where the first reading failed, and not where it didn't", async () => {
    let reads = 0;
    const once = new OnceEach((key) => {
      reads++;
      return reads === 1 ? Promise.reject(new Error("down")) : Promise.resolve(`${key}!`);
    });
    await expect(once.get("a")).rejects.toThrow("down");
    expect([await once.get("a"), await once.get("a"), reads]).toEqual(["a!", "a!", 2]);
  });

  it("keep what was read after they were cleared, though an older reading fails", async () => {
    let fail: (error: Error) => void = () => undefined;
    let reads = 0;
    const once = new OnceEach(() => {
      reads++;
      return reads > 1
        ? Promise.resolve("new")
        : new Promise<string>((_, reject) => {
            fail = reject;
          });
    });
    const old = once.get("a");
    once.clear();
    expect(await once.get("a")).toBe("new");
    fail(new Error("late"));
    await expect(old).rejects.toThrow("late");
    expect([await once.get("a"), reads]).toEqual(["new", 2]);
  });
});
