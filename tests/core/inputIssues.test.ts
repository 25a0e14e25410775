import { z } from "zod";
import fc from "fast-check";
import { checkpointStepInputs, nested, stageInputs } from "../../provider/src/core/fields";
import {
  duplicateStepIssues,
  nearest,
  placeIssues,
  shapeIssues,
  type RawInputs,
} from "../../provider/src/core/inputIssues";
import { UNKNOWN } from "../../provider/src/core/unknown";

const look = { type: "checkpoint", name: "Look" };
const stage = { workflowId: "wf", after: "Migrate", name: "Gate", steps: [look] };
const step = { workflowId: "wf", stage: "Migrate", after: "Copy", name: "Gate" };

const stageIssues = (inputs: RawInputs) => shapeIssues(stageInputs, inputs, nested);
const stepIssues = (inputs: RawInputs) => shapeIssues(checkpointStepInputs, inputs);

describe("inputs that are right", () => {
  it.each<[string, RawInputs]>([
    ["the least", stage],
    ["before", { ...stage, after: undefined, before: "Migrate" }],
    ["everything", { ...stage, description: "why", onStarted: "retain" }],
    ["the longest texts", { ...stage, name: "x".repeat(64), description: "y".repeat(256) }],
    ["an empty description", { ...stage, description: "" }],
    [
      "more than ten steps, which only the place decides",
      { ...stage, steps: Array(11).fill(look) },
    ],
    ["an omitted description", { ...stage, steps: [{ ...look, description: undefined }] }],
  ])("of a stage: %s", (_, inputs) => {
    expect(stageIssues(inputs)).toEqual([]);
  });

  it.each<[string, RawInputs]>([
    ["with an anchor", step],
    ["without one", { ...step, after: undefined }],
    ["everything", { ...step, description: "why", onStarted: "fail" }],
  ])("of a step: %s", (_, inputs) => {
    expect(stepIssues(inputs)).toEqual([]);
  });
});

describe("inputs that are wrong", () => {
  it.each<[string, RawInputs, string[]]>([
    ["a missing argument", { ...stage, name: undefined }, ["name: is required"]],
    ["a number for a text", { ...stage, name: 5 }, ["name: must be text, not a number"]],
    ["a boolean for a text", { ...stage, after: true }, ["after: must be text, not a boolean"]],
    ["null for a text", { ...stage, name: null }, ["name: must be text, not null"]],
    ["a list for a text", { ...stage, name: ["a"] }, ["name: must be text, not a list"]],
    ["an object for a text", { ...stage, name: {} }, ["name: must be text, not an object"]],
    ["a text for a list", { ...stage, steps: "Look" }, ["steps: must be a list, not a string"]],
    ["an object for a list", { ...stage, steps: look }, ["steps: must be a list, not an object"]],
    [
      "a text for a step",
      { ...stage, steps: ["Look"] },
      ["steps[0]: must be an object, not a string"],
    ],
    [
      "null for a step",
      { ...stage, steps: [look, null] },
      ["steps[1]: must be an object, not null"],
    ],
    ["an empty text", { ...stage, workflowId: "" }, ["workflowId: must not be empty"]],
    ["an empty anchor", { ...stage, after: "" }, ["after: must not be empty"]],
    [
      "an empty name",
      { ...stage, steps: [{ ...look, name: "" }] },
      ["steps[0].name: must not be empty"],
    ],
    [
      "no steps",
      { ...stage, steps: [] },
      ["steps: needs at least one step (MGC004 stage-has-steps)"],
    ],
    [
      "a long name",
      { ...stage, name: "x".repeat(65) },
      ["name: has 65 characters; at most 64 are allowed"],
    ],
    [
      "a long description",
      { ...stage, steps: [{ ...look, description: "x".repeat(300) }] },
      ["steps[0].description: has 300 characters; at most 256 are allowed"],
    ],
    ["no type", { ...stage, steps: [{ name: "Look" }] }, ["steps[0].type: is required"]],
    [
      "another type",
      { ...stage, steps: [{ ...look, type: "gate" }] },
      ['steps[0].type: must be "checkpoint" or "script"'],
    ],
    ["another word", { ...stage, onStarted: "keep" }, ['onStarted: must be "fail" or "retain"']],
    ["an unheard-of argument", { ...stage, colour: "red" }, ["colour: no such argument"]],
    [
      "a slip",
      { ...stage, desciption: "why" },
      ['desciption: no such argument; did you mean "description"?'],
    ],
    [
      "a slip in a step",
      { ...stage, steps: [look, { ...look, nam: "x" }] },
      ['steps[1].nam: no such argument; did you mean "name"?'],
    ],
  ])("of a stage: %s", (_, inputs, sentences) => {
    expect(stageIssues(inputs)).toEqual(sentences);
  });

  it.each<[string, RawInputs, string[]]>([
    ["no stage", { ...step, stage: undefined }, ["stage: is required"]],
    ["an argument of stages", { ...step, steps: [] }, ["steps: no such argument"]],
    ["a slip", { ...step, Stage: "x" }, ['Stage: no such argument; did you mean "stage"?']],
  ])("of a step: %s", (_, inputs, sentences) => {
    expect(stepIssues(inputs)).toEqual(sentences);
  });

  it("are reported all at once, in the order of the schema", () => {
    const inputs = {
      name: "",
      description: 1,
      onStarted: "x",
      after: null,
      steps: [{ type: "x", name: 2, foo: 1 }, {}],
      nmae: "x",
    };
    expect(stageIssues(inputs)).toEqual([
      "workflowId: is required",
      "name: must not be empty",
      "description: must be text, not a number",
      'onStarted: must be "fail" or "retain"',
      "after: must be text, not null",
      'steps[0].type: must be "checkpoint" or "script"',
      "steps[0].name: must be text, not a number",
      "steps[0].foo: no such argument",
      "steps[1].type: is required",
      "steps[1].name: is required",
      "nmae: no such argument",
    ]);
  });

  it("never show a value, which may be secret", () => {
    const secret = "hunter2-".repeat(40);
    for (const key of ["workflowId", "name", "description", "after", "onStarted", "steps"]) {
      for (const value of [secret, [secret], { secret }]) {
        const sentences = stageIssues({ ...stage, [key]: value }).join("\n");
        expect(sentences.replaceAll("secret: no such argument", "")).not.toMatch(/hunter2/);
      }
    }
  });

  it("falls back to the schema's own words for a kind of mistake that has no sentence here", () => {
    const schema = z.strictObject({ n: z.string().regex(/^a/, "must begin with a") });
    expect(shapeIssues(schema, { n: "b" })).toEqual(["n: must begin with a"]);
  });
});

