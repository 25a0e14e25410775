/** A step whose type does not say what it is: its other mistakes are said all the same. */
import type { RawInputs } from "../../provider/src/core/inputIssues";
import { UNKNOWN } from "../../provider/src/core/unknown";
import { EXECUTION, stageIssues, stageWithScript } from "../support/scripts";

const issues = (...steps: RawInputs[]) =>
  stageIssues({ ...stageWithScript(), steps }).map((text) => text.replace(/^steps\[0\]\./, ""));

const TYPES: [string, RawInputs, string][] = [
  ["no type", {}, "type: is required"],
  ["a slip in its type", { type: "scirpt" }, 'type: must be "checkpoint" or "script"'],
  ["null for its type", { type: null }, 'type: must be "checkpoint" or "script"'],
  ["an object for its type", { type: {} }, 'type: must be "checkpoint" or "script"'],
];

describe.each(TYPES)("a step with %s", (_, type, sentence) => {
  it.each<[string, RawInputs]>([
    ["a name, as a checkpoint", { name: "Look" }],
    ["a description", { name: "Look", description: "at it" }],
    ["all arguments of a script", { name: "Reset", ...EXECUTION, parameters: {}, executedBy: "a" }],
    ["a timeout that is right", { name: "Reset", timeoutSeconds: 300 }],
  ])("and %s has this mistake only", (_what, step) => {
    expect(issues({ ...type, ...step })).toEqual([sentence]);
  });

  it.each<[string, RawInputs, string[]]>([
    ["no name", { name: undefined }, ["name: is required"]],
    ["a long name", { name: "x".repeat(65) }, ["name: has 65 characters; at most 64 are allowed"]],
    [
      "a description that is no text",
      { description: 5 },
      ["description: must be text, not a number"],
    ],
    ["a slip", { nme: "x" }, ['nme: no such argument; did you mean "name"?']],
    [
      "another source",
      { script: { source: "x" } },
      ['script.source: must be "public" or "custom"'],
    ],
    [
      "a slip in its script",
      { script: { source: "custom", nam: "x" } },
      ['script.nam: no such argument; did you mean "name"?'],
    ],
    [
      "a timeout",
      { timeoutSeconds: 1800 },
      ["timeoutSeconds: must be a whole number of seconds from 6 to 1799"],
    ],
    ["a user", { executedBy: "" }, ["executedBy: must not be empty"]],
    ["no servers", { executionServers: [] }, ["executionServers: needs at least one"]],
    [
      "a value",
      { parameters: { p: 5 } },
      ["parameters.p: must be text, or { paramStore: { id, version? } }"],
    ],
  ])("is told this too: %s", (_what, step, more) => {
    expect(issues({ ...type, name: "Reset", ...step })).toEqual([sentence, ...more]);
  });
});

it("every step is told what is wrong with it", () => {
  expect(
    issues({ name: "" }, { type: "checkpoint" }, { type: "x", name: 5, executedBy: "" }),
  ).toEqual([
    "type: is required",
    "name: must not be empty",
    "steps[1].name: is required",
    'steps[2].type: must be "checkpoint" or "script"',
    "steps[2].name: must be text, not a number",
    "steps[2].executedBy: must not be empty",
  ]);
});

it("a type that is not known yet is no mistake, and may be any", () => {
  expect(issues({ type: UNKNOWN, name: "Reset", ...EXECUTION })).toEqual([]);
  expect(issues({ type: UNKNOWN, name: "Look" })).toEqual([]);
});

it("a checkpoint has none of a script's arguments", () => {
  expect(issues({ type: "checkpoint", name: "Look", ...EXECUTION, timeoutSeconds: 5 })).toEqual([
    "script: no such argument",
    "executionServers: no such argument",
    "timeoutSeconds: no such argument",
  ]);
});

it("a script of a stage has its secret parameters beside the steps", () => {
  expect(issues({ type: "script", name: "Reset", ...EXECUTION, secretParameters: {} })).toEqual([
    "secretParameters: no such argument",
  ]);
});
