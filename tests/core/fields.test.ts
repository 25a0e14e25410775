import {
  checkpointStepFields,
  checkpointStepInputs,
  inlineStepKeys,
  stageFields,
  stageInputs,
  type Field,
} from "../../provider/src/core/fields";

const effects = (fields: Readonly<Record<string, Field>>) =>
  Object.fromEntries(Object.entries(fields).map(([key, { effect }]) => [key, effect]));

describe("what a change of an argument does", () => {
  it("to a stage", () => {
    expect(effects(stageFields)).toEqual({
      workflowId: "replace",
      name: "update",
      description: "update",
      onStarted: "state",
      before: "place",
      after: "place",
      steps: "update",
    });
  });

  it("to a checkpoint step", () => {
    expect(effects(checkpointStepFields)).toEqual({
      workflowId: "replace",
      stage: "replace",
      name: "update",
      description: "update",
      onStarted: "state",
      before: "place",
      after: "place",
    });
  });
});

it("every argument is explained in a sentence", () => {
  for (const { doc } of [...Object.values(stageFields), ...Object.values(checkpointStepFields)]) {
    expect(doc).toMatch(/^[A-Z].*\.$/);
  }
});

it("the schemas hold exactly the arguments of the tables", () => {
  expect(Object.keys(stageInputs.shape)).toEqual(Object.keys(stageFields));
  expect(Object.keys(checkpointStepInputs.shape)).toEqual(Object.keys(checkpointStepFields));
  expect(inlineStepKeys).toEqual(["type", "name", "description"]);
});

it("nothing that is left out is added: a checked input is the input", () => {
  const stage = {
    workflowId: "w",
    after: "A",
    name: "N",
    steps: [{ type: "checkpoint", name: "L" }],
  };
  expect(stageInputs.parse(stage)).toEqual(stage);
  const step = { workflowId: "w", stage: "S", name: "N" };
  expect(checkpointStepInputs.parse(step)).toEqual(step);
});

describe.each([
  ["name", 64],
  ["description", 256],
] as const)("a %s of more than %d characters", (key, limit) => {
  it("is refused, of stages and of steps", () => {
    for (const schema of [stageFields[key].schema, checkpointStepFields[key].schema]) {
      expect(schema.safeParse("x".repeat(limit)).success).toBe(true);
      expect(schema.safeParse("x".repeat(limit + 1)).success).toBe(false);
    }
  });
});
