import { masked, secretProblems, secretTexts } from "../../provider/src/hosts/secrets";

describe("secret inputs", () => {
  it("lend all their texts to the mask, at any depth, the longest first, but no types", () => {
    const props = {
      secretInputs: ["name", "steps"],
      name: "ab",
      description: "open",
      steps: [{ type: "checkpoint", name: "abc", description: "" }],
    };
    expect(secretTexts(props)).toEqual(["abc", "ab"]);
    expect(masked('step "abc" of "ab" is a checkpoint: open', secretTexts(props))).toBe(
      'step "[secret]" of "[secret]" is a checkpoint: open',
    );
  });

  it("are none where the sdk names none", () => {
    expect(secretTexts({ name: "ab" })).toEqual([]);
    expect(secretProblems({ name: "ab" })).toEqual([]);
  });

  it.each(["workflowId", "stage", "before", "after"])("may not be the reference %s", (key) => {
    expect(secretProblems({ secretInputs: [key, "name"] })).toEqual([
      `${key}: must not be secret, because ids of workflows, stages and steps stand in Pulumi's state and output in clear`,
    ]);
  });
});
