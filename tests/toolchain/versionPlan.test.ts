import fs from "node:fs";
import path from "node:path";
import type { Run } from "../../toolchain/subprocess.cjs";
import { planVersions } from "../../toolchain/versionPlan.cjs";
import { temporaryFolders } from "./temporary";

const folder = temporaryFolders();
const say = () => undefined;

/** A repository with our packages and their ranges. */
function repository() {
  const root = folder();
  const write = (file: string, value: object) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), JSON.stringify(value));
  };
  const devDependencies = { "@pulumi/pulumi": "3.248.0", "@pulumi/policy": "1.20.0" };
  write("package.json", { devDependencies });
  write("provider/package.json", {});
  write("sdk/package.json", { peerDependencies: { "@pulumi/pulumi": ">=3.204.0 <4" } });
  write("policy-pack/package.json", { dependencies: { "@pulumi/policy": "^1.19.0" } });
  return root;
}

/** A registry that has these versions of Pulumi, the first one under the tag `latest`. */
function registry(...pulumi: string[]): Run {
  return (_command, args) => {
    const versions = args.includes("@pulumi/policy") ? ["1.21.0"] : pulumi;
    const stdout = JSON.stringify({ version: versions[0], versions });
    return Promise.resolve({ code: 0, timedOut: false, stdout, tail: "" });
  };
}

const offline: Run = (_command, _args, options) => {
  options?.onLine?.("npm error network getaddrinfo failed");
  return Promise.resolve({ code: 1, timedOut: false, stdout: "", tail: "" });
};

async function plan(line: string, { runner = registry("3.270.0") } = {}) {
  const args = line.split(" ").filter(Boolean);
  const planned = await planVersions({ root: repository(), args, say, runner });
  const runs = planned.runs.map(({ label, versions }) =>
    [label, ...Object.values(versions)].join(" "),
  );
  return { ...planned, runs };
}

it("runs the pinned and then the newest version unless told", async () => {
  expect(await plan("")).toEqual({
    runs: ["pinned 3.248.0 1.20.0", "newest 3.270.0 1.21.0"],
    engine: undefined,
    jest: [],
  });
});

it.each([
  ["--pulumi pinned", "pinned 3.248.0 1.20.0"],
  ["--pulumi oldest", "oldest 3.204.0 1.19.0"],
  ["--pulumi 3.250.1", "3.250.1 3.250.1 1.20.0"],
  ["--pulumi v3.250.1", "v3.250.1 3.250.1 1.20.0"],
  ["--pulumi pinned --policy oldest", "pinned 3.248.0 1.19.0"],
  ["--pulumi oldest --policy 1.20.5", "oldest 3.204.0 1.20.5"],
])("%s, without asking the registry: %s", async (line, run) => {
  expect((await plan(line, { runner: offline })).runs).toEqual([run]);
});

it.each([
  ["the latest one", ["3.270.0", "3.271.0"], "3.270.0"],
  ["the last one before the next major version", ["4.1.0", "3.270.0", "3.280.0"], "3.280.0"],
])("the newest is %s", async (_claim, versions, expected) => {
  const { runs } = await plan("--pulumi newest", { runner: registry(...versions) });
  expect(runs).toEqual([`newest ${expected} 1.21.0`]);
});

it("hands on the engine and what is jest's", async () => {
  const line = "--pulumi pinned --engine 3.230.0 tests/e2e/drift -- -t state";
  expect(await plan(line)).toMatchObject({
    engine: "3.230.0",
    jest: ["tests/e2e/drift", "-t", "state"],
  });
});

it("takes the newest policies without the newest Pulumi, in both runs", async () => {
  const { runs } = await plan("--policy newest");
  expect(runs).toEqual(["pinned 3.248.0 1.21.0", "newest 3.270.0 1.21.0"]);
});

it.each([
  [
    "--pulumi 3.100.0",
    "@pulumi/pulumi 3.100.0 can't be used.\n  The packages here accept >=3.204.0",
  ],
  ["--pulumi 4.0.0", "@pulumi/pulumi 4.0.0 can't be used."],
  ["--pulumi latest", "It is not pinned, newest, oldest, or a version like 3.204.0."],
  ["--pulumi 3.250", "It is not pinned, newest, oldest, or a version like 3.204.0."],
  ["--policy 1.18.0", "@pulumi/policy 1.18.0 can't be used.\n  The packages here accept ^1.19.0."],
  ["--engine 3.100.0", "--engine 3.100.0 can't be used.\n  This project runs on Pulumi >= 3.220.0"],
  ["--engine newest", "--engine newest can't be used.\n  It is not a version like 3.248.0."],
])("refuses %s: %s", async (line, text) => {
  await expect(plan(line)).rejects.toThrow(text);
});

it("says what npm says when the registry does not answer", async () => {
  await expect(plan("", { runner: offline })).rejects.toThrow(
    "The newest version of @pulumi/pulumi is not known.\n  network getaddrinfo failed\nTo do: ",
  );
});

it("refuses when everything that there is lies outside the range", async () => {
  await expect(plan("--pulumi newest", { runner: registry("4.0.0") })).rejects.toThrow(
    "@pulumi/pulumi newest can't be used.\n  The packages here accept >=3.204.0 <4.",
  );
});
