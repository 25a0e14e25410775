import fc from "fast-check";
import type { NewStep, StepParameter, StepScript } from "../../provider/src/core/model";
import {
  hasContent,
  hidesValues,
  isIdenticalStep,
  keepsScript,
  revealed,
} from "../../provider/src/core/sameStep";
import { liveScript, stepScript } from "../support/scripts";
import { checkpoint, scriptStep } from "../support/workflows";

type Script = Partial<StepScript>;

const a = { id: "a", regionId: "r" };
const b = { id: "b", regionId: "r" };
const wantedStep = (script: Script = {}): NewStep => ({
  ...scriptStep("Reset"),
  script: stepScript(script),
});
const parameters = (...list: StepParameter[]): Script => ({ parameters: list });
const value = (name: string, text: string): StepParameter => ({ name, value: text });
const stored = (name: string, id: string, version?: string): StepParameter => ({
  name,
  stored: version === undefined ? { id } : { id, version },
});
const hidden = (name: string): StepParameter => ({ name, hidden: true });

describe("the live script and the declared one", () => {
  it.each<[string, boolean, Script, Script]>([
    ["the same", true, {}, {}],
    ["another source", false, { source: "PUBLIC" }, {}],
    ["another script", false, { id: "SC2" }, {}],
    ["the same version", true, { version: "1" }, { version: "1" }],
    ["another version", false, { version: "1" }, { version: "2" }],
    ["a version where none is declared", false, { version: "1" }, {}],
    ["no version where one is declared", false, {}, { version: "1" }],
    ["another user", false, { executedBy: "app" }, {}],
    ["another timeout", false, { timeoutSeconds: 299 }, {}],
    ["servers in another order", true, { executors: [a, b] }, { executors: [b, a] }],
    ["a server more", false, { executors: [a, b] }, { executors: [a] }],
    ["a server less", false, { executors: [a] }, { executors: [a, b] }],
    ["another server", false, { executors: [a] }, { executors: [b] }],
    ["a server twice", false, { executors: [a, a] }, { executors: [a] }],
    [
      "parameters in another order",
      true,
      parameters(value("p", "1"), value("q", "2")),
      parameters(value("q", "2"), value("p", "1")),
    ],
    ["a parameter more", false, parameters(value("p", "1")), {}],
    ["a parameter less", false, {}, parameters(value("p", "1"))],
    ["an empty value where none is declared", false, parameters(value("p", "")), {}],
    ["another value", false, parameters(value("p", "1")), parameters(value("p", "2"))],
    ["another name", false, parameters(value("p", "1")), parameters(value("P", "1"))],
    [
      "values exchanged",
      false,
      parameters(value("p", "1"), value("q", "2")),
      parameters(value("p", "2"), value("q", "1")),
    ],
    ["the same reference", true, parameters(stored("p", "x")), parameters(stored("p", "x"))],
    [
      "the same version of it",
      true,
      parameters(stored("p", "x", "1")),
      parameters(stored("p", "x", "1")),
    ],
    ["another reference", false, parameters(stored("p", "x")), parameters(stored("p", "y"))],
    [
      "another version of it",
      false,
      parameters(stored("p", "x", "1")),
      parameters(stored("p", "x", "2")),
    ],
    ["any version of it", false, parameters(stored("p", "x", "1")), parameters(stored("p", "x"))],
    ["a reference for a value", false, parameters(stored("p", "x")), parameters(value("p", "x"))],
    ["a value for a reference", false, parameters(value("p", "x")), parameters(stored("p", "x"))],
  ])("%s: %s", (_, same, live, wanted) => {
    for (const words of ["same", "different"] as const) {
      expect(hasContent(liveScript("Reset", live), wantedStep(wanted), words)).toBe(same);
    }
    expect(isIdenticalStep(liveScript("Reset", live), wantedStep(wanted))).toBe(same);
  });

  it.each<[string, boolean, boolean, Script, Script]>([
    ["a hidden value", true, false, parameters(hidden("p")), parameters(value("p", "1"))],
    [
      "a hidden value and a reference",
      false,
      false,
      parameters(hidden("p")),
      parameters(stored("p", "x")),
    ],
    ["a hidden value that is not declared", false, false, parameters(hidden("p")), {}],
    [
      "a hidden value of another name",
      false,
      false,
      parameters(hidden("p")),
      parameters(value("q", "1")),
    ],
    [
      "a hidden value beside another one",
      false,
      false,
      parameters(hidden("p"), value("q", "1")),
      parameters(value("p", "1"), value("q", "2")),
    ],
  ])("%s: if hidden ones count as same %s, else %s", (_, same, different, live, wanted) => {
    const step = liveScript("Reset", live);
    expect(hasContent(step, wantedStep(wanted), "same")).toBe(same);
    expect(hasContent(step, wantedStep(wanted), "different")).toBe(different);
    expect(isIdenticalStep(step, wantedStep(wanted))).toBe(same);
  });

  it("a script is not the same as none", () => {
    const { script, ...bare } = liveScript("Reset");
    expect(script).toBeDefined();
    for (const words of ["same", "different"] as const) {
      expect(hasContent(liveScript("Reset"), scriptStep("Reset"), words)).toBe(false);
      expect(hasContent(bare, wantedStep(), words)).toBe(false);
      expect(hasContent(bare, scriptStep("Reset"), words)).toBe(true);
    }
  });
});

