import fc from "fast-check";
import { deleteStage, deleteStep } from "../../provider/src/core/change";
import {
  canInsertStage,
  canInsertStep,
  insertStage,
  insertStep,
} from "../../provider/src/core/insertion";
import { parseWorkflow, printWorkflow } from "../../provider/src/core/notation";
import { relationHolds } from "../../provider/src/core/placement";
import { anchorCases } from "../support/anchorTable";
import { pick, sides, workflows } from "../support/arbitraries";
import { checkpoint, newStage, place, rulesOf, scriptStep, stageOf } from "../support/workflows";

/** `Predecessor:running, Anchor:paused, Next`, joined as stages or as steps. */
function around(predecessor: string | undefined, anchor: string, by: string): string {
  const first = predecessor === undefined ? [] : [`Predecessor:${predecessor}`];
  return [...first, `Anchor:${anchor}`, "Next"].join(by);
}

describe("canInsertStage", () => {
  it.each(anchorCases)(
    "$side a stage that is $anchor, behind one that is $predecessor: refused by $rules",
    ({ anchor, side, predecessor, rules }) => {
      const workflow = parseWorkflow(around(predecessor, anchor, " > "));
      const refusals = canInsertStage(workflow, newStage("New"), place(side, "anchor"));
      expect(rulesOf(refusals)).toEqual(rules);
    },
  );

  it("refuses a stage without steps (MGC004)", () => {
    const refusals = canInsertStage(parseWorkflow("A"), newStage("New", []), place("after", "a"));
    expect(refusals).toEqual([{ rule: "MGC004", stage: "New" }]);
  });

  it.each(["Own", "Migrate"])("refuses the name %j of a stage that is there (MGC014)", (name) => {
    const workflow = parseWorkflow("Migrate > +Own > Switch");
    const refusals = canInsertStage(workflow, newStage(name), place("before", "migrate"));
    expect(refusals).toEqual([{ rule: "MGC014", noun: "stage", name }]);
  });

  it.each(["own", "MIGRATE", "Migrate."])("allows the name %j, which is another", (name) => {
    const workflow = parseWorkflow("Migrate > +Own > Switch");
    expect(canInsertStage(workflow, newStage(name), place("before", "migrate"))).toEqual([]);
  });

  it("refuses two steps of one name in a new stage, once for each name", () => {
    const steps = ["A", "B", "A", "A", "B", "a"].map((name) => checkpoint(name));
    const refusals = canInsertStage(
      parseWorkflow("M"),
      newStage("New", steps),
      place("before", "m"),
    );
    expect(refusals).toEqual([
      { rule: "MGC014", noun: "step", name: "A", stage: "New" },
      { rule: "MGC014", noun: "step", name: "B", stage: "New" },
    ]);
  });

  it("says everything that is wrong at once", () => {
    const workflow = parseWorkflow("Migrate:running > Switch:running > +Own");
    const stage = newStage("Own", Array.from("abcdefghijk", scriptStep));
    const position = place("before", "switch");
    expect(rulesOf(canInsertStage(workflow, stage, position))).toEqual([
      "MGC001",
      "MGC002",
      "MGC005",
      "MGC007",
      "MGC014",
    ]);
    expect(rulesOf(canInsertStage(workflow, newStage("Own", []), place("after", "own")))).toEqual([
      "MGC004",
      "MGC006",
      "MGC014",
    ]);
  });

  it("throws where the anchor does not exist: the caller has resolved it", () => {
    expect(() => canInsertStage(parseWorkflow("A"), newStage("N"), place("after", "x"))).toThrow(
      'no item has the id "x"',
    );
  });
});

