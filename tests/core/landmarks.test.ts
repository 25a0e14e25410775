import {
  cutoverStage,
  isPostMigrationNarrow,
  isPostMigrationWide,
} from "../../provider/src/core/landmarks";
import { parseWorkflow } from "../../provider/src/core/notation";

describe("the cut-over stage", () => {
  it.each([
    ["Preparation > Migrate > Complete cutover", "complete-cutover"],
    ["Migrate > Complete cutover > Clean up", "complete-cutover"],
    ["Migrate > Switch > +Own", "switch"],
    ["Migrate > Switch > +Complete cutover", "switch"],
    ["Migrate > complete cutover > Switch", "switch"],
    ["+One > +Two", undefined],
  ])("of %s is %s", (line, id) => {
    expect(cutoverStage(parseWorkflow(line))?.id).toBe(id);
  });

  it("is the predefined one of two stages of that name", () => {
    const workflow = parseWorkflow("+Complete cutover > Complete cutover > Clean up");
    expect(cutoverStage(workflow)).toBe(workflow.stages[1]);
  });
});

/** One character per index, that of a place behind everything last: n narrow and wide, w wide, - neither. */
describe("post-migration", () => {
  it.each([
    ["Preparation > Migrate > Cutover > Complete cutover", "--wwn"],
    ["Preparation > Migrate > Complete cutover > +Own", "--wnn"],
    ["Migrate", "-n"],
    ["Survey > Copy > Switch", "-wwn"],
    ["+Own > Survey > Switch", "--wn"],
    ["Survey > +Migrate > Switch", "-wwn"],
    ["+One > +Two", "---"],
  ])("in %s is %s", (line, expected) => {
    const workflow = parseWorkflow(line);
    const seen = Array.from({ length: workflow.stages.length + 1 }, (_, at) =>
      isPostMigrationNarrow(workflow, at) ? "n" : isPostMigrationWide(workflow, at) ? "w" : "-",
    );
    expect(seen.join("")).toBe(expected);
  });

  it("in the narrow sense begins behind the last predefined stage, so never in front of Migrate", () => {
    const workflow = parseWorkflow("Survey > Migrate > Switch > +Own");
    expect([0, 1, 2, 3, 4].map((at) => isPostMigrationWide(workflow, at))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});