describe("a change keeps the script", () => {
  it.each<[string, boolean, Script, Script]>([
    ["that it was", true, {}, {}],
    ["in the version that it was", true, { version: "1" }, { version: "1" }],
    ["whatever else of the step is another", true, { executedBy: "app" }, { timeoutSeconds: 9 }],
    ["unless it is of another source", false, { source: "PUBLIC" }, {}],
    ["unless it is another one", false, { id: "SC2" }, {}],
    ["unless it is another version", false, { version: "1" }, { version: "2" }],
    ["unless a version is declared now", false, {}, { version: "1" }],
    ["unless none is declared any more", false, { version: "1" }, {}],
  ])("%s: %s", (_, keeps, live, wanted) => {
    expect(keepsScript(liveScript("Reset", live), wantedStep(wanted))).toBe(keeps);
  });

  it("where there is none before and after, and only there", () => {
    const { script, ...bare } = liveScript("Reset");
    expect(script).toBeDefined();
    expect(keepsScript(bare, scriptStep("Reset"))).toBe(true);
    expect(keepsScript(bare, wantedStep())).toBe(false);
    expect(keepsScript(liveScript("Reset"), scriptStep("Reset"))).toBe(false);
  });
});

describe("an identical step", () => {
  const wanted = wantedStep();
  it.each([
    ["custom, of the name and the content", true, liveScript("Reset")],
    ["whatever its status", true, liveScript("Reset", {}, { status: "COMPLETE" })],
    ["not of another name", false, liveScript("reset")],
    ["not of another description", false, liveScript("Reset", {}, { description: "x" })],
    ["not of another type", false, liveScript("Reset", {}, { type: "CHECKPOINT" })],
    ["not predefined", false, liveScript("Reset", {}, { kind: "PREDEFINED" })],
    ["not of a kind that nobody knows", false, liveScript("Reset", {}, { kind: "IMPORTED" })],
  ])("is %s: %s", (_, identical, live) => {
    expect(isIdenticalStep(live, wanted)).toBe(identical);
  });

  it("has its content under any name", () => {
    expect(hasContent(liveScript("Other"), wanted, "different")).toBe(true);
  });
});

it.each([
  ["a checkpoint", liveScript("Look", {}, { type: "CHECKPOINT", script: undefined }), false],
  ["a script without parameters", liveScript("Reset"), false],
  [
    "values that are shown",
    liveScript("Reset", parameters(value("p", ""), stored("q", "x"))),
    false,
  ],
  ["one that is hidden", liveScript("Reset", parameters(value("p", "1"), hidden("q"))), true],
])("hidden values of %s", (_, step, hides) => {
  expect(hidesValues(step)).toBe(hides);
});

describe("revealed", () => {
  it("is what was hidden and is remembered, and nothing else", () => {
    const step = liveScript("Reset", parameters(value("open", "1"), hidden("p"), hidden("q")));
    const remembered = [value("p", "2"), value("open", "3"), value("other", "4"), stored("q", "x")];
    expect(revealed(step, remembered)).toEqual(
      liveScript("Reset", parameters(value("open", "1"), value("p", "2"), hidden("q"))),
    );
    expect(hidesValues(step)).toBe(true);
  });

  it("stays hidden where nobody remembers anything", () => {
    const step = liveScript("Reset", parameters(hidden("p")));
    expect(revealed(step, [])).toEqual(step);
  });

  it("is the step itself where there is no script", () => {
    const { name, description, type } = checkpoint("Look");
    const step = liveScript("Look", {}, { name, description, type, script: undefined });
    expect(revealed(step, [value("p", "1")])).toBe(step);
  });
});

const names = ["a", "b", "c"];
const texts = fc.constantFrom("", "1", "2");
const byName = fc.record({ a: texts, b: texts, c: texts }, { requiredKeys: [] });
const listed = (values: Record<string, string>) =>
  names.flatMap((name) => (name in values ? [value(name, values[name] ?? "")] : []));

it("a step with its values revealed is as declared exactly where the remembered ones are the declared ones", () => {
  fc.assert(
    fc.property(byName, byName, fc.subarray(names), (declared, remembered, secret) => {
      // The service has the remembered values, and hides those of sensitive parameters.
      const live = listed(remembered).map((parameter) =>
        secret.includes(parameter.name) ? hidden(parameter.name) : parameter,
      );
      const step = liveScript("Reset", { parameters: live });
      const wanted = wantedStep({ parameters: listed(declared) });
      const same = JSON.stringify(listed(declared)) === JSON.stringify(listed(remembered));
      expect(hasContent(revealed(step, listed(remembered)), wanted, "different")).toBe(same);
      const hides = live.some((parameter) => parameter.hidden);
      expect(hasContent(step, wanted, "different")).toBe(same && !hides);
      // Nobody who takes hidden ones for the same is stricter than who knows them.
      if (same) expect(hasContent(step, wanted, "same")).toBe(true);
      expect(hidesValues(revealed(step, listed(remembered)))).toBe(false);
    }),
    { numRuns: 500 },
  );
});
