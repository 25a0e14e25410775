import { ambiguousOrder } from "../../policy-pack/src/policies/ambiguousOrder";
import { checkpointStep, resource, saysOfProgram, stage } from "./support/scene";

const scene = { workflows: ["Migrate(Copy) > Cutover", "Migrate(Copy) > Cutover"] };
const own = (name: string, props: object, sources?: Record<string, string[]>) =>
  resource("stage", name, stage({ name, ...props }), sources);

describe("mgc-ambiguous-order", () => {
  it.each([
    ["the other side", { before: "Cutover" }, undefined],
    ["another anchor", { before: "Migrate" }, undefined],
    ["another workflow", { after: "Migrate", workflowId: "wf-2" }, undefined],
    ["a dependency", { after: "Migrate" }, { dependsOn: ["first"] }],
  ])("lets through: %s", async (_, props, sources) => {
    const program = [own("first", { after: "Migrate" }), own("second", props, sources)];
    expect(await saysOfProgram(ambiguousOrder, scene, program)).toEqual([]);
  });

  it("refuses two at one anchor and side", async () => {
    const program = [own("first", { after: "Migrate" }), own("second", { after: "Migrate" })];
    expect(await saysOfProgram(ambiguousOrder, scene, program)).toEqual([
      'second: MGC013 ambiguous-order: "first" and "second" are both inserted after "Migrate", so their order is left to chance. Anchor one on the other, or add dependsOn.',
    ]);
  });

  it("counts steps without an anchor as one place", async () => {
    const steps = ["a", "b"].map((name) =>
      resource("checkpointStep", name, checkpointStep({ stage: "Migrate", name })),
    );
    expect(await saysOfProgram(ambiguousOrder, scene, steps)).toHaveLength(1);
  });

  it("says nothing of what is there already", async () => {
    const there = { workflows: ["Migrate > +second(+Look) > +first(+Look) > Cutover"] };
    const program = [own("first", { after: "Migrate" }), own("second", { after: "Migrate" })];
    expect(await saysOfProgram(ambiguousOrder, there, program)).toEqual([]);
  });
});
