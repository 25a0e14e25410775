/** What is saved is plain JSON, without undefined, and reads again; `Resource` asks that of every scenario. */
import fc from "fast-check";
import { parseStageState, parseStepState } from "../../provider/src/core/state";
import { failure, Resource, stage, undefinedPaths } from "./support/resource";
import { closeScenes, scene } from "./support/scene";

afterEach(closeScenes);

const text = fc.string({ minLength: 1, maxLength: 64 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const inlineSteps = fc.uniqueArray(
  fc.record({
    type: fc.constant("checkpoint"),
    name: text,
    description: maybe(fc.string({ maxLength: 256 })),
  }),
  { minLength: 1, maxLength: 10, selector: ({ name }) => name },
);
const shared = {
  workflowId: fc.constant("wf"),
  before: fc.constant(undefined),
  description: maybe(fc.string({ maxLength: 256 })),
  onStarted: maybe(fc.constantFrom("fail", "retain")),
};
const block = fc.record({
  ...shared,
  after: fc.constantFrom("Cutover", "cutover"),
  name: text.filter((name) => !["Migrate", "Cutover"].includes(name)),
  steps: inlineSteps,
});
const single = fc.record({
  ...shared,
  stage: fc.constant("Migrate"),
  after: maybe(fc.constant("Copy")),
  name: text.filter((name) => name !== "Copy"),
});

describe("what is saved", () => {
  it("of a stage or a step holds no undefined at any depth, and reads again (property)", async () => {
    const kinds = [
      ["stage", block, parseStageState],
      ["checkpointStep", single, parseStepState],
    ] as const;
    for (const [kind, inputs, parse] of kinds) {
      await fc.assert(
        fc.asyncProperty(inputs, inputs, async (first, second) => {
          const world = await scene("Migrate(Copy) > Cutover");
          const own = new Resource(kind);
          const check = (saved: object) => {
            expect(undefinedPaths(saved)).toEqual([]);
            expect(JSON.parse(JSON.stringify(saved))).toEqual(saved);
            expect(parse(saved)).toEqual(saved);
          };
          await own.up(world.session(), first);
          check(own.saved);
          const seen = await own.lifecycle.read(world.session(), own.saved);
          check(seen?.saved ?? {});
          expect(undefinedPaths(seen?.inputs)).toEqual([]);
          expect(own.lifecycle.shape(seen?.inputs ?? {})).toEqual([]);
          expect((await own.diff(world.session(), first)).changes).toBe(false);
          await own.up(world.session(), second);
          check(own.saved);
          await own.destroy(world.session());
          expect(world.live.stages.flatMap(({ steps }) => steps)).toHaveLength(2);
          await world.simulator.stop();
        }),
        { numRuns: 40, seed: 17 },
      );
    }
  });

  it.each([
    ["of another kind", { name: "x" }, "workflowId"],
    ["of a newer version", { stateVersion: 2 }, "saved by a newer version of @pulumi-mgc/sdk"],
  ])("%s is refused, not guessed", async (_what, over, words) => {
    const world = await scene("Migrate > Cutover");
    const own = new Resource("stage");
    await own.up(world.session(), stage());
    const saved = "name" in over ? over : { ...own.saved, ...over };
    const error = await failure(own.lifecycle.read(world.session(), saved));
    expect(error.message).toContain(words);
  });
});
