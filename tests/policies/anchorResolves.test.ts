import { anchorResolves } from "../../policy-pack/src/policies/anchorResolves";
import { after, checkpointStep, resource, says, stage } from "./support/scene";

const scene = { workflows: ["Migrate(Copy) > Twin(A) > Twin(B)"] };

describe("mgc-anchor-resolves", () => {
  it("lets references through that lead to one item", async () => {
    const own = resource("stage", "gate", stage({ after: "Migrate" }));
    expect(await says(anchorResolves, scene, own)).toEqual([]);
  });

  it.each([
    [
      "a workflow that is not there",
      stage({ workflowId: "gone", after: "Migrate" }),
      "no workflow",
    ],
    ["an anchor that is not there", stage({ after: "Nowhere" }), "after: no stage has the id"],
    ["an anchor that is there twice", stage({ after: "Twin" }), "after: 2 stages are named"],
  ])("refuses %s", async (_, props, words) => {
    const [message, ...more] = await says(anchorResolves, scene, resource("stage", "gate", props));
    expect(message).toContain(words);
    expect(more).toEqual([]);
  });

  it("refuses a stage that is not there, for a step", async () => {
    const own = resource("checkpointStep", "gate", checkpointStep({ stage: "Nowhere" }));
    expect((await says(anchorResolves, scene, own))[0]).toContain("stage: no stage has the id");
  });

  it("says nothing where the anchor of what is there already has gone since", async () => {
    const there = { workflows: ["Migrate > +New(+Look)"] };
    const own = resource("stage", "gate", after(stage({ after: "Gone since" })));
    expect(await says(anchorResolves, there, own)).toEqual([]);
  });
});
