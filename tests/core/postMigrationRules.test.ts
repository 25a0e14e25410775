/** MGC005, MGC006 and MGC007, by the sentences of the help page. */
import { canInsertStage, canInsertStep } from "../../provider/src/core/insertion";
import { parseWorkflow } from "../../provider/src/core/notation";
import { postMigrationWindow, scriptPlacement, stepLimit } from "../../provider/src/core/rules";
import {
  checkpoint,
  checkpoints,
  newStage,
  place,
  rulesOf,
  scriptStep,
} from "../support/workflows";

const TEMPLATE = "Preparation > Migrate > Cutover > Complete cutover";

/** "A maximum of 10 steps can be added to a post-migration stage, including checkpoints and scripts." */
describe("MGC005 step-limit", () => {
  it.each([
    [TEMPLATE, "before", "preparation", 11, []],
    [TEMPLATE, "before", "migrate", 11, []],
    [TEMPLATE, "after", "migrate", 10, []],
    [TEMPLATE, "after", "migrate", 11, ["MGC005"]],
    [TEMPLATE, "before", "complete-cutover", 11, ["MGC005"]],
    [TEMPLATE, "after", "complete-cutover", 10, []],
    [TEMPLATE, "after", "complete-cutover", 11, ["MGC005"]],
    // No stage is named "Migrate": the first predefined one counts.
    ["+Own > Survey > Copy > Switch", "before", "survey", 11, []],
    ["+Own > Survey > Copy > Switch", "after", "own", 11, []],
    ["+Own > Survey > Copy > Switch", "after", "survey", 10, []],
    ["+Own > Survey > Copy > Switch", "after", "survey", 11, ["MGC005"]],
    // A custom stage of that name does not count, nor another spelling.
    ["Survey > +Migrate > Switch", "after", "survey", 11, ["MGC005"]],
    ["+Migrate > Survey > Switch", "after", "migrate", 11, []],
    ["Survey > migrate > Switch", "after", "survey", 11, ["MGC005"]],
    // Without a predefined stage there is no migration to be behind.
    ["+Own", "after", "own", 11, []],
  ] as const)("in %s, %s %s with %d steps: refused by %j", (line, side, anchor, count, rules) => {
    const stage = newStage("New", checkpoints(count));
    expect(rulesOf(canInsertStage(parseWorkflow(line), stage, place(side, anchor)))).toEqual(rules);
  });

  it("counts checkpoints and scripts together", () => {
    const steps = [...checkpoints(5), ...Array.from("abcdef", scriptStep)];
    const refusals = canInsertStage(
      parseWorkflow(TEMPLATE),
      newStage("New", steps),
      place("after", "complete-cutover"),
    );
    expect(refusals).toEqual([{ rule: "MGC005", stage: "New", steps: 11 }]);
  });

  const own = (count: number) =>
    `+Own(${Array.from({ length: count }, (_, i) => `+step ${String(i)}`).join(", ")})`;
  it.each([
    [`${TEMPLATE} > ${own(9)}`, []],
    [`${TEMPLATE} > ${own(10)}`, ["MGC005"]],
    [`Migrate > ${own(10)} > Complete cutover`, ["MGC005"]],
    [`${own(10)} > Migrate > Complete cutover`, []],
    [`Survey > ${own(10)} > Switch`, ["MGC005"]],
    [`${own(10)} > Survey > Switch`, []],
  ])("one step more in %s: refused by %j", (line, rules) => {
    const workflow = parseWorkflow(line);
    expect(rulesOf(canInsertStep(workflow, "own", checkpoint("More")))).toEqual(rules);
    expect(
      rulesOf(canInsertStep(workflow, "own", checkpoint("More"), place("before", "own.step-0"))),
    ).toEqual(rules);
  });

  it("does not limit predefined stages", () => {
    const steps = Array.from({ length: 12 }, (_, i) => `S${String(i)}`).join(", ");
    const workflow = parseWorkflow(`Migrate > Switch(${steps})`);
    expect(canInsertStep(workflow, "switch", checkpoint("More"))).toEqual([]);
  });

  it("is asked about the place that a stage would get", () => {
    const workflow = parseWorkflow("A > Migrate > B");
    expect([0, 1, 2, 3].map((at) => stepLimit(workflow, at, "S", 11).length)).toEqual([0, 0, 1, 1]);
  });
});

