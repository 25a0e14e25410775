import { repeatable } from "../../policy-pack/src/policies/repeatable";
import { parseWorkflow } from "../../provider/src/core/notation";
import { checkpointStep, resource, says } from "./support/scene";

const plain = parseWorkflow("Migrate(Copy, Sync)");
const workflow = {
  ...plain,
  stages: plain.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => ({ ...step, repeatable: step.name === "Sync" })),
  })),
};

const own = (place: object) =>
  resource("checkpointStep", "gate", checkpointStep({ stage: "Migrate", ...place }));

describe("mgc-repeatable", () => {
  it("lets steps in front of a repeatable one", async () => {
    expect(await says(repeatable, { workflows: [workflow] }, own({ before: "Sync" }))).toEqual([]);
  });

  it.each([{ after: "Sync" }, {}])("speaks up about one behind it: %j", async (place) => {
    expect(await says(repeatable, { workflows: [workflow] }, own(place))).toEqual([
      'MGC008 repeatable: step "New" goes behind "Sync", which is repeatable; an older guide says that no step can be added there, the present one says nothing of it. Put it in front of "Sync" to be safe.',
    ]);
  });
});
