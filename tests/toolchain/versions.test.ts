import fs from "node:fs";
import path from "node:path";
import * as versions from "../../toolchain/versions.cjs";

const root = path.join(__dirname, "..", "..");
const json = (file: string) =>
  JSON.parse(fs.readFileSync(path.join(root, file), "utf8")) as {
    engines?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };

describe("parseVersion", () => {
  it.each<[string, number[] | undefined]>([
    ["v3.220.0", [3, 220, 0]],
    ["3.248.0\n", [3, 248, 0]],
    ["3.250.1-alpha.7+dirty", [3, 250, 1]],
    ["go1.26", [1, 26, 0]],
    ["go1.24.7", [1, 24, 7]],
    ["20", undefined],
    ["", undefined],
    ["unknown", undefined],
  ])("reads %j as %j", (text, numbers) => {
    expect(versions.parseVersion(text)).toEqual(numbers);
  });
});

describe("isSupported", () => {
  it.each<[string, boolean]>([
    ["3.219.9", false],
    ["3.220.0", true],
    ["v3.248.0", true],
    ["3.1000.0", true],
    ["4.0.0", false],
    ["2.999.0", false],
    ["nonsense", false],
  ])("%s: %s", (version, supported) => {
    expect(versions.isSupported(version)).toBe(supported);
  });
});

it.each([
  ["18.20.4", false],
  ["19.9.0", false],
  ["20.0.0", true],
  ["24.1.0", true],
])("Node %s is supported: %s", (node, supported) => {
  expect(versions.isSupportedNode(node)).toBe(supported);
});

it("both pinned engines are supported ones", () => {
  expect(versions.isSupported(versions.INSTALLER_VERSION)).toBe(true);
  expect(versions.isSupported(versions.MODULES_VERSION)).toBe(true);
});

it("the pins agree with package.json and the Go modules", () => {
  const { engines, devDependencies } = json("package.json");
  expect(engines?.node).toBe(`>=${String(versions.NODE_MAJOR)}`);
  expect(devDependencies?.["@pulumi/pulumi"]).toBe(versions.INSTALLER_VERSION);
  expect(devDependencies?.["@pulumi/random"]).toBe(versions.RANDOM_VERSION);
  const goModule = fs.readFileSync(path.join(root, "toolchain/engine/go.mod"), "utf8");
  expect(goModule).toContain(`github.com/pulumi/pulumi/sdk/v3 v${versions.MODULES_VERSION}\n`);
  expect(goModule).toContain(`\ngo ${versions.GO_VERSION}\n`);
});