/**
 * "Server migration: Add a post-migration stage and scripts before the workflow starts or when the
 * workflow enters the Complete cutover stage. Storage migration: Add a post-migration stage and
 * scripts before starting the workflow."
 */
describe("MGC006 post-migration-window", () => {
  const SITUATIONS = {
    "before the start": "Preparation > Migrate > Complete cutover > +Own",
    "at the beginning": "Preparation:running > Migrate > Complete cutover > +Own",
    "in the middle": "Preparation:complete > Migrate:running > Complete cutover > +Own",
    "held in the middle": "Preparation:complete > Migrate:paused > Complete cutover > +Own",
    "skipped in front": "Preparation:complete > Migrate:skipped > Complete cutover > +Own",
    "own stage in front":
      "Preparation:complete > Migrate:complete > +Gate > Complete cutover > +Own",
    "cut-over is next": "Preparation:complete > Migrate:complete > Complete cutover > +Own",
    "cut-over runs": "Preparation:complete > Migrate:complete > Complete cutover:running > +Own",
    "cut-over is held": "Preparation:complete > Migrate:complete > Complete cutover:paused > +Own",
    "cut-over failed": "Preparation:complete > Migrate:complete > Complete cutover:failed > +Own",
    "cut-over is over":
      "Preparation:complete > Migrate:complete > Complete cutover:complete > +Own",
    "cut-over is unclear":
      "Preparation:complete > Migrate:complete > Complete cutover:archived > +Own",
  };
  const TYPES = ["BATCH_SERVER", "CROSS_AZ_SERVER", "OBJECT_STORAGE", "FILE_STORAGE", "DATABASE"];
  // Columns are TYPES.
  const TABLE: Record<keyof typeof SITUATIONS, string> = {
    "before the start": "    yes yes yes yes yes",
    "at the beginning": "    no  no  no  no  no",
    "in the middle": "       no  no  no  no  no",
    "held in the middle": "  no  no  no  no  no",
    "skipped in front": "    no  no  no  no  no",
    "own stage in front": "  no  no  no  no  no",
    "cut-over is next": "    yes yes no  no  no",
    "cut-over runs": "       yes yes no  no  no",
    "cut-over is held": "    yes yes no  no  no",
    "cut-over failed": "     yes yes no  no  no",
    "cut-over is over": "    no  no  no  no  no",
    "cut-over is unclear": " no  no  no  no  no",
  };
  const cases = Object.entries(TABLE).flatMap(([situation, cells]) =>
    cells
      .trim()
      .split(/\s+/)
      .map((cell, i) => ({
        situation,
        line: SITUATIONS[situation as keyof typeof SITUATIONS],
        type: TYPES[i] ?? "",
        cell,
        rules: cell === "yes" ? [] : ["MGC006"],
      })),
  );

  it.each(cases)("$type, $situation: a post-migration stage, $cell", ({ line, type, rules }) => {
    const workflow = parseWorkflow(line, { type });
    expect(rulesOf(canInsertStage(workflow, newStage("New"), place("after", "own")))).toEqual(
      rules,
    );
  });

  it.each(cases)("$type, $situation: a script step, $cell", ({ line, type, rules }) => {
    const workflow = parseWorkflow(line, { type });
    expect(rulesOf(canInsertStep(workflow, "own", scriptStep("Reset")))).toEqual(rules);
  });

  it.each(cases)(
    "$type, $situation: a checkpoint in an existing post-migration stage is not bound by the window",
    ({ line, type }) => {
      const workflow = parseWorkflow(line, { type });
      expect(canInsertStep(workflow, "own", checkpoint("Look"))).toEqual([]);
      expect(
        canInsertStep(workflow, "own", checkpoint("Look"), place("before", "own.own")),
      ).toEqual([]);
    },
  );

  it("takes the last predefined stage for the cut-over where none is named Complete cutover", () => {
    const entered = parseWorkflow("Migrate:complete > Switch:running > +Own");
    const middle = parseWorkflow("Migrate:running > Switch > +Own");
    expect(canInsertStage(entered, newStage("New"), place("after", "own"))).toEqual([]);
    expect(rulesOf(canInsertStage(middle, newStage("New"), place("after", "own")))).toEqual([
      "MGC006",
    ]);
  });

  it("leaves stages in front of the last predefined one alone", () => {
    const workflow = parseWorkflow("Migrate:running > Cutover > Complete cutover");
    for (const position of [place("after", "cutover"), place("before", "complete-cutover")]) {
      expect(canInsertStage(workflow, newStage("New"), position)).toEqual([]);
    }
  });

  it("has no cut-over to wait for in a storage workflow, nor in one without predefined stages", () => {
    const storage = parseWorkflow("Migrate:complete > Switch", { type: "FILE_STORAGE" });
    expect(postMigrationWindow(storage, "stage")).toStrictEqual([
      {
        rule: "MGC006",
        what: "stage",
        workflow: { type: "FILE_STORAGE", status: "RUNNING" },
        pending: [],
      },
    ]);
    const own = parseWorkflow("+One:complete > +Two");
    expect(postMigrationWindow(own, "script step")).toStrictEqual([
      {
        rule: "MGC006",
        what: "script step",
        workflow: { type: "BATCH_SERVER", status: "RUNNING" },
        pending: [],
      },
    ]);
  });

  it("believes the workflow's own status about whether it has started", () => {
    const workflow = parseWorkflow("Migrate > Complete cutover", { status: "RUNNING" });
    const refusals = postMigrationWindow(workflow, "stage");
    expect(refusals).toEqual([
      {
        rule: "MGC006",
        what: "stage",
        workflow: { type: "BATCH_SERVER", status: "RUNNING" },
        cutover: { noun: "stage", name: "Complete cutover", status: "WAITING" },
        pending: [{ noun: "stage", name: "Migrate", status: "WAITING" }],
      },
    ]);
  });
});

