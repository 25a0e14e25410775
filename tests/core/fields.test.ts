import { cocScriptFields, cocScriptInputs } from "../../provider/src/core/cocScriptFields";
import type { Field } from "../../provider/src/core/field";
import {
  checkpointStepFields,
  checkpointStepInputs,
  nested,
  scriptStepFields,
  scriptStepInputs,
  stageFields,
  stageInputs,
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
      secretParameters: "update",
    });
  });

  it("to a script step: as to a checkpoint, and all that is the script's in place", () => {
    expect(effects(scriptStepFields)).toEqual({
      ...effects(checkpointStepFields),
      script: "update",
      parameters: "update",
      secretParameters: "update",
      executedBy: "update",
      timeoutSeconds: "update",
      executionServers: "update",
    });
  });

  it("to a script: what COC can't edit makes it anew", () => {
    expect(effects(cocScriptFields)).toEqual({
      name: "replace",
      type: "replace",
      description: "update",
      content: "update",
      version: "update",
      riskLevel: "update",
      parameters: "update",
      secretDefaults: "update",
      reviewers: "update",
      protocol: "update",
      enterpriseProjectId: "replace",
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
  const tables = [stageFields, scriptStepFields, cocScriptFields];
  for (const { doc } of tables.flatMap((table) => Object.values<Field>(table))) {
    expect(doc).toMatch(/^["A-Z].*\.$/);
  }
});

it("the schemas hold exactly the arguments of the tables", () => {
  expect(Object.keys(stageInputs.shape)).toEqual(Object.keys(stageFields));
  expect(Object.keys(checkpointStepInputs.shape)).toEqual(Object.keys(checkpointStepFields));
  expect(Object.keys(scriptStepInputs.shape)).toEqual(Object.keys(scriptStepFields));
  expect(Object.keys(cocScriptInputs.shape)).toEqual(Object.keys(cocScriptFields));
  expect(nested.keys.steps).toEqual([
    ...["type", "name", "description"],
    ...["script", "parameters", "executedBy", "timeoutSeconds", "executionServers"],
  ]);
  expect(nested.keys.script).toEqual(["source", "id", "name", "version", "sha256"]);
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