describe("canInsertStep", () => {
  it.each(anchorCases)(
    "$side a step that is $anchor, behind one that is $predecessor: refused by $rules",
    ({ anchor, side, predecessor, rules }) => {
      const workflow = parseWorkflow(`Stage(${around(predecessor, anchor, ", ")})`);
      const refusals = canInsertStep(
        workflow,
        "stage",
        checkpoint("New"),
        place(side, "stage.anchor"),
      );
      expect(rulesOf(refusals)).toEqual(rules);
    },
  );

  it.each(anchorCases.filter(({ side }) => side === "after"))(
    "last, where the last step is $anchor behind one that is $predecessor: refused by $rules",
    ({ anchor, predecessor, rules }) => {
      const first = predecessor === undefined ? "" : `Predecessor:${predecessor}, `;
      const workflow = parseWorkflow(`Stage(${first}Anchor:${anchor})`);
      expect(rulesOf(canInsertStep(workflow, "stage", checkpoint("New")))).toEqual(rules);
    },
  );

  it("asks a stage that has no step for its own status", () => {
    const empty = (line: string) => {
      const workflow = parseWorkflow(line);
      return { ...workflow, stages: workflow.stages.map((stage) => ({ ...stage, steps: [] })) };
    };
    expect(canInsertStep(empty("+S"), "s", checkpoint("N"))).toEqual([]);
    expect(canInsertStep(empty("+S:running"), "s", checkpoint("N"))).toEqual([
      { rule: "MGC001", anchor: { noun: "stage", name: "S", status: "RUNNING" }, open: [] },
    ]);
  });

  it("does not ask for the status of the stage: steps are judged among steps", () => {
    const workflow = parseWorkflow("Migrate:running(Copy:running, Sync)");
    expect(
      canInsertStep(workflow, "migrate", checkpoint("N"), place("after", "migrate.sync")),
    ).toEqual([]);
  });

  it.each([
    ["Copy", "migrate", ["MGC014"]],
    ["Gate", "migrate", ["MGC014"]],
    ["copy", "migrate", []],
    ["Switch", "migrate", []],
    ["Copy", "switch", []],
  ])("the name %j in stage %s is refused by %j", (name, stage, rules) => {
    const workflow = parseWorkflow("Migrate(Copy, +Gate) > Switch");
    expect(rulesOf(canInsertStep(workflow, stage, checkpoint(name)))).toEqual(rules);
  });

  it("throws where stage or anchor do not exist: the caller has resolved them", () => {
    const workflow = parseWorkflow("A");
    expect(() => canInsertStep(workflow, "x", checkpoint("N"))).toThrow('no item has the id "x"');
    expect(() => canInsertStep(workflow, "a", checkpoint("N"), place("after", "x"))).toThrow(
      'no item has the id "x"',
    );
  });
});

describe("a refusal says what was to be inserted, and beside which item", () => {
  it("a stage", () => {
    const workflow = parseWorkflow(
      "Migrate:complete > Switch:running > Last:running > +Own:running",
    );
    const anchor = { noun: "stage", name: "Last", status: "RUNNING" };
    const refusals = canInsertStage(workflow, newStage("Own"), place("before", "last"));
    expect(refusals).toEqual([
      { rule: "MGC001", anchor, open: [] },
      {
        rule: "MGC002",
        anchor,
        predecessor: { noun: "stage", name: "Switch", status: "RUNNING" },
        open: [],
      },
      { rule: "MGC014", noun: "stage", name: "Own" },
    ]);
    const behind = canInsertStage(workflow, newStage("New"), place("after", "last"));
    expect(behind).toMatchObject([{ rule: "MGC001" }, { rule: "MGC006", what: "stage" }]);
  });

  it("a step", () => {
    const workflow = parseWorkflow("Migrate:running(Copy:complete, Sync:running) > Switch");
    const anchor = { noun: "step", name: "Sync", status: "RUNNING" };
    const step = scriptStep("Copy");
    expect(canInsertStep(workflow, "migrate", step, place("before", "migrate.sync"))).toMatchObject(
      [
        { rule: "MGC001", anchor, open: [] },
        { rule: "MGC002", anchor, predecessor: { noun: "step", name: "Copy" } },
        { rule: "MGC006", what: "script step" },
        { rule: "MGC007", step: "Copy", stage: "Migrate" },
        { rule: "MGC014", noun: "step", name: "Copy", stage: "Migrate" },
      ],
    );
  });
});

