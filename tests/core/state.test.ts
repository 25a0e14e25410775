import { parseStageState, parseStepState, STATE_VERSION } from "../../provider/src/core/state";

// As release 0.1.0 saves them. Later versions go on reading these.
const stage = {
  workflowId: "wf",
  name: "Gate",
  description: "why",
  after: "Migrate",
  onStarted: "retain",
  steps: [{ type: "checkpoint", name: "Look", description: "at it" }],
  stateVersion: 1,
  stageId: "s1",
  anchorId: "migrate",
  claim: "c1",
  takenOver: false,
  complete: true,
  ownedStepIds: ["t1"],
};
const step = {
  workflowId: "wf",
  stage: "Migrate",
  name: "Gate",
  before: "Sync",
  stateVersion: 1,
  stageId: "migrate",
  stepId: "t1",
  anchorId: "sync",
  claim: "c2",
  takenOver: true,
  complete: false,
};

function without(state: object, key: string): object {
  return Object.fromEntries(Object.entries(state).filter(([name]) => name !== key));
}

it("is of version 1", () => {
  expect(STATE_VERSION).toBe(1);
});

describe("what was saved", () => {
  it("is read as it is", () => {
    expect(parseStageState(stage)).toEqual(stage);
    expect(parseStepState(step)).toEqual(step);
  });

  it.each(["description", "before", "after", "onStarted", "anchorId"])("may lack %s", (key) => {
    expect(parseStageState(without(stage, key))).toEqual(without(stage, key));
    expect(parseStepState(without(step, key))).toEqual(without(step, key));
  });

  it("from before there were claims is read with none", () => {
    expect(parseStageState(without(stage, "claim"))).toEqual({ ...stage, claim: "" });
    expect(parseStepState(without(step, "claim"))).toEqual({ ...step, claim: "" });
  });

  it.each(["fail", "retain"])("may say what a deletion does: %s", (onStarted) => {
    expect(parseStageState({ ...stage, onStarted })).toEqual({ ...stage, onStarted });
    expect(parseStepState({ ...step, onStarted })).toEqual({ ...step, onStarted });
  });

  it("is read without what the host adds to it", () => {
    const host = { __provider: "exports…", secretInputs: ["name"] };
    expect(parseStageState({ ...stage, ...host })).toEqual(stage);
    expect(parseStepState({ ...step, ...host })).toEqual(step);
  });

  it("is not held to the limits of inputs: people may have given other names by hand", () => {
    const drifted = { ...stage, name: "x".repeat(100), description: "y".repeat(1000), steps: [] };
    expect(parseStageState(drifted)).toEqual(drifted);
  });
});

describe("what this version did not save", () => {
  const required = ["workflowId", "name", "stateVersion", "stageId", "takenOver", "complete"];
  it.each([...required, "steps", "ownedStepIds"])("a stage without %s is refused", (key) => {
    expect(() => parseStageState(without(stage, key))).toThrow();
  });
  it.each([...required, "stage", "stepId"])("a step without %s is refused", (key) => {
    expect(() => parseStepState(without(step, key))).toThrow();
  });

  it("a newer version is refused", () => {
    expect(() => parseStageState({ ...stage, stateVersion: 2 })).toThrow();
    expect(() => parseStepState({ ...step, stateVersion: 2 })).toThrow();
  });

  it.each([undefined, null, "", 5, [], {}])("%j is refused", (saved) => {
    expect(() => parseStageState(saved)).toThrow();
    expect(() => parseStepState(saved)).toThrow();
  });
});
