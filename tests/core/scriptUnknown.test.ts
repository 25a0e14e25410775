/** What a preview does not know yet of a script is neither right nor wrong, and what is secret is not said. */
import fc from "fast-check";
import type { RawInputs } from "../../provider/src/core/inputIssues";
import { UNKNOWN } from "../../provider/src/core/unknown";
import {
  EXECUTION,
  FORMS,
  separateIssues,
  separateStep,
  stageIssues,
  stageWithScript,
} from "../support/scripts";

describe.each(FORMS)("of $form", ({ issues, path }) => {
  it.each<[string, RawInputs]>([
    ["the script", { script: UNKNOWN }],
    ["its source", { script: { source: UNKNOWN, id: "SC1" } }],
    ["its id", { script: { source: "custom", id: UNKNOWN } }],
    ["its name", { script: { source: "custom", name: UNKNOWN } }],
    ["its version", { script: { ...EXECUTION.script, version: UNKNOWN } }],
    ["its digest", { script: { ...EXECUTION.script, sha256: UNKNOWN } }],
    ["all parameters", { parameters: UNKNOWN }],
    ["all secret parameters", { secretParameters: UNKNOWN }],
    ["a value", { parameters: { p: UNKNOWN, q: "x" } }],
    ["a secret value", { secretParameters: { p: UNKNOWN } }],
    ["a reference to the store", { parameters: { p: { paramStore: UNKNOWN } } }],
    ["a stored id", { parameters: { p: { paramStore: { id: UNKNOWN } } } }],
    ["its version", { secretParameters: { p: { paramStore: { id: "x", version: UNKNOWN } } } }],
    ["the user", { executedBy: UNKNOWN }],
    ["the timeout", { timeoutSeconds: UNKNOWN }],
    ["the servers", { executionServers: UNKNOWN }],
    ["two servers", { executionServers: [UNKNOWN, "ecs-1", UNKNOWN] }],
    [
      "everything",
      Object.fromEntries(
        [
          ...["script", "parameters", "secretParameters", "executedBy", "timeoutSeconds"],
          ...["executionServers", "name", "description"],
        ].map((key) => [key, UNKNOWN]),
      ),
    ],
  ])("is no mistake: %s", (_, more) => {
    expect(issues(more)).toEqual([]);
  });

  it("hides no mistake beside it", () => {
    const more = {
      script: { source: UNKNOWN, id: "", version: "x".repeat(11) },
      parameters: { p: UNKNOWN, "a-b": "x", q: "$" },
      executionServers: [UNKNOWN, ""],
      timeoutSeconds: 5,
    };
    expect(issues(more).map((text) => text.slice(0, text.indexOf(":")))).toEqual([
      path("script.id"),
      path("script.version"),
      path("parameters.a-b"),
      path("parameters.q"),
      // In the order of the schema.
      path("timeoutSeconds"),
      path("executionServers[1]"),
    ]);
  });
});

describe("of the secret parameters of a stage", () => {
  it.each<[string, RawInputs]>([
    ["all", { secretParameters: UNKNOWN }],
    ["those of a step", { secretParameters: { Reset: UNKNOWN } }],
    ["the name of the step", { secretParameters: { Other: { p: "x" } }, name: UNKNOWN }],
  ])("is no mistake: %s", (_, { secretParameters, ...more }) => {
    expect(stageIssues({ ...stageWithScript(more), secretParameters })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["the steps", UNKNOWN],
    ["a step", [{ type: "checkpoint", name: "Look" }, UNKNOWN]],
    ["the type of a step", [{ type: UNKNOWN, name: "Other" }]],
  ])("is no mistake where not known are %s", (_, steps) => {
    const inputs = { ...stageWithScript(), steps, secretParameters: { Other: { p: "x" } } };
    expect(stageIssues(inputs)).toEqual([]);
  });
});

const CANARY = "canary";
const secretText = fc.string({ maxLength: 8 }).map((text) => `${text}${CANARY}${text}`);
const anySecret: fc.Arbitrary<unknown> = fc.oneof(
  secretText,
  fc.constant(CANARY.repeat(1000)),
  fc.constant({ [UNKNOWN]: CANARY }),
  fc.record(
    { paramStore: fc.oneof(secretText, fc.record({ id: secretText, version: secretText })) },
    { requiredKeys: [] },
  ),
  fc.array(secretText, { maxLength: 2 }),
  fc.record({ paramStore: fc.record({ id: secretText, ID: secretText }) }),
);
const someParameters = fc.oneof(
  anySecret,
  fc.dictionary(fc.constantFrom("a", "b", "a-b", "", "x".repeat(65)), anySecret),
);

it("never is a value of a parameter said, whatever is wrong with it", () => {
  const inputs = fc.record(
    { parameters: someParameters, secretParameters: someParameters, type: fc.string() },
    { requiredKeys: ["parameters", "secretParameters"] },
  );
  fc.assert(
    fc.property(inputs, (more) => {
      const { type = "script", ...step } = more;
      const sentences = [
        ...separateIssues(separateStep(step)),
        ...stageIssues(stageWithScript({ ...step, type })),
        ...stageIssues({ ...stageWithScript(), secretParameters: step.secretParameters }),
      ].join("\n");
      expect(sentences).not.toContain(CANARY);
    }),
    { numRuns: 500 },
  );
});
