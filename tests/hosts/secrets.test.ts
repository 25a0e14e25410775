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

  it("that are short are replaced where they stand as words, so that the others stay readable", () => {
    const said = 'settings: step "s" is missing; set it (s), not s1';
    expect(masked(said, ["s"])).toBe(
      'settings: step "[secret]" is missing; set it ([secret]), not s1',
    );
    expect(masked("a+b and aab", ["a+b"])).toBe("[secret] and aab");
    expect(masked("xsecretx", ["secret"])).toBe("x[secret]x");
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

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "of a script step",
      { secretParameters: { token: "canary", key: "bird" } },
      ["canary", "bird"],
    ],
    ["of a stage", { secretParameters: { Reset: { token: "canary" } } }, ["canary"]],
    [
      "that are stored",
      { secretParameters: { token: { paramStore: { id: "canary", version: "12" } } } },
      ["canary", "12"],
    ],
    ["that are defaults", { secretDefaults: { token: "canary" } }, ["canary"]],
    ["that are empty", { secretParameters: { token: "" }, secretDefaults: {} }, []],
    ["that are no text", { secretParameters: { token: 5, key: null }, secretDefaults: true }, []],
    [
      "beside those that the sdk names",
      { secretInputs: ["name"], name: "n", secretDefaults: { a: "canary" } },
      ["canary", "n"],
    ],
    [
      "that the sdk names as well",
      { secretInputs: ["secretParameters"], secretParameters: { a: "b" } },
      ["b", "b"],
    ],
  ])("always are the parameters %s", (_, props, texts) => {
    expect(secretTexts({ parameters: { open: "open" }, ...props })).toEqual(texts);
    expect(secretProblems(props)).toEqual([]);
    const said = `x ${texts.join(" x ")} x`;
    expect(masked(said, secretTexts(props))).toBe(
      said.replace(/canary|bird|12|\bn\b|\bb\b/g, "[secret]"),
    );
  });

  it("are not the names of parameters, which everybody may read", () => {
    const props = { secretParameters: { Reset: { token: "canary" } } };
    expect(masked('step "Reset": token is "canary"', secretTexts(props))).toBe(
      'step "Reset": token is "[secret]"',
    );
  });
});
