/** What is saved of script steps and of scripts. */
import {
  parseCocScriptState,
  parseScriptStepState,
  parseStageState,
  parseStepState,
} from "../../provider/src/core/state";

const SHA = "ab".repeat(32);
const execution = {
  script: { source: "custom", id: "SC1", version: "1.0.2", sha256: SHA },
  parameters: { path: "/opt", stored: { paramStore: { id: "x", version: "3" } } },
  executedBy: "app",
  timeoutSeconds: 60,
  executionServers: ["web-1"],
};
const learned = {
  scriptId: "SC1",
  version: "1.0.2",
  sha256: SHA,
  executors: [{ id: "ecs-1", regionId: "r" }],
};

// As the releases with scripts save them. Later versions go on reading these.
const stage = {
  workflowId: "wf",
  name: "Cleanup",
  after: "Complete cutover",
  steps: [
    { type: "checkpoint", name: "Look" },
    { type: "script", name: "Reset", description: "why", ...execution },
  ],
  secretParameters: { Reset: { token: "t", stored: { paramStore: { id: "x" } } } },
  stateVersion: 1,
  stageId: "s1",
  anchorId: "last",
  claim: "c",
  takenOver: false,
  complete: true,
  ownedStepIds: ["t1", "t2"],
  stepScripts: [{ ...learned, stepId: "t2" }],
};
const step = {
  workflowId: "wf",
  stage: "Cleanup",
  name: "Reset",
  ...execution,
  secretParameters: { token: "t" },
  stateVersion: 1,
  stageId: "s1",
  stepId: "t1",
  claim: "c",
  takenOver: false,
  complete: true,
  stepScript: learned,
};
const script = {
  name: "reset_agent",
  type: "SHELL",
  description: "Removes the agent",
  content: "true\n",
  version: "1.0.2",
  riskLevel: "LOW",
  parameters: [{ name: "path", default: "/opt", description: "where", sensitive: false }],
  secretDefaults: { token: "t" },
  reviewers: [{ name: "Ann", id: "1" }],
  protocol: "EMAIL",
  enterpriseProjectId: "0",
  stateVersion: 1,
  scriptId: "SC1",
  claim: "c",
  takenOver: true,
  applied: { version: "1.0.2", sha256: SHA },
};

const STATES = [
  { what: "a stage", parse: parseStageState, state: stage },
  { what: "a script step", parse: parseScriptStepState, state: step },
  { what: "a script", parse: parseCocScriptState, state: script },
] as const;

function without(state: object, key: string): object {
  return Object.fromEntries(Object.entries(state).filter(([name]) => name !== key));
}

describe.each(STATES)("$what", ({ parse, state }) => {
  it("is read as it was saved", () => {
    expect(parse(state)).toStrictEqual(state);
  });

  it("is read without what the host adds to it", () => {
    const host = { __provider: "exports…", secretInputs: ["name"] };
    expect(parse({ ...state, ...host })).toStrictEqual(state);
  });

  it("of a newer version is refused", () => {
    expect(() => parse({ ...state, stateVersion: 2 })).toThrow();
  });

  it.each([undefined, null, "", 5, [], {}])("is not %j", (saved) => {
    expect(() => parse(saved)).toThrow();
  });
});

describe("may be missing", () => {
  it.each(["parameters", "secretParameters", "executedBy", "timeoutSeconds", "onStarted"])(
    "%s of a script step",
    (key) => {
      expect(parseScriptStepState(without(step, key))).toStrictEqual(without(step, key));
      const [look, reset] = stage.steps;
      const steps = [look, without(reset!, key)];
      expect(parseStageState({ ...stage, steps })).toStrictEqual({ ...stage, steps });
    },
  );

  it.each(["secretParameters", "stepScripts"])("%s of a stage", (key) => {
    expect(parseStageState(without(stage, key))).toStrictEqual(without(stage, key));
  });

  it.each(["parameters", "secretDefaults", "reviewers", "protocol", "enterpriseProjectId"])(
    "%s of a script",
    (key) => {
      expect(parseCocScriptState(without(script, key))).toStrictEqual(without(script, key));
    },
  );

  it("version and digest of a script that COC has no more", () => {
    const { scriptId, executors } = learned;
    const gone = { ...step, stepScript: { scriptId, executors } };
    expect(parseScriptStepState(gone)).toStrictEqual(gone);
    const inline = { ...stage, stepScripts: [{ scriptId, executors, stepId: "t2" }] };
    expect(parseStageState(inline)).toStrictEqual(inline);
  });

  it("all that a script may leave to COC", () => {
    const { name, type, description, content, version, riskLevel } = script;
    const { stateVersion, scriptId, claim, takenOver, applied } = script;
    const least = { name, type, description, content, version, riskLevel };
    const saved = { ...least, stateVersion, scriptId, claim, takenOver, applied };
    expect(parseCocScriptState(saved)).toStrictEqual(saved);
  });
});

describe("may not be missing", () => {
  const required = ["script", "executionServers", "stepScript", "stepId", "stage", "stageId"];
  it.each([...required, "stateVersion", "complete", "takenOver"])("%s of a script step", (key) => {
    expect(() => parseScriptStepState(without(step, key))).toThrow();
  });

  it.each(["script", "executionServers", "type", "name"])("%s of a step of a stage", (key) => {
    expect(() => parseStageState({ ...stage, steps: [without(stage.steps[1]!, key)] })).toThrow();
  });

  it.each(["stepId", "scriptId", "executors"])("%s of what a stage learned", (key) => {
    const stepScripts = stage.stepScripts.map((known) => without(known, key));
    expect(() => parseStageState({ ...stage, stepScripts })).toThrow();
  });

  it.each(["name", "type", "content", "version", "scriptId", "applied", "stateVersion"])(
    "%s of a script",
    (key) => {
      expect(() => parseCocScriptState(without(script, key))).toThrow();
    },
  );
});

it("is not held to the limits of inputs: people may have given others by hand", () => {
  const wild = {
    script: { source: "public", id: "", version: "x".repeat(100), sha256: "?" },
    parameters: { "a-b": "$".repeat(5000) },
    executedBy: "",
    timeoutSeconds: 0.5,
    executionServers: [],
  };
  const saved = { ...step, ...wild, name: "" };
  expect(parseScriptStepState(saved)).toStrictEqual(saved);
  const steps = [{ type: "script", name: "", ...wild }];
  expect(parseStageState({ ...stage, steps })).toStrictEqual({ ...stage, steps });
  const changed = { ...script, name: "a-b", type: "POWERSHELL", riskLevel: "?", content: "" };
  expect(parseCocScriptState(changed)).toStrictEqual(changed);
});

// As the first states were saved, when there were only checkpoints.
it.each([
  [
    "a stage",
    parseStageState,
    {
      workflowId: "wf",
      name: "Gate",
      after: "Migrate",
      steps: [{ type: "checkpoint", name: "Look" }],
      stateVersion: 1,
      stageId: "s1",
      claim: "c",
      takenOver: false,
      complete: true,
      ownedStepIds: ["t1"],
    },
  ],
  [
    "a checkpoint step",
    parseStepState,
    {
      workflowId: "wf",
      stage: "Migrate",
      name: "Gate",
      stateVersion: 1,
      stageId: "migrate",
      stepId: "t1",
      claim: "c",
      takenOver: true,
      complete: false,
    },
  ],
] as const)("%s from before there were scripts is read, and gets none", (_, parse, saved) => {
  expect(parse(saved)).toStrictEqual(saved);
});