/** Scripts are documented only under "Adding a Post-Migration Stage and an Execution Script". */
describe("MGC007 script-placement", () => {
  it.each([
    [TEMPLATE, "before", "preparation", ["MGC007"]],
    [TEMPLATE, "after", "migrate", ["MGC007"]],
    [TEMPLATE, "before", "complete-cutover", ["MGC007"]],
    [TEMPLATE, "after", "complete-cutover", []],
    [`${TEMPLATE} > +Own`, "before", "own", []],
    [`${TEMPLATE} > +Own`, "after", "own", []],
    ["+Own", "after", "own", ["MGC007"]],
  ] as const)("in %s, a stage with a script %s %s: refused by %j", (line, side, anchor, rules) => {
    const stage = newStage("New", [checkpoint("Look"), scriptStep("Reset")]);
    expect(rulesOf(canInsertStage(parseWorkflow(line), stage, place(side, anchor)))).toEqual(rules);
  });

  it.each([
    ["Migrate > +Own > Switch", "own", ["MGC007"]],
    ["Migrate > Switch > +Own", "own", []],
    ["Migrate > Switch > +Own", "switch", ["MGC007"]],
    ["Migrate > +Own > Switch > +Last", "own", ["MGC007"]],
    ["Migrate > +Own > Switch > +Last", "last", []],
  ])("in %s, a script step in %s: refused by %j", (line, stage, rules) => {
    expect(rulesOf(canInsertStep(parseWorkflow(line), stage, scriptStep("Reset")))).toEqual(rules);
  });

  it("names every script of a stage, and no checkpoint", () => {
    const stage = newStage("New", [scriptStep("One"), checkpoint("Look"), scriptStep("Two")]);
    expect(canInsertStage(parseWorkflow(TEMPLATE), stage, place("before", "migrate"))).toEqual([
      { rule: "MGC007", step: "One", stage: "New" },
      { rule: "MGC007", step: "Two", stage: "New" },
    ]);
  });

  it("concerns scripts only", () => {
    const workflow = parseWorkflow(TEMPLATE);
    for (const type of ["CHECKPOINT", "BUILTIN", "OTHER"]) {
      expect(scriptPlacement(workflow, 0, "S", { name: "N", type })).toEqual([]);
    }
  });
});
