import { referenceByOutput } from "../../policy-pack/src/policies/referenceByOutput";
import { checkpointStep, resource, saysOfProgram, stage } from "./support/scene";

const scene = { workflows: ["Migrate > +Gate(+Look) > Cutover"] };
const gate = resource("stage", "gate", stage({ name: "Gate", after: "Migrate" }));
const step = (stageName: string, sources?: Record<string, string[]>) =>
  resource("checkpointStep", "extra", checkpointStep({ stage: stageName, name: "Extra" }), sources);

describe("mgc-reference-by-output", () => {
  it("lets outputs through, and names of what the program does not declare", async () => {
    expect(
      await saysOfProgram(referenceByOutput, scene, [gate, step("Gate", { stage: ["gate"] })]),
    ).toEqual([]);
    expect(await saysOfProgram(referenceByOutput, scene, [gate, step("Migrate")])).toEqual([]);
  });

  it("speaks up about the name of a stage of the same program", async () => {
    expect(await saysOfProgram(referenceByOutput, scene, [gate, step("Gate")])).toEqual([
      'extra: stage: names "Gate", which this program declares as "gate". Refer to it by its output (stageId), so that Pulumi makes the two in order and a rename is followed.',
    ]);
  });
});
