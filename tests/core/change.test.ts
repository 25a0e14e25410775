import {
  canChangeStage,
  canChangeStep,
  canDeleteStage,
  canDeleteStep,
  changeStage,
  changeStep,
} from "../../provider/src/core/change";
import { parseWorkflow } from "../../provider/src/core/notation";
import { liveScript, stepScript } from "../support/scripts";
import { rulesOf, stageOf, stepOf } from "../support/workflows";

/** Which rules refuse to change, and to delete, an item that is this. Written by hand. */
const ITEMS: readonly (readonly [string, readonly string[]])[] = [
  ["+It", []],
  ["+It:paused", []],
  ["+It:running", ["MGC015"]],
  ["+It:complete", ["MGC015"]],
  ["+It:failed", ["MGC015"]],
  ["+It:skipped", ["MGC015"]],
  ["+It:archived", ["MGC015"]],
  ["It", ["MGC003"]],
  ["It:paused", ["MGC003"]],
  ["It:running", ["MGC003", "MGC015"]],
  ["It:complete", ["MGC003", "MGC015"]],
];

describe("a stage", () => {
  it.each(ITEMS)("%s is changed and deleted unless refused by %j", (item, rules) => {
    const workflow = parseWorkflow(`A > ${item} > B`);
    const stage = stageOf(workflow, "it");
    expect(rulesOf(canChangeStage(workflow, stage, { name: "New", description: "" }))).toEqual(
      rules,
    );
    expect(rulesOf(canDeleteStage(stage))).toEqual(rules);
  });

  it.each([
    ["its own name", "Own", []],
    ["a free name", "New", []],
    ["another spelling", "migrate", []],
    ["a predefined stage's name", "Migrate", ["MGC014"]],
    ["a custom stage's name", "Other", ["MGC014"]],
  ])("may be given %s unless refused: %s, %j", (_, name, rules) => {
    const workflow = parseWorkflow("Migrate > +Own > +Other");
    const refusals = canChangeStage(workflow, stageOf(workflow, "own"), { name, description: "" });
    expect(rulesOf(refusals)).toEqual(rules);
  });

  it("keeps everything but its own fields, and its neighbours stay the same", () => {
    const before = parseWorkflow("A > +Own:paused(+X, +Y) > B");
    const after = changeStage(before, "own", { name: "New", description: "why" });
    expect(stageOf(after, "own")).toEqual({
      ...stageOf(before, "own"),
      name: "New",
      description: "why",
    });
    expect(after.stages[0]).toBe(before.stages[0]);
    expect(after.stages[2]).toBe(before.stages[2]);
  });
});

describe("a step", () => {
  it.each(ITEMS)("%s is changed and deleted unless refused by %j", (item, rules) => {
    const stage = stageOf(parseWorkflow(`A(X, ${item}, Y)`), "a");
    const step = stepOf(stage, "a.it");
    expect(rulesOf(canChangeStep(stage, step, { name: "New", description: "" }))).toEqual(rules);
    expect(rulesOf(canDeleteStep(stage, step))).toEqual(rules);
  });

  it.each([
    ["its own name", "Own", []],
    ["a free name", "New", []],
    ["another spelling", "copy", []],
    ["the name of its stage", "Migrate", []],
    ["a predefined step's name", "Copy", ["MGC014"]],
    ["a custom step's name", "Other", ["MGC014"]],
  ])("may be given %s unless refused: %s, %j", (_, name, rules) => {
    const stage = stageOf(parseWorkflow("Migrate(Copy, +Own, +Other)"), "migrate");
    const refusals = canChangeStep(stage, stepOf(stage, "migrate.own"), { name, description: "" });
    expect(rulesOf(refusals)).toEqual(rules);
  });

  it("is not deleted where it is the last of its stage (MGC004)", () => {
    const stage = stageOf(parseWorkflow("+A(+Only)"), "a");
    expect(canDeleteStep(stage, stepOf(stage, "a.only"))).toEqual([{ rule: "MGC004", stage: "A" }]);
  });

  it("keeps everything but its own fields, and its neighbours stay the same", () => {
    const before = parseWorkflow("A(X, +Own:paused, Y) > B");
    const after = changeStep(before, "a", "a.own", { name: "New", description: "why" });
    const [was, is] = [stageOf(before, "a"), stageOf(after, "a")];
    expect(stepOf(is, "a.own")).toEqual({
      ...stepOf(was, "a.own"),
      name: "New",
      description: "why",
    });
    expect(is.steps[0]).toBe(was.steps[0]);
    expect(is.steps[2]).toBe(was.steps[2]);
    expect(after.stages[1]).toBe(before.stages[1]);
  });
});

describe("a refusal says which item it is, and what was to become of it", () => {
  const workflow = parseWorkflow("Taken > It:running(Taken, It:running)");
  const stage = stageOf(workflow, "it");
  const step = stepOf(stage, "it.it");
  const fields = { name: "Taken", description: "" };
  const about = (noun: string, verb: string) => {
    const item = { noun, name: "It", status: "RUNNING" };
    return ["MGC003", "MGC015"].map((rule) => ({ rule, item, verb }));
  };

  it("of a stage", () => {
    expect(canChangeStage(workflow, stage, fields)).toEqual([
      ...about("stage", "change"),
      { rule: "MGC014", noun: "stage", name: "Taken" },
    ]);
    expect(canDeleteStage(stage)).toEqual(about("stage", "delete"));
  });

  it("of a step", () => {
    expect(canChangeStep(stage, step, fields)).toEqual([
      ...about("step", "change"),
      { rule: "MGC014", noun: "step", name: "Taken", stage: "It" },
    ]);
    expect(canDeleteStep(stage, step)).toEqual(about("step", "delete"));
  });
});

describe("a script step", () => {
  const base = parseWorkflow("Migrate > Complete cutover > +Own(+A, +B)");
  const script = liveScript("Reset", { parameters: [{ name: "p", value: "1" }] });
  const workflow = {
    ...base,
    stages: base.stages.map((stage) =>
      stage.id === "own" ? { ...stage, steps: [script] } : stage,
    ),
  };

  it.each<[string, string[], string[]]>([
    ["WAITING", [], []],
    ["PAUSED", [], []],
    ["RUNNING", ["MGC009", "MGC015"], ["MGC015"]],
    ["COMPLETE", ["MGC015"], ["MGC015"]],
    ["FAILED", ["MGC015"], ["MGC015"]],
    ["SKIPPED", ["MGC015"], ["MGC015"]],
    ["ARCHIVED", ["MGC015"], ["MGC015"]],
  ])("that is %s is not changed by %j, not deleted by %j", (status, change, deletion) => {
    const step = { ...script, status };
    const stage = { ...stageOf(base, "own"), steps: [step, liveScript("Other")] };
    expect(rulesOf(canChangeStep(stage, step, step))).toEqual(change);
    expect(rulesOf(canDeleteStep(stage, step))).toEqual(deletion);
  });

  it("gets another script with its own fields", () => {
    const other = stepScript({ id: "SC2", version: "2", parameters: [] });
    const fields = { name: "New", description: "why", script: other };
    expect(stageOf(changeStep(workflow, "own", "Reset", fields), "own").steps).toEqual([
      { ...script, name: "New", description: "why", script: other },
    ]);
  });

  it("keeps its script where the change has none", () => {
    const fields = { name: "New", description: "why" };
    for (const change of [fields, { ...fields, script: undefined }]) {
      expect(stageOf(changeStep(workflow, "own", "Reset", change), "own").steps).toEqual([
        { ...script, ...fields },
      ]);
    }
  });
});