describe("what is not known yet", () => {
  it.each<[string, RawInputs]>([
    ["a text", { ...stage, name: UNKNOWN }],
    ["a choice", { ...stage, onStarted: UNKNOWN }],
    ["the steps", { ...stage, steps: UNKNOWN }],
    ["a step", { ...stage, steps: [look, UNKNOWN] }],
    ["a step's type", { ...stage, steps: [{ ...look, type: UNKNOWN }] }],
    ["a step's name", { ...stage, steps: [{ ...look, name: UNKNOWN }] }],
    ["everything", Object.fromEntries(Object.keys(stage).map((key) => [key, UNKNOWN]))],
  ])("is no mistake: %s", (_, inputs) => {
    expect(stageIssues(inputs)).toEqual([]);
    expect(placeIssues({ after: UNKNOWN }, true)).toEqual([]);
    expect(duplicateStepIssues(inputs)).toEqual([]);
  });

  it("hides no mistake beside it", () => {
    expect(
      stageIssues({ ...stage, name: UNKNOWN, steps: [UNKNOWN, { type: 1, name: UNKNOWN }] }),
    ).toEqual(['steps[1].type: must be "checkpoint" or "script"']);
  });

  it("is never reported, whatever else is there", () => {
    const value = fc.constantFrom<unknown>(UNKNOWN, "x", "", 5, null, undefined);
    const inner = fc.record({ type: value, name: value, description: value });
    const steps = fc.oneof(value, fc.array(fc.oneof(value, inner), { maxLength: 3 }));
    const inputs = fc.record({
      workflowId: value,
      name: value,
      after: value,
      onStarted: value,
      steps,
    });
    fc.assert(
      fc.property(inputs, (raw) => {
        for (const sentence of stageIssues(raw)) {
          const path = sentence
            .slice(0, sentence.indexOf(":"))
            .split(/[.[\]]+/)
            .filter(Boolean);
          const at = path.reduce<unknown>((now, key) => (now as Record<string, unknown>)[key], raw);
          expect(at).not.toBe(UNKNOWN);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("placeIssues", () => {
  it.each([
    [{ before: "A" }, true, []],
    [{ after: "A" }, true, []],
    [{ after: "A" }, false, []],
    [{}, false, []],
    [{}, true, ["before, after: give one of them, to say where the stage goes"]],
    [{ before: "A", after: "B" }, true, ["before, after: give only one of them"]],
    [{ before: "A", after: "B" }, false, ["before, after: give only one of them"]],
    [{ before: undefined, after: undefined }, false, []],
  ])("of %j, one being required: %s", (inputs, required, sentences) => {
    expect(placeIssues(inputs, required)).toEqual(sentences);
  });
});

describe("duplicateStepIssues", () => {
  const named = (...names: unknown[]) => ({
    steps: names.map((name) => ({ type: "checkpoint", name })),
  });
  it.each<[string, RawInputs, string[]]>([
    ["other names", named("A", "B", "a"), []],
    [
      "one name twice",
      named("A", "B", "A"),
      ['steps[2].name: "A" is the name of steps[0] already (MGC014 unique-names)'],
    ],
    [
      "one name three times",
      named("A", "A", "A"),
      [
        'steps[1].name: "A" is the name of steps[0] already (MGC014 unique-names)',
        'steps[2].name: "A" is the name of steps[0] already (MGC014 unique-names)',
      ],
    ],
    ["names that are not known", named(UNKNOWN, UNKNOWN), []],
    ["names that are no text", named(5, 5, null, undefined), []],
    ["steps that are no objects", { steps: [null, null, "A", "A", 5, undefined] }, []],
    ["no steps", {}, []],
    ["steps that are no list", { steps: "AA" }, []],
  ])("%s", (_, inputs, sentences) => {
    expect(duplicateStepIssues(inputs)).toEqual(sentences);
  });
});

describe("nearest", () => {
  const known = ["workflowId", "before", "after", "name", "description"];
  it.each([
    ["nam", "name"],
    ["Name", "name"],
    ["befor", "before"],
    ["workflow", "workflowId"],
    ["workflow_id", "workflowId"],
    ["descripton", "description"],
    ["x", undefined],
    ["colour", undefined],
    ["", undefined],
  ])("to %j is %j", (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it("is nothing where nothing is known", () => {
    expect(nearest("name", [])).toBeUndefined();
  });
});
