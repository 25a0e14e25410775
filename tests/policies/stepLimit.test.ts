import { stepLimit } from "../../policy-pack/src/policies/stepLimit";
import { after, checkpointStep, resource, says, saysOfProgram, stage } from "./support/scene";

const steps = (count: number, prefix = "Step") =>
  Array.from({ length: count }, (_, i) => ({
    type: "checkpoint",
    name: `${prefix} ${String(i + 1)}`,
  }));
const live = (count: number, prefix = "Step") =>
  steps(count, prefix)
    .map(({ name }) => `+${name}`)
    .join(", ");
const behind = (count: number) =>
  resource("stage", "after", stage({ name: "After", after: "Cutover", steps: steps(count) }));
const EMPTY = { workflows: ["Migrate > Cutover"] };

describe("mgc-step-limit", () => {
  it("lets 10 steps through, and any number in front of Migrate", async () => {
    expect(await says(stepLimit, EMPTY, behind(10))).toEqual([]);
    const early = stage({ before: "Migrate", steps: steps(11) });
    expect(await says(stepLimit, EMPTY, resource("stage", "early", early))).toEqual([]);
  });

  it("refuses 11, with the three numbers", async () => {
    expect(await says(stepLimit, EMPTY, behind(11))).toEqual([
      'MGC005 step-limit: stage "After" would have 11 steps, and a post-migration stage has at most 10, checkpoints and scripts together: 11 declared in the stage, 0 by step resources of this program, 0 in the workflow that the program does not declare there. Remove steps, or put some into a second stage. (A step resource that is taken out of the program still counts: Pulumi deletes after it has created.)',
    ]);
  });

  it("counts what others added to the stage", async () => {
    const scene = { workflows: [`Migrate > Cutover > +After(${live(6)}, ${live(4, "Theirs")})`] };
    const was = stage({ name: "After", after: "Cutover", steps: steps(6) });
    const is = after(was, stage({ name: "After", after: "Cutover", steps: steps(7) }));
    const [message] = await says(stepLimit, scene, resource("stage", "after", is));
    expect(message).toContain("11 steps");
    expect(message).toContain("7 declared in the stage, 0 by step resources");
    expect(message).toContain("4 in the workflow");
  });

  it("lets one step of ten be swapped within the stage: a removal makes room there", async () => {
    const scene = { workflows: [`Migrate > Cutover > +After(${live(10)})`] };
    const was = stage({ name: "After", after: "Cutover", steps: steps(10) });
    const swapped = [...steps(9), { type: "checkpoint", name: "Another" }];
    const is = after(was, stage({ name: "After", after: "Cutover", steps: swapped }));
    expect(await says(stepLimit, scene, resource("stage", "after", is))).toEqual([]);
  });

  it("says nothing of a stage that others have filled up and the program leaves as it is", async () => {
    const scene = { workflows: [`Migrate > Cutover > +After(${live(6)}, ${live(5, "Theirs")})`] };
    const was = stage({ name: "After", after: "Cutover", steps: steps(6) });
    expect(await says(stepLimit, scene, resource("stage", "after", after(was)))).toEqual([]);
  });

  it("counts the step resources of a stage that is new in the same program", async () => {
    const separate = steps(3, "Own").map(({ name }) =>
      resource("checkpointStep", name, checkpointStep({ stage: "unknown", name }), {
        stage: ["after"],
      }),
    );
    const unknown = separate.map((own) => ({
      ...own,
      props: { ...own.props, stage: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" },
    }));
    expect(await saysOfProgram(stepLimit, EMPTY, [behind(7), ...unknown])).toEqual([]);
    const [message, ...more] = await saysOfProgram(stepLimit, EMPTY, [behind(8), ...unknown]);
    expect(message).toContain("after: MGC005");
    expect(message).toContain("8 declared in the stage, 3 by step resources of this program, 0 in");
    expect(more).toEqual([]);
  });

  it("takes a lower limit from its configuration", async () => {
    expect(await says(stepLimit, EMPTY, behind(8), { maxSteps: 8 })).toEqual([]);
    expect(await says(stepLimit, EMPTY, behind(9), { maxSteps: 8 })).toHaveLength(1);
  });
});
