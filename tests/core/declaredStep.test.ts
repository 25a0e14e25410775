import {
  declaredCheckpoint,
  declaredInline,
  declaredScriptStep,
} from "../../provider/src/core/declaredStep";

type Inputs = Parameters<typeof declaredScriptStep>[0];

const LEAST: Inputs = {
  name: "Reset",
  script: { source: "custom", id: "SC1" },
  executionServers: ["web-1", "ecs-2"],
};
const SHA = "0aF".repeat(21) + "B";

const scriptOf = (more: Partial<Inputs> = {}) => declaredScriptStep({ ...LEAST, ...more }).script;

it("a checkpoint has an empty description by default", () => {
  const step = { name: "Look", description: "", type: "CHECKPOINT" };
  expect(declaredCheckpoint({ name: "Look" })).toEqual(step);
  expect(declaredInline({ type: "checkpoint", name: "Look" })).toEqual(step);
  expect(declaredInline({ type: "checkpoint", name: "Look", description: "at it" })).toEqual({
    ...step,
    description: "at it",
  });
});

describe("a script step", () => {
  it("has the console's defaults", () => {
    expect(declaredScriptStep(LEAST)).toEqual({
      name: "Reset",
      description: "",
      type: "SCRIPT",
      script: {
        source: "CUSTOM",
        id: "SC1",
        parameters: [],
        openParameters: [],
        executedBy: "root",
        timeoutSeconds: 300,
        executionServers: ["web-1", "ecs-2"],
      },
    });
  });

  it("has what is declared instead", () => {
    const script = { source: "public", name: "reset", version: "1.0", sha256: SHA } as const;
    const more = { script, executedBy: "app", timeoutSeconds: 6, description: "why" };
    expect(declaredScriptStep({ ...LEAST, ...more })).toEqual({
      name: "Reset",
      description: "why",
      type: "SCRIPT",
      script: {
        source: "PUBLIC",
        name: "reset",
        version: "1.0",
        sha256: SHA.toLowerCase(),
        parameters: [],
        openParameters: [],
        executedBy: "app",
        timeoutSeconds: 6,
        executionServers: ["web-1", "ecs-2"],
      },
    });
  });

  it.each([
    ["public", "PUBLIC"],
    ["custom", "CUSTOM"],
  ] as const)("of the source %s has COC's word %s", (source, word) => {
    expect(scriptOf({ script: { source, id: "SC1" } })?.source).toBe(word);
  });

  it("sends parameters in the declared order, the secret ones last", () => {
    const parameters = { z: "1", a: "", stored: { paramStore: { id: "x" } } };
    const secretParameters = { y: "2", b: { paramStore: { id: "x", version: "3" } } };
    expect(scriptOf({ parameters, secretParameters })?.parameters).toEqual([
      { name: "z", value: "1" },
      { name: "a", value: "" },
      { name: "stored", stored: { id: "x" } },
      { name: "y", value: "2" },
      { name: "b", stored: { id: "x", version: "3" } },
    ]);
  });

  it.each<[string, Partial<Inputs>, string[]]>([
    ["none without parameters", {}, []],
    ["the values in parameters", { parameters: { b: "1", a: "" } }, ["b", "a"]],
    ["no reference to the store", { parameters: { a: { paramStore: { id: "x" } } } }, []],
    ["none of the secret ones", { secretParameters: { a: "1" }, parameters: { b: "2" } }, ["b"]],
  ])("has open values, which everybody may read: %s", (_, more, open) => {
    expect(scriptOf(more)?.openParameters).toEqual(open);
  });
});

describe("a script step of a stage", () => {
  const { name, ...execution } = LEAST;
  const inline = { type: "script" as const, name, ...execution };

  it("is the same as a separate one", () => {
    expect(declaredInline(inline)).toEqual(declaredScriptStep(LEAST));
  });

  it("gets its secret parameters by its name", () => {
    const secrets = { Reset: { token: "t" }, Other: { token: "u" }, reset: { token: "v" } };
    expect(declaredInline({ ...inline, parameters: { path: "/" } }, secrets)).toEqual(
      declaredScriptStep({
        ...LEAST,
        parameters: { path: "/" },
        secretParameters: { token: "t" },
      }),
    );
  });

  it.each(["constructor", "__proto__", "toString"])(
    "gets none where its name is %s, which every object knows",
    (word) => {
      expect(declaredInline({ ...inline, name: word }, {}).script?.parameters).toEqual([]);
    },
  );
});
