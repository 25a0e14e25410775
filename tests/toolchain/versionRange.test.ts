import path from "node:path";
import { acceptedRange } from "../../toolchain/packing.cjs";
import { isWithin, newestWithin, parseRange } from "../../toolchain/versionRange.cjs";

it.each([
  [">=3.204.0 <4", { from: "3.204.0", below: "4.0.0" }],
  [">=3.204.0 <3.300", { from: "3.204.0", below: "3.300.0" }],
  ["^1.21.0", { from: "1.21.0", below: "2.0.0" }],
])("reads %s", (text, range) => {
  expect(parseRange(text)).toEqual(range);
});

it.each(["", "*", "3.248.0", "~3.248.0", ">=3", ">=3.204.0", ">=3.204.0 <4 || >=5.0.0 <6"])(
  "refuses %j",
  (text) => {
    expect(() => parseRange(text)).toThrow(`"${text}" is not a range like`);
  },
);

const root = path.join(__dirname, "..", "..");
const range = { from: "3.204.0", below: "4.0.0" };

it.each([
  ["3.203.9", false],
  ["3.204.0", true],
  ["3.1000.0", true],
  ["4.0.0", false],
  ["3.270.0-alpha.1", false],
])("%s is in the range: %s", (version, within) => {
  expect(isWithin(version, range)).toBe(within);
});

it("the newest one is so by number, and a release", () => {
  const versions = ["3.99.0", "3.270.0", "3.1000.0-beta.1", "4.0.0", "3.300.1", "3.300.0"];
  expect(newestWithin(versions, range)).toBe("3.300.1");
  expect(newestWithin(["3.99.0", "4.0.0"], range)).toBeUndefined();
});

it.each([
  ["@pulumi/pulumi", "4.0.0"],
  ["@pulumi/policy", "2.0.0"],
])("our range for %s is one of the two forms", (name, below) => {
  expect(parseRange(acceptedRange(root, name)).below).toBe(below);
});

it("there is no range for a package that ours don't use", () => {
  expect(() => acceptedRange(root, "left-pad")).toThrow(
    "There is no range of versions for left-pad.",
  );
});
