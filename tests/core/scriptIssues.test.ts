/** What is wrong with a script step although each of its arguments is right. */
import type { RawInputs } from "../../provider/src/core/inputIssues";
import { inlineScriptIssues, scriptStepIssues } from "../../provider/src/core/scriptIssues";
import { EXECUTION, FORMS, separateStep, stageWithScript } from "../support/scripts";

const values = (count: number, prefix = "p") =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${String(i)}`, "x"]));

describe.each(FORMS)("of $form", ({ issues, path }) => {
  it.each<[string, RawInputs]>([
    ["an id", { script: { source: "custom", id: "SC1" } }],
    ["a name", { script: { source: "custom", name: "reset" } }],
    ["20 parameters", { parameters: values(20) }],
    ["20 secret parameters", { secretParameters: values(20) }],
    ["20 together", { parameters: values(11), secretParameters: values(9, "s") }],
    ["names that differ in case", { parameters: { p: "x" }, secretParameters: { P: "x" } }],
    ["servers that differ in case", { executionServers: ["ecs", "ECS", "ecs "] }],
  ])("right is %s", (_, more) => {
    expect(issues(more)).toEqual([]);
  });

  it.each<[string, RawInputs, string, string]>([
    ["neither id nor name", { script: { source: "custom" } }, "script", "give its id or its name"],
    [
      "id and name",
      { script: { source: "custom", id: "SC1", name: "reset" } },
      "script",
      "give only one of id and name",
    ],
    [
      "a parameter in both places",
      { parameters: { a: "x", p: "x" }, secretParameters: { p: "y", b: "x" } },
      "parameters.p",
      "stands in secretParameters too; give it once",
    ],
    [
      "21 parameters",
      { parameters: values(21) },
      "parameters",
      "21 parameters with the secret ones; COC allows at most 20",
    ],
    [
      "21 secret parameters",
      { secretParameters: values(21) },
      "parameters",
      "21 parameters with the secret ones; COC allows at most 20",
    ],
    [
      "21 together",
      { parameters: values(11), secretParameters: values(10, "s") },
      "parameters",
      "21 parameters with the secret ones; COC allows at most 20",
    ],
    [
      "a server twice",
      { executionServers: ["ecs-1", "ecs-2", "ecs-1"] },
      "executionServers[2]",
      '"ecs-1" stands there already',
    ],
  ])("wrong is %s", (_, more, at, sentence) => {
    expect(issues(more)).toEqual([`${path(at)}: ${sentence}`]);
  });

  it("what is no name of a server is not called a repetition", () => {
    const text = (sentence: string) => sentence.includes("already");
    expect(issues({ executionServers: [1, 1, null, null] }).filter(text)).toEqual([]);
  });

  it("everything is said at once", () => {
    const more = {
      script: { source: "custom" },
      parameters: values(12),
      secretParameters: { p0: "x", p1: "x", ...values(9, "s") },
      executionServers: ["a", "a", "b", "b", "a"],
    };
    expect(issues(more)).toEqual([
      `${path("script")}: give its id or its name`,
      `${path("parameters.p0")}: stands in secretParameters too; give it once`,
      `${path("parameters.p1")}: stands in secretParameters too; give it once`,
      `${path("parameters")}: 23 parameters with the secret ones; COC allows at most 20`,
      `${path("executionServers[1]")}: "a" stands there already`,
      `${path("executionServers[3]")}: "b" stands there already`,
      `${path("executionServers[4]")}: "a" stands there already`,
    ]);
  });
});

describe("secret parameters of a stage", () => {
  const look = { type: "checkpoint", name: "Look" };
  const reset = { type: "script", name: "Reset", ...EXECUTION };

  it.each<[string, unknown, string[], string[]]>([
    ["their step", [look, reset], ["Reset"], []],
    ["no secret", [look, reset], [], []],
    ["a step that is not there", [look, reset], ["reset"], ["reset"]],
    ["two that are not there", [reset], ["a", "Reset", "b"], ["a", "b"]],
    ["a checkpoint", [look, reset], ["Look"], ["Look"]],
    ["no steps, which is said already", [], ["Reset"], []],
    ["steps that are no list, which is said already", "x", ["Reset"], []],
    ["a step that is no object, which is said already", [null], ["Reset"], []],
    ["a name that every object knows", [reset], ["constructor"], ["constructor"]],
  ])("with %s", (_, steps, owners, orphans) => {
    const secretParameters = Object.fromEntries(owners.map((name) => [name, { p: "x" }]));
    expect(inlineScriptIssues({ ...stageWithScript(), steps, secretParameters })).toEqual(
      orphans.map((name) => `secretParameters.${name}: no script step has this name`),
    );
  });

  it("are those of the step of their name: the others do not count", () => {
    const steps = [reset, { ...reset, name: "Again", parameters: { p: "x", ...values(19, "q") } }];
    const secretParameters = { Reset: { p: "x" } };
    expect(inlineScriptIssues({ steps, secretParameters })).toEqual([]);
    expect(inlineScriptIssues({ steps, secretParameters: { Again: { p: "x" } } })).toEqual([
      "steps[1].parameters.p: stands in secretParameters too; give it once",
      "steps[1].parameters: 21 parameters with the secret ones; COC allows at most 20",
    ]);
  });
});

it.each([undefined, null, 5, "x", []])(
  "a script or parameters that are %p have no mistake of this kind",
  (value) => {
    const broken = {
      script: value,
      parameters: value,
      secretParameters: value,
      executionServers: value,
    };
    expect(scriptStepIssues(separateStep(broken))).toEqual([]);
    expect(inlineScriptIssues(stageWithScript(broken))).toEqual([]);
  },
);
