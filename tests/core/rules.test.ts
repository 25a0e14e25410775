import type { Item, Step } from "../../provider/src/core/model";
import {
  ambiguousOrder,
  anchorStatus,
  behindRepeatable,
  itemStatus,
  openPlaces,
  predecessorStatus,
  predefinedProtected,
  stageHasSteps,
  uniqueNames,
  type DeclaredInsertion,
} from "../../provider/src/core/rules";
import { anchorCases } from "../support/anchorTable";
import { rulesOf } from "../support/workflows";

function item(name: string, status: string, kind = "PREDEFINED"): Item {
  return { id: name.toLowerCase(), name, description: "", kind, status: status.toUpperCase() };
}

describe("beside an anchor (MGC001, MGC002)", () => {
  it("has a case for 7 statuses, 2 sides and 8 predecessors", () => {
    expect(anchorCases).toHaveLength(7 * 2 * 8);
  });

  describe.each(["stage", "step"] as const)("of %ss", (noun) => {
    it.each(anchorCases)(
      "$side $anchor behind $predecessor is refused by $rules",
      ({ anchor, side, predecessor, rules }) => {
        const target = item("Anchor", anchor);
        const siblings = [
          ...(predecessor === undefined ? [] : [item("Predecessor", predecessor)]),
          target,
          item("Next", "waiting"),
        ];
        const refusals = [
          ...anchorStatus(noun, target, []),
          ...predecessorStatus(noun, siblings, target, side, []),
        ];
        expect(rulesOf(refusals)).toEqual(rules);
      },
    );
  });

  it("says which item is in the way, and passes on the places that are open", () => {
    const siblings = [item("First", "complete"), item("Second", "archived")];
    const open = [{ side: "after", anchorId: "x", name: "X" }] as const;
    expect([
      ...anchorStatus("step", siblings[1]!, open),
      ...predecessorStatus("step", siblings, siblings[1]!, "before", open),
    ]).toEqual([
      { rule: "MGC001", anchor: { noun: "step", name: "Second", status: "ARCHIVED" }, open },
      {
        rule: "MGC002",
        anchor: { noun: "step", name: "Second", status: "ARCHIVED" },
        predecessor: { noun: "step", name: "First", status: "COMPLETE" },
        open,
      },
    ]);
  });

  it("looks only at the item just in front, not at earlier ones", () => {
    const siblings = [item("A", "running"), item("B", "waiting"), item("C", "waiting")];
    expect(predecessorStatus("stage", siblings, siblings[2]!, "before", [])).toEqual([]);
  });
});

describe("openPlaces", () => {
  it.each([
    ["waiting waiting", "before A, after A, before B, after B"],
    ["complete waiting", "after B"],
    ["paused waiting", "before A, after A, after B"],
    ["running paused waiting", "after B, after C"],
    ["running complete failed skipped archived", ""],
    ["waiting complete waiting", "before A, after A, after C"],
  ])("of %s are: %s", (statuses, expected) => {
    const siblings = statuses.split(" ").map((word, i) => item("ABCDE".charAt(i), word));
    const open = openPlaces(siblings);
    expect(open.map(({ side, name }) => `${side} ${name}`).join(", ")).toBe(expected);
    expect(open.map(({ anchorId }) => anchorId)).toEqual(
      open.map(({ name }) => name.toLowerCase()),
    );
  });
});

/** "Manually added stages can be modified or deleted, but pre-defined stages cannot." */
describe("MGC003 predefined-protected", () => {
  it.each([
    ["CUSTOM", []],
    ["PREDEFINED", ["MGC003"]],
    ["custom", ["MGC003"]],
    ["IMPORTED", ["MGC003"]],
    ["", ["MGC003"]],
  ])("of the kind %j, a change and a deletion are refused by %j", (kind, rules) => {
    for (const noun of ["stage", "step"] as const) {
      for (const verb of ["change", "delete"] as const) {
        const refusals = predefinedProtected(noun, item("It", "waiting", kind), verb);
        expect(rulesOf(refusals)).toEqual(rules);
      }
    }
  });
});

describe("MGC004 stage-has-steps", () => {
  it.each([
    [0, ["MGC004"]],
    [1, []],
    [2, []],
    [11, []],
  ])("with %d steps left is refused by %j", (steps, rules) => {
    expect(rulesOf(stageHasSteps("S", steps))).toEqual(rules);
  });
});

