import { isCustom, MAX_STEPS, statusWord, STATUSES } from "../../provider/src/core/model";

it.each([
  ["WAITING", "Waiting"],
  ["RUNNING", "Running"],
  ["PAUSED", "Paused"],
  ["COMPLETE", "Complete"],
  ["FAILED", "Failed"],
  ["SKIPPED", "Skipped"],
  ["ARCHIVED", '"ARCHIVED" (not a known status)'],
  ["waiting", '"waiting" (not a known status)'],
])("the status %s is read as %s", (status, word) => {
  expect(statusWord(status)).toBe(word);
});

it("knows the four documented statuses, and the two assumed ones", () => {
  expect(STATUSES).toEqual(["WAITING", "RUNNING", "PAUSED", "COMPLETE", "FAILED", "SKIPPED"]);
});

it("takes only the word CUSTOM for custom", () => {
  const item = { id: "", name: "", description: "", status: "WAITING" };
  const kinds = ["CUSTOM", "PREDEFINED", "custom", "OTHER"];
  expect(kinds.filter((kind) => isCustom({ ...item, kind }))).toEqual(["CUSTOM"]);
});

it('limits post-migration stages to 10: "A maximum of 10 steps can be added"', () => {
  expect(MAX_STEPS).toBe(10);
});
