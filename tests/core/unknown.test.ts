import { unknownValue } from "@pulumi/pulumi/runtime/rpc";
import { containsUnknown, isUnknown, UNKNOWN } from "../../provider/src/core/unknown";

it("is the value that Pulumi's host hands over for what is not known yet", () => {
  expect(UNKNOWN).toBe(unknownValue);
});

it.each([
  [UNKNOWN, true],
  [UNKNOWN.toUpperCase(), false],
  [` ${UNKNOWN}`, false],
  ["", false],
  [undefined, false],
  [null, false],
  [[UNKNOWN], false],
])("isUnknown(%j) is %s", (value, expected) => {
  expect(isUnknown(value)).toBe(expected);
});

it.each([
  [UNKNOWN, true],
  [[UNKNOWN], true],
  [{ a: [{ b: UNKNOWN }] }, true],
  [["x", { a: 1, b: UNKNOWN }], true],
  [{ [UNKNOWN]: "x" }, false],
  [["x", { a: 1, b: null }], false],
  ["x", false],
  [5, false],
  [null, false],
  [undefined, false],
  [{}, false],
])("containsUnknown(%j) is %s", (value, expected) => {
  expect(containsUnknown(value)).toBe(expected);
});