/** "You cannot add steps after repeatable steps", says an older copy of the guide. */
describe("MGC008 repeatable", () => {
  // A step per letter, a capital for a repeatable one; the place counts from 0; who is in the way.
  it.each([
    ["", 0, ""],
    ["abc", 3, ""],
    ["Abc", 0, ""],
    ["Abc", 1, "A"],
    ["Abc", 2, "A"],
    ["Abc", 3, "A"],
    ["aBc", 1, ""],
    ["aBc", 2, "B"],
    ["abC", 2, ""],
    ["abC", 3, "C"],
    ["AbC", 3, "C"],
    ["ABc", 2, "B"],
    ["ABc", 1, "A"],
  ])("in %j at place %d something is behind: %j", (letters, at, behind) => {
    const steps = Array.from(letters).map((letter): Step => ({
      ...item(letter, "running"),
      type: "BUILTIN",
      repeatable: letter !== letter.toLowerCase(),
    }));
    expect(behindRepeatable("Gate", steps, at)).toEqual(
      behind === ""
        ? []
        : [
            {
              rule: "MGC008",
              step: "Gate",
              repeatable: { noun: "step", name: behind, status: "RUNNING" },
            },
          ],
    );
  });
});

describe("MGC013 ambiguous-order", () => {
  const base = { among: "wf", side: "after", anchor: "Migrate", dependsOn: [] } as const;
  const a: DeclaredInsertion = { ...base, name: "a" };
  const b: DeclaredInsertion = { ...base, name: "b" };
  const pairs = (insertions: readonly DeclaredInsertion[]) =>
    ambiguousOrder(insertions).map((refusal) =>
      refusal.rule === "MGC013" ? refusal.names.join("+") : refusal.rule,
    );

  it.each<[string, DeclaredInsertion[], string[]]>([
    ["one insertion", [a], []],
    ["two without a dependency", [a, b], ["a+b"]],
    ["the second waits for the first", [a, { ...b, dependsOn: ["a"] }], []],
    ["the first waits for the second", [{ ...a, dependsOn: ["b"] }, b], []],
    [
      "they wait for something else",
      [
        { ...a, dependsOn: ["x"] },
        { ...b, dependsOn: ["x"] },
      ],
      ["a+b"],
    ],
    ["other sides", [a, { ...b, side: "before" }], []],
    ["other anchors", [a, { ...b, anchor: "migrate" }], []],
    ["other workflows or stages", [a, { ...b, among: "wf2" }], []],
    ["three", [a, b, { ...base, name: "c" }], ["a+b", "a+c", "b+c"]],
    ["a chain", [a, { ...b, dependsOn: ["a"] }, { ...base, name: "c", dependsOn: ["a", "b"] }], []],
    ["a fork", [a, { ...b, dependsOn: ["a"] }, { ...base, name: "c", dependsOn: ["a"] }], ["b+c"]],
  ])("%s", (_, insertions, expected) => {
    expect(pairs(insertions)).toEqual(expected);
  });

  it("names side, anchor and both insertions", () => {
    expect(ambiguousOrder([a, b])).toEqual([
      { rule: "MGC013", side: "after", anchor: "Migrate", names: ["a", "b"] },
    ]);
  });
});

describe("MGC014 unique-names", () => {
  it.each([
    ["Gate", ["Migrate"], []],
    ["Migrate", ["Migrate"], ["MGC014"]],
    ["migrate", ["Migrate"], []],
    ["Migrate ", ["Migrate"], []],
    ["Gate", [], []],
  ])("%j among %j is refused by %j", (name, taken, rules) => {
    expect(rulesOf(uniqueNames("stage", name, taken))).toEqual(rules);
    expect(rulesOf(uniqueNames("step", name, taken, "S"))).toEqual(rules);
  });

  it("says in which stage a step's name is taken", () => {
    expect(uniqueNames("stage", "N", ["N"])).toStrictEqual([
      { rule: "MGC014", noun: "stage", name: "N" },
    ]);
    expect(uniqueNames("step", "N", ["N"], "S")).toEqual([
      { rule: "MGC014", noun: "step", name: "N", stage: "S" },
    ]);
  });
});

describe("MGC015 item-status", () => {
  it.each([
    ["waiting", []],
    ["paused", []],
    ["running", ["MGC015"]],
    ["complete", ["MGC015"]],
    ["failed", ["MGC015"]],
    ["skipped", ["MGC015"]],
    ["archived", ["MGC015"]],
    ["", ["MGC015"]],
  ])("a change and a deletion of what is %j are refused by %j", (status, rules) => {
    for (const noun of ["stage", "step"] as const) {
      for (const verb of ["change", "delete"] as const) {
        expect(rulesOf(itemStatus(noun, item("It", status, "CUSTOM"), verb))).toEqual(rules);
      }
    }
  });

  it("compares the word as the service writes it", () => {
    const lower = { ...item("It", ""), status: "waiting" };
    expect(rulesOf(itemStatus("stage", lower, "change"))).toEqual(["MGC015"]);
  });
});