describe("an insertion goes directly beside its anchor", () => {
  it("and nowhere where there is none of its id", () => {
    const ids = { stageId: "n", stepIds: [] };
    const workflow = parseWorkflow("A");
    expect(() => insertStage(workflow, newStage("N"), place("after", "x"), ids)).toThrow(
      'no item has the id "x"',
    );
  });

  const ids = { stageId: "new", stepIds: ["new.1"] };
  it.each([
    ["before", "a", "+New(+Look) > A(A) > B(B)"],
    ["after", "a", "A(A) > +New(+Look) > B(B)"],
    ["before", "b", "A(A) > +New(+Look) > B(B)"],
    ["after", "b", "A(A) > B(B) > +New(+Look)"],
  ] as const)("a stage %s %s", (side, anchor, expected) => {
    const workflow = insertStage(parseWorkflow("A > B"), newStage("New"), place(side, anchor), ids);
    expect(printWorkflow(workflow)).toBe(expected);
  });

  it.each([
    [place("before", "a.x"), "A(+New, X, Y)"],
    [place("after", "a.x"), "A(X, +New, Y)"],
    [place("after", "a.y"), "A(X, Y, +New)"],
    [undefined, "A(X, Y, +New)"],
  ])("a step at %j", (position, expected) => {
    const workflow = insertStep(parseWorkflow("A(X, Y)"), "a", checkpoint("New"), "new", position);
    expect(printWorkflow(workflow)).toBe(expected);
  });

  it("as a custom item that is Waiting, under the ids that the service gave", () => {
    const stage = {
      name: "New",
      description: "why",
      steps: [checkpoint("Look", "at"), scriptStep("Run")],
    };
    const given = { stageId: "id", stepIds: ["id-a"] };
    const workflow = insertStage(parseWorkflow("A"), stage, place("after", "a"), given);
    const made = { kind: "CUSTOM", status: "WAITING" };
    expect(stageOf(workflow, "id")).toEqual({
      ...made,
      id: "id",
      name: "New",
      description: "why",
      steps: [
        {
          ...made,
          id: "id-a",
          name: "Look",
          description: "at",
          type: "CHECKPOINT",
          repeatable: false,
        },
        { ...made, id: "id-2", name: "Run", description: "", type: "SCRIPT", repeatable: false },
      ],
    });
  });
});

describe("laws of insertions", () => {
  it("inserting a stage and deleting it restores the workflow", () => {
    fc.assert(
      fc.property(workflows, fc.nat(), sides, (workflow, any, side) => {
        const position = place(side, pick(workflow.stages, any).id);
        const ids = { stageId: "new", stepIds: ["new.1"] };
        const after = insertStage(workflow, newStage("New"), position, ids);
        expect(after.stages.filter(({ id }) => id !== "new")).toEqual(workflow.stages);
        after.stages.forEach((stage) => {
          if (stage.id !== "new") expect(stage).toBe(stageOf(workflow, stage.id));
        });
        expect(relationHolds(after.stages, "new", side, position.anchorId)).toBe(true);
        expect(
          relationHolds(
            after.stages,
            "new",
            side === "after" ? "before" : "after",
            position.anchorId,
          ),
        ).toBe(false);
        expect(deleteStage(after, "new")).toEqual(workflow);
      }),
      { numRuns: 300 },
    );
  });

  it("inserting a step and deleting it restores the workflow", () => {
    fc.assert(
      fc.property(workflows, fc.nat(), fc.nat(), fc.option(sides), (workflow, any, other, side) => {
        const stage = pick(workflow.stages, any);
        const position = side === null ? undefined : place(side, pick(stage.steps, other).id);
        const after = insertStep(workflow, stage.id, checkpoint("New"), "new", position);
        const steps = stageOf(after, stage.id).steps;
        expect(steps.filter(({ id }) => id !== "new")).toEqual(stage.steps);
        if (position) {
          expect(relationHolds(steps, "new", position.side, position.anchorId)).toBe(true);
        } else {
          expect(steps.at(-1)?.id).toBe("new");
        }
        for (const sibling of after.stages) {
          if (sibling.id !== stage.id) expect(sibling).toBe(stageOf(workflow, sibling.id));
        }
        expect(deleteStep(after, stage.id, "new")).toEqual(workflow);
      }),
      { numRuns: 300 },
    );
  });
});
