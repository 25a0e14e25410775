import { parseEventLog } from "../../../policy-pack/src/summary/events";
import { summarise } from "../../../policy-pack/src/summary/summary";
import {
  begun,
  cancel,
  diagnostic,
  done,
  log,
  planned,
  STACK,
  totals,
  urn,
  violation,
} from "./log";

const summaryOf = (...events: readonly object[]) => summarise(parseEventLog(log(...events)));
const mandatory = violation(urn("a"), "mgc-x", "mandatory");
const advisory = violation(urn("a"), "mgc-y", "advisory");
const failed = diagnostic("error", "preview failed\n");
const broken = diagnostic("error", "the program fell\n");
const end = [totals({ create: 1 }), cancel];

describe("the outcome", () => {
  it.each([
    { outcome: "passed", of: "nothing violated", events: end },
    { outcome: "warned", of: "an advisory violation", events: [advisory, ...end] },
    {
      outcome: "blocked",
      of: "a mandatory violation",
      events: [advisory, mandatory, failed, ...end],
    },
    { outcome: "blocked", of: "a violation before an error", events: [mandatory, broken, ...end] },
    { outcome: "blocked", of: "a violation before a kill", events: [mandatory] },
    { outcome: "failed", of: "an error", events: [advisory, broken, ...end] },
    { outcome: "failed", of: "an end before the totals", events: [cancel] },
    { outcome: "unfinished", of: "a kill", events: [advisory, broken] },
    { outcome: "unjudged", of: "no pack", events: [totals({}, { PolicyPacks: {} }), cancel] },
    {
      outcome: "unjudged",
      of: "null for packs",
      events: [totals({}, { PolicyPacks: null }), cancel],
    },
  ])("of $of is $outcome", ({ outcome, events }) => {
    expect(summaryOf(...events).outcome).toBe(outcome);
  });
});

describe("the changes", () => {
  it.each([
    ["create", "+"],
    ["update", "~"],
    ["delete", "-"],
  ])("%s is %s", (operation, sign) => {
    const { changes } = summaryOf(planned(operation, urn("a", "CocScript")), ...end);
    expect(changes).toEqual([{ sign, type: "CocScript", name: "a" }]);
  });

  it("a replacement is one", () => {
    const steps = ["create-replacement", "replace", "delete-replaced"];
    const { changes } = summaryOf(...steps.map((op) => planned(op, urn("a"))), ...end);
    expect(changes).toEqual([{ sign: "+-", type: "MgcWorkflowStage", name: "a" }]);
  });

  it("are those of MgC's resources, wherever they stand", () => {
    const nested = "urn:pulumi:test::exp::my:mod:Cutover$mgc:index:MgcScriptStep::a::b";
    const { changes } = summaryOf(
      planned("create", STACK),
      planned("same", urn("same")),
      planned("create", "urn:pulumi:test::exp::random:index/randomId:RandomId::other"),
      planned("create", nested),
      ...end,
    );
    expect(changes).toEqual([{ sign: "+", type: "MgcScriptStep", name: "a::b" }]);
  });

  it("of an update are those that were made", () => {
    const steps = [begun("create", urn("a")), done("create", urn("a")), begun("create", urn("b"))];
    const update = summaryOf(...steps, totals({ create: 1 }, { isPreview: false }), cancel);
    expect(update.changes.map(({ name }) => name)).toEqual(["a"]);
    expect(summaryOf(...steps)).toMatchObject({ operation: "update", changes: update.changes });
  });
});

describe("the violations", () => {
  it("stand by resource: with mandatory ones first, then in alphabetical order", () => {
    const events = [
      violation(urn("b"), "mgc-z", "advisory"),
      violation(urn("d"), "mgc-a", "advisory"),
      violation(urn("d"), "mgc-z", "mandatory"),
      violation(urn("c"), "mgc-b", "mandatory", "2"),
      violation(urn("c"), "mgc-b", "mandatory", "1"),
      violation(urn("a"), "mgc-a", "advisory"),
      violation(urn("a"), "mgc-a", "advisory"),
    ];
    const lines = (order: readonly object[]) =>
      summaryOf(...order, ...end).violations.map(
        ({ resource, violations }) =>
          `${resource.name}: ${violations.map((v) => `${v.policy} ${v.message.slice(0, 1)}`).join(", ")}`,
      );
    const expected = ["c: mgc-b 1, mgc-b 2", "d: mgc-z N, mgc-a N", "a: mgc-a N", "b: mgc-z N"];
    expect(lines(events)).toEqual(expected);
    expect(lines(events.toReversed())).toEqual(expected);
  });
});

describe("the errors", () => {
  it("leave out what follows from a violation, and what is said twice", () => {
    const { errors } = summaryOf(mandatory, broken, broken, failed, ...end);
    expect(errors).toEqual([{ message: "the program fell" }]);
  });

  it("keep it where nothing else is known", () => {
    expect(summaryOf(failed, ...end).errors).toEqual([{ message: "preview failed" }]);
  });

  it("name their resource", () => {
    const { errors } = summaryOf(diagnostic("error", "no\n", urn("a")), ...end);
    expect(errors).toEqual([{ resource: { type: "MgcWorkflowStage", name: "a" }, message: "no" }]);
  });
});

it("names packs without the path on the machine", () => {
  expect(summaryOf(...end).packs).toEqual([{ name: "mgc", version: "0.1.0" }]);
});

it("counts in the order create, update, replace, delete, what else there is", () => {
  const counts = { same: 4, delete: 1, discard: 2, create: 3, update: 0 };
  expect(summaryOf(totals(counts), cancel).totals).toEqual([
    ["create", 3],
    ["delete", 1],
    ["same", 4],
    ["discard", 2],
  ]);
});
